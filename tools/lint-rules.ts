/** Makes the import rules of the linter from the list of rooms. */
import { readFileSync } from 'node:fs';

/** A folder of `src`, and what its modules may import. */
export interface Room {
  readonly room: string;
  /** Its modules, where they are no folder of that name: the entries of the package. */
  readonly files?: string;
  /** Rooms that it may import besides itself. */
  readonly mayImport: readonly string[];
  /** Modules of these rooms that it must not import. */
  readonly mayNotImport?: readonly string[];
  /** `false` for rooms that no other room imports, whatever its own folders are called. */
  readonly isImported?: boolean;
  /** Whether it runs without Node: in browsers and workers too. */
  readonly runsAnywhere: boolean;
  /** Whether it may use the framework of the site. */
  readonly usesAstro?: boolean;
}

/** The rooms of `src`, in the order in which data flows through them. */
export const rooms: readonly Room[] = JSON.parse(
  readFileSync(new URL('../rooms.json', import.meta.url), 'utf8'),
);

/** Writes the linter's configuration for the rooms: one rule for each, which names all that it must not import. */
export function lintConfiguration(): string {
  return `${JSON.stringify({ overrides: rooms.map(override) }, null, 2)}\n`;
}

function override(room: Room) {
  const options = { patterns: [{ group: forbiddenImports(room), message: messageFor(room) }] };
  return {
    includes: [`**/src/${room.files ?? `${room.room}/**`}`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  };
}

/** From a module at the root of `src`, or from any folder below. */
const anyDepth = '{./,../,../../,../../../,../../../../}';

function forbiddenImports({ room, mayImport, mayNotImport = [], runsAnywhere, usesAstro = false }: Room) {
  const others = rooms.filter(
    (other) => other.room !== room && other.isImported !== false && !mayImport.includes(other.room),
  );
  return [
    ...(runsAnywhere ? ['node:*'] : []),
    ...(usesAstro ? [] : ['astro', 'astro:*', 'astro/*', '@astrojs/*']),
    ...others.map((other) => `${anyDepth}${other.room}/**`),
    ...mayNotImport.map((module) => `${anyDepth}${module}`),
  ];
}

function messageFor({ room, mayImport, runsAnywhere }: Room): string {
  const imports = mayImport.length === 0 ? 'nothing but itself' : `itself and ${mayImport.join(', ')}`;
  return `src/${room} imports ${imports}${runsAnywhere ? ', and runs without Node' : ''}. See rooms.json.`;
}
