/** Signs with node:crypto, without the library. */
import { createHmac } from 'node:crypto';

export const appKey = 32767;
export const secret = 'RCL1EDAYOVHANLL3A51G';
export const method = 'POST';
export const url = 'https://api.rubiq.net/entity';
export const issuedAt = '20140408045941';
export const token = 'eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=';

type Bytes = string | NodeJS.ArrayBufferView;

export function hmac(message: Bytes, key: Bytes = secret, hash = 'sha256'): Buffer {
  return createHmac(hash, key as string)
    .update(message as string)
    .digest();
}

/** Computes a token: the hash in Base64. */
export function tokenOf(message: Bytes, key: Bytes = secret, hash = 'sha256'): string {
  return hmac(message, key, hash).toString('base64');
}

/** Writes the value of a signature header. */
export function header(members: Record<string, unknown> = {}): string {
  return JSON.stringify({ AppKey: appKey, IssuedAt: issuedAt, Token: token, ...members });
}
