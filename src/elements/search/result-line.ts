/** Writes a result as a line of the list, without a DOM. */
import { codeUrl } from '../../catalog/code.ts';
import { noRetryLabel, retryLabels } from '../../catalog/labels.ts';
import type { SearchHit } from '../../reference/search/search.ts';
import { type Marker, type Segment, segmentsOf } from './marked-text.ts';

/** A line, which is a link. */
export interface ResultLine {
  /** The first digit of the status, which has a color; empty where there is none. */
  readonly status: string;
  /** The code, the number of an endpoint, or the kind of a page. */
  readonly sign: readonly Segment[];
  readonly title: readonly Segment[];
  /** Distinguishes it from lines with a similar title. */
  readonly distinction: string;
  /** The message, the request, or the description. */
  readonly text: readonly Segment[];
  /** Says who can fix it, and whether to retry. */
  readonly handling: string;
  readonly url: string;
}

const signs = { guide: 'Guide', tool: 'Tool' } as const;

/** Writes a result. What was typed of a code is marked, and the words that were found. */
export function lineOf(hit: SearchHit, query: string, marker: Marker): ResultLine {
  const { kind, id, title, text, url } = hit;
  const isPage = kind === 'guide' || kind === 'tool';
  return {
    status: kind === 'code' ? id.slice(0, 1) : '',
    sign: isPage ? plain(signs[kind]) : segmentsOf(id, beginningIn(id, query)),
    title: segmentsOf(title, marker(title)),
    distinction: distinctionOf(hit),
    text: segmentsOf(text, marker(text)),
    handling: handlingOf(hit),
    url,
  };
}

/** A page that was found by its full text. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly text: readonly Segment[];
}

/** Writes a page. The title of a code or an endpoint begins with its number. */
export function pageLine({ url, title, text }: FoundPage, marker: Marker): ResultLine {
  const [, number, name = title] = /^(\d+(?:\.\d+)?) (.+)$/.exec(title) ?? [];
  const isCode = number !== undefined && url.endsWith(codeUrl(number));
  return {
    status: isCode ? number.slice(0, 1) : '',
    sign: plain(number ?? 'Page'),
    title: segmentsOf(name, marker(name)),
    distinction: '',
    text,
    handling: '',
    url,
  };
}

/** Shortens a line to its sign and title, without marks. */
export function titleOnly(line: ResultLine): ResultLine {
  const { sign, title } = line;
  return { ...line, sign: unmarked(sign), title: unmarked(title), distinction: '', text: [], handling: '' };
}

function unmarked(segments: readonly Segment[]): Segment[] {
  return plain(segments.map(({ text }) => text).join(''));
}

function plain(text: string): Segment[] {
  return [{ text, isMarked: false }];
}

/** Finds what was typed of a code or number. */
function beginningIn(id: string, query: string): { start: number; end: number }[] {
  const typed = query.trim().replace(/[-_ ]/g, '.');
  return typed !== '' && id.startsWith(typed) ? [{ start: 0, end: typed.length }] : [];
}

/** Names the kind of an endpoint, which has no sign; repeats no title. */
function distinctionOf({ kind, title, distinction }: SearchHit): string {
  if (kind === 'endpoint') return 'Endpoint';
  return kind === 'code' && distinction !== title ? distinction : '';
}

function handlingOf({ responsibility, retry }: SearchHit): string {
  return [
    responsibility && `${responsibility.label}: ${responsibility.text}`,
    retry === retryLabels.never ? retry : retry && retry !== noRetryLabel && `Retry: ${retry}`,
  ]
    .filter((part): part is string => Boolean(part))
    .join(' · ');
}
