import { describe, expect, test } from 'vitest';
import {
  adviceOf,
  pack,
  type ShippedCatalog,
  type ShippedCodes,
  shippedCatalog,
  unpack,
  withAdvice,
} from '../../src/catalog/dataset.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { EndpointResponse } from '../../src/catalog/record.ts';

type Traits = Pick<EndpointResponse, 'outcome' | 'repeatable' | 'renewal' | 'quoted'>;

const shipped = shippedCatalog(catalog);
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** The records after unpacking: with the advice that cards show, and without the texts that only pages show. */
const records: Pick<ShippedCatalog, 'standard' | 'endpoints'> = {
  standard: (catalog as Catalog).standard.map(
    ({ code, title, message, retry, fixer, outcome, repeatable, renewal, advice: { checkFirst, endUser } }) =>
      asJson({
        code,
        title,
        message,
        retry,
        fixer,
        outcome,
        repeatable,
        renewal,
        advice: { checkFirst, endUser },
      }),
  ),
  endpoints: (shipped as ShippedCatalog).endpoints.map((endpoint) => ({
    ...endpoint,
    responses: endpoint.responses.map(
      ({ code, meaning, title, retry, fixer, outcome, repeatable, renewal, quoted, advice }) =>
        asJson({ code, meaning, title, retry, fixer, outcome, repeatable, renewal, quoted, advice }),
    ),
  })),
} as Pick<ShippedCatalog, 'standard' | 'endpoints'>;

describe('a shipped catalog', () => {
  test('is unpacked unchanged', () => {
    const unpacked = withAdvice(unpack(asJson(pack(shipped))), asJson(adviceOf(catalog)));
    expect(unpacked).toEqual({ ...asJson(shipped), ...records });
  });

  test('is unpacked with everything but the advice if that is not loaded', () => {
    const unpacked = unpack(asJson(pack(shipped)));
    expect(unpacked.standard).toEqual(records.standard.map(({ advice: _, ...code }) => code));
    expect(unpacked.endpoints).toEqual(
      records.endpoints.map((endpoint) => ({
        ...endpoint,
        responses: endpoint.responses.map(({ advice: _, ...response }) => response),
      })),
    );
  });

  test('has its members in the order of a record', () => {
    const { standard, endpoints } = unpack(pack(shipped));
    expect(Object.keys(standard[0] ?? {})).toEqual(['code', 'title', 'message', 'retry', 'fixer']);
    const order =
      /^code,meaning(?:,title)?(?:,retry)?(?:,fixer)?(?:,outcome)?(?:,repeatable)?(?:,renewal)?(?:,quoted)?$/;
    const ofAll = new Set(
      endpoints.flatMap(({ responses }) => responses.map((row) => Object.keys(row).join())),
    );
    expect([...ofAll]).toContain('code,meaning,title,retry,fixer');
    expect([...ofAll]).toContain('code,meaning,title,retry,fixer,outcome,quoted');
    expect([...ofAll].filter((keys) => !order.test(keys))).toEqual([]);
    expect(Object.keys(endpoints[0] ?? {})).toEqual(['number', 'title', 'method', 'paths', 'responses']);
  });

  test('distinguishes fields that a row has from those that it leaves out', () => {
    const standard = shipped.standard.slice(0, 1);
    const responses: ShippedCodes['endpoints'][number]['responses'] = [
      { code: '400.1', meaning: 'Same', title: 'Same', retry: 'never', fixer: 'caller' },
      { code: '400.2', meaning: 'No title', retry: 'poll' },
      { code: '400.3', meaning: 'Only a title', title: 'Title' },
      { code: '400.4', meaning: 'Only a fixer', fixer: 'api' },
      { code: '400.5', meaning: 'Nothing' },
      { code: '400.6', meaning: 'Quoted', quoted: true },
      { code: '400.7', meaning: 'No repetition', retry: 'after-delay', repeatable: false },
      { code: '400.8', meaning: 'Repetition', retry: 'after-delay', repeatable: true },
      { code: '400.9', meaning: 'Renewal', retry: 'after-reauthentication', renewal: 'token' },
      { code: '400.10', meaning: 'Outcome', outcome: 'expected', quoted: true },
    ];
    const unpacked = unpack<ShippedCodes>(
      asJson(pack({ standard, endpoints: [{ number: '1', responses }] })),
    );
    expect(unpacked.endpoints).toStrictEqual([{ number: '1', responses }]);
  });

  test('keeps what the rows of the catalog state of outcome, repetition and renewal', () => {
    const unpacked = unpack(asJson(pack(shipped)));
    const rows: readonly Traits[] = [
      ...unpacked.standard,
      ...unpacked.endpoints.flatMap(({ responses }) => responses),
    ];
    const values = (key: keyof Traits) => new Set(rows.map((row) => row[key]));
    expect(values('outcome')).toEqual(new Set([undefined, 'expected']));
    expect(values('repeatable')).toEqual(new Set([undefined, true, false]));
    expect(values('renewal')).toEqual(new Set([undefined, 'session', 'token']));
    expect(values('quoted')).toEqual(new Set([undefined, true]));
  });

  test('contains no remark', () => {
    const remarks = (catalog as Catalog).endpoints.flatMap(({ responses }) =>
      responses.flatMap(({ remark }) => remark ?? []),
    );
    expect(remarks.length).toBeGreaterThan(20);
    const text = JSON.stringify(pack(shipped));
    expect(remarks.filter((remark) => text.includes(JSON.stringify(remark)))).toEqual([]);
  });

  test('contains no advice itself, nor any other text that only pages show', () => {
    const text = JSON.stringify(pack(shipped));
    const isIncluded = (value: string) => text.includes(JSON.stringify(value));
    expect(
      catalog.standard.filter(({ advice }) => isIncluded(advice.checkFirst) || isIncluded(advice.when)),
    ).toEqual([]);
    expect(
      catalog.endpoints.flatMap(({ documented }) => documented as readonly string[]).filter(isIncluded),
    ).toEqual([]);
  });
});
