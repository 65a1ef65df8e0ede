import { describe, expect, test } from 'vitest';
import { PhrasalVerbs } from '../../../src/reference/search/phrasal-verbs.ts';

const verbs = new PhrasalVerbs([
  ['remove', 'delete', 'take off', 'throw out'],
  ['withdraw', 'take back'],
  ['find', 'look up'],
]);

describe('phrasal verbs', () => {
  test.each([
    ['take off a ring', 'remove a ring'],
    ['take the ring off', 'remove the ring'],
    ['she took it back', 'she withdraw it'],
    ['looking a person up', 'find a person'],
    ['thrown out', 'remove'],
    ['take a ring', 'take a ring'],
    ['take it off and back', 'remove it and back'],
    ['take one of the rings off', 'remove one of the rings'],
    ['take two of the best rings off', 'take two of the best rings off'],
    ['off we take', 'off we take'],
    ['', ''],
  ])('of %j are read: %j', (text, expected) => {
    expect(verbs.replaced(text.split(' ')).join(' ')).toBe(expected);
  });
});
