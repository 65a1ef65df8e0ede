/** Every mistake that is tried, the likeliest first. */
import { layoutMistakes } from './layout.ts';
import { partMistakes } from './parts.ts';
import { tokenMistakes } from './token.ts';
import { urlMistakes } from './url.ts';

export { strictBytes } from './token.ts';
export { tokenMistakes };

/** Mistakes in what is hashed, or in how. */
export const recipeMistakes = [...urlMistakes, ...partMistakes, ...layoutMistakes];

/** All of them. */
export const mistakes = [...recipeMistakes, ...tokenMistakes];
