/** Finds the values of the only response of a line, and where they are. */
import { isBare, type Token } from '../../tokens/token.ts';
import type { LineResponse } from './line-runs.ts';

export type Part = 'status' | 'subCode' | 'method' | 'url';

/** A value of a response or of its request in a line. */
interface Value {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** The values of a line that is one response with its request, as the tokens in it say. */
export interface LineValues extends Omit<LineResponse, 'text' | 'layout'> {
  /** In the order of their tokens, which is that of position. */
  readonly values: readonly Value[];
}

/** Returns what the tokens of a line say of its only response; `null` where they say more, less, or it less clearly. */
export function responseOf(text: string, tokens: readonly Token[]): LineValues | null {
  const values: Value[] = [];
  const found: Partial<Record<Part, string>> = {};
  const add = (part: Part, value: string, from: number): boolean => {
    if (part in found || text.slice(from, from + value.length) !== value) return false;
    found[part] = value;
    values.push({ part, from, to: from + value.length });
    return true;
  };
  const codes = tokens.filter(({ kind }) => kind !== 'request');
  for (const { kind, value, request, start, end, isMention, isReported } of tokens) {
    if (kind === 'code' || isMention || isReported) return null;
    if (kind === 'request') {
      const { method, url } = request ?? {};
      const at = method === undefined ? start : text.indexOf(method, start);
      if (method !== undefined && !add('method', method, at)) return null;
      if (url !== undefined && !add('url', url, text.indexOf(url, at))) return null;
    } else if (!add(kind === 'status' ? 'status' : 'subCode', value, end - value.length)) return null;
  }
  const { status, subCode, method, url } = found;
  if (status?.length !== 3 || method === undefined || url === undefined) return null;
  if (subCode !== undefined && isBare(subCode)) return null;
  return {
    values,
    start: Math.min(...codes.map(({ start }) => start)),
    end: Math.max(...codes.map(({ end }) => end)),
    status: Number(status),
    isStatusLine: codes.some(({ isStatusLine }) => isStatusLine),
    subCode,
    request: { method, url },
  };
}
