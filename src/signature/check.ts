/** Makes every check of a signature that can be made with what is given. */
import type { CodeText, SignatureCheckId, SignatureScheme } from '../catalog/record.ts';
import { property } from '../classifier/property.ts';
import { partsOf, sentAddress } from './address.ts';
import { beginningOf } from './beginning.ts';
import { checkClock, compareClocks } from './clock.ts';
import { diagnose, extentOf } from './diagnosis.ts';
import { firstDifference } from './difference.ts';
import { type GivenEvidence, readEvidence, type SignatureEvidence } from './evidence.ts';
import { readGivenSecret } from './given-secret.ts';
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
  readonly givenSecret: string | null;
  readonly earlier: readonly { readonly method: string; readonly url: string }[];
  readonly isAborted: () => boolean;
}

const hashBytes = 32;
/** Of MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512. */
const lengthsOfHashes = [16, 20, 28, 32, 48, 64];

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
  return { clock, result: checkClock(clock, scheme.toleranceMinutes) };
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
    url: protocol !== '' && host !== '' ? sentAddress(givenUrl) : null,
    givenUrl,
    token: typeof token === 'string' && token.trim() !== '' ? token : null,
    secret,
    givenSecret,
    earlier,
    isAborted: () => property(signal, 'aborted') === true,
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
  if (hasSecret && readGivenSecret(token).secret === input.secret) {
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
  const { earlier, givenUrl, givenSecret } = input;
  const context = { scheme, earlier, givenUrl, givenSecret: givenSecret ?? '' };
  const diagnosis = await diagnose(recipe, token, context, hasSecret, input.isAborted);
  if (diagnosis === 'given-up') {
    const finding = 'Comparing was given up before it came to an end.';
    return { hash, result: notCheckable(finding, 'the time to compare it with every mistake') };
  }
  const note = hasSecret ? secretNote(givenSecret ?? '', scheme) : '';
  if (diagnosis?.mistakes.length === 0) {
    const finding = `The ${scheme.token} is the one that this request should have.${note}`;
    return { hash, result: passed(finding, shown) };
  }
  if (!diagnosis) {
    if (hasSecret) {
      const result = withUnknownReason(token, recipe, expectedToken, scheme);
      return { hash, result: { ...result, finding: result.finding + note } };
    }
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
      mistakes.map(({ title }) => title).join(' ') + note,
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
  const tried = {
    none: `${differs}. The request is too long to try the usual mistakes: check a shorter one.`,
    singles: `${differs}, and none of the usual mistakes alone leads to it. The request is too long to try two of them together: check a shorter one.`,
    pairs: `${differs}, and none of the usual mistakes leads to it.`,
  }[extentOf(recipe)];
  const reasons = `The ${scheme.secret} may be that of another app or environment; or the request was changed after it was signed; or the body, which is not part of what is signed, was added.`;
  return failed(
    shapeProblem(token) ?? `${tried} ${reasons}`,
    shortened(token),
    expectedToken === null ? null : shortened(expectedToken),
  );
}

/** Says where the secret was not taken as it is given. */
function secretNote(given: string, { secret }: SignatureScheme): string {
  const { fault } = readGivenSecret(given);
  return fault === null
    ? ''
    : ` The ${secret} that is given here has ${fault} around it, and was read without.`;
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
  const bytes = bytesMeant(token);
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

/** Enough of a token to compare it, and not the whole of it. Of what is no hash it may be a secret in its place. */
export function shortened(token: string): string {
  return lengthsOfHashes.includes(bytesMeant(token)?.length ?? 0)
    ? `${token.slice(0, 6)}…${token.slice(-4)}`
    : beginningOf(token);
}

/** The bytes that a token stands for, however it is written. */
function bytesMeant(token: string): Uint8Array | null {
  const readings = tokenMistakes.map(({ read }) => read(token)).filter((bytes) => bytes !== null);
  return readings.find(({ length }) => length === hashBytes) ?? strictBytes(token) ?? readings[0] ?? null;
}

/** A shorter secret may stand anywhere by chance: to hide it would tear the text apart. */
const shortestHidden = 8;

/** Takes a secret out of a text: a report may be shown to others. */
function hiding(secret: string | null, name: string): (text: string) => string {
  const hidden = secret ?? '';
  return (text) => (hidden.length < shortestHidden ? text : text.replaceAll(hidden, `(the ${name})`));
}

function withoutSecret(result: CheckResult, hide: (text: string) => string): CheckResult {
  const { finding, found } = result;
  return { ...result, finding: hide(finding), found: found === null ? null : hide(found) };
}
