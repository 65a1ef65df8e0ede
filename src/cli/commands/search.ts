/** `api-status-codes search` */

import type { Reference } from '../../reference/reference.ts';
import { indexCatalog } from '../../reference/search/index-catalog.ts';
import { createSearch, type Search } from '../../reference/search/search.ts';
import type { OptionsOf } from '../arguments/command-options.ts';
import { exampleWords } from '../arguments/commands.ts';
import { catalog } from '../catalog.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandResult } from '../command-result.ts';
import { createSearchJson, createSearchReport } from '../output/search-report.ts';
import { quoted } from '../output/terminal/printable.ts';
import { UsageError } from '../usage-error.ts';

/** Finds codes and endpoints by words, or by whatever else is typed into the search of the site. */
export function searchCommand(
  operands: readonly string[],
  options: OptionsOf<'search'>,
  { reference, paint, columns, hasSite }: CommandContext,
): CommandResult {
  const query = operands.join(' ').trim();
  if (query === '') throw new UsageError(`search needs words, such as "${exampleWords}".`);
  const most = numberOfResults(options.limit);
  const { hits, notes } = searchOf(reference)(query);
  const best = hits.slice(0, most);
  const json = options.json ? createSearchJson(catalog)(best) : undefined;
  if (best.length === 0) {
    const errors = notes.length > 0 ? lines(notes) : nothingFound(query);
    return { status: 1, errors, ...(json === undefined ? {} : { output: json }) };
  }
  const report = () =>
    notes.map((note) => `${note}\n\n`).join('') +
    createSearchReport(catalog, { paint, columns, hasSite })(best);
  return { status: 0, output: json ?? report() };
}

/** The index takes most of the time of a search; a server asks it many times. */
const searches = new WeakMap<Reference, Search>();

function searchOf(reference: Reference): Search {
  const search = searches.get(reference) ?? createSearch(reference, indexCatalog(catalog));
  searches.set(reference, search);
  return search;
}

function numberOfResults(written = '5'): number {
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
  throw new UsageError(`--limit takes a whole number from 1 on, not ${quoted(written)}.`);
}

function nothingFound(query: string): string {
  return lines([
    `Nothing found for ${quoted(query)}. Try other words.`,
    'To find the codes in a response or a log, use the command decode.',
  ]);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
