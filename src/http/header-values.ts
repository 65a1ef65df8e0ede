/** The values of a header field in whatever a client calls headers. */
import { called, property } from './property.ts';

/**
 * Every value of a field, each as it was given; none where there is none. Never throws.
 *
 * @param headers `Headers`, a `Map`, a plain object with text or lists, a list of pairs, or name and value in turn,
 *   as node:http gives raw headers.
 * @param name In any casing.
 */
export function headerValues(headers: unknown, name: string): unknown[] {
  if (typeof headers !== 'object' || headers === null) return [];
  if (called(() => Array.isArray(headers))) return given(fromList(headers as unknown[], name));
  const pairs = called(() => (headers instanceof Map ? [...headers] : null));
  if (pairs) return given(fromPairs(pairs, name));
  const get = property(headers, 'get');
  if (typeof get === 'function') return given([called(() => get.call(headers, name))]);
  const keys = called(() => Object.keys(headers)) as string[] | undefined;
  return given((keys ?? []).filter((key) => isName(key, name)).map((key) => property(headers, key)));
}

/** `['Date', '…', 'Name', 'value']`, as node:http gives raw headers, or a list of pairs. */
function fromList(headers: readonly unknown[], name: string): unknown[] {
  return called(() => Array.isArray(headers[0]))
    ? fromPairs(headers, name)
    : (called(() => headers.filter((_, i) => i % 2 === 1 && isName(headers[i - 1], name))) ?? []);
}

function fromPairs(pairs: readonly unknown[], name: string): unknown[] {
  return pairs.flatMap((pair) => (isName(property(pair, '0'), name) ? [property(pair, '1')] : []));
}

function isName(given: unknown, name: string): boolean {
  return typeof given === 'string' && given.toLowerCase() === name.toLowerCase();
}

/** A value may itself be a list of values. */
function given(values: readonly unknown[]): unknown[] {
  return values
    .flatMap((value) => called(() => (Array.isArray(value) ? value.slice() : [value])) ?? [])
    .filter((one) => one !== undefined && one !== null);
}
