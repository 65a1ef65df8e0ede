import { describe, expect, test } from 'vitest';
import { findingJson } from '../../../../src/classifier/verdict.ts';
import type { Candidate } from '../../../../src/decoder/candidate.ts';
import type { ExtractorContext } from '../../../../src/decoder/extractor.ts';
import { createDecodedJsonExtractor } from '../../../../src/decoder/extractors/json/decoded-json.ts';
import { linesOf } from '../../../text/lines-of.ts';
import { decode, found } from '../../decode-text.ts';

const log = [
  'POST /v1/entity HTTP/1.1',
  '',
  'HTTP/1.1 400 Bad Request',
  'ApiStatusSubCode: 400.3',
  '',
  'GET /v1/entity/id/7/data -> 403 ApiStatusSubCode=403.25',
  'GET /v1/entity/id/8/data -> 403 ApiStatusSubCode=403.25',
].join('\n');

describe('JSON printed by decode', () => {
  test.each([0, 1, 2, 4, '\t'])('gives the same findings, indented by %j', (indent) => {
    const findings = decode(log).map(findingJson);
    const again = decode(JSON.stringify(findings, null, indent)).map(findingJson);
    const where = { line: 0, column: 0 };
    expect(again.map((one) => ({ ...one, ...where }))).toEqual(findings.map((one) => ({ ...one, ...where })));
  });

  test('gives the same findings in the format of Python, or with one object per line', () => {
    const objects = decode(log).map((finding) => JSON.stringify(findingJson(finding)));
    expect(found(objects.join('\n'))).toEqual(found(log));
    expect(found(`[${objects.join(', ').replaceAll('":', '": ').replaceAll(',"', ', "')}]`)).toEqual(
      found(log),
    );
  });

  test('has findings of its own, which a sentence below is not about', () => {
    const findings = decode('HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25').map(findingJson);
    for (const indent of [0, 2])
      expect(found(`${JSON.stringify(findings, null, indent)}\nWhat is 403.25?`)).toEqual([
        '403.25',
        '403.25',
      ]);
  });

  test('may begin within other text', () => {
    expect(found('"code": "403.25",\n"status": 403,\n"reason": "x",\n')).toEqual(['403.25']);
    expect(found('"code": "403.25",\n"code": "401.10",\n')).toEqual(
      found('"code": "403.25",\n\n"code": "401.10",\n'),
    );
  });
});

/**
 * Reads lines, and returns the candidates in short, the lines that are left, and those that are given back.
 *
 * @param lines The lines of the text that no other extractor takes.
 */
function read(text: string, lines = linesOf(text)) {
  const found: string[] = [];
  const back: string[] = [];
  const extractor = createDecodedJsonExtractor((line) => back.push(line.text))({
    report: ({ status, subCode, endpoint, start, end }: Candidate) =>
      found.push(
        [status, subCode, endpoint, text.slice(start, end).length].map((one) => one ?? '-').join(' '),
      ),
  } as unknown as ExtractorContext);
  const left = lines.flatMap((line) => extractor.read(line)?.text ?? []);
  const isIdle = extractor.isIdle;
  extractor.end();
  return { found, left, back, isIdle };
}
const head =
  '{"kind":"documented","code":"403.25","status":403,"subCode":"403.25","endpoint":"1001","title":';

describe('an object in one line', () => {
  test.each([
    [`${head}"x"}`, ['403 403.25 1001 95']],
    [`[${head}"x"},`, ['403 403.25 1001 95']],
    [`[${head}"x"},${head}"y"}]`, ['403 403.25 1001 95', '403 403.25 1001 95']],
    [head.replaceAll('":', '": ').replaceAll(',"', ', "'), ['403 403.25 1001 105']],
    [head.replace('{', '{ '), ['403 403.25 1001 96']],
    [head.replace('"403.25","status"', 'null,"status"'), ['403 403.25 1001 91']],
    [head.replace('403,"sub', 'null,"sub'), ['- 403.25 1001 96']],
    [head.replace('"subCode":"403.25"', '"subCode":null'), ['403 - 1001 91']],
    [head.replace('"1001"', 'null'), ['403 403.25 - 93']],
    [head.replace('"subCode":"403.25"', '"subCode":"603.25"'), ['403 25 1001 95']],
    [head.replace('"subCode":"403.25"', '"subCode":"403.26"'), ['403 403.26 1001 95']],
    [head.replace('"code":"403.25"', '"code":"403"'), ['403 403.25 1001 92']],
  ])('%s is one response', (text, found) => {
    expect(read(text)).toEqual({ found, left: [], back: [], isIdle: true });
  });

  test.each([
    `x ${head}"x"}`,
    head.replace('"kind"', '"type"'),
    head.replace('documented', 'Documented'),
    head.replace('"code":"403.25"', '"code":403'),
    head.replace('"endpoint":"1001",', ''),
    head.replace('"status":403', '"status":4030'),
    '{"kind":"documented"}',
    '"code": "403.25"',
  ])('%s is none', (text) => {
    expect(read(text).found).toEqual([]);
    expect(read(text).left.concat(read(text).back)).toEqual([text]);
  });

  test('may be in a later part of a long line, if the line begins with one', () => {
    const long = `[${`${head}"${'x'.repeat(3_000)}"},`.repeat(4)}`;
    expect(read(long).found).toHaveLength(4);
    expect(read(long).left).toEqual([]);
    expect(read(`x${long}`).found).toEqual([]);
    const first = linesOf(long).slice(0, 1);
    expect(first[0]?.continued).toBe(true);
    expect(read(long, first).isIdle).toBe(false);
    expect(read(`[${head}"${'x'.repeat(9_000)}"}]`).left).toEqual([]);
  });
});

