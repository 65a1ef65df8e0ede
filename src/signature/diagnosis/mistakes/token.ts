/** Mistakes in how the hash is written as a token. */
import { base64, fromBase64, fromHex } from '../../signing/encoding.ts';
import type { TokenMistake } from './mistake.ts';

export const tokenMistakes: readonly TokenMistake[] = [
  {
    id: 'token-white-space',
    part: 'token',
    title: 'There is white space in the token.',
    cause: 'Some encoders end in a line break, or break lines at 64 or 76 characters.',
    fix: 'Encode without line breaks: base64 -w 0, or openssl base64 -A.',
    read: (token) => (/\s/.test(token) ? strictBytes(token.replaceAll(/\s+/g, '')) : null),
  },
  {
    id: 'token-plus-lost',
    part: 'token',
    title: 'Blanks stand in the token where plus signs were.',
    cause: 'The token went through a decoder for forms or URLs, which turns + into a blank.',
    fix: 'Put the token into the header as it is.',
    read: (token) => (token.includes(' ') ? strictBytes(token.replaceAll(' ', '+')) : null),
  },
  {
    id: 'token-unpadded',
    part: 'token',
    title: 'The = at the end of the token is missing.',
    cause: 'The encoder leaves out the padding, or a text was cut at the =.',
    fix: 'Encode in standard base64, with its padding.',
    read: (token) => (/^[A-Za-z0-9+/]{43}$/.test(token) ? fromBase64(token) : null),
  },
  {
    id: 'token-base64url',
    part: 'token',
    title: 'The token is in base64url: - and _ in place of + and /.',
    cause: 'Encoders for tokens and URLs use this form.',
    fix: 'Encode in standard base64.',
    read: (token) => {
      const standard = token.replaceAll('-', '+').replaceAll('_', '/');
      return standard === token ? null : fromBase64(standard);
    },
  },
  {
    id: 'token-hex',
    part: 'token',
    title: 'The token is in hexadecimal digits.',
    cause:
      'Many libraries, and openssl too, print a hash that way when they are not asked for anything else.',
    fix: 'Encode the bytes of the hash in base64.',
    read: hexBytes,
  },
  {
    id: 'token-base64-of-hex',
    part: 'token',
    title: 'The token is the base64 of hexadecimal digits.',
    cause: 'The hash was turned into hexadecimal text first, and that text was encoded.',
    fix: 'Encode the bytes of the hash, not their hexadecimal text.',
    read: (token) => {
      const bytes = fromBase64(token);
      return bytes === null ? null : hexBytes(String.fromCharCode(...bytes));
    },
  },
  {
    id: 'token-encoded-twice',
    part: 'token',
    title: 'The token was encoded in base64 twice.',
    cause: 'The library gives base64 already, and it is encoded once more.',
    fix: 'Encode once.',
    read: (token) => {
      const bytes = fromBase64(token);
      const text = bytes === null ? '' : String.fromCharCode(...bytes);
      return /^[A-Za-z0-9+/]{27,86}={1,2}\s*$/.test(text) ? strictBytes(text.trim()) : null;
    },
  },
  {
    id: 'token-url-encoded',
    part: 'token',
    title: 'The token is percent-encoded.',
    cause: 'It was made ready for a URL, but stands in a header.',
    fix: 'Put the token into the header as it is.',
    read: (token) =>
      /%(?:2b|2f|3d)/i.test(token)
        ? fromBase64(token.replaceAll(/%2b/gi, '+').replaceAll(/%2f/gi, '/').replaceAll(/%3d/gi, '='))
        : null,
  },
  {
    id: 'token-in-quotes',
    part: 'token',
    title: 'Quotation marks belong to the token.',
    cause:
      "The token was turned into JSON by itself, or, in Python, its bytes were turned into text with str(): b'…'.",
    fix: 'Take the plain text (in Python, .decode()), and turn the whole object into JSON once.',
    read: (token) => {
      const inner = /^b?(["'])(.+)\1$/.exec(token)?.[2];
      return inner === undefined ? null : strictBytes(inner);
    },
  },
];

/** The bytes of hexadecimal digits, as hash functions and commands print them; `null` where there are none. */
function hexBytes(text: string): Uint8Array | null {
  // OpenSSL writes `SHA2-256(stdin)= 0a1b…`, .NET `0A-1B-…`, and sha256sum `0a1b…  -`.
  const digits = /^(?:[\w-]{0,20}\([^()]{0,40}\)= )?((?:[\da-f]{2}[-:]?){20,64})(?: [ *]-)?\s*$/i.exec(
    text,
  )?.[1];
  return digits === undefined ? null : fromHex(digits.replaceAll(/[-:]/g, ''));
}

/** The bytes of a token in standard base64, to the letter; `null` where it is not. */
export function strictBytes(token: string): Uint8Array | null {
  const bytes = fromBase64(token);
  return bytes !== null && base64(bytes) === token ? bytes : null;
}
