import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// For the workers and all programs that tests start. Most end within a few seconds, of which compiling takes a third: the
// next one reads what the last one compiled, and the optimizer and the garbage collector do not fill all processors.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --v8-pool-size=1`;

const shared = {
  // One more than there are processors: a test that waits for a program or a pause leaves its own to another.
  maxWorkers: availableParallelism() + 1,
  // Nothing here is to end within a time: a busy machine is no fault.
  testTimeout: 120_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: [
            'test/{catalog,http,text,redaction,classifier,decoder,signature,reference,library}/**/*.test.ts',
            'test/{mock,cli,elements,site,tools}/**/*.test.ts',
            'test/*.test.ts',
          ],
          setupFiles: ['./test/no-console.ts'],
          // The catalog is loaded once for all files, and not once for each.
          isolate: false,
          typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.types.json' },
        },
      },
      {
        test: {
          ...shared,
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['./test/package/setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'samples',
          include: ['test/samples/**/*.test.ts'],
          globalSetup: ['./test/samples/setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'built',
          include: ['test/built/**/*.test.ts'],
          exclude: ['test/built/{engines,servers}/**'],
          globalSetup: ['./test/built/setup.ts'],
          // The browser, and what was read of the pages, are there once for all files.
          isolate: false,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          ...shared,
          name: 'engines',
          include: ['test/built/engines/**/*.test.ts'],
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          ...shared,
          name: 'servers',
          include: ['test/built/servers/**/*.test.ts'],
          globalSetup: ['./test/built/servers/setup.ts'],
        },
      },
    ],
  },
});
