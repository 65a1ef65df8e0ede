/** Checks the hash of a request, and looks for the mistake where it is wrong. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { firstDifference } from '../../text/first-difference.ts';
import { type Diagnosis, diagnose, extentOf } from '../diagnosis/diagnosis.ts';
import { readGivenSecret } from '../evidence/secret.ts';
import { type CheckResult, failed, type HashReading, notCheckable, passed } from '../report/report.ts';
import { createSecretRedaction } from '../report/secret-redaction.ts';
import { documentedRecipe, type Recipe, stringToSign, tokenOf } from '../signing/scheme.ts';
import { canHash } from '../signing/web-crypto.ts';
import { formProblem, shortened } from './token-format.ts';

/** The evidence that the hash is checked with; `null` where a value is not known. */
export interface HashInput {
  readonly appKey: string | null;
  readonly issuedAt: string | null;
  readonly method: string | null;
  readonly url: string | null;
  readonly givenUrl: string;
  readonly token: string | null;
  readonly secret: string | null;
  readonly givenSecret: string;
  readonly earlier: readonly { readonly method: string; readonly url: string }[];
  readonly isAborted: () => boolean;
}

/** How the strings of a {@link HashReading} are made, so that they can be shown in part. */
export interface HashedRecipes {
  readonly documented: Recipe;
  /** The recipe of the string that was hashed instead; `null` where it is not known. */
  readonly signed: Recipe | null;
}

/** The comparison of the strings, and the result of the check. */
interface HashCheck {
  readonly hash: HashReading | null;
  readonly result: CheckResult;
  /** `null` where a part of the request is missing. */
  readonly recipes: HashedRecipes | null;
}

/** A request of which everything is known that its hash is made of. */
interface HashedRequest {
  readonly recipe: Recipe;
  /** As it is before the token is compared. */
  readonly hash: HashReading;
}

/** The result of the check, and what was hashed instead, where it is known. */
interface Outcome {
  readonly result: CheckResult;
  readonly signed?: Recipe;
  readonly reading?: Pick<HashReading, 'signed' | 'difference' | 'mistakes'>;
}

/** Checks the hash as far as the evidence allows. */
export async function checkHash(input: HashInput, scheme: SignatureScheme): Promise<HashCheck> {
  const request = await requestOf(input, scheme);
  const { result, signed = null, reading } = await outcomeOf(request, input, scheme);
  return {
    result,
    hash: request && { ...request.hash, ...reading },
    recipes: request && { documented: request.recipe, signed },
  };
}

async function requestOf(input: HashInput, scheme: SignatureScheme): Promise<HashedRequest | null> {
  const recipe = recipeOf(input);
  if (!recipe) return null;
  const { secret } = input;
  const redact = createSecretRedaction(secret, scheme.secret);
  return {
    recipe,
    hash: {
      documented: redact(stringToSign(recipe)),
      signed: null,
      difference: null,
      expectedToken: secret && canHash() ? await tokenOf(recipe) : null,
      mistakes: [],
    },
  };
}

async function outcomeOf(
  request: HashedRequest | null,
  input: HashInput,
  scheme: SignatureScheme,
): Promise<Outcome> {
  const { token, secret } = input;
  if (token === null) {
    return { result: notCheckable(`There is no ${scheme.token} to compare.`, `a ${scheme.token}`) };
  }
  if (secret && readGivenSecret(token).secret === secret) {
    const finding = `The ${scheme.token} is the ${scheme.secret} itself. Send the hash, never the ${scheme.secret}. The ${scheme.secret} has been sent and must be replaced.`;
    return { result: failed(finding, null, request && expectedOf(request)) };
  }
  if (!request) return { result: checkForm(token, missingParts(input, scheme)) };
  if (!canHash()) return { result: checkForm(token, 'a page served over HTTPS, or Node 20 or later') };
  return compareHash(request, token, input, scheme);
}

/** Returns the documented way to create the token of this request; `null` where a part is missing. */
function recipeOf({ appKey, issuedAt, method, url, secret }: HashInput): Recipe | null {
  if (appKey === null || issuedAt === null || method === null || url === null) return null;
  return documentedRecipe({ appKey, method, url, issuedAt, secret: secret ?? '' });
}

