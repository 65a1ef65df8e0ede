/** The rows of the table of all codes. */

import { codeUrl } from '../../catalog/code.ts';
import { type CodeIndex, siblingsOf, titleOf } from '../../catalog/code-index.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Fixer, Retry } from '../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../reference/answer.ts';
import { listedCodes } from './long-list.ts';

/** One row; lists hold more than one value where endpoints differ. */
export interface CodeRow {
  readonly code: string;
  readonly status: string;
  readonly title: string;
  /** The documented messages, each once. */
  readonly messages: readonly string[];
  readonly fixers: readonly Fixer[];
  readonly retries: readonly Retry[];
  readonly sides: readonly string[];
  readonly retryLabels: readonly string[];
  readonly keywords: readonly string[];
  /** How many sub-codes do not have a row of their own. */
  readonly subCodes: number;
  readonly url: string;
}

/** Every code, in order; of more than `longest` only the statuses. */
export function codeRows(index: CodeIndex, base: string, longest?: number): CodeRow[] {
  const listed = listedCodes(index, longest);
  const isShort = listed.length < index.codes.length;
  return listed.map((code) => {
    const record = index.standard.get(code);
    const responses = (index.defined.get(code) ?? []).map(({ response }) => response);
    const fixers = unique(record ? [record.fixer] : responses.flatMap(({ fixer }) => fixer ?? []));
    const retries = unique(record ? [record.retry] : responses.flatMap(({ retry }) => retry ?? []));
    const status = Number(code.slice(0, 3));
    return {
      code,
      status: String(status),
      title: titleOf(code, index),
      messages: record ? [record.message] : unique(responses.map(({ meaning }) => meaning)),
      fixers,
      retries,
      sides: unique(fixers.map((fixer) => sideLabel(fixer, status))),
      retryLabels: retries.map((retry) => retryLabel(retry, status)),
      keywords: record ? [...record.keywords, ...record.formerTitles] : [],
      subCodes: isShort ? siblingsOf(code, index).length : 0,
      url: codeUrl(code, base),
    };
  });
}

/** The statuses that the table holds, for its filter. */
export function statusesOf({ standard }: Catalog): { status: string; title: string }[] {
  return standard
    .filter(({ code }) => !code.includes('.'))
    .map(({ code, title }) => ({ status: code, title }));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
