/** Builds the rows of the table of all codes. */

import { codeUrl, isSubCode } from '../../catalog/code.ts';
import { type Entries, siblingsOf, titlesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Fixer, Outcome, Retry } from '../../catalog/record.ts';
import { responsibility, retryLabel } from '../../reference/handling-labels.ts';
import { listedEntries } from './long-list.ts';

/** A row of the table; its lists have several values where endpoints differ. */
export interface CodeRow {
  readonly code: string;
  readonly status: string;
  /** The titles of its meanings. */
  readonly title: string;
  /** The messages or meanings, without duplicates. */
  readonly messages: readonly string[];
  /** Whether the messages are the documented wording. */
  readonly quoted: boolean;
  /** Who can fix it, where it is an error. */
  readonly fixers: readonly Fixer[];
  readonly outcomes: readonly Outcome[];
  readonly retries: readonly Retry[];
  /** Who can fix it or, where there is nothing to fix, the outcome. */
  readonly responsibilities: readonly string[];
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
    return {
      code,
      status: entry.status,
      title: titlesOf(entry),
      messages: meanings.map(({ message }) => message),
      quoted: meanings.every(({ quoted }) => quoted),
      fixers: unique(answers.flatMap(({ fixer, outcome }) => (outcome === 'error' ? fixer : []))),
      outcomes: unique(answers.map(({ outcome }) => outcome)),
      retries: unique(answers.map(({ retry }) => retry)),
      responsibilities: unique(
        answers.map(({ fixer, outcome }) => responsibility(fixer, outcome)?.text ?? ''),
      ),
      retryLabels: unique(answers.map((answer) => retryLabel(answer, answer.outcome))),
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
