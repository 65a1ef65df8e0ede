import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test.each<[string, readonly string[]]>([
  ['a message', []],
  ['a timer, where there are no messages', ['MessageChannel']],
])('others come first, with %s', async (_, missing) => {
  for (const name of missing) vi.stubGlobal(name, undefined);
  const { nextTask } = await import('../../../src/signature/diagnosis/task-yield.ts');
  let isBetween = false;
  setTimeout(() => {
    isBetween = true;
  }, 0);
  const started = performance.now();
  while (!isBetween && performance.now() - started < 1_000) await nextTask();
  expect(isBetween).toBe(true);
});

test('it goes on at once where there is neither', async () => {
  vi.stubGlobal('MessageChannel', undefined);
  vi.stubGlobal('setTimeout', undefined);
  const { nextTask } = await import('../../../src/signature/diagnosis/task-yield.ts');
  await nextTask();
});
