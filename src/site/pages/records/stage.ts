/** Where in the life of a request a code arises. */

import { isSubCode, statusOf } from '../../../catalog/code.ts';
import type { Entries } from '../../../catalog/entries.ts';
import type { Catalog } from '../../../catalog/index.ts';
import { type Stage, stageLabels, stageOf } from '../../../catalog/labels.ts';
import { wording } from '../prose.ts';
import { paragraph, type Section, section, steps, strong } from '../section.ts';

/** Styles draw the list in the section of this id as a row of stages. */
export const stageId = 'where-in-a-request';

/** The stages with their statuses, that of this code in bold. */
export function stageSection(code: string, catalog: Catalog, entries: Entries): Section | null {
  const record = entries.get(code)?.record ?? entries.get(statusOf(code))?.record;
  if (!record) return null;
  const own = stageOf[record.group];
  const statuses = statusesByStage(catalog);
  const stages = (Object.keys(stageLabels) as Stage[]).map((stage) => {
    const text = wording(`${stageLabels[stage]}: ${(statuses.get(stage) ?? []).join(', ')}`);
    return stage === own ? strong(text) : text;
  });
  return section(
    { id: stageId, title: 'Where in a request', origin: 'advice' },
    steps(stages),
    paragraph('We group the codes by what they mean. In which order the server checks is not documented.'),
  );
}

function statusesByStage({ standard }: Catalog): Map<Stage, string[]> {
  const statuses = standard.filter(({ code }) => !isSubCode(code));
  const byStage = Map.groupBy(statuses, ({ group }): Stage => stageOf[group]);
  return new Map([...byStage].map(([stage, records]) => [stage, records.map(({ code }) => code)]));
}
