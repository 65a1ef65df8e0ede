/** Each mistake, made by hand: the request that is sent, and the string that was hashed instead. */
import type { SignatureEvidence } from '../../../../../src/signature.ts';
import { appKey, header, hmac, issuedAt, method, secret, tokenOf, url } from '../../../by-hand.ts';

export interface Case {
  readonly mistakes: readonly string[];
  readonly name: string;
  readonly evidence: SignatureEvidence;
  /** The string that was hashed, where it is not the documented one; and the index of the first difference. */
  readonly signed: string | null;
  readonly difference: number | null;
}

/** The parts of a request that is sent. */
interface Sent {
  readonly appKey?: number | string;
  readonly method?: string;
  readonly url?: string;
  readonly issuedAt?: string;
  readonly secret?: string;
  readonly earlier?: SignatureEvidence['earlier'];
}

export function given(token: string, sent: Sent = {}): SignatureEvidence {
  const members = { AppKey: sent.appKey ?? appKey, IssuedAt: sent.issuedAt ?? issuedAt, Token: token };
  return {
    signature: header(members),
    method: sent.method ?? method,
    url: sent.url ?? url,
    appSecret: sent.secret ?? secret,
    earlier: sent.earlier,
  };
}

/** A case in which another string is hashed than the documented one. */
export function withString(
  mistake: string | readonly string[],
  name: string,
  signed: string,
  difference: number,
  sent: Sent = {},
  {
    key = secret as string | Buffer,
    hash = 'sha256',
    write = (bytes: Buffer) => bytes.toString('base64'),
  } = {},
): Case {
  const evidence = given(write(hmac(signed, key, hash)), sent);
  return { mistakes: [mistake].flat(), name, evidence, signed, difference };
}

/** A case in which another URL is hashed than the one that is sent. */
export function withUrl(
  mistake: string,
  name: string,
  sentUrl: string,
  signedUrl: string,
  difference: number,
): Case {
  const signed = `32767POST${signedUrl}20140408045941`;
  return withString(mistake, name, signed, '32767POST'.length + difference, { url: sentUrl });
}

/** A case in which another time is hashed than the one that is sent. */
export function withTime(
  mistake: string,
  name: string,
  signed: string,
  difference: number,
  sent = issuedAt,
): Case {
  const before = '32767POSThttps://api.rubiq.net/entity';
  return withString(mistake, name, before + signed, before.length + difference, { issuedAt: sent });
}

/** A case in which the string is correct, but the token is not. */
export function withToken(
  mistake: string | readonly string[],
  name: string,
  token: string,
  sent: Sent = {},
): Case {
  const evidence = given(token, sent);
  return { mistakes: [mistake].flat(), name, evidence, signed: null, difference: null };
}

export const text = '32767POSThttps://api.rubiq.net/entity20140408045941';
export const base = 'https://api.rubiq.net';
export const bytes = hmac(text);
export const base64 = bytes.toString('base64');
export const hex = bytes.toString('hex');

/** A token that contains a plus sign, a slash and an equals sign. */
export const rich = (() => {
  for (let id = 1; ; id++) {
    const sent = { url: `${url}/id/${id}` };
    const token = tokenOf(`32767POST${sent.url}20140408045941`);
    if (/\+.*\/|\/.*\+/.test(token)) return { sent, token };
  }
})();
