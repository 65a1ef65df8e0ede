import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import { catalog } from '../src/catalog/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const statuses = new Set<string>(catalog.standard.map(({ code }) => code));

describe('code literals', () => {
  /** Text and numbers of a module that look like a code; comments do not count. */
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

  /** Where the class of successful HTTP statuses begins: not a code of an API. */
  const bounds = new Set(['200', '300']);

  test('stand only in the catalog', () => {
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
  const probes: string[] = [];

  afterEach(() => {
    for (const probe of probes.splice(0)) rmSync(probe, { force: true });
  });

  function lint(room: string, statement: string): string {
    const probe = join(root, 'src', room, 'room-probe.ts');
    mkdirSync(join(root, 'src', room), { recursive: true });
    probes.push(probe);
    writeFileSync(probe, `${statement}\nexport const probe = imported;\n`);
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', probe], {
        cwd: root,
        stdio: 'pipe',
      });
      return '';
    } catch (error) {
      return String((error as { stderr: Buffer }).stderr);
    }
  }

  test.each([
    ['catalog', "import imported from 'node:fs';"],
    ['catalog', "import { classify as imported } from '../classifier/classify.ts';"],
    ['classifier', "import imported from 'node:fs';"],
    ['classifier', "import { run as imported } from '../cli/run.ts';"],
    ['classifier/decode', "import { part as imported } from '../../elements/dom.ts';"],
    ['signature', "import imported from 'node:crypto';"],
    ['signature', "import { part as imported } from '../elements/dom.ts';"],
    ['client', "import imported from 'node:fs';"],
    ['client', "import { part as imported } from '../elements/dom.ts';"],
    ['library', "import imported from 'node:fs';"],
    ['mock', "import { run as imported } from '../cli/run.ts';"],
    ['mock', "import { link as imported } from '../site/markdown.ts';"],
    ['cli', "import { link as imported } from '../site/markdown.ts';"],
    ['elements', "import { catalog as imported } from '../catalog/index.ts';"],
    ['elements', "import imported from 'node:fs';"],
    ['elements', "import { link as imported } from '../site/markdown.ts';"],
  ])('src/%s may not say: %s', (room, statement) => {
    expect(lint(room, statement)).toContain('noRestrictedImports');
  });

  test.each([
    ['classifier', "import { catalog as imported } from '../catalog/index.ts';"],
    ['signature', "import { headerValues as imported } from '../classifier/header-field.ts';"],
    ['mock', "import imported from 'node:http';"],
    ['cli', "import imported from 'node:fs';"],
    ['site', "import { part as imported } from '../elements/dom.ts';"],
  ])('src/%s may say: %s', (room, statement) => {
    expect(lint(room, statement)).not.toContain('noRestrictedImports');
  });
});
