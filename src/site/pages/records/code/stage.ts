/** Shows at which stage of a request a code arises. */

import { isSubCode, statusOf } from '../../../../catalog/code.ts';
import type { Entries } from '../../../../catalog/entries.ts';
import type { Catalog } from '../../../../catalog/index.ts';
import { wording } from '../../prose.ts';
import { paragraph, type Section, section, steps, strong } from '../../section.ts';

/** The id of the section, by which styles draw its list as a row of stages. */
export const stageId = 'where-in-a-request';

/** Lists the stages with their statuses, and that of this code in bold. */
export function stageSection(code: string, catalog: Catalog, entries: Entries): Section | null {
  const record = entries.get(code)?.record ?? entries.get(statusOf(code))?.record;
  if (!record || catalog.stages.length === 0) return null;
  const stageOf = new Map(catalog.groups.map(({ id, stage }) => [id, stage]));
  const statuses = statusesByStage(catalog, stageOf);
  const stages = catalog.stages.map(({ id, label }) => {
    const text = wording(`${label}: ${(statuses.get(id) ?? []).join(', ')}`);
    return id === stageOf.get(record.group) ? strong(text) : text;
  });
  const own = catalog.stages.find(({ id }) => id === stageOf.get(record.group));
  return section(
    { id: stageId, title: 'Where in a request', origin: 'advice', folded: own?.label ?? 'not known' },
    steps(stages),
    catalog.notes.stages !== null && paragraph(catalog.notes.stages),
  );
}

function statusesByStage(
  { standard }: Catalog,
  stageOf: ReadonlyMap<string, string | null>,
): Map<string | null | undefined, string[]> {
  const statuses = standard.filter(({ code }) => !isSubCode(code));
  const byStage = Map.groupBy(statuses, ({ group }) => stageOf.get(group));
  return new Map([...byStage].map(([stage, records]) => [stage, records.map(({ code }) => code)]));
}
