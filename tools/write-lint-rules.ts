/** Writes `biome.rooms.json` from `rooms.json`. */
import { writeFileSync } from 'node:fs';
import { lintConfiguration } from './lint-rules.ts';

writeFileSync(new URL('../biome.rooms.json', import.meta.url), lintConfiguration());
