import { describe, expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../../../src/catalog/index.ts';
import { createHero } from '../../../../../src/site/pages/records/code/hero.ts';
import { textOf } from '../../../../../src/site/pages/section.ts';
import { inventedCatalog } from '../../../../fixtures/invented-catalog.ts';

const heroIn = (of: Catalog, code: string) => {
  const entries = entriesOf(of);
  return createHero(of, entries)(entries.get(code) as Entry);
};
const hero = (code: string) => heroIn(catalog, code);

describe('the head of the page of a code', () => {
  test.each([
    ['401.9', 'Codes > 401 API authentication failed > Request signature'],
    ['400.3', 'Codes > 400 Invalid data > Only in endpoints'],
    ['200', 'Codes > Success'],
  ])('leads from the overview to %s', (code, trail) => {
    expect(hero(code).trail.map(textOf).join(' > ')).toBe(trail);
  });

  test.each([
    ['200', 'success'],
    ['200.2', 'success'],
    ['501.2', 'success'],
    ['303', '3'],
    ['401.9', '4'],
    ['404.5', '4'],
    ['500', '5'],
  ])('has for %s the tone %s', (code, tone) => {
    expect(hero(code).tone).toBe(tone);
  });

  test.each([
    ['401.9', '/signature'],
    ['401', '/signature'],
    ['400.3', '/decoder?code=400.3'],
    ['403.23', '/guides/sessions-and-data-isolation'],
    ['401.24', '/guides/tokens-from-javascript'],
  ])('has for %s the action %s', (code, path) => {
    expect(hero(code).action?.path).toBe(path);
  });

  test.each(['200', '403', '403.30', '404.1', '500', '403.2'])('has no action for %s', (code) => {
    expect(hero(code).action).toBeNull();
  });

  test('has no action in a catalog without guides and signatures', () => {
    expect(heroIn(inventedCatalog, '403.6').action).toBeNull();
  });

  test('lets choose among endpoints only where they differ, each once and in order', () => {
    expect(hero('400.3').choices.map(({ number }) => number)).toEqual([
      '1001',
      '1003',
      '1100',
      '2105',
      '2110',
    ]);
    expect(hero('403.1').choices).toEqual([]);
    expect(hero('401.9').choices).toEqual([]);
  });
});

describe('the summary to copy', () => {
  test('is the ticket of the code, with the sentence for the end user', () => {
    expect(hero('403.23').summary).toMatch(
      /^403\.23 Session expired\n- Documented: .+\n- Who can fix it: .+ Retry: .+\n- Check first: .+ For the end user: “.+”\n- More: \{origin\}\/codes\/403-23$/,
    );
  });

  test('has no sentence for the end user where none fits', () => {
    expect(hero('401.1').summary).not.toContain('end user');
  });

  test('has every meaning of an ambiguous code', () => {
    expect(hero('400.3').summary).toContain(
      'Mobile number is not in a valid format (1001, 1003); Required keys field missing (1100); ',
    );
  });
});
