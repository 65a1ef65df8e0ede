/** Collects the prose of a catalog: every text in it that is neither a name nor documented wording. */
import type { Passage } from './passage.ts';

/** Fields of names, samples, and what people type into a search. A string without a space is a name in any other field, too. */
const names: ReadonlySet<string> = new Set(['examples', 'keywords', 'name', 'number', 'sample', 'synonyms']);

/** Fields of documented wording, which stays to the letter. */
const documented: ReadonlySet<string> = new Set([
  'condition',
  'documentation',
  'formerTitles',
  'heading',
  'introduction',
  'message',
  'source',
  'sources',
]);

/** Lists the prose of a catalog, each with the path of its field. */
export function catalogProse(catalog: object): Passage[] {
  return proseOf(catalog, '');
}

function proseOf(value: unknown, place: string): Passage[] {
  if (typeof value === 'string') return value.includes(' ') ? [{ place, text: value }] : [];
  if (Array.isArray(value))
    return value.flatMap((one, index) => proseOf(one, `${place}[${nameOf(one) ?? index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !names.has(key) && !documented.has(key) && !isQuoted(key, value))
    .flatMap(([key, one]) => proseOf(one, place === '' ? key : `${place}.${key}`));
}

/** Reads the text by which a reader finds a record of a list. */
function nameOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const { code, number, id, date } = record as Readonly<Record<string, unknown>>;
  return [code, number, id, date].find((one) => typeof one === 'string');
}

/** Whether a field is documented wording in this record: a quoted meaning, the title of a status or of an endpoint. */
function isQuoted(key: string, record: object): boolean {
  if (key === 'meaning') return 'quoted' in record;
  if (key !== 'title') return false;
  return 'number' in record || ('message' in record && !nameOf(record)?.includes('.'));
}
