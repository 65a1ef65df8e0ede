import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { mistakes, recipeMistakes } from '../../../../src/signature/diagnosis/mistakes/index.ts';
import { documentedRecipe } from '../../../../src/signature/signing/scheme.ts';
import { checkSignature } from '../../../../src/signature.ts';
import { expectLinearTime, timeout } from '../../../linear-time.ts';
import { cases, pairs } from './cases/index.ts';

test('every mistake has a case', () => {
  const made = new Set(cases.flatMap((one) => one.mistakes));
  expect([...made].toSorted()).toEqual(mistakes.map(({ id }) => id).toSorted());
});

test('no two mistakes share an id', () => {
  expect(new Set(mistakes.map(({ id }) => id)).size).toBe(mistakes.length);
});

describe.each([
  { title: 'a mistake', among: cases },
  { title: 'two mistakes at once', among: pairs },
])('$title, made by hand, is named with the string that was hashed', ({ among }) => {
  const named = among.map((one) => ({ ...one, ids: one.mistakes.join(', ') }));

  test.each(named)('$ids: $name', async ({ mistakes, evidence, signed, difference }) => {
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

test.each(['/', '%', '%2f', '&a=', '+', ' ', ',', '9'])(
  'every mistake takes time in proportion to the length of %j',
  { timeout },
  (piece) => {
    for (const { id, variants } of recipeMistakes) {
      expectLinearTime(
        (length) => {
          const long = piece.repeat(length / piece.length);
          const url = `https://api.rubiq.net/${long}x/?${long}x`;
          const parts = { appKey: long, method: 'POST', url, issuedAt: '20140408045941', secret: long };
          const context = { scheme: catalog.signature, earlier: [], givenUrl: url, givenSecret: long };
          return () => variants(documentedRecipe(parts), context);
        },
        10_000,
        id,
      );
    }
  },
);
