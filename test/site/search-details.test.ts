import { expect, test } from 'vitest';
import { namesOf, rareWords, withoutCode } from '../../src/site/search-details.ts';

test('names are what is written as code, once', () => {
  const text =
    'Send `X-Forwarded-For`, `maxRedirects: 0` and `X-Forwarded-For`; `get` and `/codes/403` are common.';
  expect(namesOf(text)).toEqual(['X-Forwarded-For', 'maxRedirects: 0']);
});

test('rare words are those that few texts have, the most frequent first', () => {
  const common = 'Elephants wander.';
  const texts = [`${common} Giraffes, and a giraffe, drink \`maxRedirects\` water.`, common, common, common];
  expect(rareWords(texts)).toEqual([
    ['giraffes', 'drink', 'water'].map((word) => expect.stringContaining(word.slice(0, 5))),
    [],
    [],
    [],
  ]);
});

test('blocks of code are no text', () => {
  expect(withoutCode('before\n```ts\nconst code = 1;\n```\nafter\nimport a from "b";\n')).toBe(
    'before\n\nafter\n\n',
  );
});
