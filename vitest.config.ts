import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/{catalog,http,text,redaction,classifier,decoder,signature,reference,library}/**/*.test.ts',
            'test/{mock,cli,elements,site}/**/*.test.ts',
            'test/*.test.ts',
          ],
          setupFiles: ['./test/no-console.ts'],
          typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.types.json' },
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'samples',
          include: ['test/samples/**/*.test.ts'],
          globalSetup: ['./test/samples/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'built',
          include: ['test/built/**/*.test.ts'],
          exclude: ['test/built/servers/**'],
          globalSetup: ['./test/built/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          // The tests share two cores with the browsers that they drive.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'servers',
          include: ['test/built/servers/**/*.test.ts'],
          globalSetup: ['./test/built/servers/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
