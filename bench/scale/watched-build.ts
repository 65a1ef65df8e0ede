/** A build in a process of its own, timed, and its memory watched. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '../../test/built/environment.ts';

/** What a build took. */
export interface BuildFigures {
  readonly seconds: number;
  /** Of the process itself, in the program and in the system. */
  readonly cpuSeconds: number;
  /** Of the process itself at its peak. */
  readonly processMB: number;
  /** Of the process and those that it started, seen together at some moment; `null` where that cannot be seen. */
  readonly treeMB: number | null;
}

const program = fileURLToPath(new URL('build.ts', import.meta.url));
const pauseMs = 250;

/** Builds the site of the catalog in a file into `outDir`. */
export async function watchedBuild(
  catalogFile: string,
  outDir: string,
  cacheDir: string,
): Promise<BuildFigures> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, outDir, cacheDir], {
    // Images are drawn once for each record and kept: they are no cost of the pages.
    env: programEnvironment({ CATALOG_FILE: catalogFile, PREVIEW_IMAGES: 'none' }),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let figures = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    figures += chunk.toString();
  });
  let treeKB = 0;
  const timer = setInterval(() => {
    treeKB = Math.max(treeKB, treeKilobytes(child.pid as number));
  }, pauseMs);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`The build ended with status ${status}.\n${printed}`);
  const { cpuSeconds, kilobytes } = JSON.parse(figures);
  return {
    seconds: (performance.now() - started) / 1_000,
    cpuSeconds,
    processMB: kilobytes / 1_024,
    treeMB: treeKB === 0 ? null : treeKB / 1_024,
  };
}

/** What a process and those below it hold in memory; 0 where there is no `/proc`. */
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

/** A process may have ended since its folder was listed. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
