/** Builds the rows of the table of all codes. */

import { codeUrl, isSubCode } from '../../catalog/code.ts';
import { type Entries, siblingsOf, titlesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Fixer, Retry } from '../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../reference/answer.ts';
import { listedEntries } from './long-list.ts';

/** A row of the table; its lists have several values where endpoints differ. */
export interface CodeRow {
  readonly code: string;
  readonly status: string;
  /** The titles of its meanings. */
  readonly title: string;
  /** The documented messages, without duplicates. */
  readonly messages: readonly string[];
  readonly fixers: readonly Fixer[];
  readonly retries: readonly Retry[];
  readonly sides: readonly string[];
  readonly retryLabels: readonly string[];
  readonly keywords: readonly string[];
  /** The number of its sub-codes that have no row of their own. */
  readonly subCodes: number;
  readonly url: string;
}

/** Makes a row for every code, or for the statuses alone where there are more codes than `longest`. */
export function codeRows(entries: Entries, base: string, longest?: number): CodeRow[] {
  const listed = listedEntries(entries, longest);
  const isShort = listed.length < entries.size;
  return listed.map((entry) => {
    const { code, record, meanings } = entry;
    const answers = meanings.flatMap((meaning) => meaning.answers);
    const fixers = unique(answers.map(({ fixer }) => fixer));
    const retries = unique(answers.map(({ retry }) => retry));
    const status = Number(entry.status);
    return {
      code,
      status: entry.status,
      title: titlesOf(entry),
      messages: meanings.map(({ message }) => message),
      fixers,
      retries,
      sides: unique(fixers.map((fixer) => sideLabel(fixer, status))),
      retryLabels: retries.map((retry) => retryLabel(retry, status)),
      keywords: record ? [...record.keywords, ...record.formerTitles] : [],
      subCodes: isShort ? siblingsOf(code, entries).length : 0,
      url: codeUrl(code, base),
    };
  });
}

/** Lists the statuses that the filter of the table offers. */
export function statusesOf({ standard }: Catalog): { status: string; title: string }[] {
  return standard.filter(({ code }) => !isSubCode(code)).map(({ code, title }) => ({ status: code, title }));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
