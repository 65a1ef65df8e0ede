/** Runs the tests that `MUTATION_TESTS` names, for Stryker. */
import process from 'node:process';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: JSON.parse(process.env.MUTATION_TESTS ?? '[]') as string[],
    // Random texts notice a mutant in one run and miss it in the next.
    exclude: ['test/**/properties.test.ts'],
    setupFiles: ['./test/no-console.ts'],
    isolate: false,
    testTimeout: 120_000,
  },
});
