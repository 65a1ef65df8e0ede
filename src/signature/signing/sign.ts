/** Signs a request as the documentation says. */
import type { SignedHeaderScheme } from '../../catalog/record.ts';
import { attempt, property } from '../../http/property.ts';
import { partsOf, sentUrl } from '../../http/url.ts';
import { readTime } from '../checks/clock.ts';
import { readGivenSecret } from '../evidence/secret.ts';
import { formatIssuedAt, readIssuedAt } from './issued-at.ts';
import { documentedRecipe, type Ingredients, stringToSign, tokenOf } from './scheme.ts';

/** A request to sign. */
export interface SigningRequest {
  /** A whole number, or its digits. */
  readonly appKey: number | string;
  readonly appSecret: string;
  readonly method: string;
  /** The complete URL that will be sent, with its query. */
  readonly url: string | { readonly href: string };
  /** The time of signing: a `Date`, or `yyyyMMddHHmmss` in UTC. By default, now. */
  readonly issuedAt?: Date | string | undefined;
}

/** A signature, ready to send. */
export interface SignedHeader {
  /** The name of the header field. */
  readonly name: string;
  /** The value of the header field, in JSON. */
  readonly value: string;
  /** The string that was hashed. */
  readonly stringToSign: string;
  readonly appKey: number;
  readonly issuedAt: string;
  readonly token: string;
}

const digits = /^(?:0|[1-9]\d{0,14})$/;
const methodName = /^[A-Za-z]+$/;

/** Makes the function that signs requests of one API. */
export function createSign(scheme: SignedHeaderScheme): (request: SigningRequest) => Promise<SignedHeader> {
  return async (request) => {
    const parts = readParts(request, scheme);
    const recipe = documentedRecipe(parts);
    const appKey = Number(parts.appKey);
    const token = await tokenOf(recipe);
    const members = { [scheme.appKey]: appKey, [scheme.issuedAt]: parts.issuedAt, [scheme.token]: token };
    return {
      name: scheme.header,
      value: JSON.stringify(members),
      stringToSign: stringToSign(recipe),
      appKey,
      issuedAt: parts.issuedAt,
      token,
    };
  };
}

/** @throws {TypeError} Where a part is missing or has the wrong form. */
function readParts(request: unknown, scheme: SignedHeaderScheme): Ingredients {
  const appKey = text(property(request, 'appKey')).trim();
  const method = text(property(request, 'method')).trim();
  const givenUrl = property(request, 'url');
  const url = sentUrl(text(property(givenUrl, 'href') ?? givenUrl));
  const { scheme: protocol, host } = partsOf(url);
  const secret = property(request, 'appSecret');
  assert(
    digits.test(appKey),
    `${scheme.appKey} must be a whole number, for example ${scheme.example.appKey}.`,
  );
  assert(
    typeof secret === 'string' && secret.trim() !== '',
    `${scheme.secret} must be a string that is not empty.`,
  );
  assert(
    secret.trim() === secret,
    `There is white space around the ${scheme.secret}. Remove it; a file often ends with a line break.`,
  );
  assert(
    readGivenSecret(secret).fault === null,
    `There are quotation marks around the ${scheme.secret}. Remove them; they would be part of the key.`,
  );
  assert(methodName.test(method), 'The method must be one word, for example POST.');
  assert(
    /^https?:/i.test(protocol) && /^\S+$/.test(host),
    `The URL must be complete, with scheme and host, for example ${scheme.example.url}.`,
  );
  const issuedAt = timeOf(property(request, 'issuedAt'), scheme);
  return { appKey, method: method.toUpperCase(), url, issuedAt, secret };
}

function timeOf(issuedAt: unknown, scheme: SignedHeaderScheme): string {
  if (issuedAt === undefined) return formatIssuedAt(new Date());
  if (attempt(() => issuedAt instanceof Date)) {
    const time = readTime(issuedAt);
    assert(time !== null, `${scheme.issuedAt} is not a valid date.`);
    return formatIssuedAt(new Date(time));
  }
  assert(
    typeof issuedAt === 'string',
    `${scheme.issuedAt} must be a Date, or a string in the form yyyyMMddHHmmss.`,
  );
  const { problem } = readIssuedAt(issuedAt);
  assert(problem === null, `${scheme.issuedAt} must be a time in the form yyyyMMddHHmmss. It ${problem}`);
  return issuedAt;
}

function text(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new TypeError(message);
}
