import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64, fromBase64, fromHex, hex } from '../../../src/signature/signing/encoding.ts';

const anyBytes = fc.uint8Array({ maxLength: 200 });

describe('base64', () => {
  test('is encoded and decoded as by Node, padded or not', () => {
    const property = fc.property(anyBytes, (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(base64(bytes)).toBe(text);
      expect(fromBase64(text)).toEqual(bytes);
      expect(fromBase64(text.replaceAll('=', ''))).toEqual(bytes);
    });
    fc.assert(property);
  });

  test.each(['A', 'AAAAA', 'AA AA', 'AA-A', 'ÄAAA', 'A===', 'AA=A', 'AAAA\n'])(
    '%j is not decoded',
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );
});

describe('hexadecimal digits', () => {
  test('are encoded and decoded as by Node, in upper and lower case', () => {
    const property = fc.property(anyBytes, (bytes) => {
      const text = Buffer.from(bytes).toString('hex');
      expect(hex(bytes)).toBe(text);
      expect(fromHex(text)).toEqual(bytes);
      expect(fromHex(text.toUpperCase())).toEqual(bytes);
    });
    fc.assert(property);
  });

  test.each(['0', '0g', '0 0 ', '0x00'])('%j are not decoded', (text) => {
    expect(fromHex(text)).toBeNull();
  });
});
