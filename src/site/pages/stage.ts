/** Where in the life of a request a code arises. */

import { isSubCode, statusOf } from '../../catalog/code.ts';
import type { Entries } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { type Stage, stageLabels, stageOf } from '../../catalog/labels.ts';
import { marked, section, steps } from './markdown.ts';

/** The stages with their statuses, that of this code in bold. */
export function stageSection(code: string, catalog: Catalog, index: Entries): string | null {
  const record = index.get(code)?.record ?? index.get(statusOf(code))?.record;
  if (!record) return null;
  const own = stageOf[record.group];
  const statuses = statusesByStage(catalog);
  const stages = (Object.keys(stageLabels) as Stage[]).map((stage) => {
    const text = `${stageLabels[stage]}: ${(statuses.get(stage) ?? []).join(', ')}`;
    return stage === own ? `**${text}**` : text;
  });
  return section(
    stageTitle,
    marked(
      'advice',
      steps(stages),
      'We group the codes by what they mean. In which order the server checks is not documented.',
    ),
  );
}

/** The figure is drawn from the list under this heading. */
export const stageTitle = 'Where in a request';

function statusesByStage({ standard }: Catalog): Map<Stage, string[]> {
  const statuses = standard.filter(({ code }) => !isSubCode(code));
  const byStage = Map.groupBy(statuses, ({ group }): Stage => stageOf[group]);
  return new Map([...byStage].map(([stage, records]) => [stage, records.map(({ code }) => code)]));
}
