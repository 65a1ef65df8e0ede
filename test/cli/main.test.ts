import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

async function start(args: readonly string[], input = '', variables: Readonly<Record<string, string>> = {}) {
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

  test('reads standard input, and says nothing to a pipe', async () => {
    const { stdout, stderr, status } = await start(['decode', '--json'], 'ApiStatusSubCode: 403.25\n');
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('complains on standard error and ends with 1 where nothing was found', async () => {
    expect(await start(['decode'])).toEqual({
      stdout: '',
      stderr: 'No code found in this text.\n',
      status: 1,
    });
  });

  test('ends with 2 on wrong use, whatever stands in the pipe', async () => {
    const { stdout, stderr, status } = await start(['bogus'], 'x'.repeat(200_000));
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('Try: api-status-codes --help');
  });

  test('takes the site from the environment', async () => {
    const variables = { API_STATUS_CODES_SITE: 'https://status.example' };
    const { stdout } = await start(['explain', '403.25'], '', variables);
    expect(stdout).toContain('  More:        https://status.example/codes/403-25\n');
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

  test('ends quietly where nobody reads on', async () => {
    const child = spawn(process.execPath, [main, 'decode']);
    child.stdout.destroy();
    child.stdin.on('error', () => {}).end('status=403\n'.repeat(5_000));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    expect([await text(child.stderr), await ended]).toEqual(['', 0]);
  });

  describe('where a stream takes nothing', () => {
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

    test('ends with 2 where a complaint could not be written', async () => {
      const child = spawn(process.execPath, [main, 'explain', 'banana'], {
        stdio: ['ignore', 'pipe', readOnly],
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      expect([await text(child.stdout as Readable), await ended]).toEqual(['', 2]);
    });
  });
});
