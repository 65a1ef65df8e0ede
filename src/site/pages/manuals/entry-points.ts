/** Reads what each entry point of the package exports. */
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Docstring } from './docstring.ts';
import { type Declaration, type Module, readModule } from './module.ts';

/** A module that programs can import. */
export interface EntryPoint {
  /** The name to import: `api-status-codes/mock`. */
  readonly name: string;
  readonly docstring: Docstring;
  /** The entry points whose exports it has too. */
  readonly includes: readonly string[];
  /** All other exports, in alphabetical order. */
  readonly exports: readonly Export[];
}

/** A name that an entry point exports. */
export interface Export {
  readonly name: string;
  readonly declaration: Declaration;
  /** Finds the declaration of a name that the declaration mentions; `null` where it is not in the library. */
  readonly find: (name: string) => Export | null;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Reads the entry points that the manifest of the package lists. */
export function readEntryPoints(): EntryPoint[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = new Map(
    Object.entries(manifest.exports).flatMap(([path, target]) =>
      typeof target === 'string' ? [] : [[sourceOf(target.default), `${manifest.name}${path.slice(1)}`]],
    ),
  );
  const moduleOf = createModuleReader();
  return [...files].map(([file, name]) => {
    const { docstring, exported, exportedModules } = moduleOf(file);
    const included = exportedModules.map((path) => join(file, '..', path));
    const inherited = included.flatMap((other) => exportsOf(other, moduleOf(other).exported, moduleOf));
    const own = exportsOf(file, exported, moduleOf).filter(
      (one) => !inherited.some(({ declaration }) => declaration === one.declaration),
    );
    return {
      name,
      docstring,
      includes: included.flatMap((other) => files.get(other) ?? []),
      exports: own.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    };
  });
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

type ModuleReader = (file: string) => Module;

/** Finds the source of a compiled module. */
function sourceOf(compiled: string): string {
  return normalize(compiled.replace(/^\.\/lib\//, 'src/').replace(/\.js$/, '.ts'));
}

function createModuleReader(): ModuleReader {
  const modules = new Map<string, Module>();
  return (file) => {
    const known = modules.get(file) ?? readModule(readFileSync(join(root, file), 'utf8'));
    modules.set(file, known);
    return known;
  };
}

function exportsOf(file: string, names: readonly string[], moduleOf: ModuleReader): Export[] {
  return [...new Set(names)].flatMap((name) => {
    const found = findIn(file, name, moduleOf);
    return found ? [{ ...found, name }] : [];
  });
}

/** Finds a declaration in a module, or where the module imports it from. */
function findIn(file: string, name: string, moduleOf: ModuleReader): Export | null {
  const { declarations, imports } = moduleOf(file);
  const declaration = declarations.find((one) => one.name === name);
  if (declaration) return { name, declaration, find: (other) => findIn(file, other, moduleOf) };
  const origin = imports.get(name);
  return origin?.from.startsWith('.') ? findIn(join(file, '..', origin.from), origin.name, moduleOf) : null;
}
