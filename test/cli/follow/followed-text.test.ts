import { describe, expect, test } from 'vitest';
import { createCommandContext } from '../../../src/cli/command-context.ts';
import { createFollowedText } from '../../../src/cli/follow/followed-text.ts';
import { readFixtureFiles } from '../../fixture-files.ts';

const { classifier } = createCommandContext(null);

/** Decodes parts with a rest after each, and lists the findings of each part. */
function follow(parts: readonly string[]): string[] {
  const text = createFollowedText(classifier);
  return parts.map((part) =>
    [...text.push(part), ...text.rest()]
      .map(
        ({ code, line, request }) => `${code} in line ${line}${request?.method ? `, ${request.method}` : ''}`,
      )
      .join('; '),
  );
}

describe('a text that grows', () => {
  test('has each finding as soon as its line is there', () => {
    expect(
      follow([
        '12:00:02 GET /v1/entity/id/7/data failed with error 403.25\n',
        'quiet\n',
        'status=401 and so on\n',
        'half a line with error 403.2',
        '3\n',
      ]),
    ).toEqual(['403.25 in line 1, GET', '', '401 in line 3', '', '403.23 in line 4']);
  });

  test('joins a response with what came before a rest', () => {
    expect(
      follow([
        '> GET /v1/entity/id/7/data HTTP/1.1\n>\n',
        '< HTTP/1.1 403 Forbidden\n',
        '< ApiStatusSubCode: 403.25\n',
        '<\nbye\n',
      ]),
    ).toEqual(['', '403 in line 3, GET', '403.25 in line 3, GET', '']);
  });

  test('keeps the heading of a table, and the numbers of lines, however long it is', () => {
    const row = '2026-11-22 02:13:44 GET /v1/entity/id/7/data 403\n';
    const found = follow([
      '#Fields: date time cs-method cs-uri-stem sc-status\n',
      row,
      row.repeat(2_000),
      row,
    ]);
    expect(found[1]).toBe('403 in line 2, GET');
    expect(found[2]?.split('; ')).toHaveLength(2_000);
    expect(found[3]).toBe('403 in line 2003, GET');
  });

  test('has in the end what the whole text has, with rests after each line', () => {
    const files = readFixtureFiles('tuned').filter(({ text }) => text.length < 300 && text.endsWith('\n'));
    expect(files.length).toBeGreaterThan(100);
    for (const { name, text } of files) {
      const followed = createFollowedText(classifier);
      const found = (text.match(/[^\n]*\n/g) ?? [])
        .flatMap((line) => [...followed.push(line), ...followed.rest()])
        .map(({ line, code }) => `${code} in line ${line}`);
      const whole = classifier.decode(text).map(({ line, code }) => `${code} in line ${line}`);
      expect(found, name).toEqual(expect.arrayContaining(whole));
    }
  });
});
