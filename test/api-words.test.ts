import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { apiWords, apiWordsIn } from './api-words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The entries of the package, which bind this API's catalog and document this API. */
const entries = Object.values(packageJson.exports)
  .flatMap((target) =>
    typeof target === 'string' ? [] : target.default.replace('./lib/', '').replace(/\.js$/, '.ts'),
  )
  .sort();

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro|css|js|mjs|json)$/.test(file) && !file.startsWith('catalog/'))
  .sort();

const read = (file: string) => readFileSync(join(root, 'src', file), 'utf8');
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('only the catalog knows this API', () => {
  test('its words are found', () => {
    expect(apiWords).toEqual(
      expect.arrayContaining(['Rubiq', 'dialogportal', 'ApiStatusSubCode', 'AppKey', 'AppSecret', '/entity']),
    );
    expect(apiWordsIn('GET https://api.rubiq.net/entity, AppKey, readIssuedAt, Token')).toEqual([
      'rubiq.net',
      '/entity',
      'AppKey',
    ]);
  });

  test('no other room contains a word of it, in code or in a comment', () => {
    expect(files.length).toBeGreaterThan(200);
    const found = files
      .filter((file) => !entries.includes(file))
      .map((file) => [file, apiWordsIn(read(file))] as const)
      .filter(([, words]) => words.length > 0);
    expect(found).toEqual([]);
  });

  test('the entries of the package name it only in their documentation', () => {
    expect(files).toEqual(expect.arrayContaining(entries));
    expect(entries.map((file) => [file, apiWordsIn(withoutComments(read(file)))])).toEqual(
      entries.map((file) => [file, []]),
    );
  });

  test('the configuration of the site does not name it', () => {
    expect(apiWordsIn(readFileSync(join(root, 'astro.config.mjs'), 'utf8'))).toEqual([]);
  });
});
