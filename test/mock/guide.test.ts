import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createMock } from '../../src/mock/index.ts';
import { typeErrors } from '../package/type-check.ts';

const run = promisify(execFile);
const file = new URL('../../content/docs/guides/test-against-the-mock.md', import.meta.url);
const guide = readFileSync(file, 'utf8');

function blocks(language: string): string[] {
  return [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );
}

/** Splits a command into words; single quotes enclose one. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

describe('the guide', () => {
  const curls = blocks('sh').flatMap((block) => block.split('\n').filter((line) => line.startsWith('curl ')));

  test('has curl commands', () => {
    expect(curls.length).toBeGreaterThan(4);
  });

  test.each(curls)('has a command that does what it says: %s', async (command) => {
    const mock = createMock();
    await mock.listen();
    try {
      const [, ...args] = words(command.replaceAll('http://127.0.0.1:4010', mock.url));
      const { stdout } = await run('curl', ['-s', ...args]);
      const [, wanted] = /code=([\d.]+)/.exec(command) ?? [];
      const isForced = command.includes('force');
      const code = wanted === '404.8' ? null : (wanted ?? '200');
      expect(mock.requests.map((request) => request.code)).toEqual([code]);
      expect(stdout).toMatch(code === null ? /^HTTP\/1\.1 422 / : /^HTTP\/1\.1 (?:200|403|502) /);
      expect(/^Mock-Problem: /m.test(stdout)).toBe(code === null && !isForced);
    } finally {
      await mock.close();
    }
  });

  test('shows a response unchanged', async () => {
    const [shown = ''] = blocks('http');
    const mock = createMock();
    await mock.listen();
    const { stdout } = await run('curl', ['-si', `${mock.url}/entity/id/7/data`]);
    await mock.close();
    const withoutDate = (text: string) =>
      text
        .replaceAll('\r', '')
        .replace(/^Date: .*$/m, '')
        .trim();
    expect(withoutDate(stdout)).toBe(withoutDate(shown));
  });

  test.each(blocks('json'))('has scenarios that work: %s', (scenario) => {
    expect(() => createMock({ scenario })).not.toThrow();
  });

  test('has code that type-checks', () => {
    const source = fileURLToPath(new URL('../../src/mock/index.ts', import.meta.url));
    const code = blocks('ts').map(
      (block, i) => [`block ${i + 1}`, block.replaceAll("'api-status-codes/mock'", `'${source}'`)] as const,
    );
    expect(code).toHaveLength(1);
    expect(typeErrors(new Map(code))).toEqual([]);
  });

  test('has an example that does what it says', async () => {
    const mock = createMock();
    mock.next('403.23', { endpoint: '1002' });
    mock.next('success', { endpoint: '2001', headers: { ApiSessionKey: 'new' } });
    const [code = ''] = blocks('ts');
    const [client = ''] = /async function fetchAccount[\s\S]*/.exec(code) ?? [];
    const plain = client.replaceAll(/: (?:string|Promise<Response>)/g, '');
    const fetchAccount = new Function('fetch', `${plain}; return fetchAccount;`)(mock.fetch);
    await fetchAccount('http://localhost', '7');
    expect(mock.requests.map(({ endpoint }) => endpoint)).toEqual(['1002', '2001', '1002']);
    expect(mock.requests[2]?.headers.apisessionkey).toBe('new');
  });
});
