/** Runs a build in its own process, and measures its time and memory. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '../../test/built/environment.ts';

/** The time and memory of a build. */
export interface BuildCosts {
  readonly seconds: number;
  /** Of the process itself, user and system time. */
  readonly cpuSeconds: number;
  /** Of the process itself at its peak. */
  readonly processMB: number;
  /** Of the process and its children together, at the highest sample; `null` where that cannot be read. */
  readonly treeMB: number | null;
}

const program = fileURLToPath(new URL('build.ts', import.meta.url));
const pauseMs = 250;

/** Builds the site of the catalog in a file into `outDir`. */
export async function watchedBuild(
  catalogFile: string,
  outDir: string,
  cacheDir: string,
): Promise<BuildCosts> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, outDir, cacheDir], {
    // Images are drawn once for each record and cached, so they are not part of the cost of the pages.
    env: programEnvironment({ CATALOG_FILE: catalogFile, PREVIEW_IMAGES: 'none' }),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  let result = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    result += chunk.toString();
  });
  let treeKB = 0;
  const timer = setInterval(() => {
    treeKB = Math.max(treeKB, treeKilobytes(child.pid as number));
  }, pauseMs);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`The build ended with status ${status}.\n${errors}`);
  const { cpuSeconds, kilobytes } = JSON.parse(result);
  return {
    seconds: (performance.now() - started) / 1_000,
    cpuSeconds,
    processMB: kilobytes / 1_024,
    treeMB: treeKB === 0 ? null : treeKB / 1_024,
  };
}

/** Adds up the memory of a process and all processes below it; 0 where there is no `/proc`. */
function treeKilobytes(root: number): number {
  const processes = readProcesses();
  const below = (id: number): number =>
    (processes.get(id)?.kilobytes ?? 0) +
    [...processes].reduce((sum, [child, { parent }]) => sum + (parent === id ? below(child) : 0), 0);
  return below(root);
}

function readProcesses(): Map<number, { parent: number; kilobytes: number }> {
  const found = new Map<number, { parent: number; kilobytes: number }>();
  for (const name of entriesOf('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const text = textOf(join('/proc', name, 'status'));
    const field = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    found.set(Number(name), { parent: field('PPid'), kilobytes: field('VmRSS') });
  }
  return found;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Reads a file; empty if it is gone, because a process may have ended since its folder was listed. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
