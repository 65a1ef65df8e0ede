import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOpen } from '../../../src/cli/input/input.ts';
import { readSecret } from '../../../src/cli/input/secret.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { program, standardInput } from '../program.ts';

const secret = 'RCL1EDAYOVHANLL3A51G';
const open = (input = '') =>
  createOpen(
    () => standardInput(input),
    async () => {},
  );

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: string | Uint8Array): string {
  const path = join(folder, 'secret.txt');
  writeFileSync(path, content);
  return path;
}

describe('the secret', () => {
  test('comes from the usual variable', async () => {
    expect(await readSecret({}, { APP_SECRET: secret }, open())).toBe(secret);
  });

  test.each([{}, { APP_SECRET: '' }])('is not known where that is not set: %j', async (environment) => {
    expect(await readSecret({}, environment, open())).toBeNull();
  });

  test('comes from the variable that is named', async () => {
    const environment = { APP_SECRET: 'another', TEST_SECRET: secret };
    expect(await readSecret({ 'secret-env': 'TEST_SECRET' }, environment, open())).toBe(secret);
  });

  test.each([secret, `${secret}\n`, `${secret}\r\n`, `\ufeff${secret}\n`])(
    'comes from a file, without the line break at its end: %j',
    async (content) => {
      const environment = { APP_SECRET: 'another' };
      expect(await readSecret({ 'secret-file': fileWith(content) }, environment, open())).toBe(secret);
    },
  );

  test('comes from a file as PowerShell writes it', async () => {
    const path = fileWith(Buffer.from(`\ufeff${secret}\r\n`, 'utf16le'));
    expect(await readSecret({ 'secret-file': path }, {}, open())).toBe(secret);
  });

  test('comes from standard input', async () => {
    expect(await readSecret({ 'secret-file': '-' }, {}, open(`${secret}\n`))).toBe(secret);
  });

  test('may have spaces within it', async () => {
    expect(await readSecret({ 'secret-file': '-' }, {}, open('a b\n'))).toBe('a b');
  });
});

describe('a secret that cannot be used', () => {
  test.each([
    [' secret', 'white space before or after the secret'],
    ['secret ', 'white space before or after the secret'],
    ['secret\t\n', 'white space before or after the secret'],
    ['secret\u00a0', 'white space before or after the secret'],
    ['secret\n\n', 'more than one line'],
    ['one\ntwo\n', 'more than one line'],
    ['', 'is empty'],
    ['\n', 'is empty'],
    ['x'.repeat(5_000), 'too long'],
  ])('is refused: %j', async (content, says) => {
    const refused = expect.objectContaining({ message: expect.stringContaining(says) });
    await expect(readSecret({ 'secret-file': '-' }, {}, open(content))).rejects.toEqual(refused);
    await expect(readSecret({ 'secret-file': '-' }, {}, open(content))).rejects.toThrow(UsageError);
  });

  test.each(['A_SECRET', 'constructor', 'toString', '__proto__'])('has no variable: %s', async (name) => {
    await expect(readSecret({ 'secret-env': name }, {}, open())).rejects.toThrow(
      '--secret-env must be the name of a variable, not its value. There is no variable with that name.',
    );
  });

  test('has no file', async () => {
    await expect(readSecret({ 'secret-file': join(folder, 'no-such-file') }, {}, open())).rejects.toThrow(
      'The file that --secret-file names could not be read: there is no such file.',
    );
  });

  test('is in a file that is cut off', async () => {
    const path = fileWith(gzipSync(secret).subarray(0, -9));
    await expect(readSecret({ 'secret-file': path }, {}, open())).rejects.toThrow(
      'The file that --secret-file names could not be read: the file is cut off.',
    );
  });

  test('is named twice', async () => {
    const options = { 'secret-file': '-', 'secret-env': 'A' };
    await expect(readSecret(options, {}, open())).rejects.toThrow(
      'Use either --secret-file or --secret-env, not both.',
    );
  });
});

describe('a secret in the wrong place', () => {
  const rest = ['--app-key', '32767', '--method', 'POST', '--url', 'https://api.rubiq.net/entity'];

  test.each([
    ...[['--app-secret', secret], [`--app-secret=${secret}`], ['--secret', secret], [`--secret=${secret}`]],
    ...[
      ['--appSecret', secret],
      ['--app_secret', secret],
      ['--secret-key', secret],
    ],
  ])('is refused, with a hint on where it belongs: %s', async (...given) => {
    for (const name of ['sign', 'check-signature']) {
      const ended = await program([name, ...rest.slice(2), ...given]);
      expect(ended).toEqual({
        status: 2,
        errors: expect.stringMatching(/cannot be an argument.*APP_SECRET.*--secret-file/),
      });
      expect(ended.errors).not.toContain(secret);
    }
  });

  test.each([
    ['sign', ...rest, secret],
    ['sign', ...rest, '--secret-env', secret],
    ['sign', ...rest, '--secret-file', secret],
    ['sign', ...rest, '--secret-env', secret, '--secret-file', secret],
    ['check-signature', '--secret-env', secret],
    ['check-signature', secret],
    ['check-signature', 'file', secret],
    ['check-signature', '--request', secret, '-'],
  ])('is not repeated: %s %s …', async (...args) => {
    const { status, output, errors } = await program(args);
    expect([status, output]).toEqual([2, undefined]);
    expect(errors).not.toContain(secret);
  });
});
