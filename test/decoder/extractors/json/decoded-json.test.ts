import { describe, expect, test } from 'vitest';
import { findingJson } from '../../../../src/classifier/verdict.ts';
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

  test('may begin within other text', () => {
    expect(found('"code": "403.25",\n"status": 403,\n"reason": "x",\n')).toEqual(['403.25']);
    expect(found('"code": "403.25",\n"code": "401.10",\n')).toEqual(
      found('"code": "403.25",\n\n"code": "401.10",\n'),
    );
  });
});
