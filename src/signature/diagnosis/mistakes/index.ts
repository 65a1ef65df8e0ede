/** Every mistake that is tried, the likeliest first. */
import { keyMistakes } from './key-and-hash.ts';
import { layoutMistakes } from './layout.ts';
import { partMistakes } from './parts.ts';
import { tokenMistakes } from './token.ts';
import { addressMistakes } from './url/address.ts';
import { encodingMistakes } from './url/encoding.ts';
import { hostMistakes } from './url/host.ts';
import { pathMistakes } from './url/path.ts';
import { queryMistakes } from './url/query.ts';

export { strictBytes } from './token.ts';
export { tokenMistakes };

/** Mistakes in the string to sign, or in its hash. */
export const recipeMistakes = [
  ...pathMistakes,
  ...queryMistakes,
  ...encodingMistakes,
  ...hostMistakes,
  ...addressMistakes,
  ...partMistakes,
  ...layoutMistakes,
  ...keyMistakes,
];

/** All mistakes. */
export const mistakes = [...recipeMistakes, ...tokenMistakes];
