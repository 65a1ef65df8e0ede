import { expect, test } from 'vitest';
import { formatBytes, formatCount, formatNumber } from '../../../src/text/formatting/format-number.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [14_400, '14 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [10_485_760, '10.5 MB'],
  [1_234_567_890, '1,234.6 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('a number and its noun agree', () => {
  expect([
    formatCount(1, 'line'),
    formatCount(104_333, 'line'),
    formatNumber(5_213),
    formatNumber(12_345_678),
  ]).toEqual(['1 line', '104,333 lines', '5,213', '12,345,678']);
});
