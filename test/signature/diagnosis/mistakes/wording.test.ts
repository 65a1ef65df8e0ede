import { expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { named, worded } from '../../../../src/signature/diagnosis/mistakes/wording.ts';

const scheme = {
  ...catalog.signature,
  appKey: 'Key',
  issuedAt: 'At',
  token: 'Sum',
  secret: 'Secret',
  mistakes: { a: { cause: 'Own {token}.', fix: 'Own {secret}.' }, b: { cause: 'Only cause.' } },
};
const mistake = (id: string) => ({
  id,
  part: 'path' as const,
  title: '{appKey} of {issuedAt}',
  cause: '{token}',
  fix: '{secret} {other}',
  variants: () => [],
});

test('texts have the names of an API, and nothing else is replaced', () => {
  expect(named('{appKey}, {issuedAt}, {token}, {secret}, {other}, {appKey}', scheme)).toBe(
    'Key, At, Sum, Secret, {other}, Key',
  );
});

test.each([
  ['a', 'Own Sum.', 'Own Secret.'],
  ['b', 'Only cause.', 'Secret {other}'],
  ['c', 'Sum', 'Secret {other}'],
])('a mistake %s is worded with the texts of the API, if it has any', (id, cause, fix) => {
  expect(worded(mistake(id), scheme)).toEqual({ id, part: 'path', title: 'Key of At', cause, fix });
});
