/** Lists first visits to a page of this site and of the plain one as rows of the table. */
import type { ColdVisit } from './cold-visit.ts';
import { median } from './median.ts';
import { atMost, compare, note, type Row } from './table.ts';

/** Several visits with windows of one width. */
export interface Visits {
  readonly width: number;
  readonly ours: readonly ColdVisit[];
  readonly plain: readonly ColdVisit[];
}

/** Lists what one visit loads, because every visit loads the same. */
export function loadRows({ ours: [ours], plain: [plain] }: Visits): Row[] {
  if (!ours || !plain) return [];
  const bytes = ({ loads }: ColdVisit) => sum(loads.map(({ body }) => body));
  const headers = ({ loads }: ColdVisit) => sum(loads.map((load) => load.headers));
  const fonts = ({ loads }: ColdVisit) => loads.filter(({ type }) => type === 'font').length;
  const thirdParty = ({ loads }: ColdVisit) => loads.filter((load) => load.thirdParty).length;
  return [
    compare('bytes until idle', bytes(ours), bytes(plain), 1),
    note('bytes of header fields on top', headers(ours), headers(plain)),
    note('requests', ours.loads.length, plain.loads.length),
    atMost('stylesheets that block rendering', ours.blockingStylesheets, 1, plain.blockingStylesheets),
    atMost('scripts that block rendering', ours.blockingScripts, 0, plain.blockingScripts),
    note('web fonts', fonts(ours), fonts(plain)),
    atMost('requests to other hosts', thirdParty(ours), 0, thirdParty(plain)),
  ];
}

/** Lists layout shift and paint times in windows of one width. */
export function paintRows({ width, ours, plain }: Visits): Row[] {
  const shift = (visits: readonly ColdVisit[]) => Math.max(...visits.map(({ layoutShift }) => layoutShift));
  const first = (visits: readonly ColdVisit[]) => median(visits.map(({ firstPaint }) => firstPaint));
  const largest = (visits: readonly ColdVisit[]) => median(visits.map(({ largestPaint }) => largestPaint));
  return [
    atMost(`${width} px: layout shift`, shift(ours), 0, shift(plain)),
    note(`${width} px: first paint, ms`, Math.round(first(ours)), Math.round(first(plain))),
    note(`${width} px: largest paint, ms`, Math.round(largest(ours)), Math.round(largest(plain))),
  ];
}

/** Lists each file that a visit loads, the largest first. */
export function loadLines({ loads }: ColdVisit): string[] {
  return loads
    .toSorted((a, b) => b.body - a.body)
    .map(({ path, body }) => `${String(body).padStart(7)} B  ${path}`);
}

/** Lists the elements of this site that moved after they were painted. */
export function shiftLines({ width, ours }: Visits): string[] {
  const moved = new Set(ours.flatMap((visit) => visit.shifted));
  return [...moved].map((element) => `${width} px: moved after it was painted: ${element}`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
