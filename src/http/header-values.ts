/** Finds the values of a header field in whatever a client calls headers. */
import { attempt, property } from './property.ts';

/**
 * Returns every value of a header field as it is given, or an empty list. Never throws.
 *
 * @param headers `Headers`, a `Map`, a plain object of strings or lists, a list of pairs, or a list of alternating
 *   names and values, as node:http gives raw headers.
 * @param name In any casing.
 */
export function headerValues(headers: unknown, name: string): unknown[] {
  if (typeof headers !== 'object') return [];
  if (attempt(() => Array.isArray(headers))) return given(fromList(headers as unknown[], name));
  const pairs = attempt(() => (headers instanceof Map ? [...headers] : null));
  if (pairs) return given(fromPairs(pairs, name));
  const get = property(headers, 'get');
  if (typeof get === 'function') return given([attempt(() => get.call(headers, name))]);
  const keys = attempt(() => Object.keys(headers as object));
  return given((keys ?? []).filter((key) => isName(key, name)).map((key) => property(headers, key)));
}

/** Reads `['Date', '…', 'Name', 'value']`, as node:http gives raw headers, or a list of pairs. */
function fromList(headers: readonly unknown[], name: string): unknown[] {
  return attempt(() => Array.isArray(headers[0]))
    ? fromPairs(headers, name)
    : (attempt(() => headers.filter((_, i) => i % 2 === 1 && isName(headers[i - 1], name))) ?? []);
}

function fromPairs(pairs: readonly unknown[], name: string): unknown[] {
  return pairs.flatMap((pair) => (isName(property(pair, '0'), name) ? [property(pair, '1')] : []));
}

function isName(flattened: unknown, name: string): boolean {
  return typeof flattened === 'string' && flattened.toLowerCase() === name.toLowerCase();
}

/** Flattens values that are themselves lists, and drops missing ones. */
function given(values: readonly unknown[]): unknown[] {
  return values
    .flatMap((value) => attempt(() => (Array.isArray(value) ? value.slice() : [value])) ?? [])
    .filter((one) => one !== undefined && one !== null);
}
