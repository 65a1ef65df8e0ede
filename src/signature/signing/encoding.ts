/** Encodes bytes in Base64 and hexadecimal, and decodes them. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Encodes bytes in Base64, with padding. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const group = (a << 16) | (b << 8) | c;
    text += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63);
    text += i + 1 < bytes.length ? alphabet.charAt((group >> 6) & 63) : '=';
    text += i + 2 < bytes.length ? alphabet.charAt(group & 63) : '=';
  }
  return text;
}

/** Decodes Base64, padded or not; `null` where the text is not Base64. */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.replace(/={1,2}$/, '');
  if (digits.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(digits)) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let group = 0;
  let bits = 0;
  let length = 0;
  for (const digit of digits) {
    group = ((group << 6) | alphabet.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (group >> bits) & 0xff;
  }
  return bytes;
}

/** Encodes bytes in hexadecimal digits, in lower case. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Decodes hexadecimal digits; `null` where the text has anything else. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 === 1 || !/^[\da-f]*$/i.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
