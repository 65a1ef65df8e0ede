import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { codeBlocks } from '../documentation.ts';
import { runExample, shownLines } from '../package/example.ts';

const page = 'content/docs/data.md';
const example = 'https://status.example';
const fetchOf = globalThis.fetch;

async function get(path: string): Promise<string> {
  const response = await fetchOf(`${inject('site')}${path}`, { redirect: 'error' });
  expect(response.status, path).toBe(200);
  return response.text();
}

describe('the page on data files', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each(codeBlocks(page, 'ts'))('says what its lines give: %#', async (code) => {
    vi.stubGlobal('fetch', (url: string) => fetchOf(url.replace(example, inject('site'))));
    expect(shownLines(code).length).toBeGreaterThan(1);
    for (const { line, expected, actual } of await runExample(code, {}))
      expect(actual, line).toEqual(expected);
  });

  test('shows the JSON form as a record begins', async () => {
    const [block = ''] = codeBlocks(page, 'json');
    const shown = Object.entries(JSON.parse(block));
    const record = JSON.parse(await get('/codes/403-25.json'));
    expect(shown).toHaveLength(11);
    expect(Object.entries(record).slice(0, shown.length)).toEqual(shown);
  });

  test('shows the first line of the table', async () => {
    const [shown = ''] = codeBlocks(page, 'csv');
    expect((await get('/codes.csv')).replace(/^\uFEFF/, '').split('\r\n')[0]).toBe(shown.trim());
  });

  test('names addresses that are there in its commands', async () => {
    const commands = codeBlocks(page, 'sh').join('');
    const paths = [...commands.matchAll(new RegExp(`${example}(\\S+)`, 'g'))].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) await get(path);
    expect(await get('/llms-full.txt')).toMatch(/^# 403\.25/m);
  });
});
