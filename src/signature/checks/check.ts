/** Makes every check of a signature that the evidence allows. */
import type { CodeText, SignatureCheckId, SignatureScheme } from '../../catalog/record.ts';
import { property } from '../../http/property.ts';
import { partsOf, sentUrl } from '../../http/url.ts';
import { type GivenEvidence, readEvidence, type SignatureEvidence } from '../evidence/evidence.ts';
import {
  type CheckResult,
  type ClockReading,
  failed,
  notCheckable,
  passed,
  type SignatureReport,
} from '../report/report.ts';
import { createSecretRedaction, withoutSecret } from '../report/secret-redaction.ts';
import { readIssuedAt } from '../signing/issued-at.ts';
import { checkClock, compareClocks } from './clock.ts';
import { checkHash, type HashedRecipes, type HashInput } from './hash.ts';
import { type HeaderValue, readHeaderValue } from './header-value.ts';
import { appKeyText, checkAppKey, checkIssuedAt, checkToken, memberOf } from './members.ts';

export type { SignatureEvidence } from '../evidence/evidence.ts';

type Results = Record<SignatureCheckId, CheckResult>;

/** A report, and what is needed to show it without secrets. */
export interface CheckedSignature<Code extends string = string> {
  readonly report: SignatureReport<Code>;
  readonly recipes: HashedRecipes | null;
  /** Every URL whose parts may be in a string to sign. */
  readonly urls: readonly string[];
}

/** Makes the function that checks signatures of one API. It never rejects. */
export function createCheckSignature<Code extends CodeText>(
  scheme: SignatureScheme<Code>,
): (evidence: SignatureEvidence) => Promise<SignatureReport<Code>> {
  const check = createSignatureCheck(scheme);
  return async (evidence) => (await check(evidence)).report;
}

/** Makes the function that checks signatures, for reports that are shown. It never rejects. */
export function createSignatureCheck<Code extends CodeText>(
  scheme: SignatureScheme<Code>,
): (evidence: SignatureEvidence) => Promise<CheckedSignature<Code>> {
  return async (evidence) => {
    const given = readEvidence(evidence, scheme.header);
    const { values } = given;
    const [value = ''] = values ?? [];
    const header = value.trim() === '' ? null : readHeaderValue(value);
    const members = header?.members ?? null;
    const { clock, result: clockResult } = clockOf(given, members, scheme);
    const input = hashInput(given, members, scheme);
    const redact = createSecretRedaction(given.secret, scheme.secret);
    const { hash, result: hashResult, recipes } = await checkHash(input, scheme);
    const results: Results = {
      present: checkPresent(values, scheme),
      single: checkSingle(values, header, scheme),
      json: checkJson(header, scheme),
      'app-key': checkMember(header, (of) => checkAppKey(of, scheme.appKey, scheme.example.appKey)),
      'issued-at': checkMember(header, (of) => checkIssuedAt(of, scheme.issuedAt, scheme.example.issuedAt)),
      clock: clockResult,
      'app-key-known': notCheckable(
        `Only the API knows which ${scheme.appKey} values exist.`,
        'the response of the API',
      ),
      token: checkMember(header, (of) => checkToken(of, scheme.token)),
      hash: hashResult,
      'secret-current': notCheckable(
        `Only the API knows whether the ${scheme.secret} has expired.`,
        'the response of the API',
      ),
    };
    const checks = scheme.checks.map(({ id, code }) => ({ id, code, ...withoutSecret(results[id], redact) }));
    const firstFailure = checks.find(({ state }) => state === 'failed')?.code ?? null;
    return {
      report: { checks, firstFailure, clock, hash },
      recipes,
      urls: [given.url, ...given.earlier.map(({ url }) => url)],
    };
  };
}

function checkPresent(values: readonly string[] | null, { header }: SignatureScheme): CheckResult {
  const expected = `one ${header} header`;
  if (values === null) return notCheckable('The headers are not given.', 'the headers of the request');
  if (values.length === 0) return failed(`The ${header} header is missing.`, null, expected);
  return values.every((value) => value.trim() === '')
    ? failed(
        `The ${header} header is empty. Whether the API treats it as missing is not documented.`,
        '',
        expected,
      )
    : passed(`The ${header} header is present.`);
}

function checkSingle(
  values: readonly string[] | null,
  value: HeaderValue | null,
  { header }: SignatureScheme,
): CheckResult {
  if (values === null) return notCheckable('The headers are not given.', `a ${header} header`);
  if (values.length === 0) return notCheckable(`The ${header} header is missing.`, `a ${header} header`);
  if (values.length > 1) {
    return failed(
      `There are ${values.length} ${header} headers. Something adds another one, for example an interceptor on a retry.`,
      `${values.length} headers`,
      'one header',
    );
  }
  if (value?.isDouble) {
    return failed(
      'The value contains two signatures. Clients and proxies join two header fields with the same name into one value.',
      'two values',
      'one value',
    );
  }
  return passed(`There is one ${header} header.`);
}

function checkJson(value: HeaderValue | null, { header }: SignatureScheme): CheckResult {
  if (!value) return notCheckable('There is no value to parse.', `a ${header} header`);
  if (value.isDouble && value.faults.length === 0) return passed('Each of the two values is a JSON object.');
  return value.faults.length === 0
    ? passed('The value is a JSON object.')
    : failed(value.faults.join(' '), null, 'a JSON object on one line');
}

function checkMember(
  header: HeaderValue | null,
  check: (members: NonNullable<HeaderValue['members']>) => CheckResult,
) {
  if (header?.members) return check(header.members);
  return notCheckable('The value could not be parsed.', 'a value that is JSON');
}

function clockOf(
  { serverTime }: GivenEvidence,
  members: HeaderValue['members'],
  scheme: SignatureScheme,
): { clock: ClockReading | null; result: CheckResult } {
  const needs = `the server time (the ${scheme.serverTime} header of the response)`;
  const { time } = readIssuedAt(members && memberOf(members, scheme.issuedAt)?.value);
  if (time === null) {
    return {
      clock: null,
      result: notCheckable(`There is no valid ${scheme.issuedAt}.`, `a valid ${scheme.issuedAt}`),
    };
  }
  if (serverTime === null) {
    return { clock: null, result: notCheckable('The server time is not given.', needs) };
  }
  if (serverTime === 'unreadable') {
    const finding = 'The server time could not be parsed. Write it like this: Sun, 22 Nov 2026 02:13:44 GMT.';
    return { clock: null, result: notCheckable(finding, needs) };
  }
  const clock = compareClocks(time, serverTime);
  return { clock, result: checkClock(clock, scheme) };
}

function hashInput(
  { method, url: givenUrl, secret, givenSecret, earlier, signal }: GivenEvidence,
  members: HeaderValue['members'],
  scheme: SignatureScheme,
): HashInput {
  const value = (name: string) => members && memberOf(members, name)?.value;
  const { scheme: protocol, host } = partsOf(givenUrl);
  const issuedAt = value(scheme.issuedAt);
  const token = value(scheme.token);
  return {
    appKey: appKeyText(value(scheme.appKey)),
    issuedAt: typeof issuedAt === 'string' || typeof issuedAt === 'number' ? String(issuedAt) : null,
    method,
    url: protocol !== '' && host !== '' ? sentUrl(givenUrl) : null,
    givenUrl,
    token: typeof token === 'string' && token.trim() !== '' ? token : null,
    secret,
    givenSecret,
    earlier,
    isAborted: () => property(signal, 'aborted') === true,
  };
}
