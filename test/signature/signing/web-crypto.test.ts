import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { canHash, digest, hmac, utf8, utf16 } from '../../../src/signature/signing/web-crypto.ts';

const hashes = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;
const anyBytes = fc.uint8Array({ maxLength: 300 });

describe.each(hashes)('%s', (hash) => {
  const name = hash.replace('-', '').toLowerCase();

  test('with a key is the same as that of Node, for any key, even an empty one', async () => {
    const property = fc.asyncProperty(anyBytes, anyBytes, async (key, message) => {
      const expected = createHmac(name, key).update(message).digest();
      expect(Buffer.from(await hmac(hash, key, message))).toEqual(expected);
    });
    await fc.assert(property, { examples: [[new Uint8Array(), new Uint8Array()]] });
  });

  test('without a key is the same as that of Node', async () => {
    const property = fc.asyncProperty(anyBytes, async (message) => {
      expect(Buffer.from(await digest(hash, message))).toEqual(createHash(name).update(message).digest());
    });
    await fc.assert(property);
  });
});

test('text is encoded as by Node', () => {
  const property = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'));
    expect(Buffer.from(utf16(text))).toEqual(Buffer.from(text, 'utf16le'));
  });
  fc.assert(property);
});

test('a key cannot be read again', async () => {
  const imported = vi.spyOn(crypto.subtle, 'importKey');
  await hmac('SHA-256', utf8('key'), utf8('message'));
  expect(await imported.mock.results[0]?.value).toMatchObject({ extractable: false, usages: ['sign'] });
  imported.mockRestore();
});

describe('where Web Crypto is not available', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([undefined, {}])('an error says that no hash can be computed, and why: %j', async (crypto) => {
    expect(canHash()).toBe(true);
    vi.stubGlobal('crypto', crypto);
    expect(canHash()).toBe(false);
    await expect(digest('SHA-256', new Uint8Array())).rejects.toThrow(/HTTPS/);
  });
});
