import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeUrl } from '../../../src/catalog/code.ts';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { aliases } from '../../../src/site/hosting/alias.ts';
import { cacheRules, mediaTypes } from '../../../src/site/hosting/rules.ts';
import { scriptHashes } from '../../../src/site/hosting/site-folder.ts';
import { securityFields } from '../../site/hosting/security-fields.ts';
import ledger from '../ledger.json' with { type: 'json' };
import { type Answer, type Asked, Client, unpacked } from './client.ts';
import { type Packed, packedSite, type Server, startCaddy, startNginx } from './server.ts';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
const codes = [...entriesOf(catalog).keys()];
const led = new Map([...aliases(codes)].map(([alias, code]) => [`/codes/${alias}`, codeUrl(code)]));
const pages = ledger.filter((path) => !led.has(path));

/** The files of the site, as the build wrote them. */
const built = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)));

let site: Packed;

beforeAll(async () => {
  site = await packedSite();
});

afterAll(() => site?.remove());

/** Starts a server for the tests of a block. */
function useServer(start: (folder: string) => Promise<Server>): { ask: Client['ask'] } {
  let server: Server;
  let client: Client;
  beforeAll(async () => {
    server = await start(site.folder);
    client = new Client(server.port);
  });
  afterAll(async () => {
    client?.close();
    await server?.stop();
  });
  return { ask: (path: string, asked?: Asked) => client.ask(path, asked) };
}

/** Status and location of the answer to each path. */
async function statuses(ask: Client['ask'], paths: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(paths.map((path) => ask(path)));
  return answers.map(({ status, fields }, at) =>
    [paths[at], status, fields.location].filter(Boolean).join(' '),
  );
}

const fileOf = (path: string) => (extname(path) in endings ? path : join(path, 'index.html'));
const endings = Object.fromEntries(Object.keys(mediaTypes).map((ending) => [`.${ending}`, true]));
const onDisk = (path: string) => readFileSync(join(dist, path));
const isPage = (path: string) => !(extname(path) in endings);

