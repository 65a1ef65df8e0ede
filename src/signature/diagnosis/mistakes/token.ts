/** Mistakes in the encoding of the hash as a token. */
import { base64, fromBase64, fromHex } from '../../signing/encoding.ts';
import type { TokenMistake } from './mistake.ts';

export const tokenMistakes: readonly TokenMistake[] = [
  {
    id: 'token-white-space',
    part: 'token',
    title: 'There is white space in the token.',
    cause: 'Some encoders add a line break at the end, or after 64 or 76 characters.',
    fix: 'Encode without line breaks: base64 -w 0, or openssl base64 -A.',
    read: (token) => (/\s/.test(token) ? strictBytes(token.replaceAll(/\s/g, '')) : null),
  },
  {
    id: 'token-plus-lost',
    part: 'token',
    title: 'The token has spaces instead of plus signs.',
    cause: 'The token was decoded as part of a form or URL, which turns + into a space.',
    fix: 'Send the token in the header unchanged.',
    read: (token) => (token.includes(' ') ? strictBytes(token.replaceAll(' ', '+')) : null),
  },
  {
    id: 'token-unpadded',
    part: 'token',
    title: 'The = at the end of the token is missing.',
    cause: 'The encoder omits the padding, or the token was cut off at the =.',
    fix: 'Encode in standard Base64, with its padding.',
    read: (token) => (/^[A-Za-z0-9+/]{43}$/.test(token) ? fromBase64(token) : null),
  },
  {
    id: 'token-base64url',
    part: 'token',
    title: 'The token is in base64url: - and _ instead of + and /.',
    cause: 'Encoders for tokens and URLs use this form.',
    fix: 'Encode in standard Base64.',
    read: (token) => {
      const standard = token.replaceAll('-', '+').replaceAll('_', '/');
      return standard === token ? null : fromBase64(standard);
    },
  },
  {
    id: 'token-hex',
    part: 'token',
    title: 'The token is in hexadecimal digits.',
    cause: 'This is the default output of many libraries, and of openssl.',
    fix: 'Encode the bytes of the hash in Base64.',
    read: hexBytes,
  },
  {
    id: 'token-base64-of-hex',
    part: 'token',
    title: 'The token is the Base64 form of hexadecimal digits.',
    cause: 'The hash was written in hexadecimal digits first, and the digits were encoded.',
    fix: 'Encode the bytes of the hash, not their hexadecimal digits.',
    read: (token) => {
      const bytes = fromBase64(token);
      return bytes === null ? null : hexBytes(String.fromCharCode(...bytes));
    },
  },
  {
    id: 'token-encoded-twice',
    part: 'token',
    title: 'The token was encoded in Base64 twice.',
    cause: 'The library returns Base64, which is then encoded again.',
    fix: 'Encode once.',
    read: (token) => {
      const bytes = fromBase64(token);
      const text = bytes === null ? '' : String.fromCharCode(...bytes);
      return /^[A-Za-z0-9+/]{27,86}=/.test(text) ? strictBytes(text.trim()) : null;
    },
  },
  {
    id: 'token-url-encoded',
    part: 'token',
    title: 'The token is percent-encoded.',
    cause: 'It was encoded for a URL, but is sent in a header.',
    fix: 'Send the token in the header unchanged.',
    read: (token) =>
      /%(?:2b|2f|3d)/i.test(token)
        ? fromBase64(token.replaceAll(/%2b/gi, '+').replaceAll(/%2f/gi, '/').replaceAll(/%3d/gi, '='))
        : null,
  },
  {
    id: 'token-in-quotes',
    part: 'token',
    title: 'The token includes quotation marks.',
    cause: "The token was encoded as JSON on its own, or its bytes were converted with Python’s str(): b'…'.",
    fix: 'Use the plain string (in Python, .decode()), and encode the whole object as JSON once.',
    read: (token) => {
      const inner = /^b?(["'])(.+)\1$/.exec(token)?.[2];
      return inner === undefined ? null : strictBytes(inner);
    },
  },
];

/** Decodes hexadecimal digits as hash functions and commands print them; `null` where there are none. */
function hexBytes(text: string): Uint8Array | null {
  // OpenSSL writes `SHA2-256(stdin)= 0a1b…`, .NET `0A-1B-…`, and sha256sum `0a1b…  -`.
  const digits = /^(?:[\w-]{0,20}\([^()]{0,40}\)= )?((?:[\da-f]{2}[-:]?){20,64})(?: [ *]-)?\s*$/i.exec(
    text,
  )?.[1];
  return digits === undefined ? null : fromHex(digits.replaceAll(/[-:]/g, ''));
}

/** Decodes a token in canonical Base64; `null` where it is not. */
export function strictBytes(token: string): Uint8Array | null {
  const bytes = fromBase64(token);
  return bytes !== null && base64(bytes) === token ? bytes : null;
}
