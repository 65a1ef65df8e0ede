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
/** No request is that long, and to hash it thousands of times takes long. */
const longestTried = 4_000;
/** Hashes come sooner where several are asked for at once. */
const batchLength = 64;

/** In bytes. */
const hashLengths: Readonly<Record<Recipe['hash'], number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
};

/** Whether a request is only compared with the documented way, and no mistakes are tried. */
export function isTooLong(documented: Recipe): boolean {
  return stringToSign(documented).length + documented.secret.length > longestTried;
}

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
    return { ...attempt, mistakes: mistakes.map(named) };
  };

  const canMatch = ({ recipe }: Attempt) => wantedLengths.has(hashLengths[recipe.hash]);
  const right = { mistakes: [], recipe: documented };
  const isRight = hasSecret && canMatch(right) ? await found([right]) : null;
  if (isRight || isTooLong(documented)) return isRight;
  let batch: Attempt[] = [];
  for (const attempt of different(wrong(right, among, context))) {
    if (!canMatch(attempt) || batch.push(attempt) < batchLength) continue;
    const diagnosis = await found(batch);
    if (diagnosis) return diagnosis;
    batch = [];
  }
  return found(batch);
}

/** Each mistake, then each two in different parts. */
function* wrong(
  right: Attempt,
  among: readonly RecipeMistake[],
  context: MistakeContext,
): Generator<Attempt, void> {
  const singles = among.map((mistake) => withMistake(right, mistake, context));
  yield* singles.flat();
  for (const attempt of singles.flatMap((attempts) => few(attempts, right.recipe))) {
    for (const mistake of among) {
      if (attempt.mistakes.some(({ part }) => part === mistake.part)) continue;
      yield* few(withMistake(attempt, mistake, context), right.recipe);
    }
  }
}

/** Leaves out what comes to the same hash as one before. */
function* different(attempts: Iterable<Attempt>): Generator<Attempt, void> {
  const tried = new Set<string>();
  for (const attempt of attempts) {
    const key = keyOf(attempt.recipe);
    if (tried.has(key)) continue;
    tried.add(key);
    yield attempt;
  }
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

/** The mistake in words, without how it is made. */
function named({ id, part, title, cause, fix }: NamedMistake): NamedMistake {
  return { id, part, title, cause, fix };
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
