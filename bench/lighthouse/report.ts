/** What is worth printing of a result: the scores, and what keeps them from 100. */
import type { Audit, Result } from './program.ts';

/** The score of each category, from 0 to 100. */
export function scoresOf({ categories }: Result): Map<string, number> {
  return new Map(
    Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
  );
}

/** The audits that fail, with the elements or resources they name; those that count for the score first. */
export function failuresOf({ categories, audits }: Result): string[] {
  const weights = new Map(
    Object.values(categories).flatMap(({ auditRefs }) => auditRefs.map(({ id, weight }) => [id, weight])),
  );
  return [...weights]
    .flatMap(([id, weight]) => {
      const audit = audits[id];
      return audit && fails(audit) ? [{ id, weight, audit }] : [];
    })
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ id, weight, audit }) => [
      `${id}${weight === 0 ? ' (does not count)' : ''}: ${plain(audit.title)}${audit.displayValue ? `, ${audit.displayValue}` : ''}`,
      ...placesOf(audit).map((place) => `  ${place}`),
    ]);
}

const mostPlaces = 5;

function fails({ score, scoreDisplayMode }: Audit): boolean {
  return (
    scoreDisplayMode === 'error' || (score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
  );
}

function placesOf({ details }: Audit): string[] {
  const places = (details?.items ?? []).map(
    ({ node, url, description }) => node?.snippet ?? url ?? description ?? '',
  );
  const named = [...new Set(places.filter((place) => place !== ''))];
  const left = named.length - mostPlaces;
  return left > 0 ? [...named.slice(0, mostPlaces), `and ${left} more`] : named;
}

/** Lighthouse writes Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/`/g, '');
}
