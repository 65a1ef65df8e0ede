/** The program in a real pseudo-terminal. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const program = `"${process.execPath}" "${main}"`;
const escapeCharacter = '\u{1b}';
const log = 'GET /v1/entity/id/7/data failed with error 403.25\nstatus=401\n';
const folder = mkdtempSync(join(tmpdir(), 'terminal-'));

/** Lines for a shell, and the width of the terminal. */
const sessions = {
  usual: [`${program} 403.25`, 80],
  narrow: [`${program} 403.25 401.9; ${program} search incorrect signature`, 40],
  wide: [`${program} 403.25 401.9; ${program} search incorrect signature`, 400],
  noColor: [`NO_COLOR=1 ${program} 403.25`, 80],
  pipe: [`${program} 403.25 | cat`, 40],
  forced: [`FORCE_COLOR=1 ${program} 403.25 | cat`, 40],
  unix: [`${program} decode ${logFile('unix', '\n')}`, 80],
  windows: [`${program} decode ${logFile('windows', '\r\n')}`, 80],
  windowsPipe: [`cat ${logFile('windows', '\r\n')} | ${program} decode`, 80],
} as const;

type Session = keyof typeof sessions;
let outputs: Readonly<Record<Session, string>>;

beforeAll(async () => {
  const all = Object.entries(sessions).map(async ([name, [line, columns]]) => [
    name,
    await inTerminal(line, columns),
  ]);
  outputs = Object.fromEntries(await Promise.all(all));
});

afterAll(() => rmSync(folder, { recursive: true }));

function logFile(name: string, lineEnd: string): string {
  const file = join(folder, `${name}.log`);
  writeFileSync(file, log.replaceAll('\n', lineEnd));
  return `"${file}"`;
}

/** Runs a line of a shell in a terminal, and returns the text that the terminal gets. */
async function inTerminal(line: string, columns: number): Promise<string> {
  const { NO_COLOR: _, FORCE_COLOR: __, API_STATUS_CODES_SITE: ___, ...env } = process.env;
  const whole = `stty cols ${columns} rows 24; ${line}`;
  // Part of every Debian, Ubuntu and macOS, with different arguments.
  const args =
    process.platform === 'linux' ? ['-qec', whole, '/dev/null'] : ['-q', '/dev/null', 'sh', '-c', whole];
  const child = spawn('script', args, {
    env: { ...env, TERM: 'xterm', SHELL: '/bin/sh' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const status = new Promise((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', () => reject(new Error('There is no program "script", which makes a terminal.')));
  });
  const [output] = await Promise.all([text(child.stdout), status]);
  expect(await status, output).toBe(0);
  return output.replaceAll('\r\n', '\n');
}

function plain(session: Session): string {
  return stripVTControlCharacters(outputs[session]);
}

function widest(session: Session): number {
  return Math.max(
    ...plain(session)
      .split('\n')
      .map(({ length }) => length),
  );
}

test('a terminal gets the color of the status, and lines that fit', () => {
  expect(outputs.usual.startsWith(`${escapeCharacter}[1m${escapeCharacter}[33m403.25 `)).toBe(true);
  expect(widest('usual')).toBeLessThanOrEqual(80);
  expect(widest('usual')).toBeGreaterThan(60);
});

test('lines fit 40 columns too, without losing a word', () => {
  expect(widest('narrow')).toBeLessThanOrEqual(40);
  expect(widest('wide')).toBeGreaterThan(200);
  expect(plain('narrow').split(/\s+/)).toEqual(plain('wide').split(/\s+/));
});

test('NO_COLOR leaves out the colors, and nothing else', () => {
  expect(outputs.noColor).not.toContain(escapeCharacter);
  expect(outputs.noColor).toBe(plain('usual'));
});

test('a pipe gets neither colors nor more line breaks, and colors with FORCE_COLOR', () => {
  expect(outputs.pipe).not.toContain(escapeCharacter);
  expect(widest('pipe')).toBeGreaterThan(200);
  expect(outputs.forced).toContain(escapeCharacter);
  expect(plain('forced')).toBe(outputs.pipe);
});

test('line ends of Windows are read like others, from a file and a pipe', () => {
  expect(plain('unix')).toMatch(/^Line 1, column 44\n403\.25 [\s\S]*\nLine 2, column 1\n401 /);
  expect(outputs.windows).toBe(outputs.unix);
  expect(outputs.windowsPipe).toBe(outputs.unix);
});
