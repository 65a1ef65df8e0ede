import { expect, test } from 'vitest';
import { fieldKey } from '../../src/decoder/vocabulary.ts';

test.each([
  ['Api-Status_Sub Code', 'apistatussubcode'],
  ['x.y2', 'xy2'],
  ['Añ-o', 'ao'],
  ['', ''],
])('the field %j is compared as %j', (name, key) => {
  expect(fieldKey(name)).toBe(key);
});
