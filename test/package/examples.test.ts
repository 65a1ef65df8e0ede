import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tagTexts } from '../../src/site/pages/manuals/docstring.ts';
import { readModule } from '../../src/site/pages/manuals/module.ts';
import { codeBlocks, documents } from '../documentation.ts';
import { entries } from './entries.ts';
import { runExample, shownLines } from './example.ts';
import { typeErrors } from './type-check.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = globSync('src/**/*.ts', { cwd: root }).map(
  (file) => [file, readFileSync(root + file, 'utf8')] as const,
);
const blocks = documents.flatMap((document) =>
  codeBlocks(document, 'ts').map((code, i) => [`ts block ${i + 1} of ${document}`, code] as const),
);
/** Leaves out the blocks that fetch data of the site: another test runs them with the built site. */
const runnable = blocks.filter(([, code]) => shownLines(code).length > 0 && !code.includes('fetch('));

/** Lists the examples of the declarations in a file, each with its module. */
function examplesOf(file: string, text: string): [name: string, code: string, module: string][] {
  return readModule(text).declarations.flatMap(({ name, docstring }) =>
    tagTexts(docstring, 'example').map((code): [string, string, string] => [
      `${name} in ${file}`,
      code,
      root + file,
    ]),
  );
}

/** Adds imports for the names that an example does not declare: from its own module, or else from the library. */
function withImports(code: string, module: string, exported: readonly string[]): string {
  const declared = new Set(
    [...code.matchAll(/\bconst (?:\{([^}]*)\}|(\w+)) =/g)].flatMap(([, names = '', name]) => [
      ...names.split(/\W+/),
      name,
    ]),
  );
  const used = (names: readonly string[]) =>
    names.filter((name) => !declared.has(name) && new RegExp(`\\b${name}\\b`).test(code));
  const own = used(exported);
  const others = used(Object.keys(entries['api-status-codes'])).filter((name) => !own.includes(name));
  return `import { ${own.join(', ')} } from '${module}';\nimport { ${others.join(', ')} } from 'api-status-codes';\n${code}`;
}

const examples = sources
  .filter(([, text]) => text.includes('@example'))
  .flatMap(([file, text]) => examplesOf(file, text));

describe('the examples in the source', () => {
  test('are all found', () => {
    const written = sources.flatMap(([, text]) => text.match(/^\s*\*\s*@example/gm) ?? []);
    expect(examples).toHaveLength(written.length);
    expect(examples.length).toBeGreaterThan(5);
  });

  test.each(examples)('give the values that they show: %s', async (_, code, file) => {
    const module = await import(file);
    const values = await runExample(withImports(code, 'this', Object.keys(module)), {
      this: module,
      ...entries,
    });
    expect(values.length).toBeGreaterThan(0);
    for (const { line, expected, actual } of values) expect(actual, line).toEqual(expected);
  });

  test('have no value in a comment that is not compared', () => {
    for (const [name, code] of examples) {
      const commented = code.split('\n').filter((line) => line.includes('; // '));
      expect(shownLines(code), name).toHaveLength(commented.length);
    }
  });
});

describe('the documents', () => {
  test('have examples, most of which show the value of a line', () => {
    expect(blocks.length).toBeGreaterThan(12);
    expect(runnable.flatMap(([, code]) => shownLines(code)).length).toBeGreaterThan(40);
  });

  test('show a use of each entry of the package', () => {
    const code = blocks.map(([, block]) => block).join('');
    for (const name of Object.keys(entries)) expect(code).toContain(`from '${name}'`);
  });

  test.each(runnable)('show the correct values of their lines: %s', async (_, code) => {
    for (const { line, expected, actual } of await runExample(code, entries)) {
      expect(actual, line).toEqual(expected);
    }
  });
});

test('every example type-checks', () => {
  const fromSource = examples.map(([name, code, file]) => {
    const values = readModule(readFileSync(file, 'utf8')).declarations.filter(
      ({ isExported, isType }) => isExported && !isType,
    );
    const names = values.map((value) => value.name);
    return [name, withImports(code, file, names)] as const;
  });
  expect(typeErrors(new Map([...fromSource, ...blocks]))).toEqual([]);
});
