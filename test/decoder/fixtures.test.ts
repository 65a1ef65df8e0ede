import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from './decode-text.ts';
import { compare, readFixtures } from './fixtures.ts';

/** Texts that are not read as they should be; each is told of by `npm run bench:decode`. */
const misread = new Set(
  readFileSync(new URL('fixtures/misread.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);
const fixtures = readFixtures('rules');
const faults = (text: string, expected: (typeof fixtures)[number]['expected']) => {
  const { extra, missing } = compare(decode(text), expected);
  return {
    extra: extra.map(({ line, code, endpoint, kind }) => `${line} ${code} ${endpoint} ${kind}`),
    missing: missing.map(({ firstLine, code, endpoint, kind }) => `${firstLine} ${code} ${endpoint} ${kind}`),
  };
};

describe('what a tool printed', () => {
  test.each(fixtures.filter(({ name }) => !misread.has(name)))(
    'is read: each response in $name, and nothing else',
    ({ text, expected }) => {
      expect(faults(text, expected)).toEqual({ extra: [], missing: [] });
    },
  );

  test('is misread only where the list says so', () => {
    const names = fixtures
      .filter(({ text, expected }) => {
        const { extra, missing } = faults(text, expected);
        return extra.length + missing.length > 0;
      })
      .map(({ name }) => name);
    expect(names).toEqual([...misread].sort());
  });
});

test('pieces of any length give the same findings as the whole', async () => {
  const { decodeStream } = await import('./decode-text.ts');
  for (const { text } of fixtures.filter((_, i) => i % 7 === 0)) {
    for (const length of [1, 7, 64, 1_000]) {
      const stream = decodeStream();
      const found = [];
      for (let i = 0; i < text.length; i += length) found.push(...stream.push(text.slice(i, i + length)));
      expect([...found, ...stream.end()]).toEqual(decode(text));
    }
  }
});
