/** Runs the tests that `MUTATION_TESTS` names, for Stryker. */
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of one module come before those of whole texts, which take longer: the first that fails ends the run. */
class ModulesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const depth = ({ moduleId }: TestSpecification) => moduleId.split('/').length;
    return files.toSorted((one, other) => depth(other) - depth(one));
  }
}

export default defineConfig({
  test: {
    include: JSON.parse(process.env.MUTATION_TESTS ?? '[]') as string[],
    exclude: [
      // Random texts notice a mutant in one run and miss it in the next.
      'test/**/*properties.test.ts',
      // These take longer than all others together.
      'test/decoder/{long-texts,memory}.test.ts',
      'test/signature/diagnosis/longest.test.ts',
      'test/reference/search/all-queries.test.ts',
    ],
    setupFiles: ['./test/no-console.ts'],
    isolate: false,
    sequence: { sequencer: ModulesFirst },
    testTimeout: 120_000,
  },
});
