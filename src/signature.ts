/** Signs requests of the Rubiq REST API, and explains why a signature is wrong. Runs in browsers, workers, and Node. */
import { signature } from './catalog/signature.ts';
import { signedHeader } from './catalog/signed-header.ts';
import { bindClassify, bindDecode, bindEndpoints, codesOf, decodeWhole } from './library/bind.ts';
import { endpointKnowledge } from './library/endpoint-knowledge.ts';
import { standardKnowledge } from './library/standard-knowledge.ts';
import { createCheckSignature } from './signature/checks/check.ts';
import type { SignatureEvidence } from './signature/evidence/evidence.ts';
import { createReadRequests, type WrittenRequest } from './signature/reading/read-requests.ts';
import type { SignatureReport as AnySignatureReport } from './signature/report/report.ts';
import { createSign, type SignedHeader, type SigningRequest } from './signature/signing/sign.ts';

export type { SignatureCheckId } from './catalog/record.ts';
export type { NamedMistake } from './signature/diagnosis/diagnosis.ts';
export type { MistakeDescription, MistakePart } from './signature/diagnosis/mistakes/mistake.ts';
export type { SignatureEvidence } from './signature/evidence/evidence.ts';
export type { WrittenRequest } from './signature/reading/read-requests.ts';
export type {
  CheckResult,
  CheckState,
  ClockReading,
  HashReading,
  SignatureCheck,
  SignatureReport as SignatureReportOf,
} from './signature/report/report.ts';
export type { SignedHeader, SigningRequest } from './signature/signing/sign.ts';

/** The result of every check of a signature. */
export type SignatureReport = AnySignatureReport<(typeof signature)['checks'][number]['code']>;

const signRequest = /* @__PURE__ */ createSign(signedHeader);
const checkEvidence = /* @__PURE__ */ createCheckSignature(signature);
const readText = /* @__PURE__ */ bindReadRequests();

function bindReadRequests(): (text: string) => WrittenRequest[] {
  const knowledge = { ...endpointKnowledge, standard: standardKnowledge.standard };
  const endpointOf = bindEndpoints(knowledge);
  const begin = bindDecode(knowledge, codesOf(knowledge), bindClassify(knowledge, endpointOf), endpointOf);
  return createReadRequests(
    signature,
    (request) => endpointOf(request) !== null,
    (text) => decodeWhole(begin(), text),
  );
}

/**
 * Signs a request.
 *
 * @param request `appKey` (a whole number), `appSecret`, `method`, the complete `url` that will be sent, with its
 *   query, and `issuedAt`: a `Date`, or `yyyyMMddHHmmss` in UTC; by default, now.
 * @returns The name and the value of the header, and the string that was hashed. The URL is signed in the form in
 *   which clients send it: non-ASCII characters percent-encoded, `.` and `..` in the path resolved, without
 *   credentials and fragment.
 * @throws {TypeError} Where a part is missing or has the wrong form; the message says what is required.
 * @see https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/524620/Authenticating+requests
 *
 * @example
 * const { name, value } = await sign({
 *   appKey: 32767,
 *   appSecret: 'RCL1EDAYOVHANLL3A51G',
 *   method: 'POST',
 *   url: 'https://api.rubiq.net/entity',
 *   issuedAt: '20140408045941',
 * });
 * name; // 'Signature'
 * JSON.parse(value).Token; // 'eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA='
 */
export function sign(request: SigningRequest): Promise<SignedHeader> {
  return signRequest(request);
}

/**
 * Makes every check of a signature that the evidence allows. Each of 401.1 to 401.10 is passed, failed, or not
 * checkable, with what is required to check it. If the hash is wrong, tries common mistakes and names the one that
 * produces the given token.
 *
 * @param evidence The request's `headers`, or the value of its `signature` header; `method` and `url` as they were
 *   sent; `appSecret` for the hash; `serverTime`, the `Date` header of the response, for the clock; `signal` to stop
 *   the search for a mistake, which may take seconds.
 * @returns A report. Never rejects: a value of the wrong type counts as not given.
 * @see https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/524629/Standard+status+codes
 *
 * @example
 * const report = await checkSignature({
 *   signature: '{"AppKey":32767,"IssuedAt":"2014-04-08","Token":"eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA="}',
 *   method: 'POST',
 *   url: 'https://api.rubiq.net/entity',
 * });
 * report.firstFailure; // '401.5'
 */
export function checkSignature(evidence: SignatureEvidence): Promise<SignatureReport> {
  return checkEvidence(evidence);
}

/**
 * Reads the requests in a text, with their signatures: the output of `curl -v`, a HAR file, a `curl` command, code,
 * or the header alone. A result can be passed to {@link checkSignature}.
 *
 * @param text Read up to 4 million characters.
 * @returns The requests with a signature, in order of appearance; where none has one, those without. Never throws.
 *
 * @example
 * const [request] = readRequests(`curl -X POST https://api.rubiq.net/entity -H 'Signature: {"AppKey":1}'`);
 * request?.method; // 'POST'
 * request?.url; // 'https://api.rubiq.net/entity'
 * request?.signatures; // ['{"AppKey":1}']
 */
export function readRequests(text: string): WrittenRequest[] {
  return readText(text);
}
