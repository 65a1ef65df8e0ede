import { describe, expectTypeOf, test } from 'vitest';
import { type catalog, everyGroupExists } from '../../src/catalog/index.ts';
import type { Endpoint, StandardCode } from '../../src/catalog/record.ts';

const record = {
  code: '403.25',
  title: 'Title',
  message: 'Message',
  heading: null,
  condition: null,
  group: 'session',
  retry: 'never',
  fixer: 'caller',
  advice: { when: '', checkFirst: '', causes: [], fix: [], retry: '', fixer: '', endUser: null },
  documented: [],
  unknown: [],
  http: null,
  keywords: [],
  formerTitles: [],
  history: [],
  related: [],
  sources: [],
  sample: '',
} as const satisfies StandardCode;

describe('a record does not compile', () => {
  test('where a field is missing', () => {
    const { advice: _, ...incomplete } = record;
    expectTypeOf(incomplete).not.toExtend<StandardCode>();
  });

  test('where its code is a number, or not a code', () => {
    expectTypeOf({ ...record, code: 403.25 }).not.toExtend<StandardCode>();
    expectTypeOf({ ...record, code: 'banana' } as const).not.toExtend<StandardCode>();
    expectTypeOf({ ...record, code: '603.1' } as const).not.toExtend<StandardCode>();
  });

  test('where its retry or fixer is none of the known ones', () => {
    expectTypeOf({ ...record, retry: 'maybe' } as const).not.toExtend<StandardCode>();
    expectTypeOf({ ...record, fixer: 'nobody' } as const).not.toExtend<StandardCode>();
  });

  test('where its group is none of the catalog’s', () => {
    expectTypeOf(everyGroupExists).toEqualTypeOf<true>();
    expectTypeOf<'other'>().not.toExtend<(typeof catalog.groups)[number]['id']>();
  });

  test('where an endpoint has a method that the API does not use', () => {
    expectTypeOf<{ method: 'TRACE' }>().not.toExtend<Pick<Endpoint, 'method'>>();
  });
});

test('a complete record compiles', () => {
  expectTypeOf(record).toExtend<StandardCode>();
});
