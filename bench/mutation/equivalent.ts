/** A mutant that no test can notice, and the reasons that several of them share. */
import type { Survivor } from './report.ts';

/** A mutant with the reason why it changes nothing. */
export interface Equivalent extends Pick<Survivor, 'file' | 'code' | 'mutant'> {
  /** The line that it begins in, where the same code in others is not equivalent. */
  readonly line?: string;
  readonly why: string;
}

export const everything = 'The pattern matches every string.';
export const sameUndefined = 'A function without a return gives undefined too.';
export const onlyType = 'Only the type needs a value here, which is never used.';
export const neverMissing = 'It is always there: only the type allows that it is missing.';
export const stryker = '"Stryker was here!"';

/**
 * Lists mutants of a file that change nothing for one reason.
 *
 * @param mutants The code, the mutant, and the line where the same code in others is not equivalent.
 */
export function inFile(
  file: string,
  why: string,
  ...mutants: readonly (readonly [code: string, mutant: string, line?: string])[]
): Equivalent[] {
  return mutants.map(([code, mutant, line]) => ({
    file: `src/${file}.ts`,
    code,
    mutant,
    ...(line !== undefined && { line }),
    why,
  }));
}
