import { expect, test } from 'vitest';
import { createPacer } from '../../../../src/elements/decoder/reading/pacer.ts';

test('a slice is used up when its time is over, and begins anew after the pause', async () => {
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

test('a pause lets a task run that waits', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => void order.push('task');
  port2.postMessage(null);
  await createPacer().pause();
  order.push('slice');
  port1.close();
  expect(order).toEqual(['task', 'slice']);
});
