/** The blocks of a text, and the responses that they report. */
import { expect, test } from 'vitest';
import { createNesting } from '../../../src/decoder/assembly/nesting.ts';
import { type Given, part } from './part.ts';

const start = { name: () => null };
const status = { status: '403' };
const subCode = { subCode: '403.25' };

/** A nesting, and the responses that it has reported. */
function nestingWith(...parts: [number, Given][]) {
  const reported: string[] = [];
  const nesting = createNesting({ isEndpoint: () => false }, ({ status: one, subCode: other }) =>
    reported.push([one, other].map((value) => value ?? '-').join(' ')),
  );
  for (const [line, given] of parts) nesting.add(part(line, given), 'member');
  return { nesting, reported };
}

test('a block lies within another from the second on', () => {
  const { nesting } = nestingWith();
  const innermost = () => [nesting.key, nesting.isNested];
  expect(innermost()).toEqual([-1, false]);
  nesting.enter(0, start);
  expect(innermost()).toEqual([0, false]);
  nesting.enter(4, start);
  expect(innermost()).toEqual([4, true]);
  nesting.enter(1_000_000, start);
  nesting.leave(5);
  expect(innermost()).toEqual([4, true]);
  nesting.leave(0);
  expect(innermost()).toEqual([-1, false]);
});

test('the offset of the first response that is not reported is that of any block', () => {
  const { nesting } = nestingWith();
  expect(nesting.open).toBe(Number.POSITIVE_INFINITY);
  nesting.enter(0, start);
  nesting.add(part(1, { request: { method: 'PUT', url: '/a' } }), 'member');
  expect(nesting.open).toBe(Number.POSITIVE_INFINITY);
  nesting.add(part(2, status), 'member');
  nesting.enter(4, start);
  nesting.add(part(3, status), 'member');
  expect(nesting.open).toBe(200);
  nesting.end();
  expect(nesting.open).toBe(Number.POSITIVE_INFINITY);
});

test('a sub-code alone in a line is that of the status in its block, up to two lines above', () => {
  const { nesting } = nestingWith([1, status]);
  expect([1, 3, 4].map((line) => nesting.lacks('403.25', line))).toEqual([true, true, false]);
  expect(nesting.lacks('404.1', 2)).toBe(false);
  expect(nestingWith().nesting.lacks('403.25', 1)).toBe(false);
  nesting.enter(0, start);
  expect(nesting.lacks('403.25', 2)).toBe(true);
  nesting.enter(4, start);
  expect(nesting.lacks('403.25', 2)).toBe(false);
  expect(nestingWith([1, subCode]).nesting.lacks('403.25', 2)).toBe(false);
  expect(nestingWith([1, { ...status, ...subCode }]).nesting.lacks('403.23', 2)).toBe(false);
});

test('an empty line separates a response from the status of the next', () => {
  const { nesting, reported } = nestingWith([1, subCode]);
  nesting.pause();
  nesting.add(part(3, status), 'member');
  nesting.end();
  expect(reported).toEqual(['- 403.25', '403 -']);
});

test.each([
  [1, ['403 -', '403 -']],
  [198, ['403 -', '403 -']],
  [199, ['403 -']],
])('two responses in brackets of their own, within %i others, are %j', (depth, expected) => {
  const { nesting, reported } = nestingWith();
  for (let i = 0; i < depth; i++) nesting.enter(i, start);
  for (const line of [1, 2]) {
    nesting.enter(depth, start);
    nesting.add(part(line, status), 'member');
    nesting.leave(depth);
  }
  nesting.end();
  expect(reported).toEqual(expected);
});

test.each([
  [21, ['403 403.25']],
  [22, ['403 -', '- 403.25']],
])('a text that begins with an indented line goes on without indentation in line %i', (line, expected) => {
  const { nesting, reported } = nestingWith();
  nesting.enter(4, start);
  nesting.add(part(1, status), 'member');
  nesting.leave(1);
  nesting.enter(0, start);
  nesting.add(part(line, subCode), 'member');
  nesting.end();
  expect(reported).toEqual(expected);
});
