import { expect, test } from 'vitest';
import { headerFaults } from '../../../src/signature/checks/header-faults.ts';

/** A value with one fault each, in the order of the table, and the JSON that was meant. */
const cases: readonly [value: string, meant: string][] = [
  ['Signature: {"a":1}', '{"a":1}'],
  ['%7B%22a%22%3A1%7D', '{"a":1}'],
  ['eyJhIjoxfQ==', '{"a":1}'],
  ['{&quot;a&quot;:1}', '{"a":1}'],
  ['{“a”:1}', '{"a":1}'],
  ['{‘a’:1}', '{"a":1}'],
  ['\'{"a":1}\'', '{"a":1}'],
  ['{\\"a\\":1}', '{"a":1}'],
  ["{'a':1}", '{"a":1}'],
  ['{"a\n":1}', '{"a":1}'],
  ['{"a"=1}', '{"a":1}'],
  ['{"a":1;"b":2}', '{"a":1,"b":2}'],
  ['"a":1', '{"a":1}'],
  ['"a":1}', '{"a":1}'],
  ['{a:1}', '{"a":1}'],
  ['{"a":1,}', '{"a":1}'],
  ['{"a":1 "b":2}', '{"a":1, "b":2}'],
  ['{"a":01}', '{"a":"01"}'],
  ['{"a":abcdefgh}', '{"a":"abcdefgh"}'],
  ['{"a":1', '{"a":1}'],
];

test('every fault has a case', () => {
  expect(cases).toHaveLength(headerFaults.length);
});

test.each(
  headerFaults.map((fault, at) => ({ ...fault, value: cases[at]?.[0] ?? '', meant: cases[at]?.[1] })),
)('$message', ({ message, fix, value, meant }) => {
  expect(message).toMatch(/^[A-Z].*\.$/);
  expect(() => JSON.parse(value)).toThrow();
  expect(fix(value)).toBe(meant);
});

test.each([
  ['The name of the header is part of its value.', '{a:{b:1}}', '{a:{b:1}}'],
  ['The whole value is in quotation marks.', '{"a":\'{}\'', '{"a":\'{}\''],
  ['The whole value is in quotation marks.', '\'{"a":1}\' x', '\'{"a":1}\' x'],
  ['There is an extra comma before the last brace.', '{"a":",}","b":1,}', '{"a":",}","b":1}'],
])('%s Only that is fixed in %s', (message, value, meant) => {
  expect(headerFaults.find((fault) => fault.message === message)?.fix(value)).toBe(meant);
});

test('nothing is fixed in correct JSON', () => {
  const right =
    '{"AppKey":32767,"IssuedAt":"20140408045941","Token":"eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA="}';
  for (const { fix } of headerFaults) expect(fix(right)).toBe(right);
});