describe.each([
  ['nginx', startNginx],
  ['Caddy', startCaddy],
])('%s', (_, start) => {
  const { ask } = useServer((folder) => start(folder));

  test('answers every published address by itself, with the file as it was built', async () => {
    expect(pages.length).toBeGreaterThan(350);
    const answers = await Promise.all(pages.map((path) => ask(path)));
    const wrong = pages.filter(
      (path, at) => answers[at]?.status !== 200 || !answers[at]?.body.equals(onDisk(fileOf(path))),
    );
    expect(wrong).toEqual([]);
  });

  test('answers pages with a slash at their end as well', async () => {
    const paths = pages.filter((path) => isPage(path) && path !== '/').map((path) => `${path}/`);
    expect(paths.length).toBeGreaterThan(150);
    expect(await statuses(ask, paths)).toEqual(paths.map((path) => `${path} 200`));
  });

  test('redirects every alias to its code, in one step', async () => {
    const published = ledger.filter((path) => led.has(path));
    expect(published.length).toBeGreaterThan(140);
    expect(await statuses(ask, published)).toEqual(published.map((path) => `${path} 301 ${led.get(path)}`));
  });

  test.each([
    '/codes/403-25.',
    '/codes/403-25)',
    '/codes/403-25,',
    '/codes/403.25.',
    '/codes/403.25):',
    '/codes/(403.25)',
    '/codes/%22403.25%22',
    '/codes/403,25',
    '/codes/403%2025',
    '/codes/40325.',
    '/codes/403/25)',
    '/codes/403/25/',
    '/codes/403-25%E3%80%82',
    '/codes/403-25.html',
    '/403.25',
    '/docs/403-25)',
  ])('leads %s to the code that was meant', async (path) => {
    expect(await statuses(ask, [path])).toEqual([`${path} 301 /codes/403-25`]);
  });

  test('leads to statuses and endpoints too, and keeps the query', async () => {
    expect(await statuses(ask, ['/codes/403).', '/endpoints/1001.', '/codes/403.25)?from=log&x'])).toEqual([
      '/codes/403). 301 /codes/403',
      '/endpoints/1001. 301 /endpoints/1001',
      '/codes/403.25)?from=log&x 301 /codes/403-25?from=log&x',
    ]);
  });

  test.each([
    '/codes/403-99',
    '/codes/999',
    '/codes/40399.',
    '/codes/1001',
    '/endpoints/9',
    '/a/b',
    '/_astro/a.js',
  ])('answers %s with the page for what is missing', async (path) => {
    const { status, fields, body } = await ask(path);
    expect([status, fields['content-type'], fields['cache-control']]).toEqual([
      404,
      mediaTypes.html,
      cacheRules.revalidated,
    ]);
    expect(body.equals(onDisk('404.html'))).toBe(true);
  });

  test('sends the security fields with pages, data, redirects and what is missing', async () => {
    const expected = securityFields(await scriptHashes(dist)).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    for (const path of ['/', '/codes/403-25', '/codes.json', '/codes/403.25', '/codes/999']) {
      const { fields } = await ask(path);
      expect([path, expected.map(([name = '']) => [name, fields[name]])]).toEqual([path, expected]);
    }
  });

  test('names no version of itself', async () => {
    for (const path of ['/', '/codes/999']) expect((await ask(path)).fields.server ?? '').not.toMatch(/\d/);
    const { fields, body } = await ask('/', { method: 'POST' });
    expect(`${fields.server ?? ''}${body}`).not.toMatch(/\d\.\d/);
  });

  test('sends each kind of file with its media type', async () => {
    const files = built.filter((file) => extname(file) !== '.html');
    const one = new Map(files.filter((file) => extname(file)).map((file) => [extname(file), `/${file}`]));
    expect([...one.keys()]).toEqual(
      expect.arrayContaining(['.css', '.js', '.json', '.md', '.csv', '.txt', '.svg']),
    );
    for (const [ending, path] of one) {
      const type = mediaTypes[ending.slice(1)] ?? 'application/octet-stream';
      if (ending !== '.xml') expect([path, (await ask(path)).fields['content-type']]).toEqual([path, type]);
    }
    expect((await ask('/changes.xml')).fields['content-type']).toBe('application/atom+xml');
    const types = ['/codes/403-25', '/codes/403-25.md', '/codes/403-25.json'].map(async (path) => {
      const { fields } = await ask(path);
      return fields['content-type'];
    });
    expect(await Promise.all(types)).toEqual([
      'text/html; charset=utf-8',
      'text/markdown; charset=utf-8',
      'application/json',
    ]);
  });

  test('lets browsers keep what has a hash in its name, and nothing else', async () => {
    const kept = built.filter((file) => /^(?:_astro|pagefind\/(?:fragment|index))\//.test(file));
    expect(kept.length).toBeGreaterThan(100);
    expect(
      kept.filter((file) => !/[._-][\w-]{5,}\.(?:js|css|pf_\w+|woff2|png|svg|webp)$/.test(file)),
    ).toEqual([]);
    const answers = await Promise.all(kept.map((file) => ask(`/${file}`)));
    expect(new Set(answers.map(({ fields }) => fields['cache-control']))).toEqual(
      new Set([cacheRules.immutable]),
    );
    for (const path of [
      '/',
      '/codes/403-25',
      '/codes.json',
      '/pagefind/pagefind.js',
      '/favicon.svg',
      '/codes/403.25',
    ])
      expect([path, (await ask(path)).fields['cache-control']]).toEqual([path, cacheRules.revalidated]);
  });

  test('lets scripts of other sites read the data, and only that', async () => {
    for (const path of [
      '/codes.json',
      '/codes/403-25.json',
      '/codes/403-25.md',
      '/codes.csv',
      '/llms.txt',
      '/no.json',
    ])
      expect([path, (await ask(path)).fields['access-control-allow-origin']]).toEqual([path, '*']);
    for (const path of ['/', '/codes/403-25', '/codes/999'])
      expect([path, (await ask(path)).fields['access-control-allow-origin']]).toEqual([path, undefined]);
  });

  describe.each(['/codes/403-25', '/codes.json', '/codes/403-25.md', '/codes/999'])('sends %s', (path) => {
    const accepting = (coding: string) => ask(path, { fields: { 'accept-encoding': coding } });
    const file = path === '/codes/999' ? '404.html' : fileOf(path);

    test.each([
      ['br', 'br', '.br'],
      ['gzip', 'gzip', '.gz'],
      ['gzip, deflate, br, zstd', 'br', '.br'],
      ['identity', undefined, null],
      ['deflate', undefined, null],
    ] as const)('to who accepts %s with the encoding %s', async (accepted, coding, ending) => {
      const answer = await accepting(accepted);
      expect([answer.fields['content-encoding'], answer.fields.vary]).toEqual([coding, 'Accept-Encoding']);
      expect(unpacked(answer).equals(onDisk(file))).toBe(true);
      if (ending) expect(answer.body.equals(readFileSync(join(site.folder, file + ending)))).toBe(true);
    });
  });

  test('answers who has the file already without a body', async () => {
    const validators = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (coding) => {
        const asked = { 'accept-encoding': coding };
        const { fields } = await ask('/codes/403-25', { fields: asked });
        const tag = fields.etag ?? '';
        const again = await ask('/codes/403-25', { fields: { ...asked, 'if-none-match': tag } });
        expect([coding, again.status, again.body.length, again.fields.etag]).toEqual([coding, 304, 0, tag]);
        expect(again.fields['cache-control']).toBe(cacheRules.revalidated);
        const since = { ...asked, 'if-modified-since': fields['last-modified'] ?? '' };
        expect((await ask('/codes/403-25', { fields: since })).status).toBe(304);
        return tag;
      }),
    );
    expect(new Set(validators).size).toBe(3);
    expect((await ask('/codes/403-25', { fields: { 'if-none-match': '"other"' } })).status).toBe(200);
    const long = { 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' };
    expect((await ask('/codes/403-25', { fields: long })).status).toBe(200);
  });

  test.each(['/', '/codes/403-25', '/codes.json', '/codes/999', '/codes/403.25'])(
    'answers HEAD %s as GET without a body',
    async (path) => {
      // Caddy says the length of the empty body of a redirect to GET only.
      const comparable = ({ status, fields: { date: _, 'content-length': length, ...fields } }: Answer) => [
        status,
        fields,
        length ?? '0',
      ];
      const head = await ask(path, { method: 'HEAD' });
      expect(head.body.length).toBe(0);
      expect(comparable(head)).toEqual(comparable(await ask(path)));
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not answer %s', async (method) => {
    for (const path of ['/', '/codes/403.25', '/codes/999']) {
      const { status, fields } = await ask(path, { method });
      expect([path, status, fields.allow]).toEqual([path, 405, 'GET, HEAD']);
    }
  });

  test.each([
    '/_headers',
    '/%5fheaders',
    '/codes.json.gz',
    '/codes/403-25/index.html.br',
    '/.git/config',
    '/codes/.hidden',
    '/_astro/',
    '/_astro',
    '/pagefind',
    '/_headers/',
    '/index.html.br/',
    '/codes/403-25/index.html.gz//',
    '/404.html/',
    '/codes.json/',
    '/%0a',
    '/a%0ab',
    '/codes.json%0a',
    '/decoder%0a',
    '/.well-known/.hidden',
  ])('keeps %s to itself', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.equals(onDisk('404.html'))]).toEqual([404, true]);
  });

  test.each([
    '/../secret.txt',
    '/codes/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/codes/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/_astro/..%2f..%2fsecret.txt',
    '//../secret.txt',
  ])('does not leave its folder for %s', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('not for visitors');
  });

  test('serves files of the folder that is reserved for them', async () => {
    const { status, body } = await ask('/.well-known/security.txt');
    expect([status, body.toString()]).toEqual([200, 'Contact: https://status.example']);
  });

  test('tells who watches over it that it is there', async () => {
    expect((await ask('/healthz')).status).toBe(204);
  });
});

