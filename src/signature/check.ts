/** Makes every check of a signature that can be made with what is given. */
import type { CodeText, SignatureCheckId, SignatureScheme } from '../catalog/record.ts';
import { partsOf, sentAddress } from './address.ts';
import { checkClock, compareClocks } from './clock.ts';
import { diagnose, isTooLong } from './diagnosis.ts';
import { firstDifference } from './difference.ts';
import { type GivenEvidence, readEvidence, type SignatureEvidence } from './evidence.ts';
import { type HeaderReading, readHeaderValue } from './header-value.ts';
import { readIssuedAt } from './issued-at.ts';
import { appKeyText, checkAppKey, checkIssuedAt, checkToken, memberOf } from './members.ts';
import { strictBytes, tokenMistakes } from './mistakes/index.ts';
import { documentedRecipe, type Recipe, stringToSign, tokenOf } from './recipe.ts';
import {
  type CheckResult,
  type ClockReading,
  failed,
  type HashReading,
  notCheckable,
  passed,
  type SignatureReport,
} from './report.ts';
import { canHash } from './web-crypto.ts';

export type { SignatureEvidence } from './evidence.ts';

type Results = Record<SignatureCheckId, CheckResult>;

/** What the hash takes, as far as it is known. */
interface HashInput {
  readonly appKey: string | null;
  readonly issuedAt: string | null;
  readonly method: string | null;
  readonly url: string | null;
  readonly givenUrl: string;
  readonly token: string | null;
  readonly secret: string | null;
  readonly earlier: readonly { readonly method: string; readonly url: string }[];
}

const hashBytes = 32;

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
  if (values === null || values.length === 0) return notCheckable('There is none.', `a header ${header}`);
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
  return passed('There is one.');
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
  return { clock, result: checkClock(clock, scheme.toleranceMinutes) };
}

function hashInput(
  { method, url: givenUrl, secret, earlier }: GivenEvidence,
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
    url: protocol !== '' && host !== '' ? sentAddress(givenUrl) : null,
    givenUrl,
    token: typeof token === 'string' && token.trim() !== '' ? token : null,
    secret,
    earlier,
  };
}

/** The documented way to make the token of this request; `null` where something for it is missing. */
function recipeOf({ appKey, issuedAt, method, url, secret }: HashInput): Recipe | null {
  if (appKey === null || issuedAt === null || method === null || url === null) return null;
  return documentedRecipe({ appKey, method, url, issuedAt, secret: secret ?? '' });
}

async function hashOfRequest(
  input: HashInput,
  scheme: SignatureScheme,
): Promise<{ hash: HashReading | null; result: CheckResult }> {
  const recipe = recipeOf(input);
  const hasSecret = input.secret !== null && input.secret !== '';
  const expectedToken = recipe && hasSecret && canHash() ? await tokenOf(recipe) : null;
  const hide = hiding(input.secret, scheme.secret);
  const hash: HashReading | null = recipe && {
    documented: hide(stringToSign(recipe)),
    signed: null,
    difference: null,
    expectedToken,
    mistakes: [],
  };
  const { token } = input;
  if (token === null) {
    return {
      hash,
      result: notCheckable(`There is no ${scheme.token} to compare with.`, `a ${scheme.token}`),
    };
  }
  const shown = shortened(token);
  if (hasSecret && token.trim() === input.secret?.trim()) {
    const finding = `The ${scheme.token} is the ${scheme.secret} itself. Send its hash, never the ${scheme.secret}: now it has to be replaced.`;
    return { hash, result: failed(finding, null, expectedToken === null ? null : shortened(expectedToken)) };
  }
  if (!recipe || !hash) {
    return { hash, result: shapeResult(token, missingPartOf(input, scheme)) };
  }
  if (!canHash()) {
    const needs = 'a page that comes over HTTPS, or Node 20 or later';
    return { hash, result: shapeResult(token, needs) };
  }
  const context = { scheme, earlier: input.earlier, givenUrl: input.givenUrl };
  const diagnosis = await diagnose(recipe, token, context, hasSecret);
  if (diagnosis?.mistakes.length === 0) {
    return { hash, result: passed(`The ${scheme.token} is the one that this request should have.`, shown) };
  }
  if (!diagnosis) {
    if (hasSecret) return { hash, result: withUnknownReason(token, recipe, expectedToken, scheme) };
    const emptied = input.secret === '' ? ' The one that is given is empty.' : '';
    return { hash, result: shapeResult(token, `the ${scheme.secret}.${emptied}`) };
  }
  const { mistakes } = diagnosis;
  const signed =
    diagnosis.recipe.keying === 'swapped' ? `(the ${scheme.secret})` : hide(stringToSign(diagnosis.recipe));
  const difference = firstDifference(hash.documented, signed);
  return {
    hash: { ...hash, signed: difference === null ? null : signed, difference, mistakes },
    result: failed(
      mistakes.map(({ title }) => title).join(' '),
      shown,
      expectedToken === null ? null : shortened(expectedToken),
    ),
  };
}

