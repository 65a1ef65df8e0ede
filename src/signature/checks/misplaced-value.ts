/** Describes a wrong value without showing it: it may be a secret in the wrong place. */
import { formatCount } from '../../text/formatting/format-number.ts';

/** A secret is longer. */
const longestShown = 4;

/** Returns the length of a text in words; `null` where the text may be shown. */
export function lengthInWords(text: string): string | null {
  return text.length <= longestShown ? null : `a string of ${formatCount(text.length, 'character')}`;
}
