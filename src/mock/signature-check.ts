/** Checks the signature of a request with the secret of the mock. */
import type { SignatureScheme } from '../catalog/record.ts';
import { headerValues } from '../http/header-values.ts';
import { sentUrl } from '../http/url.ts';
import { createCheckSignature } from '../signature/checks/check.ts';
import { readHeaderValue } from '../signature/checks/header-value.ts';
import { appKeyText, memberOf } from '../signature/checks/members.ts';
import { documentedRecipe, stringToSign, tokenOf } from '../signature/signing/scheme.ts';
import type { MockCatalog } from './catalog.ts';

/** The settings of a mock that concern signatures. */
export interface SignatureOptions {
  readonly appSecret?: string | undefined;
  readonly appKey?: number | string | undefined;
  readonly appSecretExpires?: Date | string | undefined;
}

/** The values that signatures are checked against. */
export interface SignatureSettings {
  readonly appSecret: string;
  /** `null` where any is accepted. */
  readonly appKey: string | null;
  /** When the secret expires, in milliseconds since 1970; `null` for never. */
  readonly expires: number | null;
}

/** A signed request, as it was received. */
export interface SignedRequest {
  readonly method: string;
  /** The complete URL that the client used. */
  readonly address: string;
  /** Every field line, also of the same name. */
  readonly headers: unknown;
  readonly time: number;
}

/** The code of a failed check, and the reason. */
export interface Refusal {
  readonly code: string;
  readonly reason: string;
}

/** Makes the function that refuses a wrong signature; it returns `null` for a correct one. */
export function createSignatureCheck(
  scheme: SignatureScheme,
  { appSecret, appKey, expires }: SignatureSettings,
): (request: SignedRequest) => Promise<Refusal | null> {
  const checkForm = createCheckSignature(scheme);

  return async ({ method, address, headers, time }) => {
    const values = headerValues(headers, scheme.header).map(String);
    // The secret is left out: with it, the check would search for the mistake in a wrong hash, which takes seconds.
    const { checks } = await checkForm({ signature: values, serverTime: time });
    const members = readHeaderValue(values[0] ?? '').members ?? {};
    const value = (name: string) => memberOf(members, name)?.value;
    const key = appKeyText(value(scheme.appKey)) ?? '';

    for (const { id, code, state, finding } of checks) {
      if (state === 'failed') return { code, reason: finding };
      if (id === 'app-key-known' && appKey !== null && key !== appKey) {
        return { code, reason: `The mock accepts only the ${scheme.appKey} ${appKey}.` };
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
          return { code, reason: `The ${scheme.token} must be the hash of: ${stringToSign(recipe)}` };
        }
      }
      if (id === 'secret-current' && expires !== null && time >= expires) {
        return { code, reason: `The ${scheme.secret} of the mock expired at ${isoTime(expires)}.` };
      }
    }
    return null;
  };
}

/** Validates the settings of signatures; `null` where signatures are not checked. */
export function signatureSettings(
  { appSecret, appKey, appSecretExpires }: SignatureOptions,
  { signature }: MockCatalog,
): SignatureSettings | null {
  if (appSecret === undefined) {
    if (appKey === undefined && appSecretExpires === undefined) return null;
    throw new TypeError(
      'appKey and appSecretExpires require appSecret; without it, signatures are not checked.',
    );
  }
  if (signature === null) {
    throw new TypeError('appSecret cannot be used: requests of this API are not signed.');
  }
  if (typeof appSecret !== 'string' || appSecret === '')
    throw new TypeError('appSecret must be a string that is not empty.');
  if (appKey !== undefined && !/^(?:0|[1-9]\d{0,14})$/.test(String(appKey))) {
    throw new TypeError('appKey must be a whole number.');
  }
  const expires = appSecretExpires === undefined ? null : new Date(appSecretExpires).getTime();
  if (Number.isNaN(expires)) {
    throw new TypeError('appSecretExpires must be a time, for example 2030-04-01T05:00:00Z.');
  }
  return { appSecret, appKey: appKey === undefined ? null : String(appKey), expires };
}

/** Writes a time as the API does in its headers: `2020-04-01T05:00:00Z`. */
export function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
