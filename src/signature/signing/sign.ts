/** Signs a request as the documentation says. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { called, property } from '../../http/property.ts';
import { partsOf, sentUrl } from '../../http/url.ts';
import { readTime } from '../checks/clock.ts';
import { readGivenSecret } from '../evidence/secret.ts';
import { formatIssuedAt, readIssuedAt } from './issued-at.ts';
import { documentedRecipe, stringToSign, tokenOf } from './scheme.ts';

/** A request that is to be signed. */
export interface SigningRequest {
  /** A whole number, or its digits. */
  readonly appKey: number | string;
  readonly appSecret: string;
  readonly method: string;
  /** The whole URL that will be sent, with its query. */
  readonly url: string | { readonly href: string };
  /** When it is signed: a time, or `yyyyMMddHHmmss` in UTC. Now, if it is not given. */
  readonly issuedAt?: Date | string | undefined;
}

/** A signature, ready to be sent. */
export interface SignedHeader {
  /** The name of the header field. */
  readonly name: string;
  /** Its value, a JSON text. */
  readonly value: string;
  /** The very text that was hashed. */
  readonly stringToSign: string;
  readonly appKey: number;
  readonly issuedAt: string;
  readonly token: string;
}

const digits = /^(?:0|[1-9]\d{0,14})$/;
const methodName = /^[A-Za-z]+$/;

/** Makes the function that signs requests of one API. */
export function createSign(scheme: SignatureScheme): (request: SigningRequest) => Promise<SignedHeader> {
  return async (request) => {
    const appKey = text(property(request, 'appKey')).trim();
    const method = text(property(request, 'method')).trim();
    const givenUrl = property(request, 'url');
    const url = sentUrl(text(property(givenUrl, 'href') ?? givenUrl));
    const { scheme: protocol, host } = partsOf(url);
    const secret = property(request, 'appSecret');
    assert(
      digits.test(appKey),
      `${scheme.appKey} has to be a whole number, such as ${scheme.example.appKey}.`,
    );
    assert(
      typeof secret === 'string' && secret.trim() !== '',
      `${scheme.secret} has to be a text that is not empty.`,
    );
    assert(
      secret.trim() === secret,
      `There is white space around the ${scheme.secret}: cut it off, as a file often ends in a line break.`,
    );
    assert(
      readGivenSecret(secret).fault === null,
      `Quotation marks stand around the ${scheme.secret}: take them away, as they would be part of the key.`,
    );
    assert(methodName.test(method), 'The method has to be one word, such as POST.');
    assert(
      /^https?:\/\/$/i.test(protocol) && /^\S+$/.test(host),
      `The URL has to be whole, with its scheme and host, such as ${scheme.example.url}.`,
    );
    const issuedAt = timeOf(property(request, 'issuedAt'), scheme);
    const recipe = documentedRecipe({
      appKey,
      method: method.toUpperCase(),
      url,
      issuedAt,
      secret,
    });
    const token = await tokenOf(recipe);
    const members = {
      [scheme.appKey]: Number(appKey),
      [scheme.issuedAt]: issuedAt,
      [scheme.token]: token,
    };
    return {
      name: scheme.header,
      value: JSON.stringify(members),
      stringToSign: stringToSign(recipe),
      appKey: Number(appKey),
      issuedAt,
      token,
    };
  };
}

function timeOf(issuedAt: unknown, scheme: SignatureScheme): string {
  if (issuedAt === undefined) return formatIssuedAt(new Date());
  if (called(() => issuedAt instanceof Date)) {
    const time = readTime(issuedAt);
    assert(time !== null, `${scheme.issuedAt} is not a valid date.`);
    return formatIssuedAt(new Date(time));
  }
  assert(typeof issuedAt === 'string', `${scheme.issuedAt} has to be a Date, or a text as yyyyMMddHHmmss.`);
  const { problem } = readIssuedAt(issuedAt);
  assert(problem === null, `${scheme.issuedAt} has to be a time as yyyyMMddHHmmss. ${problem}`);
  return issuedAt;
}

function text(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new TypeError(message);
}
