/** Collects the changes of this reference from the change lists of its records. */

import { codeSlug } from '../../catalog/code.ts';
import type { Entries } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Day, Endpoint, EndpointChange, Publication, RecordChange } from '../../catalog/record.ts';

/** One change of the catalog. */
export interface CatalogChange extends RecordChange {
  /** A permanent and unique identifier. */
  readonly name: string;
  /** The codes that it concerns. */
  readonly codes: readonly string[];
  /** The endpoint whose record changed. */
  readonly endpoint: string | null;
}

/** The latest change of a page; `what` is `null` where the record is unchanged since its first publication. */
export interface LastChange {
  readonly date: Day;
  readonly what: string | null;
}

type Changing = Pick<Endpoint, 'added' | 'changes'>;

const addition = 'Added to this reference.';

/** Lists every change of a catalog, newest first; those of one day in the order of the catalog. */
export function catalogChanges(catalog: Catalog): CatalogChange[] {
  const { standard, endpoints, publication } = catalog;
  return [
    ...standard.flatMap((record) =>
      changesOf(record).map((change, i, all) => ({
        ...change,
        name: nameOf(record.code, i, all),
        codes: [record.code],
        endpoint: null,
      })),
    ),
    ...endpoints.flatMap((record) =>
      changesOf(record).map((change, i, all) => ({
        ...change,
        name: nameOf(record.number, i, all),
        codes: change.codes ?? [],
        endpoint: record.number,
      })),
    ),
    {
      name: 'publication',
      date: publication.date,
      what: `First published: ${counted(standard, 'code')} of the standard list${endpoints.length > 0 ? ` and ${counted(endpoints, 'endpoint')}` : ''}.`,
      codes: [],
      endpoint: null,
    },
  ].sort((a, b) => b.date.localeCompare(a.date));
}

/** Finds the day of the latest change of a catalog. */
export function newestDay(catalog: Catalog): Day {
  return (catalogChanges(catalog)[0] ?? catalog.publication).date;
}

/** Finds the latest change of a record. */
export function lastChange(record: Changing, publication: Publication): LastChange {
  return changesOf(record)[0] ?? { date: publication.date, what: null };
}

/** Finds the latest change of a code; one that only endpoints define changes with their records. */
export function lastChangeOfCode(code: string, entries: Entries, publication: Publication): LastChange {
  const { record, definitions = [] } = entries.get(code) ?? {};
  if (record) return lastChange(record, publication);
  const changes = definitions.flatMap(({ endpoint }) =>
    changesOf(endpoint)
      .filter(({ codes }) => codes?.some((one) => one === code) ?? true)
      .map(({ date, what }) => ({ date, what: `${endpoint.number} ${endpoint.title}: ${what}` })),
  );
  const [newest] = changes.sort((a, b) => b.date.localeCompare(a.date));
  return newest ?? { date: publication.date, what: null };
}

/** Maps the path of each page of the catalog, without the base, to the day of its latest change. */
export function pageDays(catalog: Catalog, entries: Entries): ReadonlyMap<string, Day> {
  const { endpoints, publication } = catalog;
  const newest = newestDay(catalog);
  return new Map([
    ...[...entries.keys()].map(
      (code) => [`/codes/${codeSlug(code)}`, lastChangeOfCode(code, entries, publication).date] as const,
    ),
    ...endpoints.map(
      (endpoint) => [`/endpoints/${endpoint.number}`, lastChange(endpoint, publication).date] as const,
    ),
    ...['/codes', ...(endpoints.length > 0 ? ['/endpoints'] : []), '/changes'].map(
      (path) => [path, newest] as const,
    ),
  ]);
}

function changesOf({ added, changes = [] }: Changing): readonly EndpointChange[] {
  return added ? [...changes, { date: added, what: addition }] : changes;
}

/** Numbers the changes of a record on one day from the oldest, so that a later one renames none. */
function nameOf(record: string, i: number, all: readonly RecordChange[]): string {
  const { date } = all[i] as RecordChange;
  return `${record} ${date} ${all.slice(i).filter((one) => one.date === date).length}`;
}

/** Counts the records of the first publication. */
function counted(records: readonly Changing[], noun: string): string {
  const { length } = records.filter(({ added }) => !added);
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}
