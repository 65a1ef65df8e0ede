/** Describes the header of a signed request: all that signing needs to know. */
import type { SignedHeaderScheme } from './record.ts';

/**
 * A header with a JSON string of three members. Its token is the Base64 form of an HMAC-SHA256 of AppKey, method,
 * URL and time, in this order and without separators.
 */
export const signedHeader = {
  header: 'Signature',
  appKey: 'AppKey',
  issuedAt: 'IssuedAt',
  token: 'Token',
  secret: 'AppSecret',
  /** The documented example. Its text says 04:59:51; the time that was signed is 04:59:41. */
  example: {
    appKey: 32767,
    appSecret: 'RCL1EDAYOVHANLL3A51G',
    method: 'POST',
    url: 'https://api.rubiq.net/entity',
    issuedAt: '20140408045941',
    token: 'eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=',
  },
} as const satisfies SignedHeaderScheme;
