/**
 * Measures requests per second and memory of the mock server of the built command line, under load by autocannon over
 * loopback. Argument: the seconds of each round, 10 by default. Other programs on the machine change the requests per
 * second of the clock, not those per second of processor time, which show the capacity of one core. Exits with 1 where
 * these are too few, or where the server takes more memory than its limit.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sign } from '../src/signature.ts';
import { canPin, onCore, processorTime } from './core.ts';

const root = new URL('..', import.meta.url);
const main = fileURLToPath(new URL('lib/cli/main.js', root));
const autocannon = fileURLToPath(new URL('node_modules/autocannon/autocannon.js', root));
const seconds = Number(process.argv[2] ?? 10);
const connections = 50;
const leastPerSecond = 5_000;
/** Lower, because each request is hashed. */
const leastSigned = 2_500;
const mostMegabytes = 250;
const appSecret = 'a secret for this measurement';

/** Starts a Node program on one core, where the system can do that. */
function start(core: number, args: readonly string[], variables: Record<string, string> = {}): ChildProcess {
  const [command, ...rest] = onCore(core, [process.execPath, ...args]);
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const { APP_SECRET: _, ...env } = process.env;
  return spawn(command as string, rest, { stdio: [...stdio], env: { ...env, ...variables } });
}

/** Reads the memory of a process in megabytes. */
function memoryOf({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024;
}

interface Result {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p99: number };
  readonly errors: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}

async function load(url: string, headers: readonly string[]): Promise<Result> {
  const fields = headers.flatMap((header) => ['-H', header]);
  const settings = ['-c', String(connections), '-d', String(seconds), '-j', '--no-progress'];
  const child = start(1, [autocannon, ...settings, ...fields, url]);
  return JSON.parse(await text(child.stdout as NodeJS.ReadableStream & AsyncIterable<Buffer>));
}

async function measure(
  name: string,
  status: number,
  variables: Record<string, string>,
  fields: (url: string) => Promise<string[]> | string[],
  least = leastPerSecond,
): Promise<boolean> {
  const server = start(0, [main, 'serve', '--port', '0'], variables);
  try {
    const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
    const { value: greeting = '' } = await lines[Symbol.asyncIterator]().next();
    const [, base = ''] = /(http:\/\/\S+)/.exec(greeting) ?? [];
    const url = `${base}/entity/id/7/data`;
    let peak = memoryOf(server);
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf(server));
    }, 500);
    const before = processorTime(server.pid as number);
    const { requests, latency, errors, statusCodeStats } = await load(url, await fields(url));
    const after = processorTime(server.pid as number);
    clearInterval(watch);
    const perCore = before === null || after === null ? requests.average : requests.total / (after - before);
    const asExpected = Object.keys(statusCodeStats).join() === String(status);
    const measurements = [
      `${perCore.toFixed(0).padStart(6)} requests per second of one core`,
      `${requests.average.toFixed(0)} by the clock`,
      `99 % within ${latency.p99} ms`,
      `${peak.toFixed(0)} MB`,
      `${errors} errors`,
      ...(asExpected ? [] : [`statuses ${JSON.stringify(statusCodeStats)}`]),
    ];
    console.log(`${name.padEnd(24)} ${measurements.join(', ')}`);
    return asExpected && errors === 0 && perCore >= least && peak <= mostMegabytes;
  } finally {
    server.kill('SIGTERM');
  }
}

console.log(
  `${connections} connections, ${seconds} s each, ${canPin ? 'the mock on its own core' : 'cores cannot be assigned here'}`,
);
const signature = async (url: string) => {
  const { name, value } = await sign({ appKey: 7, appSecret, method: 'GET', url });
  return [`${name}=${value}`];
};
const rounds = [
  await measure('success', 200, {}, () => []),
  await measure('a requested code', 403, {}, () => ['Prefer=code=403.25']),
  await measure('checked signatures', 200, { APP_SECRET: appSecret }, signature, leastSigned),
];
process.exitCode = rounds.every(Boolean) ? 0 : 1;
