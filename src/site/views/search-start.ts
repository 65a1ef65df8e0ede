/** Lists what the search shows before anything is typed. */

import { codeUrl, statusOf } from '../../catalog/code.ts';
import { type Entries, titlesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';

/** Something that can be typed or pasted. */
export interface SearchExample {
  readonly query: string;
  readonly meaning: string;
}

/** A code to open. */
export interface SearchStartCode {
  readonly code: string;
  /** The first digit of its status. */
  readonly status: string;
  readonly title: string;
  readonly url: string;
}

/** Lists an example of each thing that can be searched for in this catalog. */
export function searchExamples({ api, reporting }: Catalog, entries: Entries): SearchExample[] {
  const { code, ambiguousCode, endpoint, request } = api.examples;
  const entry = entries.get(code);
  return [
    { query: code, meaning: 'a code, in any spelling' },
    ...(ambiguousCode && endpoint
      ? [{ query: `${ambiguousCode} ${endpoint}`, meaning: 'a sub-code and the number of its endpoint' }]
      : []),
    ...(request ? [{ query: request, meaning: 'a request' }] : []),
    { query: `${reporting.header}: ${code}`, meaning: 'a header, a log line, or a whole response' },
    ...(entry
      ? [{ query: titlesOf(entry).toLowerCase(), meaning: 'words of a title, a message, or a symptom' }]
      : []),
  ];
}

/** Lists the common codes. */
export function searchStartCodes({ api }: Catalog, entries: Entries, base: string): SearchStartCode[] {
  return api.examples.common.flatMap((code) => {
    const entry = entries.get(code);
    return entry
      ? [{ code, status: statusOf(code).slice(0, 1), title: titlesOf(entry), url: codeUrl(code, base) }]
      : [];
  });
}
