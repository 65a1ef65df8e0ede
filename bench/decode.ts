/**
 * Measures how well and how fast `decode` reads: precision and recall over the fixtures, with each miss; then the
 * time for a log and a HAR of 10 MB, as a ratio to the least that any parser needs, and for texts that are made to be
 * slow, as a ratio to a log, in the same run.
 */

import { decode, type Finding } from '../src/endpoints.ts';
import { type Comparison, compare, type Part, readFixtures } from '../test/decoder/fixtures.ts';
import { formats, responses, serverLog } from '../test/decoder/server-logs.ts';
import { adversarialTexts } from './adversarial.ts';
import { harOf, logOf } from './texts.ts';

const size = 10_000_000;
const runs = 7;

function accuracy(part: Part): void {
  const results = readFixtures(part).map(({ name, text, expected }) => ({
    name,
    expected: expected.length,
    ...compare(decode(text), expected),
  }));
  const sum = (count: (result: Comparison & { expected: number }) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const right = sum((result) => result.right);
  const extra = sum((result) => result.extra.length);
  const missing = sum((result) => result.missing.length);
  const whole = results.filter((result) => result.extra.length + result.missing.length === 0).length;
  console.log(`\n${part}: ${results.length} texts, ${sum(({ expected }) => expected)} responses`);
  console.log(`  precision ${share(right, right + extra)}, recall ${share(right, right + missing)}`);
  console.log(`  read without an error: ${whole} of ${results.length}`);
  for (const { name, extra: found, missing: missed } of results) {
    for (const { line, code, endpoint } of found)
      console.log(`  ${name}: found ${line} ${code} ${endpoint ?? '-'}`);
    for (const { firstLine, code, endpoint } of missed)
      console.log(`  ${name}: missed ${firstLine} ${code} ${endpoint ?? '-'}`);
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}

/**
 * Measures the median of some runs in milliseconds of processor time, which other programs do not disturb. Each run
 * gets a new string, so that nothing is cached from the last one.
 */
function time(text: string, run: (text: string) => unknown): number {
  const times = Array.from({ length: runs }, (_, i) =>
    timeOnce(Buffer.from(`${' '.repeat(i % 2)}${text}`).toString('latin1'), run),
  );
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

function timeOnce(text: string, run: (text: string) => unknown): number {
  const start = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function scan(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\d{3}[.-]\d{1,3}/g)) count++;
  return count;
}

/** Compares the time for texts that are made to be slow with that for a log of the same length. */
function compareAdversarialTexts(): void {
  const length = 1_000_000;
  const best = (text: string) => Math.min(...Array.from({ length: 3 }, () => timeOnce(text, decode)));
  const ordinary = best(logOf(length, 20));
  const dense = best(logOf(length, 1));
  const all = adversarialTexts.map(({ name, text }) => ({ name, ms: best(text(length)) }));
  const over = (baseline: number) => all.filter(({ ms }) => ms > 3 * baseline);
  console.log(`\n${all.length} texts that are made to be slow, of 1 MB each`);
  console.log(
    `  log with one response in 20 lines ${ordinary.toFixed(0)} ms: ${over(ordinary).length} take more than 3x`,
  );
  console.log(
    `  log with a response in each line ${dense.toFixed(0)} ms: ${over(dense).length} take more than 3x`,
  );
  for (const { name, ms } of over(ordinary).sort((a, b) => b.ms - a.ms)) {
    console.log(`  ${(ms / ordinary).toFixed(1)}x, ${(ms / dense).toFixed(1)}x: ${JSON.stringify(name)}`);
  }
}

function throughput(
  name: string,
  text: string,
  baselineName: string,
  baseline: (text: string) => unknown,
): void {
  let findings: readonly Finding[] = [];
  const decoding = time(text, (fresh) => {
    findings = decode(fresh);
  });
  const least = time(text, baseline);
  const megabytes = text.length / 1e6;
  console.log(`\n${name}, ${megabytes.toFixed(1)} MB, ${findings.length} findings`);
  console.log(`  decode ${decoding.toFixed(0)} ms, ${((1000 * megabytes) / decoding).toFixed(0)} MB/s`);
  console.log(`  ${baselineName} ${least.toFixed(0)} ms; ratio ${(decoding / least).toFixed(2)}`);
}

/** Counts the responses in logs of 200,000 lines, in which each line is one. */
function countLogs(): void {
  const logged = responses(200_000);
  const wrong = formats.filter((format) => {
    const lines = new Set(decode(serverLog(format, logged)).map(({ line }) => line));
    return lines.size !== logged.length;
  });
  console.log(
    `\n${formats.length} logs of ${logged.length} responses: ${wrong.length} counted wrong ${wrong.join(', ')}`,
  );
}

accuracy('tuned');
accuracy('held-out');
throughput('log, one response in 20 lines', logOf(size, 20), 'matchAll', scan);
throughput('log, a response in each line', logOf(size, 1), 'matchAll', scan);
throughput('HAR, in one line', harOf(size, 0), 'JSON.parse and matchAll', (text) => [
  JSON.parse(text),
  scan(text),
]);
throughput('HAR, indented', harOf(size, 2), 'JSON.parse and matchAll', (text) => [
  JSON.parse(text),
  scan(text),
]);
compareAdversarialTexts();
countLogs();
