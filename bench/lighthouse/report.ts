/** Selects from a result what is printed: the scores, and the audits that keep them below 100. */
import type { Audit, Result } from './program.ts';

/** Reads the score of each category, from 0 to 100. */
export function scoresOf({ categories }: Result): Map<string, number> {
  return new Map(
    Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
  );
}

/** Whether every category has the full score. */
export function isFull(result: Result): boolean {
  return result.runtimeError === undefined && [...scoresOf(result).values()].every((score) => score === 100);
}

/** Lists the failed audits: with the elements or resources they name if they cost points, by id alone if not. */
export function failuresOf({ categories, audits }: Result): string[] {
  const weights = new Map<string, number>();
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) weights.set(id, Math.max(weight, weights.get(id) ?? 0));
  }
  const failed = [...weights].flatMap(([id, weight]) => {
    const audit = audits[id];
    return audit && fails(audit) ? [{ id, weight, audit }] : [];
  });
  const [counted, others] = [
    failed.filter(({ weight }) => weight > 0),
    failed.filter(({ weight }) => weight === 0),
  ];
  return [
    ...counted.flatMap(({ id, audit }) => [
      headingOf(id, audit),
      ...subjectsOf(audit).map((subject) => `  ${subject}`),
    ]),
    ...(others.length > 0 ? [`without points: ${others.map(({ id }) => id).join(', ')}`] : []),
  ];
}

const mostSubjects = 5;

function fails({ score, scoreDisplayMode }: Audit): boolean {
  return (
    scoreDisplayMode === 'error' || (score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
  );
}

function headingOf(id: string, { title, displayValue }: Audit): string {
  return [`${id}: ${title}`, displayValue].filter(Boolean).join(', ');
}

function subjectsOf({ details }: Audit): string[] {
  const subjects = (details?.items ?? []).map(
    ({ node, url, description }) => node?.snippet ?? url ?? description ?? '',
  );
  const named = [...new Set(subjects.filter((subject) => subject !== ''))];
  const rest = named.length - mostSubjects;
  return rest > 0 ? [...named.slice(0, mostSubjects), `and ${rest} more`] : named;
}
