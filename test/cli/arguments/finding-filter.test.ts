import { describe, expect, test } from 'vitest';
import { findingsFormats } from '../../../src/cli/arguments/findings-format.ts';
import { program } from '../program.ts';

const log = `2026-11-22T17:20:00Z GET /v1/entity/id/7/data failed with error 403.25

2026-11-22T17:30:00Z status=401 ApiStatusSubCode=401.10

HTTP/1.1 200 OK

HTTP/1.1 404 Not Found

`;

async function codes(...options: string[]) {
  const { output = '' } = await program(['decode', '--json', ...options], log);
  return JSON.parse(output).map(({ code }: { code: string }) => code);
}

describe('the findings of decode', () => {
  test.each([
    [[], ['403.25', '401.10', '200', '404']],
    [['--errors'], ['403.25', '401.10', '404']],
    [['--code', '401-10'], ['401.10']],
    [
      ['--code', '403, 404'],
      ['403.25', '404'],
    ],
    [['--code', '401.1'], []],
    [['--endpoint', '1002'], ['403.25']],
    [['--endpoint', 'GET /entity/id/7/data'], ['403.25']],
    [
      ['--since', '2026-11-22'],
      ['403.25', '401.10'],
    ],
    [['--since', '2026-11-22T17:20:01Z'], ['401.10']],
    [['--since', '22/Nov/2026:18:20:01 +0100'], ['401.10']],
    [
      ['--until', '2026-11-22 17:30'],
      ['403.25', '401.10'],
    ],
    [['--until', '2026-11-22T17:29:59Z', '--errors'], ['403.25']],
    [['--until', '2026-11-22'], []],
  ])('with %j are %j', async (options, expected) => {
    expect(await codes(...options)).toEqual(expected);
  });

  test('are counted after they are chosen', async () => {
    const { output } = await program(['decode', '--summary', '--errors'], log);
    expect(output).toMatch(/^3 findings\n/);
  });

  test('are none where none meets the conditions', async () => {
    expect(await program(['decode', '--code', '409'], log)).toEqual({
      status: 1,
      errors: 'No code that meets the conditions was found in this text.\n',
    });
  });

  test.each([
    [['--code', 'pear'], '"pear" is not a code. --code takes codes such as 403.25'],
    [['--code', ''], '"" is not a code.'],
    [['--endpoint', '9'], 'There is no endpoint "9".'],
    [['--since', 'yesterday'], '--since takes a time in UTC such as 2026-11-22T17:20, not "yesterday".'],
    [['--until', '2026-02-30'], '--until takes a time in UTC'],
    [['--format', 'xml'], `--format is one of ${findingsFormats.join(', ')}, not "xml".`],
    [['--format', 'csv', '--json'], '--json and --format csv exclude each other.'],
    [['--format', 'markdown', '--summary'], '--summary has only the formats text and json, not markdown.'],
  ])('cannot be chosen by %j', async (options, says) => {
    expect(await program(['decode', ...options], log)).toMatchObject({
      status: 2,
      errors: expect.stringContaining(says),
    });
  });
});
