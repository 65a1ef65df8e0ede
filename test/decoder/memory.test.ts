import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { decodeStream } from './decode-text.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Returns a chunk of a log in which one line has a name that no other chunk has. */
function chunkOf(i: number): string {
  const quiet = `${i} cache refreshed, entries counted again and again\n`.repeat(1_300);
  return Buffer.from(`service-number-${i}.status=403\n${quiet}`).toString('latin1');
}

function heapMB(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

test('a name that is remembered does not keep the chunk of text that it is from', () => {
  const stream = decodeStream();
  stream.push(chunkOf(0));
  const before = heapMB();
  let length = 0;
  let found = 0;
  for (let i = 1; i <= 400; i++) {
    const chunk = chunkOf(i);
    length += chunk.length;
    found += stream.push(chunk).length;
  }
  const growth = heapMB() - before;
  expect(length).toBeGreaterThan(20e6);
  expect(found).toBeGreaterThan(390);
  expect(growth).toBeLessThan(5);
  stream.end();
});
