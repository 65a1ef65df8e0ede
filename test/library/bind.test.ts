import { expect, test } from 'vitest';
import { createDecodeStream } from '../../src/decoder/decode.ts';
import { classify } from '../../src/endpoints.ts';
import { codesOf, decodeWhole, frozen, listOf, noEndpoint } from '../../src/library/bind.ts';
import { standardKnowledge } from '../../src/library/standard-knowledge.ts';

test('the codes are those of the standard list and of the endpoints', () => {
  const codes = codesOf(standardKnowledge);
  for (const code of ['403', '403.25', '400.3']) expect(codes).toContain(code);
  expect(codes).not.toContain('400.99');
});

test('the endpoints are those that define codes of their own', () => {
  const own = standardKnowledge.endpoints.map(({ responses }) => responses.length);
  expect(own.length).toBeGreaterThan(20);
  expect(Math.min(...own)).toBe(1);
});

test('no caller can change the list or anything in it', () => {
  const list = listOf(standardKnowledge);
  expect(list.map(({ code }) => code)).toEqual(standardKnowledge.standard.map(({ code }) => code));
  expect([list, ...list].every(Object.isFrozen)).toBe(true);
});

test('data is frozen with all that is in it', () => {
  const data = { list: [{ a: null, b: 'c' }] };
  expect(frozen(data)).toBe(data);
  expect([data, data.list, data.list[0]].every(Object.isFrozen)).toBe(true);
});

test('no address names an endpoint', () => {
  expect(noEndpoint()).toBeNull();
});

test('nothing is found in what is not a string', () => {
  const stream = () => createDecodeStream(classify, new Set(['403']), noEndpoint, 'ApiStatusSubCode')();
  expect(decodeWhole(stream(), 'HTTP/1.1 403 Forbidden')).toHaveLength(1);
  for (const value of [undefined, null, 403, ['HTTP/1.1 403']] as unknown[])
    expect(decodeWhole(stream(), value as string)).toEqual([]);
});
