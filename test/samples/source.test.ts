import { describe, expect, test } from 'vitest';
import { example } from './known-answer.ts';
import { sampleFiles, sampleText } from './sample.ts';

/** The expression of each language for hours from 00 to 23: before 13:00 a run gives the same with 12 hours. */
const twentyFourHours: Readonly<Record<string, string>> = {
  'Sign.cs': '"yyyyMMddHHmmss"',
  'Sign.java': '"yyyyMMddHHmmss"',
  'browser.js': 'new Date().toISOString()',
  'curl.sh': 'date -u +%Y%m%d%H%M%S',
  'insomnia-pre-request.js': 'new Date().toISOString()',
  'node.mjs': 'new Date().toISOString()',
  'postman-pre-request.js': 'new Date().toISOString()',
  'sign.go': '"20060102150405"',
  'sign.php': "gmdate('YmdHis')",
  'sign.py': '"%Y%m%d%H%M%S"',
  'sign.rb': "utc.strftime('%Y%m%d%H%M%S')",
};

describe.each(sampleFiles)('%s', (file) => {
  const text = sampleText(file);
  const lines = text.split('\n');

  test('fits on a screen', () => {
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => line.replaceAll('\t', '    ').length > 100)).toEqual([]);
  });

  test('is clean to copy', () => {
    expect(text.endsWith('\n')).toBe(true);
    expect(text.endsWith('\n\n')).toBe(false);
    expect(text).not.toContain('\r');
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
    // gofmt indents with tabs, every other language here with spaces.
    const indent = file.endsWith('.go') ? /^\t*(?! )/ : /^ *(?!\t)/;
    expect(lines.filter((line) => !indent.test(line) || /\S.*\t/.test(line))).toEqual([]);
  });

  test('contains no secret and no key', () => {
    expect(text).not.toContain(example.appSecret);
    expect(text).not.toContain(String(example.appKey));
    expect(text).not.toMatch(/[A-Z0-9]{16,}|[A-Za-z0-9+/]{40,}=*/);
  });

  test('uses the 24-hour clock', () => {
    expect(text).toContain(twentyFourHours[file]);
  });
});
