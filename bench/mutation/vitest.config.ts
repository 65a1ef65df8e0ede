/** Runs the tests that `MUTATION_TESTS` names, for Stryker. */
import process from 'node:process';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: JSON.parse(process.env.MUTATION_TESTS ?? '[]') as string[],
    exclude: [
      // Random texts notice a mutant in one run and miss it in the next.
      'test/**/properties.test.ts',
      'test/decoder/extractors/lines/{access,learned}-lines.test.ts',
      // These take longer than all others together.
      'test/decoder/{long-texts,memory}.test.ts',
      'test/signature/diagnosis/longest.test.ts',
      'test/reference/search/near-messages.test.ts',
    ],
    setupFiles: ['./test/no-console.ts'],
    isolate: false,
    testTimeout: 120_000,
  },
});
