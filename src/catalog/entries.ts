/** One entry for each code of a catalog, with everything that it can mean. */

import { compareCodes, isSubCode, statusOf } from './code.ts';
import type { ShippedCode, ShippedEndpoint } from './dataset.ts';
import type { Catalog } from './index.ts';
import type { CodeText, Handling, Outcome } from './record.ts';
import type { Source } from './sources.ts';

/** The input of entries: a whole catalog satisfies it, and so does a shipped one. */
export interface EntryCatalog {
  readonly standard: readonly ShippedCode[];
  readonly endpoints: readonly Pick<ShippedEndpoint, 'number' | 'title' | 'responses'>[];
}

type EndpointOf<C extends EntryCatalog> = C['endpoints'][number];

/** The row of one endpoint for a code. */
export interface Definition<C extends EntryCatalog = Catalog> {
  readonly endpoint: EndpointOf<C>;
  readonly response: EndpointOf<C>['responses'][number];
}

/** The answer to one meaning of a code: outcome, who can fix it, retry, advice. */
export interface MeaningAnswer<C extends EntryCatalog = Catalog> extends Handling {
  readonly outcome: Outcome;
  /** The first check, or the step to take in these endpoints; `null` where there is no advice. */
  readonly advice: string | null;
  /** Empty where it is defined for the whole API. */
  readonly endpoints: readonly EndpointOf<C>[];
}

/** One meaning of a code. */
export interface CodeMeaning<C extends EntryCatalog = Catalog> {
  readonly title: string;
  /** The documented wording if `quoted`, otherwise what the documentation says in our words. */
  readonly message: string;
  readonly quoted: boolean;
  /** The endpoints that share it; empty where it is defined for the whole API. */
  readonly endpoints: readonly EndpointOf<C>[];
  /** More than one where endpoints that share the meaning differ in what to do about it. */
  readonly answers: readonly MeaningAnswer<C>[];
}

/** A code, and everything that it can mean. */
export interface Entry<C extends EntryCatalog = Catalog> {
  readonly code: string;
  readonly status: string;
  readonly kind: 'status' | 'sub-code';
  /** Whether it is defined for the whole API, or only where an endpoint defines it. */
  readonly origin: 'standard-list' | 'endpoints';
  /** The title of its meanings; where they have different ones, that it depends on the endpoint. */
  readonly title: string;
  /** Its record in the standard list; `null` where only endpoints define it. */
  readonly record: C['standard'][number] | null;
  /** That of the standard list; where only endpoints define it, all of theirs, each once. */
  readonly meanings: readonly CodeMeaning<C>[];
  /** The rows of endpoints that list it; a code of the standard list may have some too. */
  readonly definitions: readonly Definition<C>[];
  /** Every code of the same status, itself among them, in order. */
  readonly family: readonly string[];
}

/** The entries of a catalog by their codes, in the order of the codes. */
export type Entries<C extends EntryCatalog = Catalog> = ReadonlyMap<string, Entry<C>>;

/** The title of what means different things in different endpoints, where there is no room for the meanings. */
export const dependsOnEndpoint = 'Depends on the endpoint';

/** Derives the entries of a catalog. */
export function entriesOf<C extends EntryCatalog>({ standard, endpoints }: C): Entries<C> {
  const records = new Map<string, C['standard'][number]>(standard.map((record) => [record.code, record]));
  const rows = endpoints.flatMap((endpoint: EndpointOf<C>) =>
    endpoint.responses.map((response): Definition<C> => ({ endpoint, response })),
  );
  const definitions = grouped(rows, ({ response }) => response.code);
  const codes = [...new Set([...records.keys(), ...definitions.keys()])].sort(compareCodes);
  const families = grouped(codes, statusOf);
  return new Map(
    codes.map((code) => {
      const status = statusOf(code);
      const record = records.get(code) ?? null;
      const own = definitions.get(code) ?? [];
      const meanings = record ? [standardMeaning<C>(record)] : endpointMeanings(own);
      const entry: Entry<C> = {
        code,
        status,
        kind: isSubCode(code) ? 'sub-code' : 'status',
        origin: record ? 'standard-list' : 'endpoints',
        title: commonTitle(meanings),
        record,
        meanings,
        definitions: own,
        family: families.get(status) ?? [],
      };
      return [code, entry];
    }),
  );
}