describe('an object in several lines', () => {
  const members = [
    '"code": "403.25",',
    '"status": 403,',
    '"subCode": "403.25",',
    '"endpoint": "1001",',
    '"title": "x",',
  ];
  const indented = (lines: readonly string[], indent = '  ') => lines.map((line) => indent + line).join('\n');

  test('is one response, whatever its other members are', () => {
    expect(read(`{\n${indented(members)}\n  "message": "status 404",\n    "x": 500\n}\nstatus`)).toEqual({
      found: [`403 403.25 1001 ${indented(members).length - 2}`],
      left: ['{', '}', 'status'],
      back: [],
      isIdle: true,
    });
    expect(read(indented(members)).isIdle).toBe(false);
    expect(read(`${indented(members)}\n\n  "x": 500`).left).toEqual(['', '  "x": 500']);
    expect(read(`${indented(members)}\n    \n  "x": 500`).left).toEqual(['    ', '  "x": 500']);
    expect(read(`${indented(members, '')}\n\n"x": 500`).left).toEqual(['', '"x": 500']);
  });

  test('may have no spaces, and no sub-code', () => {
    expect(read(indented(members.map((line) => line.replace(': ', ':')))).found).toHaveLength(1);
    expect(read(indented(members.with(0, '"code": "403",'))).found).toHaveLength(1);
  });

  test.each(members)('is none where there is more in the line %s, or another indentation', (member) => {
    for (const other of [`x${member}`, `${member} x`, ` ${member}`]) {
      const lines = members.map((line) => (line === member ? other : line));
      expect(read(indented(lines)).found).toEqual([]);
    }
  });

  test('is none where another extractor takes a line of it', () => {
    const text = `  ${members[0]}\nGET /a\n${indented(members.slice(1))}`;
    const lines = linesOf(text).filter(({ number }) => number !== 2);
    expect(read(text, lines)).toMatchObject({ found: [], left: lines.slice(1).map(({ text }) => text) });
  });

  test('does not begin in a later part of a long line', () => {
    const long = `${'x'.repeat(4_095)},`.repeat(2);
    expect(read(`${long}${indented(members, '')}`).found).toEqual([]);
  });

  test('gives back its lines where it goes on differently', () => {
    for (let count = 1; count < members.length; count++) {
      const lines = members.slice(0, count).map((line) => `  ${line}`);
      expect(read(`${lines.join('\n')}\n  "other": 1`)).toEqual({
        found: [],
        left: ['  "other": 1'],
        back: lines,
        isIdle: true,
      });
    }
    expect(read(indented(members.slice(0, 2)))).toMatchObject({
      found: [],
      back: ['  "code": "403.25",', '  "status": 403,'],
      isIdle: false,
    });
    expect(read(`  ${members[0]}\n${indented(members)}`).found).toHaveLength(1);
    expect(read(`  ${members[0]}\n   ${members[1]}`)).toMatchObject({
      left: [`   ${members[1]}`],
      back: [`  ${members[0]}`],
    });
    expect(read(`  ${members[0]}\n\n${indented(members.slice(1))}`).found).toEqual([]);
  });

  test('may have no values', () => {
    const empty = [
      '"code": null,',
      '"status": null,',
      '"subCode": null,',
      '"endpoint": null,',
      '"title": null,',
    ];
    expect(read(indented(empty)).found).toEqual([`- - - ${indented(empty).length - 2}`]);
  });
});
