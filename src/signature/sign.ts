/** Signs a request as the documentation says. */
import type { SignatureScheme } from '../catalog/record.ts';
import { partsOf, sentAddress } from './address.ts';
import { formatIssuedAt, readIssuedAt } from './issued-at.ts';
import { documentedRecipe, stringToSign, tokenOf } from './recipe.ts';

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
    const appKey = String(request.appKey).trim();
    const method = String(request.method).trim();
    const url = sentAddress(typeof request.url === 'string' ? request.url : request.url.href);
    const issuedAt = timeOf(request.issuedAt, scheme);
    const { scheme: protocol, host } = partsOf(url);
    assert(
      digits.test(appKey),
      `${scheme.appKey} has to be a whole number, such as ${scheme.example.appKey}.`,
    );
    assert(
      typeof request.appSecret === 'string' && request.appSecret !== '',
      `${scheme.secret} has to be a text that is not empty.`,
    );
    assert(methodName.test(method), 'The method has to be one word, such as POST.');
    assert(
      /^https?:\/\/$/i.test(protocol) && host !== '',
      `The URL has to be whole, with its scheme and host, such as ${scheme.example.url}.`,
    );
    const recipe = documentedRecipe({
      appKey,
      method: method.toUpperCase(),
      url,
      issuedAt,
      secret: request.appSecret,
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

function timeOf(issuedAt: SigningRequest['issuedAt'], scheme: SignatureScheme): string {
  if (issuedAt === undefined) return formatIssuedAt(new Date());
  if (issuedAt instanceof Date) {
    assert(!Number.isNaN(issuedAt.getTime()), `${scheme.issuedAt} is not a valid date.`);
    return formatIssuedAt(issuedAt);
  }
  const { problem } = readIssuedAt(issuedAt);
  assert(problem === null, `${scheme.issuedAt} has to be a time as yyyyMMddHHmmss. ${problem}`);
  return issuedAt;
}

function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new TypeError(message);
}
