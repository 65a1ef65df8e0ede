/** Finds out why a token is wrong: makes the plausible mistakes, and names those that come to the same token. */
import { hex } from './encoding.ts';
import { recipeMistakes, strictBytes, tokenMistakes } from './mistakes/index.ts';
import type { MistakeContext, RecipeMistake, TokenMistake } from './mistakes/mistake.ts';
import { hashOf, type Recipe, stringToSign } from './recipe.ts';

/** A mistake, as it is told. */
export type NamedMistake = Pick<RecipeMistake | TokenMistake, 'id' | 'part' | 'title' | 'cause' | 'fix'>;

/** Which mistakes lead to a token; none where the token is right. */
export interface Diagnosis {
  readonly mistakes: readonly NamedMistake[];
  /** How that token was made. */
  readonly recipe: Recipe;
}

/** A recipe with mistakes in it. */
interface Attempt {
  readonly mistakes: readonly RecipeMistake[];
  readonly recipe: Recipe;
}

/** Shifts of the time are very many: beside another mistake only full hours are tried. */
const mostVariantsInPairs = 32;

/**
 * Tries the documented way first, then each mistake, then each two in different parts. Without the secret only
 * those are tried that do without it.
 *
 * @returns The first that comes to the token, or `null` where none does.
 */
export async function diagnose(
  documented: Recipe,
  token: string,
  context: MistakeContext,
  hasSecret: boolean,
): Promise<Diagnosis | null> {
  const wanted = readings(token);
  const among = hasSecret ? recipeMistakes : recipeMistakes.filter(({ needsNoSecret }) => needsNoSecret);
  if (wanted.size === 0) return null;
  const tried = new Set<string>();

  const matching = async ({ mistakes, recipe }: Attempt): Promise<Diagnosis | null> => {
    const key = keyOf(recipe);
    if (tried.has(key)) return null;
    tried.add(key);
    const written = wanted.get(hex(await hashOf(recipe)));
    return written === undefined
      ? null
      : { mistakes: written === null ? mistakes : [...mistakes, written], recipe };
  };

  const right = hasSecret ? await matching({ mistakes: [], recipe: documented }) : null;
  if (right) return right;
  const singles = among.map((mistake) => withMistake({ mistakes: [], recipe: documented }, mistake, context));
  for (const attempt of singles.flat()) {
    const found = await matching(attempt);
    if (found) return found;
  }
  for (const attempts of singles) {
    for (const attempt of few(attempts, documented)) {
      for (const mistake of among) {
        if (attempt.mistakes.some(({ part }) => part === mistake.part)) continue;
        for (const both of few(withMistake(attempt, mistake, context), documented)) {
          const found = await matching(both);
          if (found) return found;
        }
      }
    }
  }
  return null;
}

/** The hashes that a token may stand for, each with the mistake that it was then written with. */
function readings(token: string): Map<string, TokenMistake | null> {
  const found = new Map<string, TokenMistake | null>();
  const right = strictBytes(token);
  if (right) found.set(hex(right), null);
  for (const mistake of tokenMistakes) {
    const bytes = mistake.read(token);
    if (bytes && bytes.length > 0 && !found.has(hex(bytes))) found.set(hex(bytes), mistake);
  }
  return found;
}

function withMistake(
  { mistakes, recipe }: Attempt,
  mistake: RecipeMistake,
  context: MistakeContext,
): Attempt[] {
  return mistake
    .variants(recipe, context)
    .map((change) => ({ mistakes: [...mistakes, mistake], recipe: { ...recipe, ...change } }));
}

function few(attempts: readonly Attempt[], { issuedAt }: Recipe): readonly Attempt[] {
  return attempts.length <= mostVariantsInPairs
    ? attempts
    : attempts.filter(({ recipe }) => recipe.issuedAt.slice(10) === issuedAt.slice(10));
}

/** Two recipes with one key come to the same hash. */
function keyOf(recipe: Recipe): string {
  const { secret, secretBytes, hash, keying, messageCharset, keyCharset } = recipe;
  const key = secretBytes === null ? secret : hex(secretBytes);
  return JSON.stringify([
    stringToSign(recipe),
    key,
    secretBytes === null,
    hash,
    keying,
    messageCharset,
    keyCharset,
  ]);
}
