import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

async function start(
  args: readonly string[],
  input: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
) {
  const { API_STATUS_CODES_SITE: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, ...args], { env: { ...env, ...variables } });
  child.stdin.on('error', () => {}).end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, status };
}

describe('the program', () => {
  test('writes what it found to standard output and ends with 0', async () => {
    const { stdout, stderr, status } = await start(['explain', '403.25']);
    expect(stdout).toMatch(/^403\.25 No access with this session\n/);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('reads a pipe without an invitation', async () => {
    const { stdout, stderr, status } = await start(['decode', '--json'], 'ApiStatusSubCode: 403.25\n');
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('unpacks gzip, and counts', async () => {
    const { stdout, stderr, status } = await start(
      ['decode', '--summary'],
      gzipSync('status=403\n'.repeat(3)),
    );
    expect(stdout).toMatch(/^3 findings\n/);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('colors nothing and shows no progress in a pipe', async () => {
    const { stdout, stderr } = await start(['decode'], 'status=403\n', { FORCE_COLOR: '', TERM: 'xterm' });
    expect(stdout).toMatch(/^Line 1, column 1\n403 /);
    expect(stderr).toBe('');
  });

  test('reports on standard error and ends with 1 where nothing was found', async () => {
    expect(await start(['decode'])).toEqual({
      stdout: '',
      stderr: 'No code found in this text.\n',
      status: 1,
    });
  });

  test('ends with 2 on wrong use, whatever the pipe holds', async () => {
    const { stdout, stderr, status } = await start(['bogus'], 'x'.repeat(200_000));
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('Try: api-status-codes --help');
  });

  test('reads the site from the environment', async () => {
    const variables = { API_STATUS_CODES_SITE: 'https://status.example' };
    const { stdout } = await start(['explain', '403.25'], '', variables);
    expect(stdout).toContain('  More:           https://status.example/codes/403-25\n');
  });

  test('says the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect((await start(['--version'])).stdout).toBe(`${version}\n`);
  });

  test('reads a text longer than a pipe holds, and writes a report longer than that', async () => {
    const { stdout, status } = await start(['decode'], 'status=403\n'.repeat(5_000));
    expect(status).toBe(0);
    expect(stdout.match(/^Line /gm)).toHaveLength(5_000);
  });

  test('keeps its memory small where the text is long', async () => {
    const hook = `
      import { getHeapSpaceStatistics } from 'node:v8';
      process.on('exit', () => {
        const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
        process.stderr.write(String(young.space_size));
      });`;
    const variables = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
    const { stderr, status } = await start(['decode'], 'status=403 and so on\n'.repeat(50_000), variables);
    expect(status).toBe(0);
    expect(Number(stderr)).toBeLessThan(32e6);
  });

  test('ends without an error once the reader is gone', async () => {
    const child = spawn(process.execPath, [main, 'decode']);
    child.stdout.destroy();
    child.stdin.on('error', () => {}).end('status=403\n'.repeat(5_000));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    expect([await text(child.stderr), await ended]).toEqual(['', 0]);
  });

  test('ends once the reader is gone, however much there is to read', async () => {
    const child = spawn(process.execPath, [main, 'decode', '--json']);
    onTestFinished(() => void child.kill());
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const more = 'HTTP/1.1 403 X\nApiStatusSubCode: 403.25\n\n'.repeat(1_000);
    const feed = () => {
      while (!child.stdin.destroyed && child.stdin.write(more));
    };
    child.stdin.on('error', () => {}).on('drain', feed);
    feed();
    child.stdout.once('data', () => child.stdout.destroy());
    expect([await text(child.stderr), await ended]).toEqual(['', 0]);
  });

  describe('in a shell', () => {
    let server: Server;
    let address: string;
    const seen: (string | undefined)[] = [];

    beforeAll(async () => {
      server = createServer((request, response) => {
        seen.push(request.headers.signature as string | undefined);
        response.writeHead(401).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/entity`;
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    async function shell(line: string) {
      const env = { ...process.env, APP_SECRET: 'RCL1EDAYOVHANLL3A51G', URL: `${address}?a=1&b=%20` };
      const child = spawn('sh', ['-c', line, process.execPath, main], { env });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
      return { stdout, stderr, status };
    }

    const curl = `curl -sv --noproxy '*' -X POST "$URL" -H "$("$0" "$1" sign --app-key 5 --method POST --url "$URL")"`;

    test('signs what curl sends, and finds no fault in what curl prints', async () => {
      const { stdout, stderr, status } = await shell(`${curl} 2>&1 | "$0" "$1" check-signature`);
      expect(seen.at(-1)).toMatch(/^\{"AppKey":5,"IssuedAt":"\d{14}","Token":"[\w+/]{43}="\}$/);
      expect(stdout).toMatch(/^No check failed\. Not checkable \(2 of 10\): /);
      expect([stderr, status]).toEqual(['', 0]);
    });

    test('names the part that curl sends differently from what was signed', async () => {
      const { stdout, status } = await shell(
        `${curl.replace('-X POST', '-X PUT')} 2>&1 | "$0" "$1" check-signature`,
      );
      expect(stdout).toContain('Mistake: The signed method is not');
      expect(status).toBe(1);
    });
  });

  describe('where a stream cannot be written', () => {
    let readOnly: number;
    beforeAll(() => {
      readOnly = openSync(main, 'r');
    });
    afterAll(() => closeSync(readOnly));

    test('says in one line that the output could not be written, and ends with 2', async () => {
      const child = spawn(process.execPath, [main, 'explain', '403.25'], {
        stdio: ['ignore', readOnly, 'pipe'],
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      expect(await text(child.stderr as Readable)).toMatch(
        /^The output could not be written: EBADF\b.*\.\n$/,
      );
      expect(await ended).toBe(2);
    });

    test('ends with 2 where standard error cannot be written', async () => {
      const child = spawn(process.execPath, [main, 'explain', 'banana'], {
        stdio: ['ignore', 'pipe', readOnly],
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      expect([await text(child.stdout as Readable), await ended]).toEqual(['', 2]);
    });
  });
});
