import { describe, expect, test } from 'vitest';
import { parseLooseCode } from '../../src/catalog/typed-code.ts';
import { createClassifier, decode } from '../../src/index.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';

const script = inventedCatalog.standard[4];
const jammed = { ...script, code: '500.600', title: 'Jammed' } as const;
const turnstile = createClassifier({ ...inventedCatalog, standard: [...inventedCatalog.standard, jammed] });

describe('a sub-number of three digits that the catalog has is read', () => {
  test.each([
    ['500.100', '500.100'],
    ['500-100', '500.100'],
    ['X-Sub-Status: 500.100', '500.100'],
    ['HTTP/1.1 500 Internal Server Error\nX-Sub-Status: 100\n', '500.100'],
    ['status=500 subStatus=100', '500.100'],
    ['status=500 subStatus=600', '500.600'],
    ['{"status": 500, "subStatus": 100}', '500.100'],
    ['{"status": 500,\n "subStatus":\n 600}', '500.600'],
    ['{"subStatus": "600", "status": 500}', '500.600'],
    ['failed: 500 with sub-code 100', '500.100'],
    [
      '#Fields: date time cs-method cs-uri-stem sc-status sc-substatus\n2026-11-28 20:00:01 GET /gate 500 100',
      '500.100',
    ],
  ])('%j', (text, code) => {
    const findings = turnstile.decode(text);
    expect(findings.map((finding) => [finding.kind, finding.code])).toEqual([['documented', code]]);
  });

  test('where a code alone is asked for, with a comma too', () => {
    expect(parseLooseCode('500,100', turnstile.isCode)).toEqual({ status: 500, subCode: '500.100' });
    expect(parseLooseCode('500,101', turnstile.isCode)).toBeNull();
  });
});

describe('three digits that the catalog does not have are read as before', () => {
  test.each(['status=500 subStatus=700', '{"status": 500, "subStatus": 700}'])('%j', (text) => {
    expect(turnstile.decode(text).map(({ code }) => code)).toEqual(['500']);
    expect(decode(text).map(({ code }) => code)).toEqual(['500']);
  });

  test('so that a status is still a status', () => {
    expect(turnstile.decode('status=403 subStatus=403').map(({ code }) => code)).toEqual(['403']);
  });
});
