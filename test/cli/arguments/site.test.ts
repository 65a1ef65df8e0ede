import { describe, expect, test } from 'vitest';
import { siteFrom } from '../../../src/cli/arguments/site.ts';
import { program } from '../program.ts';

const variable = 'API_STATUS_CODES_SITE';
const site = 'https://status.example/docs';

async function json(args: readonly string[], input = '', environment = {}) {
  return JSON.parse((await program([...args, '--json'], input, environment)).output ?? '');
}

describe('the site', () => {
  test.each([
    ['https://status.example', 'https://status.example/'],
    ['http://localhost:4321/docs/status/', 'http://localhost:4321/docs/status/'],
    [' HTTPS://Status.Example/a b\n', 'https://status.example/a%20b'],
  ])('may be %j', (written, expected) => {
    expect(siteFrom(written, {})).toBe(expected);
    expect(siteFrom(undefined, { [variable]: written })).toBe(expected);
  });

  test('is the one that the option names, before the variable', () => {
    expect(siteFrom(site, { [variable]: 'https://other.example' })).toBe(site);
    expect(siteFrom(site, { [variable]: 'rubbish' })).toBe(site);
  });

  test('is none where nobody names one; an empty variable names none', () => {
    expect(siteFrom(undefined, {})).toBeNull();
    expect(siteFrom(undefined, { [variable]: '' })).toBeNull();
  });

  const wrong = [
    'status.example',
    'status.example:8080',
    '/docs',
    'ftp://status.example',
    'javascript:alert(1)',
    'https://',
    'https://status.example/?a=b',
    'https://status.example/#top',
    'https://me:hush@status.example',
  ];

  test.each([...wrong, ''])('may not be %j as an option', async (written) => {
    for (const command of [['explain', '403.25'], ['decode']]) {
      const { status, output, errors } = await program([...command, `--site=${written}`], 'status=403');
      expect([status, output]).toEqual([2, undefined]);
      expect(errors).toMatch(/^--site must be an http or https URL .*\.\nTry: api-status-codes --help\n$/);
      expect(errors).not.toContain('hush');
    }
  });

  test.each(wrong)('may not be %j as a variable', async (written) => {
    const { status, output, errors } = await program(['explain', '403'], '', { [variable]: written });
    expect([status, output]).toEqual([2, undefined]);
    expect(errors).toMatch(/^API_STATUS_CODES_SITE must be an http or https URL /);
  });

  test('does not keep the help or the version from being read', async () => {
    const environment = { [variable]: 'rubbish' };
    expect((await program(['--help'], '', environment)).status).toBe(0);
    expect((await program(['--version'], '', environment)).status).toBe(0);
  });
});

describe('addresses', () => {
  test('are on the site in the text', async () => {
    const explained = await program(['explain', '403.25', '--site', `${site}/`]);
    expect(explained.output).toContain(`  More:           ${site}/codes/403-25\n`);
    const decoded = await program(['decode'], 'status=403', { [variable]: site });
    expect(decoded.output).toContain(`  More:           ${site}/codes/403\n`);
  });

  test('are left out of the text where there is no site', async () => {
    expect((await program(['explain', '403.25'])).output).not.toContain('/codes');
    expect((await program(['decode'], 'status=403')).output).not.toContain('/codes');
  });

  test('are on the site in JSON, each meaning’s too', async () => {
    const { url, meanings } = await json(['explain', '400.3', '--site', site]);
    const urls = [url, ...meanings.map((meaning: { url: string }) => meaning.url)];
    expect(urls.length).toBeGreaterThan(1);
    for (const one of urls) expect(one).toMatch(/^https:\/\/status\.example\/docs\/\w/);
    const [finding] = await json(['decode'], 'status=403', { [variable]: site });
    expect(finding.url).toBe(`${site}/codes/403`);
  });

  test('are paths in JSON where there is no site', async () => {
    const { url, meanings } = await json(['explain', '400.3']);
    expect(url).toBe('/codes/400-3');
    for (const meaning of meanings) expect(meaning.url).toMatch(/^\/\w/);
    expect((await json(['decode'], 'status=403'))[0].url).toBe('/codes/403');
  });
});
