/**
 * Measures memory and speed of the built command line on a log of 1 GB, or of the megabytes in the argument.
 * Exits with 1 where it takes more memory than its limit.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../lib/cli/main.js', import.meta.url));
const megabytes = Number(process.argv[2] ?? 1_000);
const limitMB = 200;

/**
 * Runs in the program itself, and writes its peak memory to the fourth channel. On Linux it reads the number of the
 * kernel, because `maxRSS` of a young process begins with that of its parent.
 */
const probe = `
  import { readFileSync, writeSync } from 'node:fs';
  process.on('exit', () => {
    let kilobytes = process.resourceUsage().maxRSS;
    try {
      kilobytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
    } catch {}
    writeSync(3, String(kilobytes));
  });
`;

type LineAt = (time: string, i: number) => string;

const ordinary: readonly LineAt[] = [
  (time, i) =>
    `192.0.2.${i % 250} - - [${time}] "GET /v1/entity/id/${i}/data HTTP/1.1" 200 ${i % 9_000} "-" "okhttp/4.12.0"`,
  (time, i) =>
    `{"level":30,"time":"${time}","pid":7,"req":{"method":"GET","url":"/v1/entity/id/${i}/data"},"responseTime":${i % 500}}`,
  (time, i) => `${time} INFO  [worker-${i % 8}] cache refreshed, ${i % 4_000} entries in ${i % 90} ms`,
  (time, i) => `${time} DEBUG released connection ${i} to the pool; ${i % 64} of 64 are free`,
];

const failures: readonly LineAt[] = [
  (time, i) =>
    `{"level":50,"time":"${time}","req":{"method":"POST","url":"/v1/entity"},"res":{"statusCode":403,"headers":{"apistatussubcode":"403.${21 + (i % 5)}"}}}`,
  (time, i) =>
    `time=${time} level=error msg="request failed" method=GET path=/v1/entity/id/${i}/data status=401 ApiStatusSubCode=401.${1 + (i % 10)}`,
];

/** Builds a line of the log; one in fifty reports a failure. */
function lineAt(time: string, i: number): string {
  const block = Math.floor(i / 50);
  const kinds = i % 50 === 0 ? failures : ordinary;
  return (kinds[(i + block) % kinds.length] as LineAt)(time, i);
}

function writeLog(file: string, bytes: number): void {
  const descriptor = openSync(file, 'w');
  const begin = Date.UTC(2025, 0, 1);
  let written = 0;
  let i = 0;
  while (written < bytes) {
    const block: string[] = [];
    for (const end = i + 10_000; i < end; i++) block.push(lineAt(new Date(begin + i * 20).toISOString(), i));
    written += writeSync(descriptor, `${block.join('\n')}\n`);
  }
  closeSync(descriptor);
}

async function measure(file: string, options: readonly string[]) {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, program, 'decode', ...options, file],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
  );
  let output = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.length;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [, , , channel] = child.stdio;
  const peak = Number(await text(channel as NodeJS.ReadableStream & AsyncIterable<Buffer>)) * 1_024;
  const status = await ended;
  return { peak: peak / 1e6, status, output: output / 1e6, seconds: (performance.now() - started) / 1_000 };
}

const folder = mkdtempSync(join(tmpdir(), 'memory-'));
const file = join(folder, 'app.log');
try {
  writeLog(file, megabytes * 1e6);
  console.log(`log: ${megabytes} MB`);
  for (const options of [['--summary'], ['--json']]) {
    const { peak, status, output, seconds } = await measure(file, options);
    console.log(
      `${['decode', ...options].join(' ').padEnd(16)} peak ${peak.toFixed(0)} MB (at most ${limitMB}), ` +
        `${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(1)} MB/s, ${output.toFixed(1)} MB of output`,
    );
    if (status !== 0 || peak > limitMB) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
