/** Finds out why a token is wrong: makes the plausible mistakes, and names those that come to the same token. */
import { hex } from '../signing/encoding.ts';
import { hashOf, type Recipe, stringToSign } from '../signing/scheme.ts';
import { recipeMistakes, strictBytes, tokenMistakes } from './mistakes/index.ts';
import type { Described, MistakeContext, RecipeMistake, TokenMistake } from './mistakes/mistake.ts';
import { worded } from './mistakes/wording.ts';
import { createTaskClock, nextTask } from './task-yield.ts';

/** A mistake, as it is told. */
export type NamedMistake = Described;

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
/** No request is that long, and to hash it thousands of times takes long. */
const longestInPairs = 4_000;
/** No server takes more. */
const longestTried = 20_000;
/** Hashes come sooner where several are asked for at once. */
const batchLength = 64;

/** In bytes. */
const hashLengths: Readonly<Record<Recipe['hash'], number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
};

/** Which mistakes are tried: of a long request fewer. */
export type Extent = 'pairs' | 'singles' | 'none';

/** Whether a request is only compared with the documented way, or with one mistake in it, or with two. */
export function extentOf(documented: Recipe): Extent {
  const length = stringToSign(documented).length + documented.secret.length;
  if (length > longestTried) return 'none';
  return length > longestInPairs ? 'singles' : 'pairs';
}

/**
 * Tries the documented way first, then each mistake, then each two in different parts. Without the secret only
 * those are tried that do without it. It takes seconds, and lets others run in between.
 *
 * @param isAborted Asked again and again; as soon as it says so, comparing is given up.
 * @returns The first that comes to the token, or `null` where none does.
 */
export async function diagnose(
  documented: Recipe,
  token: string,
  context: MistakeContext,
  hasSecret: boolean,
  isAborted: () => boolean = () => false,
): Promise<Diagnosis | 'given-up' | null> {
  const wanted = readings(token);
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
  const isTimeForOthers = createTaskClock();
  let batch: Attempt[] = [];
  const isNew = createNovelty();
  for (const attempt of wrong(right, among, context, extent)) {
    if (canMatch(attempt) && isNew(attempt)) batch.push(attempt);
    const isLong = isTimeForOthers();
    if (batch.length < batchLength && !isLong) continue;
    if (isAborted()) return 'given-up';
    const diagnosis = await found(batch);
    if (diagnosis) return diagnosis;
    batch = [];
    if (isLong) await nextTask();
  }
  return isAborted() ? 'given-up' : found(batch);
}

/** Each mistake, then each two in different parts. */
function* wrong(
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
  for (const attempt of singles.flatMap((attempts) => few(attempts, right.recipe))) {
    for (const mistake of among) {
      if (attempt.mistakes.some(({ part }) => part === mistake.part)) continue;
      yield* few(withMistake(attempt, mistake, context), right.recipe);
    }
  }
}

/** Makes the function that says whether an attempt comes to another hash than all before. */
function createNovelty(): (attempt: Attempt) => boolean {
  const tried = new Set<string>();
  return ({ recipe }) => {
    const key = keyOf(recipe);
    if (tried.has(key)) return false;
    tried.add(key);
    return true;
  };
}

/** The hashes that a token may stand for, each with the mistake that it was then written with. */
function readings(token: string): Map<string, TokenMistake | null> {
  const found = new Map<string, TokenMistake | null>();
  const right = strictBytes(token);
  if (right) found.set(hex(right), null);
  for (const mistake of tokenMistakes) {
    const bytes = mistake.read(token);
    if (bytes && !found.has(hex(bytes))) found.set(hex(bytes), mistake);
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
  if (attempts.length <= mostVariantsInPairs) return attempts;
  return attempts.filter(({ recipe }) => recipe.issuedAt.slice(10) === issuedAt.slice(10));
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