describe.each([
  { name: 'nginx', start: startNginx, base: '/docs/status' },
  { name: 'Caddy', start: startCaddy, base: '/docs/status' },
  // A folder of the site has the same name.
  { name: 'nginx', start: startNginx, base: '/codes' },
  { name: 'Caddy', start: startCaddy, base: '/codes' },
])('$name, below $base', ({ start, base }) => {
  const { ask } = useServer((folder) => start(folder, { base }));

  test('answers every published address there', async () => {
    const paths = pages.map((path) => (path === '/' ? base : base + path));
    expect(await statuses(ask, [...paths, `${base}/`])).toEqual(
      [...paths, `${base}/`].map((path) => `${path} 200`),
    );
  });

  test('redirects there', async () => {
    const asked = [...led.keys(), '/codes/403-25).', '/403.25', '/endpoints/1001,'].map(
      (path) => base + path,
    );
    const meant = [...led.values(), '/codes/403-25', '/codes/403-25', '/endpoints/1001'];
    expect(await statuses(ask, asked)).toEqual(asked.map((path, at) => `${path} 301 ${base}${meant[at]}`));
  });

  test('knows nothing outside of it', async () => {
    for (const path of [
      '/',
      '/endpoints',
      '/codes.json',
      `${base}x`,
      '/endpoints/1001.',
      `${base}/codes/999`,
      `${base}/_headers`,
    ]) {
      const { status, body } = await ask(path);
      expect([path, status, body.equals(onDisk('404.html'))]).toEqual([path, 404, true]);
    }
  });

  test('has the same rules for files', async () => {
    const script = built.find((file) => file.startsWith('_astro/'));
    expect((await ask(`${base}/${script}`)).fields['cache-control']).toBe(cacheRules.immutable);
    const { fields } = await ask(`${base}/codes/403-25.md`, { fields: { 'accept-encoding': 'br' } });
    expect([
      fields['content-type'],
      fields['content-encoding'],
      fields['access-control-allow-origin'],
    ]).toEqual([mediaTypes.md, 'br', '*']);
  });
});

describe('nginx without the module for Brotli', () => {
  const { ask } = useServer((folder) => startNginx(folder, { brotli: false }));

  test.each([
    ['gzip, deflate, br', 'gzip'],
    ['br', undefined],
  ])('answers who accepts %s with the encoding %s', async (accepted, coding) => {
    const answer = await ask('/codes/403-25', { fields: { 'accept-encoding': accepted } });
    expect([answer.status, answer.fields['content-encoding']]).toEqual([200, coding]);
    expect(unpacked(answer).equals(onDisk('codes/403-25/index.html'))).toBe(true);
  });
});
