import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { installOnDebian, isRoot } from './debian.ts';

/** Chromium without windows: it opens a page with a quarter of the work. */
const shell = '/usr/bin/chromium-headless-shell';
const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Leaves out V8's optimizing compilers. Each page of a test begins with cold code and lives for a second or two: to
 * compile for speed costs a third more than it saves.
 */
const forShortLives = '--js-flags=--no-opt --no-maglev';

/** Starts Chromium: the one that `CHROMIUM_PATH` names, Playwright's own, or the system's. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await provideChromium(),
    args: [...chromiumFlags(), ...more],
  });
}

let running: Promise<Browser> | undefined;

/** Gives all tests of a process the same Chromium, which ends with the process. */
export async function sharedChromium(): Promise<Browser> {
  if (!(await running)?.isConnected()) running = launchChromium([forShortLives]);
  return running as Promise<Browser>;
}

/** Options that Chromium is started with: it sends nothing to the network by itself. */
export function chromiumFlags(): string[] {
  return isRoot() ? [...flags, '--no-sandbox'] : flags;
}

/**
 * Finds Chromium: the one that `CHROMIUM_PATH` names, or rather the one without windows. As root on Debian that one is
 * installed where it is missing.
 */
export async function provideChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  const found = named || (await findShell()) || (await findChromium());
  if (found) return found;
  throw new Error(
    'No Chromium was found. Install one ("npx playwright-core install chromium", or your system’s package), or name it in CHROMIUM_PATH.',
  );
}

async function findShell(): Promise<string | null> {
  if (!existsSync(shell)) {
    try {
      await installOnDebian('chromium-headless-shell');
    } catch {
      // There is no network, or no such package: any other Chromium does.
    }
  }
  return existsSync(shell) ? shell : null;
}

async function findChromium(): Promise<string | null> {
  const find = () => [chromium.executablePath(), ...systemPlaces].find((path) => existsSync(path)) ?? null;
  const found = find();
  if (found) return found;
  await installOnDebian('chromium');
  return find();
}