/** Compares the token with the documented one and with those of the usual mistakes. */
async function compareHash(
  request: HashedRequest,
  token: string,
  { secret, givenSecret, givenUrl, earlier, isAborted }: HashInput,
  scheme: SignatureScheme,
): Promise<Outcome> {
  const context = { scheme, earlier, givenUrl, givenSecret };
  const diagnosis = await diagnose(request.recipe, token, context, Boolean(secret), isAborted);
  if (diagnosis === 'stopped') {
    const finding = 'The comparison was stopped before it finished.';
    return { result: notCheckable(finding, 'enough time to try every mistake') };
  }
  const note = secretNote(givenSecret, scheme);
  if (!diagnosis) {
    if (secret) return { result: failUnexplained(request, token, note, scheme) };
    const empty = secret === '' ? '; the one that is given is empty' : '';
    return { result: checkForm(token, `the ${scheme.secret}${empty}`) };
  }
  if (diagnosis.mistakes.length === 0) {
    const finding = `The ${scheme.token} is correct for this request.${note}`;
    return { result: passed(finding, shortened(token)) };
  }
  return explainHash(diagnosis, request, token, note, scheme);
}

/** Fails with the mistakes that were found, and compares the string that was signed with the documented one. */
function explainHash(
  { mistakes, recipe: signedRecipe }: Diagnosis,
  request: HashedRequest,
  token: string,
  note: string,
  scheme: SignatureScheme,
): Outcome {
  const redact = createSecretRedaction(request.recipe.secret, scheme.secret);
  const signed =
    signedRecipe.keying === 'swapped' ? `(the ${scheme.secret})` : redact(stringToSign(signedRecipe));
  const difference = firstDifference(request.hash.documented, signed);
  const finding = mistakes.map(({ title }) => title).join(' ') + note;
  return {
    signed: signedRecipe,
    reading: { signed: difference === null ? null : signed, difference, mistakes },
    result: failed(finding, shortened(token), expectedOf(request)),
  };
}

function failUnexplained(
  request: HashedRequest,
  token: string,
  note: string,
  scheme: SignatureScheme,
): CheckResult {
  const differs = `The ${scheme.token} is not correct for this request`;
  const tried = {
    none: `${differs}. The request is too long to try the usual mistakes; check a shorter one.`,
    singles: `${differs}, and none of the usual mistakes alone explains it. The request is too long to try two at once; check a shorter one.`,
    pairs: `${differs}, and none of the usual mistakes explains it.`,
  }[extentOf(request.recipe)];
  const reasons = `The ${scheme.secret} may belong to another app or environment; the request may have been changed after it was signed; or the body may have been signed, which is not part of the string to sign.`;
  const finding = (formProblem(token) ?? `${tried} ${reasons}`) + note;
  return failed(finding, shortened(token), expectedOf(request));
}

/** Returns enough of the expected token to compare it; `null` where it is not known. */
function expectedOf({ hash: { expectedToken } }: HashedRequest): string | null {
  return expectedToken && shortened(expectedToken);
}

/** Reports what surrounded the given secret and was ignored. */
function secretNote(given: string, { secret }: SignatureScheme): string {
  const { fault } = readGivenSecret(given);
  return fault === null ? '' : ` The check ignored the ${fault} around the given ${secret}.`;
}

/** Checks the form of a token that cannot be compared. */
function checkForm(token: string, needs: string): CheckResult {
  const problem = formProblem(token);
  return problem === null
    ? notCheckable('The token has the right form: 32 bytes in Base64.', needs)
    : failed(problem, shortened(token), '32 bytes in Base64: 44 characters');
}

function missingParts(
  { appKey, issuedAt, method, url, givenUrl, secret }: HashInput,
  scheme: SignatureScheme,
): string {
  const missing = [
    method === null && 'the method',
    url === null && (givenUrl.startsWith('/') ? 'the base URL' : 'the complete URL'),
    appKey === null && `the ${scheme.appKey}`,
    issuedAt === null && `the ${scheme.issuedAt}`,
    !secret && `the ${scheme.secret}`,
  ].filter((part) => part !== false);
  return missing.join(', ');
}
