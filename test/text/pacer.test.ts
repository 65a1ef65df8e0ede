import { afterEach, expect, test, vi } from 'vitest';
import { createPacer } from '../../src/text/pacer.ts';

afterEach(() => void vi.unstubAllGlobals());

test('a slice ends after its time, and the next starts after the pause', async () => {
  let time = 100;
  const rest = async () => {
    time += 1_000;
  };
  const pacer = createPacer({ sliceMs: 8, now: () => time, rest });
  time += 7;
  expect(pacer.isDue()).toBe(false);
  time += 1;
  expect(pacer.isDue()).toBe(true);
  await pacer.pause();
  expect(pacer.isDue()).toBe(false);
});

test('a slice ends when the clock is set back', () => {
  let time = 100_000;
  const pacer = createPacer({ sliceMs: 8, now: () => time });
  time -= 50_000;
  expect(pacer.isDue()).toBe(true);
});

test('a waiting task runs during a pause', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => void order.push('task');
  port2.postMessage(null);
  await createPacer().pause();
  order.push('slice');
  port1.close();
  expect(order).toEqual(['task', 'slice']);
});

test.each<[string, readonly string[]]>([
  ['with messages', []],
  ['with timers where there are no messages', ['MessageChannel']],
])('a timer fires during pauses, %s', async (_, missing) => {
  let isFired = false;
  setTimeout(() => {
    isFired = true;
  }, 0);
  for (const name of missing) vi.stubGlobal(name, undefined);
  const pacer = createPacer();
  const started = performance.now();
  while (!isFired && performance.now() - started < 1_000) await pacer.pause();
  expect(isFired).toBe(true);
});

test('a pause sends itself a message, and closes its port', async () => {
  const sent = vi.spyOn(MessagePort.prototype, 'postMessage');
  const closed = vi.spyOn(MessagePort.prototype, 'close');
  await createPacer().pause();
  expect([sent.mock.calls.length, closed.mock.calls.length]).toEqual([1, 1]);
});

test('a pause ends immediately where there are neither messages nor timers', async () => {
  vi.stubGlobal('MessageChannel', undefined);
  vi.stubGlobal('setTimeout', undefined);
  await createPacer().pause();
});
