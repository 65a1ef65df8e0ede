import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../../../src/cli/output/json-text.ts';

test('escapes what a terminal obeys, and nothing else', () => {
  const text = jsonText({ 'a\u{9b}': ['\u{202e}', 'Ünal\n', '\u{2028}', '👩‍💻'] });
  expect(text).toBe('{\n  "a\\u009b": [\n    "\\u202e",\n    "Ünal\\n",\n    "\\u2028",\n    "👩‍💻"\n  ]\n}');
});

test('is the same value as JSON.stringify writes', () => {
  const property = fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
    expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    expect(jsonText(value)).not.toMatch(/[^\n\P{Cc}]|[\p{Zl}\p{Zp}\p{Bidi_C}]/u);
  });
  fc.assert(property, { numRuns: 500 });
});
