import type { Case } from './case.ts';
import { keys, layout } from './layout-and-key.ts';
import { parts } from './parts.ts';
import { tokens } from './token.ts';
import { urls } from './url.ts';

export { pairs } from './pairs.ts';

export const cases: readonly Case[] = [...urls, ...parts, ...layout, ...keys, ...tokens];
