/** Checks the signature of a request as the API would, with the secret that the mock was given. */
import type { SignatureScheme } from '../catalog/record.ts';
import { headerValues } from '../http/header-values.ts';
import { sentUrl } from '../http/url.ts';
import { createCheckSignature } from '../signature/checks/check.ts';
import { readHeaderValue } from '../signature/checks/header-value.ts';
import { appKeyText, memberOf } from '../signature/checks/members.ts';
import { documentedRecipe, stringToSign, tokenOf } from '../signature/signing/scheme.ts';

/** What is checked against. */
export interface SignatureSettings {
  readonly appSecret: string;
  /** `null` where any is taken for known. */
  readonly appKey: string | null;
  /** When the secret expires, in milliseconds since 1970; `null` where it never does. */
  readonly expires: number | null;
}

/** A signed request, as it came in. */
export interface SignedRequest {
  readonly method: string;
  /** The whole URL, as the client has it. */
  readonly address: string;
  /** Every header field, one for each time that it was sent. */
  readonly headers: unknown;
  readonly time: number;
}

/** The code of a check that failed, and why it did. */
export interface Refusal {
  readonly code: string;
  readonly reason: string;
}

/** Makes the function that refuses a wrong signature, and gives `null` for a right one. */
export function createSignatureCheck(
  scheme: SignatureScheme,
  { appSecret, appKey, expires }: SignatureSettings,
): (request: SignedRequest) => Promise<Refusal | null> {
  const checkForm = createCheckSignature(scheme);

  return async ({ method, address, headers, time }) => {
    const values = headerValues(headers, scheme.header).map(String);
    // Without the secret, which would have it look for the mistake in a wrong hash: that takes seconds.
    const { checks } = await checkForm({ signature: values, serverTime: time });
    const members = readHeaderValue(values[0] ?? '').members ?? {};
    const value = (name: string) => memberOf(members, name)?.value;
    const key = appKeyText(value(scheme.appKey)) ?? '';

    for (const { id, code, state, finding } of checks) {
      if (state === 'failed') return { code, reason: finding };
      if (id === 'app-key-known' && appKey !== null && key !== appKey) {
        return { code, reason: `The mock knows the ${scheme.appKey} ${appKey} alone.` };
      }
      if (id === 'hash') {
        const recipe = documentedRecipe({
          appKey: key,
          method: method.toUpperCase(),
          url: sentUrl(address),
          issuedAt: String(value(scheme.issuedAt)),
          secret: appSecret,
        });
        if (value(scheme.token) !== (await tokenOf(recipe))) {
          return { code, reason: `The ${scheme.token} should be the hash of: ${stringToSign(recipe)}` };
        }
      }
      if (id === 'secret-current' && expires !== null && time >= expires) {
        return { code, reason: `The ${scheme.secret} of the mock expired at ${isoTime(expires)}.` };
      }
    }
    return null;
  };
}

/** `2020-04-01T05:00:00Z`, as the API writes times in its headers. */
export function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
