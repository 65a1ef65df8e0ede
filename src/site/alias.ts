/** Other spellings of a code's address, each with a page that leads to the real one. */
import { codeSlug } from '../classifier/code.ts';

const separators = ['.', '_', '/', ''];

/**
 * The spellings of every sub-code below `/codes/`, with the code they lead to. A spelling that two
 * codes share leads nowhere.
 */
export function aliases(codes: readonly string[]): Map<string, string> {
  const owners = new Map<string, string[]>();
  for (const code of codes) {
    if (!code.includes('.')) continue;
    for (const separator of separators) {
      const spelling = code.replace('.', separator);
      owners.set(spelling, [...(owners.get(spelling) ?? []), code]);
    }
  }
  const taken = new Set(codes.map(codeSlug));
  return new Map(
    [...owners].flatMap(([spelling, [code, other]]) =>
      code === undefined || other !== undefined || taken.has(spelling) ? [] : [[spelling, code] as const],
    ),
  );
}

/** The paths of aliases. */
export const aliasPattern = /^\/codes\/\d{3}(?:[._/]\d+|\d+)\/?$/;

/** Whether a path is that of an alias rather than of a page. */
export function isAlias(path: string): boolean {
  return aliasPattern.test(path);
}
