/** Checks the hash of a request, and where it is wrong, finds out why. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { firstDifference } from '../../text/first-difference.ts';
import { diagnose, extentOf } from '../diagnosis/diagnosis.ts';
import { readGivenSecret } from '../evidence/secret.ts';
import { type CheckResult, failed, type HashReading, notCheckable, passed } from '../report/report.ts';
import { hiding } from '../report/secret-redaction.ts';
import { documentedRecipe, type Recipe, stringToSign, tokenOf } from '../signing/scheme.ts';
import { canHash } from '../signing/web-crypto.ts';
import { shapeProblem, shortened } from './token-format.ts';

/** What the hash takes, as far as it is known. */
export interface HashInput {
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

/** The documented way to make the token of this request; `null` where something for it is missing. */
function recipeOf({ appKey, issuedAt, method, url, secret }: HashInput): Recipe | null {
  if (appKey === null || issuedAt === null || method === null || url === null) return null;
  return documentedRecipe({ appKey, method, url, issuedAt, secret: secret ?? '' });
}

export async function hashOfRequest(
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

function missingPartOf({ appKey, issuedAt, method, url }: HashInput, scheme: SignatureScheme): string {
  const missing = [
    method === null && 'the method',
    url === null && 'the whole URL',
    appKey === null && `the ${scheme.appKey}`,
    issuedAt === null && `the ${scheme.issuedAt}`,
  ].filter((part) => part !== false);
  return missing.join(', ');
}
