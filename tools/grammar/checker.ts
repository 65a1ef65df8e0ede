/** Runs the grammar checker harper.js, which works offline, over passages. */
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import type { Passage } from '../prose/passage.ts';
import { type Batch, batchesOf, locate } from './batch.ts';
import type { Finding } from './finding.ts';

const batchSize = 10_000;

/** Lists what the checker objects to, without the rules that are switched off. */
export async function check(passages: readonly Passage[], rulesOff: readonly string[]): Promise<Finding[]> {
  const linter = new LocalLinter({ binary, dialect: Dialect.American });
  const rules = await linter.getDefaultLintConfig();
  const unknown = rulesOff.filter((rule) => !(rule in rules));
  if (unknown.length > 0) throw new Error(`The checker has no rule ${unknown.join(', ')}.`);
  await linter.setLintConfig({ ...rules, ...Object.fromEntries(rulesOff.map((rule) => [rule, false])) });
  const findings: Finding[] = [];
  for (const batch of batchesOf(passages, batchSize)) findings.push(...(await checkBatch(linter, batch)));
  await linter.dispose();
  return findings;
}

async function checkBatch(linter: LocalLinter, batch: Batch): Promise<Finding[]> {
  const groups = await linter.organizedLints(batch.text, { language: 'markdown' });
  const offsets = codeUnitOffsets(batch.text);
  return Object.entries(groups).flatMap(([rule, lints]) =>
    lints.map((lint) => {
      const { start, end } = lint.span();
      const { passage, position } = locate(batch, offsets[start] ?? 0);
      return {
        rule,
        passage,
        start: position,
        end: position + lint.get_problem_text().length,
        message: lint.message(),
        suggestions: end > start ? lint.suggestions().map((one) => one.get_replacement_text()) : [],
      };
    }),
  );
}

/** Maps the positions of the checker, which counts code points, to those of a string. */
function codeUnitOffsets(text: string): number[] {
  let offset = 0;
  return Array.from(text, (character) => {
    const start = offset;
    offset += character.length;
    return start;
  });
}
