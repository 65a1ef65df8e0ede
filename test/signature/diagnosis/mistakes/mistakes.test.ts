import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { mistakes, recipeMistakes } from '../../../../src/signature/diagnosis/mistakes/index.ts';
import type { Described } from '../../../../src/signature/diagnosis/mistakes/mistake.ts';
import { worded } from '../../../../src/signature/diagnosis/mistakes/wording.ts';
import { documentedRecipe } from '../../../../src/signature/signing/scheme.ts';
import { checkSignature } from '../../../../src/signature.ts';
import { cases, pairs } from './cases.ts';

test('every mistake is made in a case', () => {
  const made = new Set(cases.flatMap((one) => one.mistakes));
  expect([...made].toSorted()).toEqual(mistakes.map(({ id }) => id).toSorted());
});

test('no two mistakes share an id', () => {
  expect(new Set(mistakes.map(({ id }) => id)).size).toBe(mistakes.length);
});

describe.each([
  { title: 'a mistake', among: cases },
  { title: 'two mistakes at once', among: pairs },
])('$title, made by hand, is named with the text that was hashed', ({ among }) => {
  const told = among.map((one) => ({ ...one, ids: one.mistakes.join(', ') }));

  test.each(told)('$ids: $name', async ({ mistakes, evidence, signed, difference }) => {
    const { checks, hash, firstFailure } = await checkSignature(evidence);
    expect(hash?.mistakes.map(({ id }) => id)).toEqual(mistakes);
    expect(hash?.signed).toBe(signed);
    expect(hash?.difference).toBe(difference);
    expect(checks.find(({ id }) => id === 'hash')).toMatchObject({
      state: 'failed',
      code: '401.9',
      needs: null,
    });
    const isAnotherFailure = checks.some(({ id, state }) => id !== 'hash' && state === 'failed');
    if (!isAnotherFailure) expect(firstFailure).toBe('401.9');
  });
});

const inWords = mistakes.map((mistake) => worded(mistake, catalog.signature));

describe.each(inWords)('$id', ({ id, title, cause, fix }) => {
  test('is told in three whole sentences at least', () => {
    expect(id).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
    for (const sentence of [title, cause, fix]) expect(sentence).toMatch(/^[A-Z].*[.…’]$/s);
  });

  test('is told in short, and says nothing of the server', () => {
    for (const text of [title, cause, fix]) {
      expect(text.length).toBeLessThan(140);
      expect(text).not.toMatch(
        /\b(?:the )?(?:server|API) (?:checks|compares|rejects|expects|computes|hashes|wants)\b/i,
      );
    }
  });
});

test('what a mistake says of names is in the catalog', () => {
  const { appKey, secret, parameters } = catalog.signature;
  const textsOf = (all: readonly Described[]) =>
    all.map(({ title, cause, fix }) => [title, cause, fix].join(' ')).join(' ');
  for (const name of [appKey, secret, ...parameters]) {
    expect(textsOf(inWords)).toContain(name);
    expect(textsOf(mistakes)).not.toContain(name);
  }
  expect(textsOf(inWords)).not.toMatch(/\{(?:appKey|secret|issuedAt|token)\}/);
  const ids = new Set(mistakes.map(({ id }) => id));
  for (const id of Object.keys(catalog.signature.mistakes)) expect(ids).toContain(id);
});

test.each(['/', '%', '%2f', '&a=', '+', ' ', ',', '9'])(
  'no mistake takes long to make in 100 kB of %j',
  (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    const url = `https://api.rubiq.net/${long}x/?${long}x`;
    const ingredients = { appKey: long, method: 'POST', url, issuedAt: '20140408045941', secret: long };
    const context = { scheme: catalog.signature, earlier: [], givenUrl: url, givenSecret: long };
    for (const { id, variants } of recipeMistakes) {
      const started = performance.now();
      variants(documentedRecipe(ingredients), context);
      expect(performance.now() - started, id).toBeLessThan(2_000);
    }
  },
);
