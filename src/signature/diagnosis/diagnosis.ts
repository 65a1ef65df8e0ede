/** Finds the reason for a wrong token: reproduces plausible mistakes, and names those that produce the same token. */

import { createPacer } from '../../text/pacer.ts';
import { hex } from '../signing/encoding.ts';
import { hashOf, type Recipe, stringToSign } from '../signing/scheme.ts';
import { recipeMistakes, strictBytes, tokenMistakes } from './mistakes/index.ts';
import type { MistakeContext, MistakeDescription, RecipeMistake, TokenMistake } from './mistakes/mistake.ts';
import { worded } from './mistakes/wording.ts';

/** The description of a mistake, as reports have it. */
export type NamedMistake = MistakeDescription;

/** The mistakes that produce a token; none where the token is correct. */
export interface Diagnosis {
  readonly mistakes: readonly NamedMistake[];
  /** The recipe that produces the token. */
  readonly recipe: Recipe;
}

/** A recipe with mistakes. */
interface Attempt {
  readonly mistakes: readonly RecipeMistake[];
  readonly recipe: Recipe;
}

/** There are very many shifts of the time: together with another mistake, only full hours are tried. */
const mostVariantsInPairs = 32;
/** Real requests are shorter, and hashing a long string thousands of times takes long. */
const longestInPairs = 4_000;
/** Servers accept no longer URL. */
const longestTried = 20_000;
/** Hashes are computed faster where several are requested at once. */
const batchLength = 64;

/** A page that does not respond for so many milliseconds still seems to. */
const longestTaskMs = 12;

/** In bytes. */
const hashLengths: Readonly<Record<Recipe['hash'], number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
};

/** Which mistakes are tried: two at once, one, or none. */
export type Extent = 'pairs' | 'singles' | 'none';

/** Decides which mistakes are tried: fewer for a long request. */
export function extentOf(documented: Recipe): Extent {
  const length = stringToSign(documented).length + documented.secret.length;
  if (length > longestTried) return 'none';
  return length > longestInPairs ? 'singles' : 'pairs';
}

/**
 * Tries the documented way first, then each mistake, then each pair in different parts. Without the secret, tries
 * only mistakes that do not use it. It takes seconds, and lets other tasks run in between.
 *
 * @param isAborted Asked before each batch of hashes; stops the comparison.
 * @returns The first that produces the token, or `null` where none does.
 */
export async function diagnose(
  documented: Recipe,
  token: string,
  context: MistakeContext,
  hasSecret: boolean,
  isAborted: () => boolean = () => false,
): Promise<Diagnosis | 'stopped' | null> {
  const wanted = decodings(token);
  const wantedLengths = new Set([...wanted.keys()].map((digits) => digits.length / 2));
  const among = hasSecret ? recipeMistakes : recipeMistakes.filter(({ needsNoSecret }) => needsNoSecret);
  if (!Object.values(hashLengths).some((length) => wantedLengths.has(length))) return null;
  const found = async (attempts: readonly Attempt[]): Promise<Diagnosis | null> => {
    const hashes = await Promise.all(attempts.map(({ recipe }) => hashOf(recipe)));
    const at = hashes.findIndex((hash) => wanted.has(hex(hash)));
    const attempt = attempts[at];
    const hash = hashes[at];
    if (!attempt || !hash) return null;
    const written = wanted.get(hex(hash));
    const mistakes = written ? [...attempt.mistakes, written] : attempt.mistakes;
    return { ...attempt, mistakes: mistakes.map((mistake) => worded(mistake, context.scheme)) };
  };

  const canMatch = ({ recipe }: Attempt) => wantedLengths.has(hashLengths[recipe.hash]);
  const right = { mistakes: [], recipe: documented };
  const isRight = hasSecret && canMatch(right) ? await found([right]) : null;
  const extent = extentOf(documented);
  if (isRight || extent === 'none') return isRight;
  const pacer = createPacer({ sliceMs: longestTaskMs });
  let batch: Attempt[] = [];
  const isNew = createRepeatFilter();
  for (const attempt of attemptsFrom(right, among, context, extent)) {
    if (canMatch(attempt) && isNew(attempt)) batch.push(attempt);
    const isLong = pacer.isDue();
    if (batch.length < batchLength && !isLong) continue;
    if (isAborted()) return 'stopped';
    const diagnosis = await found(batch);
    if (diagnosis) return diagnosis;
    batch = [];
    if (isLong) await pacer.pause();
  }
  return isAborted() ? 'stopped' : found(batch);
}

/** Yields each mistake, then each pair of mistakes in different parts. */
function* attemptsFrom(
  right: Attempt,
  among: readonly RecipeMistake[],
  context: MistakeContext,
  extent: Extent,
): Generator<Attempt, void> {
  const singles: Attempt[][] = [];
  for (const mistake of among) {
    const attempts = withMistake(right, mistake, context);
    singles.push(attempts);
    yield* attempts;
  }
  if (extent !== 'pairs') return;
  for (const attempt of singles.flatMap((attempts) => withoutSmallShifts(attempts, right.recipe))) {
    for (const mistake of among) {
      if (attempt.mistakes.some(({ part }) => part === mistake.part)) continue;
      yield* withoutSmallShifts(withMistake(attempt, mistake, context), right.recipe);
    }
  }
}

/** Makes the function that recognizes an attempt with the same hash as an earlier one. */
function createRepeatFilter(): (attempt: Attempt) => boolean {
  const tried = new Set<string>();
  return ({ recipe }) => {
    const key = keyOf(recipe);
    if (tried.has(key)) return false;
    tried.add(key);
    return true;
  };
}

/** Decodes a token in every way, each with the mistake in its encoding. */
function decodings(token: string): Map<string, TokenMistake | null> {
  const found = new Map<string, TokenMistake | null>();
  const right = strictBytes(token);
  if (right) found.set(hex(right), null);
  for (const mistake of tokenMistakes) {
    const bytes = mistake.read(token);
    if (bytes && !found.has(hex(bytes))) found.set(hex(bytes), mistake);
  }
  return found;
}

/** Adds a mistake to an attempt, in each way to make it. */
function withMistake(
  { mistakes, recipe }: Attempt,
  mistake: RecipeMistake,
  context: MistakeContext,
): Attempt[] {
  return mistake
    .variants(recipe, context)
    .map((change) => ({ mistakes: [...mistakes, mistake], recipe: { ...recipe, ...change } }));
}

/** Keeps only shifts of the time by full hours where there are very many variants. */
function withoutSmallShifts(attempts: readonly Attempt[], { issuedAt }: Recipe): readonly Attempt[] {
  if (attempts.length <= mostVariantsInPairs) return attempts;
  return attempts.filter(({ recipe }) => recipe.issuedAt.slice(10) === issuedAt.slice(10));
}

/** Identifies the hash of a recipe: recipes with the same key have the same hash. */
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
