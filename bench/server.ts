/**
 * Measures requests per second, latency and errors of nginx and Caddy with the shipped configuration, under load by wrk
 * over loopback. Argument: the seconds of each round, 3 by default. Other programs on the machine change the requests
 * per second of the clock, not those per second of processor time. Exits with 1 where a request failed.
 */
import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { codeUrl } from '../src/catalog/code.ts';
import { catalog } from '../src/catalog/index.ts';
import { programs, provideProgram } from '../test/built/servers/program.ts';
import { type Server, startCaddy, startNginx } from '../test/built/servers/server.ts';
import { canPin, keepOnCore, onCore, processorTimeOfAll } from './core.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const seconds = Number(process.argv[2] ?? 3);
const connections = 50;
const wrk = await provideProgram(programs.wrk);

/** Makes wrk print its measurements as JSON; times in microseconds. */
const report = `
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\\n{"requests":%d,"bytes":%d,"duration":%d,"p50":%d,"p99":%d,"max":%d,"failed":%d}',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;

interface Measured {
  readonly requests: number;
  readonly bytes: number;
  readonly duration: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly failed: number;
}

interface Round extends Measured {
  readonly perSecond: number;
  /** Per second of the server's processor time; `null` where the system does not report it. */
  readonly perCore: number | null;
}

async function load(server: Server, path: string, coding: string, script: string): Promise<Round> {
  const settings = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '-s',
    script,
    '-H',
    `Accept-Encoding: ${coding}`,
  ];
  const [command = '', ...args] = onCore(1, [wrk, ...settings, `http://127.0.0.1:${server.port}${path}`]);
  const before = processorTimeOfAll(server.pid);
  const { stdout } = await promisify(execFile)(command, args);
  const after = processorTimeOfAll(server.pid);
  const measured: Measured = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{')));
  return {
    ...measured,
    perSecond: measured.requests / (measured.duration / 1e6),
    perCore:
      before === null || after === null || after === before ? null : measured.requests / (after - before),
  };
}

function line(name: string, { perSecond, perCore, p50, p99, max, bytes, requests, failed }: Round): string {
  const milliseconds = (time: number) => (time / 1_000).toFixed(1);
  return [
    `  ${name.padEnd(6)} ${perSecond.toFixed(0).padStart(6)} requests per second`,
    `${(perCore ?? Number.NaN).toFixed(0)} per second of one core`,
    `50 % within ${milliseconds(p50)} ms, 99 % within ${milliseconds(p99)} ms, all within ${milliseconds(max)} ms`,
    `${(bytes / requests).toFixed(0)} B each with the header fields`,
    `${failed} errors`,
  ].join(', ');
}

const folder = mkdtempSync(join(tmpdir(), 'api-status-codes-'));
const script = join(folder, 'report.lua');
writeFileSync(script, report);
const servers = [
  ['nginx', await startNginx(dist)],
  ['Caddy', await startCaddy(dist)],
] as const;
for (const [, { pid }] of servers) keepOnCore(0, pid);
const [asset = ''] = globSync('_astro/common.*.css', { cwd: dist });
console.log(
  `${connections} connections, ${seconds} s each, ${canPin ? 'the server on its own core' : 'cores cannot be assigned here'}`,
);
let failed = 0;
for (const path of [codeUrl(catalog.api.examples.code), `/${asset}`]) {
  for (const coding of ['br', 'gzip']) {
    console.log(`${path}, ${coding}`);
    const rounds: Round[] = [];
    for (const [name, server] of servers) {
      const round = await load(server, path, coding, script);
      console.log(line(name, round));
      rounds.push(round);
      failed += round.failed;
    }
    const [nginx, caddy] = rounds.map(({ perCore, perSecond }) => perCore ?? perSecond);
    console.log(
      `  nginx answers ${((nginx ?? 0) / (caddy ?? 1)).toFixed(1)} times as many requests as Caddy`,
    );
  }
}
for (const [, server] of servers) await server.stop();
rmSync(folder, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
