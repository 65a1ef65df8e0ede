/** Finds the content of XML elements that have the name of a secret. */

import { lineEnd, matchAt, withoutTrailingSpaces } from './scan.ts';
import type { NameHit } from './secret-names.ts';
import type { SecretValue } from './value.ts';

const opening = /<(?:[\w.-]{1,64}:)?$/;
const escapedOpening = /&lt;(?:[\w.-]{1,64}:)?$/;
const tagEnd = /(?:\s[^<>]{0,1000})?>/y;
const attributes = /\s[^<>\r\n]{0,4096}>/y;

/** Reads `<Token>…</Token>`, also escaped, and `<Cookie name=value for host/>` as Python prints it. */
export function elementOf(text: string, { start, end, extent }: NameHit): SecretValue | null {
  const before = text.slice(Math.max(0, start - 70), start);
  if (escapedOpening.test(before)) {
    return text.startsWith('&gt;', end) ? content(text, end + 4, '&lt;') : null;
  }
  if (!opening.test(before)) return null;
  const shown = extent === 'line' ? matchAt(attributes, text, end) : null;
  if (shown) return span(text, end + 1, end + shown[0].length - 1);
  const tag = matchAt(tagEnd, text, end);
  return tag && !tag[0].endsWith('/>') ? content(text, end + tag[0].length, '<') : null;
}

const closing = /\/[\w.:-]{1,128}\s{0,8}(?:>|&gt;)/y;

/** Reads to the closing tag; where there is none, to the end of the line. */
function content(text: string, start: number, mark: string): SecretValue {
  const data = text.startsWith('<![CDATA[', start);
  const end = data ? cdataEnd(text, start) : text.indexOf(mark, start);
  const closed = end !== -1 && (data || matchAt(closing, text, end + mark.length) !== null);
  return span(text, start, closed ? end : lineEnd(text, start));
}

function span(text: string, start: number, end: number): SecretValue {
  const from = start + (text.slice(start, end).search(/\S/) + 1 || 1) - 1;
  const last = withoutTrailingSpaces(text, from, end);
  return { secrets: last > from ? [{ start: from, end: last }] : [], next: end };
}

const lengthOfData = 16_384;

function cdataEnd(text: string, start: number): number {
  const end = text.slice(start, start + lengthOfData).indexOf(']]>');
  return end === -1 ? -1 : start + end;
}
