/** Summarizes findings: how often each code occurred, when, and what repeats. */

import { compareCodes } from '../../catalog/code.ts';
import { dependsOnEndpoint } from '../../catalog/entries.ts';
import type { SequenceRule } from '../../catalog/record.ts';
import type { Finding } from '../../classifier/verdict.ts';
import { createSequenceMatcher, type SequenceHint } from './sequence.ts';
import { createSpanBuilder, type TimeSpans } from './time-spans.ts';

export type { SequenceHint } from './sequence.ts';
export type { TimeSpan, TimeSpans } from './time-spans.ts';

/** How often a code was found. */
export interface CodeCount {
  /** `null` where a response had neither status nor sub-code. */
  readonly code: string | null;
  /** `ambiguous` also where endpoints with different meanings of the code were found. */
  readonly kind: Finding['kind'];
  readonly status: number | null;
  /** `null` also where the findings of the code have different titles. */
  readonly title: string | null;
  readonly count: number;
  /** Lines of the first and the last finding, counted from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Milliseconds since 1970 in UTC; `null` where no finding of the code has a time. */
  readonly firstTime: number | null;
  readonly lastTime: number | null;
  readonly url: string | null;
}

/** A summary of findings. */
export interface Summary {
  readonly total: number;
  /** Most frequent first; one for each code. */
  readonly codes: readonly CodeCount[];
  /** Findings of codes that are not in `codes`, because too many codes came before. Usually 0. */
  readonly others: number;
  /** At most 60 equal spans from the first time to the last; `null` where fewer than two times are known. */
  readonly spans: TimeSpans | null;
  readonly hints: readonly SequenceHint[];
}

/** Takes findings one by one; its memory does not grow with their number. */
export interface SummaryBuilder {
  add(finding: Finding): void;
  /** Returns the summary so far. */
  summary(): Summary;
}

/** A catalog has about a hundred codes; only a text of invalid ones has more than this. */
const mostCodes = 1000;

/**
 * Creates an empty summary to which findings are added.
 *
 * @param rules The sequences to look for: `catalog.sequences`.
 */
export function createSummaryBuilder(rules: readonly SequenceRule[]): SummaryBuilder {
  const rows = new Map<string, MutableCount>();
  const spans = createSpanBuilder();
  const sequences = createSequenceMatcher(rules);
  let total = 0;
  let others = 0;
  return {
    add(finding) {
      total++;
      sequences.add({ ...finding, code: finding.kind === 'contradiction' ? null : finding.code });
      const key = finding.code ?? '';
      const row = rows.get(key);
      if (row) count(row, finding);
      else if (rows.size < mostCodes) rows.set(key, firstOf(finding));
      else {
        others++;
        return;
      }
      if (finding.time !== null) spans.add(finding.time, key);
    },
    summary: () => ({
      total,
      codes: [...rows].sort(byCount).map(([, row]) => ({ ...row })),
      others,
      spans: spans.spans(),
      hints: sequences.hints(),
    }),
  };
}

type MutableCount = { -readonly [Key in keyof CodeCount]: CodeCount[Key] };

function firstOf({ code, kind, status, title, line, time, url }: Finding): MutableCount {
  return {
    code,
    kind,
    status,
    title,
    count: 1,
    firstLine: line,
    lastLine: line,
    firstTime: time,
    lastTime: time,
    url,
  };
}

function count(row: MutableCount, finding: Finding): void {
  const { line, time } = finding;
  row.count++;
  row.firstLine = Math.min(row.firstLine, line);
  row.lastLine = Math.max(row.lastLine, line);
  if (time !== null) {
    row.firstTime = Math.min(row.firstTime ?? time, time);
    row.lastTime = Math.max(row.lastTime ?? time, time);
  }
  mergeKind(row, finding);
}

/** Kinds by precedence: where the findings of a code differ, the later one here counts. */
const kinds = [
  'undocumented-status',
  'contradiction',
  'undocumented-sub-code',
  'documented',
  'ambiguous',
] as const satisfies readonly Finding['kind'][];

function mergeKind(row: MutableCount, { kind, status, title, url }: Finding): void {
  if (kind === row.kind) {
    if (title === row.title) return;
    row.title = null;
    if (kind === 'documented') row.kind = 'ambiguous';
  } else if (kinds.indexOf(kind) > kinds.indexOf(row.kind)) {
    Object.assign(row, { kind, status, title, url });
  }
}

function byCount([a, one]: [string, CodeCount], [b, other]: [string, CodeCount]): number {
  return other.count - one.count || compareCodes(a, b);
}

/** Returns the title of a counted code, in a few words. */
export function titleOfCount({ kind, code, status, title }: CodeCount): string {
  switch (kind) {
    case 'documented':
      return title ?? '';
    case 'ambiguous':
      return dependsOnEndpoint;
    case 'undocumented-sub-code':
      return `Not documented${title && code !== String(status) ? ` (${title})` : ''}`;
    case 'undocumented-status':
      return status === null ? 'No status found' : 'Not a status of this API';
    case 'contradiction':
      return 'Status and sub-code disagree';
  }
}

/** Converts a summary to JSON: times as ISO 8601 in UTC, keys in this order, unknown values as `null`. */
export function summaryJson({ total, codes, others, spans, hints }: Summary) {
  return {
    total,
    codes: codes.map(({ firstTime, lastTime, url, ...row }) => ({
      ...row,
      firstTime: isoTime(firstTime),
      lastTime: isoTime(lastTime),
      url,
    })),
    others,
    spans: spans && {
      lengthMs: spans.lengthMs,
      list: spans.list.map(({ start, counts }) => ({
        start: isoTime(start),
        counts: [...counts]
          .sort(([a], [b]) => compareCodes(a, b))
          .map(([code, count]) => ({ code: code || null, count })),
      })),
    },
    hints: hints.map((hint) => ({ ...hint })),
  };
}

function isoTime(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
