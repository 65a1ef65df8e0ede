/**
 * Lines with the layout of a line above, in which other extractors found one response with its request. They are read
 * by the places of the values, where no other value has evidence.
 */
import { isSameUrl } from '../../../http/request.ts';
import { type Line, startShape } from '../../../text/lines.ts';
import { hasSameForm } from '../../assembly/line-form.ts';
import { subCodeNamePattern } from '../../tokens/sub-code-tokens.ts';
import type { Token } from '../../tokens/token.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { accessLineAt } from './access-lines.ts';
import type { Evidence } from './line-columns.ts';
import { createLayoutLearning, type Layout, longestLine } from './line-layouts.ts';
import type { LineFormat, LineResponse } from './line-runs.ts';
import { responseOf } from './line-values.ts';

/** Words before a status that make it an expected one, a call in source code, the name of a value, a link. */
const words = '(?:filter|where|cond|having|select)(?!\\w)|expect|\\w\\(|value["\']?\\s?[:=]|/codes/';
/** Any number that may be a code, with more around it than the other extractors allow. */
const numbers = '(?<![\\d./#$-])[1-5]\\d\\d(?:[._-]\\d{1,3})?(?!\\w|[.,:/-]\\d)|\\d/\\d\\d\\d\\.';
const requestParts = '\\b(?:GET|HEAD|POST|PUT|DELETE|PATCH)\\b|(?<!\\w)/';
const cacheResult = '(?:TCP|UDP|NONE|HIER)[A-Z_]{0,40}/';
const markup = '&nbsp;|\\}HTTP/';
/** A time or an address, which differ in each line. */
const plainValue =
  /^(?:\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?|\d{1,3}(?:\.\d{1,3}){3})$/;
/** A URL that ends with the punctuation of a sentence, is a base URL, has a code, or a call in its path. */
const unclearUrl = /[.:?]$|[1-5]\d\d\.\d|^https?:\/\/[^/]*\/$|\.(?:get|head|post|put|delete|patch)\//i;

const mostLayouts = 32;
/** Most statuses and sub-codes in one layout. */
const mostKeys = 1_000;
/** Most characters by which `startShape` compares lines. */
const lengthOfShape = 12;

/** A format that other extractors teach. */
export interface LearnedLines extends LineFormat {
  /** Learns the layout of a line, in which these tokens were found. */
  learn(line: Line, tokens: readonly Token[]): void;
}

/**
 * Starts without a layout.
 *
 * @param tokensOf Finds the tokens of a line without what is around it.
 */
export function createLearnedLines(
  vocabulary: Vocabulary,
  tokensOf: (text: string) => readonly Token[],
): LearnedLines {
  const evidence = evidenceOf(vocabulary);
  const layoutOf = createLayoutLearning(vocabulary, evidence, tokensOf);
  const layouts: Layout[] = [];
  let recent = 0;

  /** Whether the tokens of a line are as expected; one line for each status and sub-code is asked about. */
  const isKnown = (layout: Layout, response: LineResponse): boolean => {
    const { status, subCode, request } = response;
    const key = `${status} ${subCode}`;
    const known = layout.keys.get(key);
    if (known !== undefined) return known;
    if (layout.keys.size >= mostKeys) return false;
    const found = responseOf(response.text, tokensOf(response.text));
    const isExpected =
      found !== null &&
      found.start === response.start &&
      found.end === response.end &&
      found.status === status &&
      found.subCode === subCode &&
      found.request.url === request.url;
    layout.keys.set(key, isExpected);
    return isExpected;
  };

  const responseAt = (text: string, at: number, layout: Layout): LineResponse | null => {
    const response = matchAt(text, at, layout, evidence);
    return response && isKnown(layout, response) ? response : null;
  };

  return {
    lineAt(text, at) {
      const access = accessLineAt(text, at);
      if (access) return access;
      for (let i = 0; i < layouts.length; i++) {
        const index = (recent + i) % layouts.length;
        const response = responseAt(text, at, layouts[index] as Layout);
        if (!response) continue;
        recent = index;
        return response;
      }
      return null;
    },
    begins: isNext,
    continues: (first, second) =>
      second.text.startsWith(first.text.slice(0, lengthOfShape)) ||
      startShape(first) === startShape(second) ||
      first.request.method !== second.request.method ||
      !isSameUrl(first.request, second.request) ||
      isNext(first, second),
    learn(line, tokens) {
      const layout = layouts.length < mostLayouts ? layoutOf(line, tokens) : null;
      if (layout) layouts.push(layout);
    },
  };
}

function evidenceOf({ header }: Vocabulary): Evidence {
  const subCode = subCodeNamePattern(header);
  const any = [words, numbers, requestParts, cacheResult, markup];
  return {
    inNames: new RegExp(any.join('|'), 'i'),
    inStrings: new RegExp([...any, subCode].join('|'), 'i'),
    inUrls: new RegExp(`${words}|${subCode}`, 'i'),
    subCodeName: new RegExp(subCode, 'i'),
  };
}

function matchAt(text: string, at: number, layout: Layout, evidence: Evidence): LineResponse | null {
  const { pattern, response, parts, strings, seen, isStatusLine } = layout;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match || match[0].length > longestLine) return null;
  for (const group of strings) {
    const string = match[group] as string;
    if (string === seen[group]) continue;
    if (!plainValue.test(string) && evidence.inStrings.test(string)) return null;
    seen[group] = string;
  }
  const url = match[parts.url ?? 0] ?? '';
  if (unclearUrl.test(url) || evidence.inUrls.test(url)) return null;
  const start = (match[1] as string).length;
  return {
    text: match[0],
    start,
    end: start + (match[response] as string).length,
    status: Number(match[parts.status ?? 0]),
    subCode: parts.subCode === undefined ? undefined : match[parts.subCode],
    request: { method: match[parts.method ?? 0] ?? '', url },
    isStatusLine,
    layout,
  };
}

/** Whether two lines have the same form, as they do where their layout has no strings. */
function isNext(first: LineResponse, second: LineResponse): boolean {
  const isRegular = first.layout === second.layout && first.layout.strings.length === 0;
  return isRegular || hasSameForm(placed(first), placed(second));
}

function placed({ text, start, end }: LineResponse) {
  return { line: { text, start: 0 }, start, end };
}