/** The other codes of the same status, and the status itself. */
export function siblingsOf(code: string, entries: Entries<EntryCatalog>): readonly string[] {
  return (entries.get(code)?.family ?? []).filter((other) => other !== code);
}

/** The title of any code. */
export function titleOf(code: string, entries: Entries<EntryCatalog>): string {
  return entries.get(code)?.title ?? '';
}

/** The page that the row of an endpoint was read on. */
export function sourceOf({ endpoint, response }: Definition): Source {
  return response.source ?? endpoint.source;
}

/** The titles of all meanings on one line, for lists; of very many the first ones. */
export function titlesOf({ meanings }: Pick<Entry<EntryCatalog>, 'meanings'>, most = 3): string {
  const titles = distinctTitles(meanings);
  const more = titles.length - most;
  return more > 1 ? [...titles.slice(0, most), `and ${more} others`].join('; ') : titles.join('; ');
}

function commonTitle(meanings: readonly CodeMeaning<EntryCatalog>[]): string {
  const [title = '', ...others] = distinctTitles(meanings);
  return others.length === 0 ? title : dependsOnEndpoint;
}

function distinctTitles(meanings: readonly Pick<CodeMeaning, 'title'>[]): string[] {
  return [...new Set(meanings.map(({ title }) => title))];
}

function standardMeaning<C extends EntryCatalog>(record: ShippedCode): CodeMeaning<C> {
  const { title, message, advice } = record;
  const answer = { ...handlingOf(record), advice: advice?.checkFirst ?? null, endpoints: [] };
  return { title, message, quoted: true, endpoints: [], answers: [answer] };
}

/** The outcome of a row: the one that it states, or else that of its status. */
export function outcomeOf({
  code,
  outcome,
}: Pick<Handling, 'outcome'> & { readonly code: CodeText }): Outcome {
  return outcome ?? (code.startsWith('2') ? 'success' : 'error');
}

/**
 * The handling of a row, which takes what it does not state from the record of its code in the standard list. What
 * qualifies `retry` comes from where `retry` does.
 */
export function handlingOf(
  row: Partial<Handling> & { readonly code: CodeText },
  record?: Handling | null,
): Handling & { outcome: Outcome } {
  const { fixer = 'caller' } = { ...record, ...row };
  const { retry = 'never', repeatable, renewal } = row.retry ? row : { ...record, ...row };
  return {
    retry,
    fixer,
    outcome: outcomeOf({ ...record, ...row }),
    ...(repeatable === undefined ? {} : { repeatable }),
    ...(renewal === undefined ? {} : { renewal }),
  };
}

function endpointMeanings<C extends EntryCatalog>(definitions: readonly Definition<C>[]): CodeMeaning<C>[] {
  const byMeaning = grouped(definitions, ({ response }) => response.meaning);
  return [...byMeaning].map(([message, same]) => ({
    title: same[0]?.response.title ?? message,
    message,
    quoted: same.every(({ response }) => response.quoted),
    endpoints: endpointsOf(same),
    answers: answersOf(same),
  }));
}

function answersOf<C extends EntryCatalog>(definitions: readonly Definition<C>[]): MeaningAnswer<C>[] {
  const answers = definitions.map(({ endpoint, response }) => ({
    endpoint,
    answer: { ...handlingOf(response), advice: response.advice ?? null },
  }));
  const byAnswer = grouped(answers, ({ answer }) => JSON.stringify(answer));
  return [...byAnswer.values()].map((same) => {
    const [{ answer }] = same as [(typeof answers)[number]];
    return { ...answer, endpoints: same.map(({ endpoint }) => endpoint) };
  });
}

function endpointsOf<C extends EntryCatalog>(definitions: readonly Definition<C>[]): EndpointOf<C>[] {
  return definitions.map(({ endpoint }) => endpoint);
}

/** As `Map.groupBy`, which not every Node.js has that the library runs on. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
