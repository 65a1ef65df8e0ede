import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { mistakes } from '../../../../src/signature/diagnosis/mistakes/index.ts';
import type { MistakeDescription } from '../../../../src/signature/diagnosis/mistakes/mistake.ts';
import { worded } from '../../../../src/signature/diagnosis/mistakes/wording.ts';

const inWords = mistakes.map((mistake) => worded(mistake, catalog.signature));
/** As another API has them, which has no texts of its own. */
const inOtherWords = mistakes.map((mistake) => worded(mistake, { ...catalog.signature, mistakes: {} }));

describe.each([...inWords, ...inOtherWords])('$id', ({ id, title, cause, fix }) => {
  test('is described in whole sentences', () => {
    expect(id).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
    for (const sentence of [title, cause, fix]) expect(sentence).toMatch(/^[A-Z].*[.…’]$/s);
  });

  test('is described briefly, and claims nothing about the server', () => {
    for (const text of [title, cause, fix]) {
      expect(text.length).toBeLessThan(140);
      expect(text).not.toMatch(
        /\b(?:the )?(?:server|API) (?:checks|compares|rejects|expects|computes|hashes|wants)\b/i,
      );
    }
  });
});

test('names of an API are in its catalog, not in the mistakes', () => {
  const { appKey, secret, parameters } = catalog.signature;
  const textsOf = (all: readonly MistakeDescription[]) =>
    all.map(({ title, cause, fix }) => [title, cause, fix].join(' ')).join(' ');
  for (const name of [appKey, secret, ...parameters]) {
    expect(textsOf(inWords)).toContain(name);
    expect(textsOf(mistakes)).not.toContain(name);
  }
  expect(textsOf(inWords)).not.toMatch(/\{(?:appKey|secret|issuedAt|token)\}/);
  const ids = new Set(mistakes.map(({ id }) => id));
  for (const id of Object.keys(catalog.signature.mistakes)) expect(ids).toContain(id);
});
