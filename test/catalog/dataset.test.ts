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
import { catalog } from '../../src/catalog/index.ts';

const shipped = shippedCatalog(catalog);
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Records as they come back: with the advice that cards show, and without what is only read on a page. */
const records: Pick<ShippedCatalog, 'standard' | 'endpoints'> = {
  standard: catalog.standard.map(({ code, title, message, retry, fixer, advice: { checkFirst } }) => ({
    code,
    title,
    message,
    retry,
    fixer,
    advice: { checkFirst },
  })),
  endpoints: (shipped as ShippedCatalog).endpoints.map((endpoint) => ({
    ...endpoint,
    responses: endpoint.responses.map(({ code, meaning, title, retry, fixer, advice }) =>
      sent({ code, meaning, title, retry, fixer, advice }),
    ),
  })),
} as Pick<ShippedCatalog, 'standard' | 'endpoints'>;

describe('what is shipped of a catalog', () => {
  test('comes back as it was', () => {
    const back = withAdvice(unpack(sent(pack(shipped))), sent(adviceOf(catalog)));
    expect(back).toEqual({ ...sent(shipped), ...records });
  });

  test('comes back without advice where that is not at hand, and with everything else', () => {
    const back = unpack(sent(pack(shipped)));
    expect(back.standard).toEqual(records.standard.map(({ advice: _, ...code }) => code));
    expect(back.endpoints).toEqual(
      records.endpoints.map((endpoint) => ({
        ...endpoint,
        responses: endpoint.responses.map(({ advice: _, ...response }) => response),
      })),
    );
  });

  test('has its members in the order of a record', () => {
    const { standard, endpoints } = unpack(pack(shipped));
    expect(Object.keys(standard[0] ?? {})).toEqual(['code', 'title', 'message', 'retry', 'fixer']);
    const ofAll = new Set(
      endpoints.flatMap(({ responses }) => responses.map((row) => Object.keys(row).join())),
    );
    expect([...ofAll]).toContain('code,meaning,title,retry,fixer');
    expect(Object.keys(endpoints[0] ?? {})).toEqual(['number', 'title', 'method', 'paths', 'responses']);
  });

  test('keeps apart what a row says and what it leaves out', () => {
    const standard = shipped.standard.slice(0, 1);
    const responses: ShippedCodes['endpoints'][number]['responses'] = [
      { code: '400.1', meaning: 'Same', title: 'Same', retry: 'never', fixer: 'caller' },
      { code: '400.2', meaning: 'No title', retry: 'poll' },
      { code: '400.3', meaning: 'A title alone', title: 'Title' },
      { code: '400.4', meaning: 'A side alone', fixer: 'api' },
      { code: '400.5', meaning: 'Nothing' },
    ];
    const back = unpack<ShippedCodes>(sent(pack({ standard, endpoints: [{ number: '1', responses }] })));
    expect(back.endpoints).toStrictEqual([{ number: '1', responses }]);
  });

  test('holds no advice itself, nor any other text that is only read on a page', () => {
    const text = JSON.stringify(pack(shipped));
    const isThere = (one: string) => text.includes(JSON.stringify(one));
    expect(
      catalog.standard.filter(({ advice }) => isThere(advice.checkFirst) || isThere(advice.when)),
    ).toEqual([]);
    expect(
      catalog.endpoints.flatMap(({ documented }) => documented as readonly string[]).filter(isThere),
    ).toEqual([]);
  });
});