function withUnknownReason(
  token: string,
  recipe: Recipe,
  expectedToken: string | null,
  scheme: SignatureScheme,
): CheckResult {
  const differs = `The ${scheme.token} is not the one that this request should have`;
  const tried = isTooLong(recipe)
    ? `${differs}. The request is too long to try the usual mistakes: check a shorter one.`
    : `${differs}, and none of the usual mistakes leads to it.`;
  return failed(
    `${shapeProblem(token) ?? tried} The ${scheme.secret} may be that of another app or environment, or the request was changed after it was signed.`,
    shortened(token),
    expectedToken === null ? null : shortened(expectedToken),
  );
}

/** What can be said of a token by its form alone. */
function shapeResult(token: string, needs: string): CheckResult {
  const problem = shapeProblem(token);
  return problem === null
    ? notCheckable('It has the right form: base64 of 32 bytes.', needs)
    : failed(problem, shortened(token), 'base64 of 32 bytes: 44 characters');
}

function shapeProblem(token: string): string | null {
  if (strictBytes(token)?.length === hashBytes) return null;
  const written = tokenMistakes.find(({ read }) => read(token)?.length === hashBytes);
  if (written) return written.title;
  const bytes =
    strictBytes(token) ?? tokenMistakes.map(({ read }) => read(token)).find((read) => read !== null);
  switch (bytes?.length) {
    case undefined:
      return 'It is no base64. Base64 is made of letters, digits, + and /, with = at its end.';
    case 16:
      return 'It has 16 bytes, as MD5 gives them. SHA-256 gives 32.';
    case 20:
      return 'It has 20 bytes, as SHA-1 gives them. SHA-256 gives 32.';
    case 48:
      return 'It has 48 bytes, as SHA-384 gives them. SHA-256 gives 32.';
    case 64:
      return 'It has 64 bytes, as SHA-512 gives them. SHA-256 gives 32.';
    default:
      return `It has ${bytes?.length} bytes. SHA-256 gives 32.`;
  }
}

function missingPartOf({ appKey, issuedAt, method, url }: HashInput, scheme: SignatureScheme): string {
  const missing = [
    method === null && 'the method',
    url === null && 'the whole URL',
    appKey === null && `the ${scheme.appKey}`,
    issuedAt === null && `the ${scheme.issuedAt}`,
  ].filter((part) => part !== false);
  return missing.join(', ');
}

/** Enough of a token to compare it, and not the whole of it. */
export function shortened(token: string): string {
  return token.length > 16 ? `${token.slice(0, 6)}…${token.slice(-4)}` : token;
}

/** A shorter secret may stand anywhere by chance: to hide it would tear the text apart. */
const shortestHidden = 8;

/** Takes a secret out of a text: a report may be shown to others. */
function hiding(secret: string | null, name: string): (text: string) => string {
  const hidden = secret?.trim() ?? '';
  return (text) => (hidden.length < shortestHidden ? text : text.replaceAll(hidden, `(the ${name})`));
}

function withoutSecret(result: CheckResult, hide: (text: string) => string): CheckResult {
  const { finding, found } = result;
  return { ...result, finding: hide(finding), found: found === null ? null : hide(found) };
}
