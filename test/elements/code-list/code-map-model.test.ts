import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import {
  initialMapFilter,
  type MapCode,
  type MapFilter,
  matchingCodes,
  toggleChoice,
} from '../../../src/elements/code-list/code-map-model.ts';
import { codeMap } from '../../../src/site/views/code-map.ts';

const codes: MapCode[] = codeMap(catalog, entriesOf(catalog), '').map((code) => ({
  ...code,
  status: code.code.slice(0, 3),
}));
const shown = (filter: MapFilter) => matchingCodes(codes, filter).map(({ code }) => code);

describe('the filter of the map of codes', () => {
  test('shows the standard list at first', () => {
    expect(shown(initialMapFilter)).toEqual(catalog.standard.map(({ code }) => code));
  });

  test('adds the codes that only endpoints define', () => {
    expect(shown({ ...initialMapFilter, withEndpoints: true })).toEqual(codes.map(({ code }) => code));
  });

  test('shows the codes that one person can fix', () => {
    const filter = toggleChoice(initialMapFilter, 'fixer', 'end-user');
    expect(shown(filter)).toEqual(['403', '403.23']);
    expect(shown({ ...filter, withEndpoints: true })).toContain('403.4');
  });

  test('combines answers to different questions', () => {
    const administrator = toggleChoice(initialMapFilter, 'fixer', 'administrator');
    expect(shown(toggleChoice(administrator, 'retry', 'after-change'))).toContain('412');
    expect(shown(toggleChoice(administrator, 'retry', 'poll'))).toEqual([]);
  });

  test('has one answer to a question, which a second press takes back', () => {
    const polled = toggleChoice(initialMapFilter, 'retry', 'poll');
    expect(shown(polled)).toEqual(['202']);
    const delayed = toggleChoice(polled, 'retry', 'after-delay');
    expect(shown(delayed)).toEqual(['403.30', '409', '409.1', '500']);
    expect(toggleChoice(delayed, 'retry', 'after-delay')).toEqual(initialMapFilter);
  });
});
