import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '../src/catalog/index.ts';
import { lintConfiguration, rooms } from '../tools/lint-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const statuses = new Set<string>(catalog.standard.map(({ code }) => code));

describe('code literals', () => {
  /** Finds strings and numbers of a module that look like a code; comments do not count. */
  function codesIn(file: string): string[] {
    const text = readFileSync(file, 'utf8');
    const [, frontmatter = '', template = ''] = /^---\n(.*?)\n---(.*)$/s.exec(text) ?? [];
    const source = file.endsWith('.astro') ? `${frontmatter}\n${JSON.stringify(template)};` : text;
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const literal =
        ts.isStringLiteralLike(node) ||
        ts.isNumericLiteral(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node);
      const value = literal ? (node as ts.LiteralLikeNode).text : '';
      if (/(?<![\w.])[1-5]\d\d[.-]\d{1,2}(?![\w.])/.test(value) || statuses.has(value)) found.push(value);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
    return found;
  }

  /** The bounds of the class of successful HTTP statuses, which are not codes of an API. */
  const bounds = new Set(['200', '300']);

  test('appear only in the catalog', () => {
    const files = filesBelow('src').filter(
      (file) => /\.(?:ts|astro)$/.test(file) && !file.includes(join('src', 'catalog')),
    );
    expect(files.length).toBeGreaterThan(40);
    const strays = files.flatMap((file) =>
      codesIn(file)
        .filter((code) => !bounds.has(code))
        .map((code) => `${file.slice(root.length)}: ${code}`),
    );
    expect(strays).toEqual([]);
  }, 30_000);

  test('would be noticed', () => {
    expect(codesIn(join(root, 'src/catalog/codes/403.ts'))).toContain('403.25');
  });
});

describe('rooms', () => {
  /** The modules in which the linter refuses an import, after one run over a folder of small modules. */
  let refused: ReadonlySet<string>;
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  /** All rooms but the package's entries, which are not a folder. */
  const folders = rooms.filter(({ files }) => files === undefined);
  const cases = folders.flatMap(({ room, mayImport, runsAnywhere, usesAstro = false }) => [
    ...folders
      .filter((other) => other.room !== room && other.isImported !== false)
      .map((other) => ({ room, imports: other.room, allowed: mayImport.includes(other.room) })),
    { room, imports: 'node:fs', allowed: !runsAnywhere },
    { room, imports: 'astro/loaders', allowed: usesAstro },
  ]);
  const moduleOf = (room: string, imports: string) => join('src', room, `${imports.replace(/\W/g, '-')}.ts`);

  beforeAll(() => {
    cpSync(join(root, 'biome.rooms.json'), join(folder, 'biome.json'));
    for (const { room, imports } of cases) {
      const specifier = /\W/.test(imports) ? imports : `../${imports}/part.ts`;
      const module = join(folder, moduleOf(room, imports));
      mkdirSync(dirname(module), { recursive: true });
      writeFileSync(module, `import { part } from '${specifier}';\nexport const whole = part;\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@biomejs/biome/bin/biome'),
        'lint',
        '--reporter=json',
        '--max-diagnostics=none',
        '.',
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    refused = new Set(
      diagnostics
        .filter(({ category }) => category === 'lint/style/noRestrictedImports')
        .map(({ location }) => normalize(location.path)),
    );
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('the configuration of the linter is generated from the list', () => {
    expect(readFileSync(join(root, 'biome.rooms.json'), 'utf8')).toBe(lintConfiguration());
  });

  test('every folder of src is on the list', () => {
    const found = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(found.map(({ name }) => name).sort()).toEqual(folders.map(({ room }) => room).sort());
  });

  test.each(cases.filter(({ allowed }) => allowed))('src/$room may import $imports', ({ room, imports }) => {
    expect(refused).not.toContain(moduleOf(room, imports));
  });

  test.each(cases.filter(({ allowed }) => !allowed))(
    'src/$room may not import $imports',
    ({ room, imports }) => {
      expect(refused).toContain(moduleOf(room, imports));
    },
  );
});

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}
