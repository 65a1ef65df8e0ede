/** Makes the import rules of the linter from the list of folders in `rooms.json`. */
import { readFileSync } from 'node:fs';

/** A folder of `src`, and the imports that its modules may have. */
export interface Room {
  readonly room: string;
  /** A pattern of its modules, if they are not in a folder of that name: the entry points of the package. */
  readonly files?: string;
  /** The other rooms that it may import. */
  readonly mayImport: readonly string[];
  /** The modules of these rooms that it must not import. */
  readonly mayNotImport?: readonly string[];
  /** `false` for a room that no other room imports, so that its name is not reserved for imports. */
  readonly isImported?: boolean;
  /** Whether it also runs without Node, in browsers and workers. */
  readonly runsAnywhere: boolean;
  /** Whether it may use the framework of the site. */
  readonly usesAstro?: boolean;
}

/** The rooms of `src`, in the order in which data flows through them. */
export const rooms: readonly Room[] = JSON.parse(
  readFileSync(new URL('../rooms.json', import.meta.url), 'utf8'),
);

/** Writes the linter's configuration: a rule for each room that lists the imports that it must not have. */
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

/** The relative paths to `src` from any depth. */
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
