import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createMock } from '../../../src/mock/index.ts';
import { sign } from '../../../src/signature.ts';
import { program } from '../program.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Starts the program, and returns it when it has printed its address. */
async function serve(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const { APP_SECRET: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', ...args], {
    env: { ...env, ...variables },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => (await lines.next()).value ?? '';
  const [, url = ''] = /^The mock answers at (http:\S+)$/.exec(await line()) ?? [];
  return { child, url, line, ended, stderr: text(child.stderr) };
}

describe('serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('answers until %s, and ends with 0', async (signal) => {
    const { child, url, line, ended, stderr } = await serve([]);
    expect(await line()).toBe('It does not check the Signature of requests.');
    const [, example = ''] = /^Try: curl -i "(.+)"$/.exec(await line()) ?? [];
    expect(example.startsWith(`${url}/`)).toBe(true);
    const response = await fetch(example);
    expect([response.status, response.headers.get('ApiStatusSubCode')]).toEqual([403, '403.25']);
    child.kill(signal);
    expect([await ended, await stderr]).toEqual([0, '']);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('follows a scenario, and prints a line for each request, without secrets', async () => {
    const scenario = file('scenario.json', '["403.23", "success"]');
    const { child, url, line, ended } = await serve(['--scenario', scenario, '--log']);
    for (let rest = 3; rest > 0; rest--) await line();
    await fetch(`${url}/entity/id/7/data?ApiSessionKey=very-secret`);
    expect(await line()).toMatch(/^403\.23 GET http:\S+\/entity\/id\/7\/data\?… {2}\(1002\)$/);
    await fetch(`${url}/nothing?PublicID=very-secret`);
    expect(await line()).toMatch(/^404 {4}GET http:\S+\/…\?…$/);
    for (const asked of ['?__code=%1b[31m-very-secret', '?__code=%e2%80%9d-very-secret', '']) {
      const headers: Record<string, string> = asked === '' ? { Prefer: 'code=very-secret' } : {};
      await fetch(`${url}/entity/id/7/data${asked}`, { headers });
      expect(await line()).toMatch(/^422 {4}GET /);
      expect(await line()).toMatch(/^ {7}This is not a code that the mock can send\. Use a code such as \d/);
    }
    child.kill();
    expect(await ended).toBe(0);
  });

  test('shows at / what it is, and curl commands that work, without a line in the log', async () => {
    const { url, line } = await serve(['--log']);
    for (let rest = 3; rest > 0; rest--) await line();
    const text = await (await fetch(url)).text();
    expect(text).toMatch(/^A mock: it answers each request with a status code/);
    const commands = text.match(/^curl .*$/gm) ?? [];
    const asked = commands.map((command) => {
      const [, target = '', name, value = ''] = /^curl -i "(.+?)"(?: -H "(.+?): (.+)")?$/.exec(command) ?? [];
      return fetch(target, name ? { headers: { [name]: value } } : {});
    });
    const statuses = (await Promise.all(asked)).map(
      (one) => one.headers.get('ApiStatusSubCode') ?? one.status,
    );
    expect(statuses).toEqual([200, expect.stringMatching(/^4\d\d\.\d+$/), statuses[1]]);
    for (const command of commands)
      expect(await line(), command).toMatch(/^(?:200|4\d\d\.\d+) +GET http:\S+ /);
  });

  test('checks signatures where there is a secret in the environment', async () => {
    const { url, line } = await serve(['--app-key', '7'], { APP_SECRET: 'abc' });
    expect(await line()).toBe('It checks the Signature of every request.');
    const target = `${url}/entity/id/7/data`;
    expect((await fetch(target)).headers.get('ApiStatusSubCode')).toBe('401.1');
    const ask = async (appKey: number) => {
      const { name, value } = await sign({ appKey, appSecret: 'abc', method: 'GET', url: target });
      return fetch(target, { headers: { [name]: value } });
    };
    expect((await ask(7)).status).toBe(200);
    expect((await ask(8)).headers.get('ApiStatusSubCode')).toBe('401.7');
  });

  test('reads the secret from another variable, and lets it expire', async () => {
    const args = ['--secret-env', 'MINE', '--secret-expires', '2020-04-01T05:00:00Z'];
    const { url } = await serve(args, { MINE: 'abc' });
    const target = `${url}/entity/id/7/data`;
    const { name, value } = await sign({ appKey: 7, appSecret: 'abc', method: 'GET', url: target });
    const response = await fetch(target, { headers: { [name]: value } });
    expect(response.headers.get('ApiStatusSubCode')).toBe('401.10');
  });

  test('reports in the body, and lets other origins ask', async () => {
    const { url } = await serve(['--report-in-body', '--cors']);
    const response = await fetch(`${url}/entity/id/7/data?__code=404.1`, {
      headers: { Origin: 'https://x' },
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toMatchObject({ status: { statusCode: 404 } });
  });

  test('knows the URL that clients sign', async () => {
    const { url } = await serve(['--base-url', 'https://api.rubiq.net'], { APP_SECRET: 'abc' });
    const signed = 'https://api.rubiq.net/entity/id/7/data';
    const { name, value } = await sign({ appKey: 7, appSecret: 'abc', method: 'GET', url: signed });
    expect((await fetch(`${url}/entity/id/7/data`, { headers: { [name]: value } })).status).toBe(200);
  });

  test('goes on once the reader of its output is gone', async () => {
    const { child, url, ended } = await serve(['--log']);
    child.stdout.destroy();
    for (let i = 0; i < 5; i++) expect((await fetch(`${url}/entity/id/7/data`)).status).toBe(200);
    child.kill();
    expect(await ended).toBe(0);
  });
});

describe('serve says what is wrong', () => {
  test('that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await program(['serve', '--port', String(port)])).toEqual({
      status: 2,
      errors: `Port ${port} is in use. Choose another with --port; 0 selects any free port.\nTry: api-status-codes --help\n`,
    });
  });

  test('a fault of the scenario without control characters', async () => {
    const path = file('control.json', '["\u{9b}2J"]');
    const { status, errors = '' } = await program(['serve', '--port', '0', '--scenario', path]);
    expect(status).toBe(2);
    expect(errors).toContain('2J');
    expect(errors).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test('that the scenario is wrong, with the line', async () => {
    const path = file('wrong.json', '[\n  "403.23",\n  "401.11"\n]\n');
    const { status, errors } = await program(['serve', '--port', '0', '--scenario', path]);
    expect(status).toBe(2);
    expect(errors).toContain('wrong.json", line 3, column 3: The API has no code 401.11.');
  });

  test.each<[string[], string]>([
    [['--port', '65536'], '--port must be a number from 0 to 65535'],
    [['--port', '-1'], '--port'],
    [['--port', '80x'], '--port must be a number from 0 to 65535'],
    [['--host', 'no such host'], '"no such host" is not an address of this machine.'],
    [['--host', '192.0.2.1', '--port', '65535'], '"192.0.2.1" is not an address of this machine.'],
    [
      ['--scenario', '/no/such/file'],
      'The scenario "/no/such/file" could not be read: there is no such file.',
    ],
    [['--app-key', '7'], '--app-key and --secret-expires require the AppSecret'],
    [['--secret-env', 'NOT_THERE'], 'There is no variable with that name.'],
    [['--base-url', 'localhost'], '--base-url must be an http or https URL'],
    [['there'], 'serve takes only options.'],
    [['--json'], 'not of serve'],
    [['--app-secret', 'x'], 'The AppSecret cannot be an argument'],
  ])('with %j', async (args, says) => {
    const { status, output, errors } = await program(['serve', ...args]);
    expect([status, output]).toEqual([2, undefined]);
    expect(errors).toContain(says);
  });

  test.each<[string[], string]>([
    [['--app-key', 'seven'], '--app-key must be a whole number.'],
    [['--secret-expires', 'soon'], '--secret-expires must be a time'],
  ])('with a secret and %j', async (args, says) => {
    const { status, errors } = await program(['serve', ...args], '', { APP_SECRET: 'abc' });
    expect(status).toBe(2);
    expect(errors).toContain(says);
  });

  test('that a scenario is too long', async () => {
    const path = file('long.json', ' '.repeat(1_100_000));
    const { errors } = await program(['serve', '--scenario', path]);
    expect(errors).toContain('is too long for a scenario.');
  });
});

test('the help of serve names every option, and fits a terminal', async () => {
  const { status, output = '' } = await program(['serve', '--help']);
  expect(status).toBe(0);
  const { errors = '' } = await program(['serve', '--nonsense']);
  const options = errors.match(/--[a-z-]+(?= |,|\.)/g)?.filter((one) => !/nonsense|help|version/.test(one));
  expect(options?.length).toBeGreaterThan(9);
  for (const option of options ?? []) expect(output).toMatch(new RegExp(`^ {2}${option}\\b`, 'm'));
  for (const line of output.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
});

test('the scenario of the help is one', async () => {
  const { output = '' } = await program(['serve', '--help']);
  const [, scenario = ''] = /as JSON: (\[.*?\])/.exec(output) ?? [];
  expect(() => createMock({ scenario })).not.toThrow();
});
