import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { findingJson } from '../../../src/classifier/verdict.ts';
import { createJsonReport, createJsonSummary } from '../../../src/cli/output/json-report.ts';
import { createSummaryBuilder, summaryJson } from '../../../src/decoder/summary/summary.ts';
import { createClassifier } from '../../../src/reference/classifier.ts';

const { decode } = createClassifier(catalog);
const findings = decode(
  'ApiStatusSubCode: 403.25\n\nApiStatusSubCode: 400.3\n\nHTTP/1.1 502 Bad Gateway\n\n',
);

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function summaryOf(some: typeof findings) {
  const builder = createSummaryBuilder(catalog.sequences);
  for (const finding of some) builder.add(finding);
  return summaryJson(builder.summary());
}

describe('the JSON of findings', () => {
  test.each([0, 1, 3])('is the text that JSON.stringify makes of a list of %d', (length) => {
    const { finding, fileEnd, end } = createJsonReport();
    const some = findings.slice(0, length);
    const text = [...some.map((one) => finding(one, null)), fileEnd(null), end()].join('');
    expect(text).toBe(pretty(some.map(findingJson)));
  });

  test('names the file in a last key, where there are several', () => {
    const { finding, fileEnd, end } = createJsonReport();
    const text = findings.map((one, i) => finding(one, `${i}"\u{2028}.log`)).join('') + fileEnd('0') + end();
    const expected = pretty(findings.map((one, i) => ({ ...findingJson(one), file: `${i}"\u{2028}.log` })));
    expect(text).toBe(expected.replaceAll('\u{2028}', '\\u2028'));
    for (const one of JSON.parse(text)) expect(Object.keys(one).at(-1)).toBe('file');
  });

  test('writes each finding at once', () => {
    const { finding } = createJsonReport();
    for (const one of findings) expect(finding(one, null)).toContain(`"line": ${one.line},`);
  });
});

describe('the JSON of counts', () => {
  test('is an object', () => {
    const { finding, fileEnd, end } = createJsonSummary(catalog.sequences);
    const text = [...findings.map((one) => finding(one, null)), fileEnd(null), end()].join('');
    expect(text).toBe(pretty(summaryOf(findings)));
  });

  test('is an object too where nothing was found', () => {
    const { fileEnd, end } = createJsonSummary(catalog.sequences);
    expect(JSON.parse(fileEnd(null) + end())).toMatchObject({ total: 0, codes: [], hints: [] });
  });

  test('of several files is an array, in which each counts for itself', () => {
    const { finding, fileEnd, end } = createJsonSummary(catalog.sequences);
    const [first, ...rest] = findings as [(typeof findings)[0]];
    const text = [
      finding(first, 'a.log'),
      fileEnd('a.log'),
      ...rest.map((one) => finding(one, 'b.log')),
      fileEnd('b.log'),
      fileEnd('c.log'),
      end(),
    ].join('');
    expect(text).toBe(
      pretty([
        { ...summaryOf([first]), file: 'a.log' },
        { ...summaryOf(rest), file: 'b.log' },
        { ...summaryOf([]), file: 'c.log' },
      ]),
    );
  });
});
