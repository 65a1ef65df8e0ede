/** Signs with node:crypto and plain text: nothing of the library is part of it. */
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

/** The base64 of a hash. */
export function tokenOf(message: Bytes, key: Bytes = secret, hash = 'sha256'): string {
  return hmac(message, key, hash).toString('base64');
}

/** The value of a header. */
export function header(members: Record<string, unknown> = {}): string {
  return JSON.stringify({ AppKey: appKey, IssuedAt: issuedAt, Token: token, ...members });
}
