import { expect, test } from 'vitest';
import { headerValues } from '../../src/http/header-values.ts';

const { proxy: revoked, revoke } = Proxy.revocable([], {});
revoke();
const throwing = Object.defineProperty(['x', 'v'], 0, {
  get() {
    throw new Error('no');
  },
});

test.each<[string, unknown, unknown[]]>([
  ['nothing', undefined, []],
  ['null', null, []],
  ['a string', 'X-A: v', []],
  ['a function', Object.assign(() => 'v', { 'X-A': 'v' }), []],
  ['an object', { 'x-a': 'v', 'X-B': 'w' }, ['v']],
  ['names of the same length', { 'X-B': 'w' }, []],
  ['lists of values', { 'X-A': ['v', undefined, null, 'w'], 'x-A': undefined }, ['v', 'w']],
  ['a value that cannot be read', { 'X-A': revoked, 'x-a': 'v' }, ['v']],
  ['names and values in turn', ['X-B', 'X-A', 'X-A', 'v'], ['v']],
  ['names and values that cannot be read', throwing, []],
  ['pairs', [['X-B', 'w'], ['x-a', 'v'], null], ['v']],
  ['a map', new Map([['x-a', 'v']]), ['v']],
  ['the class of fetch', new Headers({ 'X-A': 'v' }), ['v']],
  ['the class of fetch without the field', new Headers(), []],
  ['an object that cannot be read', revoked, []],
])('the values of a field in %s', (_, headers, values) => {
  expect(headerValues(headers, 'X-A')).toEqual(values);
});
