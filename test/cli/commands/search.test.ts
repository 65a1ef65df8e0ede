import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createCommandContext } from '../../../src/cli/command-context.ts';
import { searchCommand } from '../../../src/cli/commands/search.ts';
import { program } from '../program.ts';

const json = async (...args: string[]) =>
  JSON.parse((await program(['search', ...args, '--json'])).output ?? '');

describe('search', () => {
  test('gives code, title, message, who can fix it and retry, best first', async () => {
    const { status, output, errors } = await program(['search', 'session', 'expired']);
    expect([status, errors]).toEqual([0, undefined]);
    const [first = ''] = output?.trimEnd().split('\n\n') ?? [];
    expect(first.split('\n')).toEqual([
      '403.23 Session expired',
      '  The ApiSession session is expired',
      '  Who can fix it: The end user · Retry: After signing in again',
    ]);
    expect(output).toMatch(/[^\n]\n$/);
  });

  test.each([
    ['expired session', '403.23'],
    ['sesion expierd', '403.23'],
    ['user does not exist', '404.1'],
    ['Internal Server Error', '500'],
    ['The requested object wasn’t found.', '404'],
    ['403-25', '403.25'],
  ])('finds %j', async (words, id) => {
    expect((await json(words))[0]).toMatchObject({ kind: 'code', id });
    expect(await json(...words.split(' '))).toEqual(await json(words));
  });

  test('gives endpoints with their requests', async () => {
    const { output } = await program(['search', 'create account', '--limit', '1']);
    expect(output).toBe('Endpoint 1001 Create account\n  POST /entity/{contract-id}\n');
  });

  test('names the endpoints that define a meaning', async () => {
    const { output } = await program(['search', 'reservation expired', '--limit=1']);
    expect(output).toContain('400.1 Reservation expired\n');
    expect(output).toContain('\n  Defined by endpoints 9404, 9405\n');
  });

  test('gives addresses only where a site is known', async () => {
    const { output = '' } = await program(['search', 'session expired']);
    expect(output).not.toContain('/codes');
    const site = 'https://status.example';
    const named = await program(['search', 'session expired', '--site', site]);
    expect(named.output).toContain(`\n  ${site}/codes/403-23\n`);
    expect(await program(['search', 'session expired'], '', { API_STATUS_CODES_SITE: site })).toEqual(named);
  });

  test('gives five results, or as many as --limit says', async () => {
    expect(await json('token')).toHaveLength(5);
    expect(await json('token', '--limit', '2')).toHaveLength(2);
    expect((await json('token', '--limit', '12')).length).toBeGreaterThan(5);
  });

  test('finds neither guides nor tools, which are not in the package', async () => {
    for (const words of ['signing a request', 'mock', 'guide', 'openapi']) {
      const { output = '[]' } = await program(['search', words, '--json', '--limit', '12']);
      const kinds = JSON.parse(output).map(({ kind }: { kind: string }) => kind);
      expect(kinds.filter((kind: string) => kind !== 'code' && kind !== 'endpoint')).toEqual([]);
    }
  });

  test('says that nothing was found, safely for a terminal', async () => {
    const { status, output, errors } = await program(['search', 'qwx\u{1b}[31m\u{202e}yyz']);
    expect([status, output]).toEqual([1, undefined]);
    expect(errors).toBe(
      'Nothing found for "qwx\u{fffd}[31m\u{fffd}yyz". Try other words.\nTo find the codes in a response or a log, use the command decode.\n',
    );
    expect(await program(['search', 'qwxyz', '--json'])).toMatchObject({ status: 1, output: '[]\n' });
  });

  test('explains a status that is not one of the API', async () => {
    const { status, output, errors } = await program(['search', '418']);
    expect([status, output]).toEqual([1, undefined]);
    expect(errors).toMatch(/^418 is not a code of this API\. /);
    const limited = await program(['search', 'too many requests']);
    expect(limited.output).toMatch(/^429 Too Many Requests is not a code of this API\..*\n\n\d{3}/);
  });

  test.each([
    { args: [], says: 'search needs words, such as "no access with this session".' },
    { args: ['', ' '], says: 'search needs words, such as' },
    { args: ['session', '--limit', '0'], says: '--limit takes a whole number from 1 on, not "0".' },
    { args: ['session', '--limit', '1.5'], says: '--limit takes a whole number from 1 on, not "1.5".' },
    { args: ['session', '--limit', 'all'], says: '--limit takes a whole number from 1 on, not "all".' },
  ])('asks for right use: $says', async ({ args, says }) => {
    const { status, output, errors } = await program(['search', ...args]);
    expect([status, output]).toEqual([2, undefined]);
    expect(errors).toContain(says);
    expect(errors).toMatch(/\nTry: api-status-codes --help\n$/);
  });

  test('is never in Markdown, and has no empty value in words', () => {
    const context = createCommandContext(null);
    for (const { title, message } of catalog.standard) {
      for (const words of [title, message]) {
        const { status, output } = searchCommand([words], {}, context);
        expect(status, words).toBe(0);
        expect(output, words).not.toMatch(/\b(?:undefined|null)\b|\]\(|`|[ \t]\n/);
      }
    }
  });
});

describe('search --json', () => {
  const keys = ['kind', 'id', 'title', 'text', 'endpoints', 'outcome', 'fixer', 'retry', 'url'];

  test('gives the same keys for codes and endpoints, and those that the help names', async () => {
    const results = await json('create account', '--limit', '12');
    expect(new Set(results.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['code', 'endpoint']));
    for (const result of results) expect(Object.keys(result)).toEqual(keys);
    const { output = '' } = await program(['search', '--help']);
    for (const key of keys) expect(output).toContain(key);
  });

  test('gives the values of the catalog', async () => {
    expect((await json('session expired'))[0]).toEqual({
      kind: 'code',
      id: '403.23',
      title: 'Session expired',
      text: 'The ApiSession session is expired',
      endpoints: [],
      outcome: 'error',
      fixer: 'end-user',
      retry: 'after-reauthentication',
      url: '/codes/403-23',
    });
  });

  test('gives null where it depends on the endpoint', async () => {
    expect((await json('400.3'))[0]).toMatchObject({
      id: '400.3',
      text: null,
      endpoints: ['1001', '1003', '1100', '2105', '2110'],
      outcome: null,
      fixer: null,
      retry: null,
    });
  });

  test('gives of an endpoint its request, and nothing that only a code has', async () => {
    expect((await json('create account'))[0]).toEqual({
      kind: 'endpoint',
      id: '1001',
      title: 'Create account',
      text: 'POST /entity/{contract-id}',
      endpoints: null,
      outcome: null,
      fixer: null,
      retry: null,
      url: '/endpoints/1001',
    });
  });
});
