/** Makes every check of a signature that can be made with what is given. */
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
import { hiding, withoutSecret } from '../report/secret-redaction.ts';
import { readIssuedAt } from '../signing/issued-at.ts';
import { checkClock, compareClocks } from './clock.ts';
import { type HashInput, hashOfRequest } from './hash.ts';
import { type HeaderReading, readHeaderValue } from './header-value.ts';
import { appKeyText, checkAppKey, checkIssuedAt, checkToken, memberOf } from './members.ts';

export type { SignatureEvidence } from '../evidence/evidence.ts';

type Results = Record<SignatureCheckId, CheckResult>;

/** Makes the function that checks signatures of one API. It never rejects. */
export function createCheckSignature<Code extends CodeText>(
  scheme: SignatureScheme<Code>,
): (evidence: SignatureEvidence) => Promise<SignatureReport<Code>> {
  return async (evidence) => {
    const given = readEvidence(evidence, scheme.header);
    const { values } = given;
    const [value = ''] = values ?? [];
    const reading = value.trim() === '' ? null : readHeaderValue(value);
    const members = reading?.members ?? null;
    const { clock, result: clockResult } = clockOf(given, members, scheme);
    const input = hashInput(given, members, scheme);
    const hide = hiding(given.secret, scheme.secret);
    const { hash, result: hashResult } = await hashOfRequest(input, scheme);
    const results: Results = {
      present: checkPresent(values, scheme),
      single: checkSingle(values, reading, scheme),
      json: checkJson(reading, scheme),
      'app-key': ofMembers(reading, (of) => checkAppKey(of, scheme.appKey, scheme.example.appKey)),
      'issued-at': ofMembers(reading, (of) => checkIssuedAt(of, scheme.issuedAt, scheme.example.issuedAt)),
      clock: clockResult,
      'app-key-known': notCheckable(
        `Only the API knows which ${scheme.appKey}s there are.`,
        'the answer of the API',
      ),
      token: ofMembers(reading, (of) => checkToken(of, scheme.token)),
      hash: hashResult,
      'secret-current': notCheckable(
        `Only the API knows whether the ${scheme.secret} has expired.`,
        'the answer of the API',
      ),
    };
    const checks = scheme.checks.map(({ id, code }) => ({ id, code, ...withoutSecret(results[id], hide) }));
    return {
      checks,
      firstFailure: checks.find(({ state }) => state === 'failed')?.code ?? null,
      clock,
      hash,
    };
  };
}

function checkPresent(values: readonly string[] | null, { header }: SignatureScheme): CheckResult {
  const expected = `one header ${header}`;
  if (values === null) return notCheckable('No headers are given.', 'the headers of the request');
  if (values.length === 0) return failed(`There is no header ${header}.`, null, expected);
  return values.every((value) => value.trim() === '')
    ? failed(
        `The header ${header} is empty. Whether the API takes that for a missing one is not documented.`,
        '',
        expected,
      )
    : passed(`There is a header ${header}.`);
}

function checkSingle(
  values: readonly string[] | null,
  reading: HeaderReading | null,
  { header }: SignatureScheme,
): CheckResult {
  if (values === null) return notCheckable('No headers are given.', `a header ${header}`);
  if (values.length === 0) return notCheckable(`There is no header ${header}.`, `a header ${header}`);
  if (values.length > 1) {
    return failed(
      `There are ${values.length} headers ${header}. Something adds it once more, for example an interceptor on a retry.`,
      `${values.length} headers`,
      'one header',
    );
  }
  if (reading?.isDouble) {
    return failed(
      'The value holds two signatures: clients and proxies join two headers of one name to one value.',
      'two values',
      'one value',
    );
  }
  return passed(`There is one header ${header}.`);
}

function checkJson(reading: HeaderReading | null, { header }: SignatureScheme): CheckResult {
  if (!reading) return notCheckable('There is no value to read.', `a header ${header}`);
  if (reading.isDouble && reading.faults.length === 0)
    return passed('Each of the two values is a JSON object.');
  return reading.faults.length === 0
    ? passed('The value is a JSON object.')
    : failed(reading.faults.join(' '), null, 'a JSON object in one line');
}

function ofMembers(
  reading: HeaderReading | null,
  check: (members: NonNullable<HeaderReading['members']>) => CheckResult,
) {
  if (reading?.members) return check(reading.members);
  return notCheckable('The value could not be read.', 'a value that is JSON');
}

function clockOf(
  { serverTime }: GivenEvidence,
  members: HeaderReading['members'],
  scheme: SignatureScheme,
): { clock: ClockReading | null; result: CheckResult } {
  const needs = `the time of the server: the header ${scheme.serverTime} of its response`;
  const { time } = readIssuedAt(members && memberOf(members, scheme.issuedAt)?.value);
  if (time === null) {
    return {
      clock: null,
      result: notCheckable(`There is no ${scheme.issuedAt} that is a time.`, `a valid ${scheme.issuedAt}`),
    };
  }
  if (serverTime === null) {
    return { clock: null, result: notCheckable('The time of the server is not given.', needs) };
  }
  if (serverTime === 'unreadable') {
    const finding =
      'The time of the server could not be read. Write it like this: Sun, 22 Nov 2026 02:13:44 GMT.';
    return { clock: null, result: notCheckable(finding, needs) };
  }
  const clock = compareClocks(time, serverTime);
  return { clock, result: checkClock(clock, scheme) };
}

function hashInput(
  { method, url: givenUrl, secret, givenSecret, earlier, signal }: GivenEvidence,
  members: HeaderReading['members'],
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
