import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handlingOf } from '../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { Handling } from '../../src/catalog/record.ts';
import { createClassify, type Evidence } from '../../src/classifier/classify.ts';
import { verdictJson } from '../../src/classifier/verdict.ts';
import { createClassifier } from '../../src/reference/classifier.ts';
import { hostileValues, revoked } from './hostile-values.ts';
import { inventedCatalog } from './invented-catalog.ts';

const { classify, isCode } = createClassifier(catalog);

describe('classify', () => {
  test('gives the record of every standard code', () => {
    for (const { code, title, message, retry, fixer } of catalog.standard) {
      const status = Number(code.slice(0, 3));
      const subCode = code.includes('.') ? code : null;
      const url = `/codes/${code.replace('.', '-')}`;
      const expected = { kind: 'documented', code, status, subCode, title, message, retry, fixer, url };
      expect(classify({ status, subCode })).toMatchObject({ ...expected, endpoint: null, meanings: null });
    }
  });

  test('gives the meaning of each code of every endpoint', () => {
    for (const { number, responses } of catalog.endpoints) {
      for (const { code, meaning } of responses) {
        const status = Number(code.slice(0, 3));
        const subCode = code.includes('.') ? code : null;
        expect(classify({ status, subCode, endpoint: number })).toMatchObject({
          kind: 'documented',
          code,
          status,
          subCode,
          endpoint: number,
          message: meaning,
        });
      }
    }
  });

  test.each<[string, Evidence, object]>([
    ['the status from the sub-code', { subCode: '403.25' }, { code: '403.25', status: 403 }],
    [
      'a bare number next to the status',
      { status: 403, subCode: '25' },
      { code: '403.25', subCode: '403.25' },
    ],
    ['401.1 as different from 401.10', { subCode: '401.1' }, { code: '401.1', subCode: '401.1' }],
    ['401.10 as itself', { subCode: '401.10' }, { code: '401.10', subCode: '401.10' }],
    ['a plain status', { status: 403, subCode: null }, { code: '403', subCode: null }],
    ['a sub-code that is only the status', { status: 403, subCode: '403' }, { code: '403', subCode: null }],
    [
      'an endpoint that does not list the code',
      { subCode: '403.25', endpoint: '1011' },
      { endpoint: '1011', message: 'Access denied. The ApiSession does not have access to this resource' },
    ],
    [
      'the meaning of the endpoint instead of the standard one',
      { status: 404, endpoint: '1011' },
      { message: 'No entities were found', retry: 'never' },
    ],
    [
      'the endpoint from the request',
      { status: 404, request: { method: 'POST', url: '/v1/entity/search/12' } },
      { endpoint: '1011', message: 'No entities were found' },
    ],
    [
      'the named endpoint instead of the request',
      { subCode: '400.3', endpoint: '1100', request: { method: 'POST', url: '/entity' } },
      { endpoint: '1100' },
    ],
    [
      'the request if the named endpoint is unknown',
      { subCode: '400.3', endpoint: '9999', request: { method: 'POST', url: '/entity' } },
      { endpoint: '1001' },
    ],
    [
      'a sub-code that only one endpoint defines',
      { subCode: '200.1' },
      { kind: 'documented', endpoint: null },
    ],
  ])('understands %s', (_, evidence, expected) => {
    expect(classify(evidence)).toMatchObject({ kind: 'documented', ...expected });
  });

  test('gives every meaning of an ambiguous sub-code', () => {
    const verdict = classify({ status: 400, subCode: '400.3' });
    const unknown = { message: null, endpoint: null };
    expect(verdict).toMatchObject({ kind: 'ambiguous', code: '400.3', retry: 'after-change', ...unknown });
    const defining = catalog.endpoints.filter(({ responses }) =>
      responses.some(({ code }) => code === '400.3'),
    );
    expect(verdict.meanings?.map(({ endpoint }) => endpoint)).toEqual(defining.map(({ number }) => number));
    expect(verdict.meanings?.[0]).toMatchObject({ endpoint: '1001', url: '/endpoints/1001' });
  });

  test.each<[Evidence, object]>([
    [
      { status: 403, subCode: '403.99' },
      { kind: 'undocumented-sub-code', code: '403.99', subCode: '403.99', status: 403, url: '/codes/403' },
    ],
    [{ subCode: '403.99' }, { kind: 'undocumented-sub-code', status: 403 }],
    [
      { status: 403, subCode: 'banana' },
      { kind: 'undocumented-sub-code', code: '403', subCode: null },
    ],
    [
      { status: 401, subCode: '401.1, 401.10' },
      { kind: 'undocumented-sub-code', code: '401', subCode: null },
    ],
    [
      { subCode: '400.3', endpoint: '1011' },
      { kind: 'undocumented-sub-code', code: '400.3', endpoint: '1011' },
    ],
    [{ status: 418 }, { kind: 'undocumented-status', code: '418', status: 418, url: null }],
    [
      { status: 418, subCode: '418.1' },
      { kind: 'undocumented-status', code: '418.1', subCode: '418.1' },
    ],
    [
      { status: 502, subCode: 'banana' },
      { kind: 'undocumented-status', code: '502', subCode: null },
    ],
    [{}, { kind: 'undocumented-status', code: null, status: null, subCode: null }],
    [{ subCode: 'banana' }, { kind: 'undocumented-status', code: null }],
    [
      { status: 403, subCode: '401.10' },
      {
        kind: 'contradiction',
        code: '401.10',
        status: 403,
        subCode: '401.10',
        url: '/codes/401-10',
        retry: null,
      },
    ],
    [
      { status: 418, subCode: '401.10' },
      { kind: 'contradiction', status: 418 },
    ],
    [
      { status: 403, subCode: '400.3' },
      { kind: 'contradiction', code: '400.3', url: '/codes/400-3', message: null },
    ],
    [
      { status: 403, subCode: '401.99' },
      { kind: 'contradiction', code: '401.99', url: '/codes/403' },
    ],
  ])('gives the kind of a verdict that is not documented: %j', (evidence, expected) => {
    expect(classify(evidence)).toMatchObject(expected);
  });

  test.each<[Evidence, object]>([
    [{ status: 200 }, { outcome: 'success', repeatable: false }],
    [{ status: 202 }, { outcome: 'success', repeatable: true }],
    [
      { status: 202, endpoint: '1012' },
      { outcome: 'success', retry: 'never', repeatable: false },
    ],
    [{ subCode: '200.2' }, { kind: 'documented', outcome: 'success', repeatable: false }],
    [{ status: 409 }, { outcome: 'error', repeatable: true }],
    [{ subCode: '403.30' }, { outcome: 'error', retry: 'after-delay', repeatable: false }],
    [{ subCode: '403.10' }, { kind: 'ambiguous', outcome: 'error', repeatable: false }],
    [
      { subCode: '403.10', endpoint: '2002' },
      { outcome: 'error', repeatable: false },
    ],
    [{ status: 404 }, { outcome: 'error' }],
    [
      { status: 404, endpoint: '1011' },
      { outcome: 'expected', repeatable: false },
    ],
    [
      { status: 303, endpoint: '4001' },
      { outcome: 'expected', repeatable: false },
    ],
    [{ subCode: '400.3' }, { kind: 'ambiguous', outcome: 'error', repeatable: false }],
    [{ subCode: '404.5' }, { kind: 'ambiguous', outcome: null, repeatable: false }],
    [
      { subCode: '404.5', endpoint: '1008' },
      { kind: 'documented', outcome: 'expected' },
    ],
    [
      { status: 403, subCode: '403.99' },
      { kind: 'undocumented-sub-code', outcome: null, repeatable: false },
    ],
    [
      { status: 409, subCode: '409.99' },
      { kind: 'undocumented-sub-code', outcome: null, repeatable: false },
    ],
    [{ status: 418 }, { kind: 'undocumented-status', outcome: null, repeatable: false }],
    [
      { status: 409, subCode: '401.10' },
      { kind: 'contradiction', outcome: null, repeatable: false },
    ],
    [{}, { outcome: null, repeatable: false }],
  ])('gives outcome and repetition: %j', (evidence, expected) => {
    expect(classify(evidence)).toMatchObject(expected);
  });

  test('gives outcome and repetition of every row, as its handling has them', () => {
    const records = new Map<string, Handling>(catalog.standard.map((record) => [record.code, record]));
    for (const { number, responses } of (catalog as Catalog).endpoints) {
      for (const response of responses) {
        const { outcome, repeatable = false } = handlingOf(response, records.get(response.code));
        const [status, subCode = null] = [Number(response.code.slice(0, 3)), response.code];
        const verdict = classify({ status, subCode, endpoint: number });
        expect(verdict, `${number} ${response.code}`).toMatchObject({ outcome, repeatable });
      }
    }
  });

  test('puts a base before every path', () => {
    const based = createClassifier(catalog, { base: '/docs/' });
    expect(based.classify({ subCode: '403.25' }).url).toBe('/docs/codes/403-25');
    expect(based.classify({ subCode: '400.3' }).meanings?.[0]?.url).toBe('/docs/endpoints/1001');
    expect(based.codeUrl('403.25')).toBe('/docs/codes/403-25');
  });
});

describe('a verdict on a known code', () => {
  test.each<Evidence>([
    { status: 403 },
    { subCode: '403.25' },
    { status: 403, subCode: '403.25' },
    { status: 400, subCode: '400.3' },
    { status: 404, endpoint: '1011' },
    { status: 404, request: { method: 'POST', url: '/entity/search/12' } },
  ])('is a copy for each caller, who may change it: %j', (evidence) => {
    const first = classify({ ...evidence });
    const second = classify({ ...evidence });
    expect(first).toEqual(second);
    Object.assign(first, { title: 'changed', added: true });
    expect(classify({ ...evidence })).toEqual(second);
  });

  test('does not depend on what was asked before', () => {
    const [known] = inventedCatalog.standard;
    const code = (text: '500' | '500.500') => ({ ...known, code: text, title: text });
    const catalogOfBoth = { ...inventedCatalog, standard: [code('500'), code('500.500')] };
    const questions: Evidence[] = [
      { subCode: '500' },
      { status: 500, subCode: '500' },
      { status: 500 },
      { status: '500' as unknown as number },
      { status: 500, subCode: 500 as unknown as string },
      { status: 500, subCode: '500.500' },
      { subCode: '500.500' },
      { status: 422, subCode: '500.500' },
    ];
    for (const first of questions) {
      for (const second of questions) {
        const { classify: asked } = createClassifier(catalogOfBoth);
        asked(first);
        expect(asked(second)).toEqual(createClassifier(catalogOfBoth).classify(second));
      }
    }
  });
});

describe('evidence of a wrong type', () => {
  const values = [...hostileValues, revoked];
  const understood = verdictJson(classify({ status: 403, subCode: '403.25' }));

  test('is ignored, whatever it is', () => {
    for (const value of values) {
      expect(classify(value as Evidence)).toMatchObject({ kind: 'undocumented-status', code: null });
      for (const key of ['endpoint', 'request']) {
        const evidence = { status: 403, subCode: '403.25', [key]: value };
        expect(verdictJson(classify(evidence as Evidence))).toEqual(understood);
      }
      const request = { method: value, url: value };
      expect(verdictJson(classify({ status: 403, subCode: '403.25', request } as Evidence))).toEqual(
        understood,
      );
      expect(classify({ status: value, subCode: '403.25' } as Evidence).code).toBe('403.25');
    }
  });

  test('never becomes a sub-code', () => {
    for (const value of values) {
      expect(classify({ status: 403, subCode: value } as Evidence)).toMatchObject({
        code: '403',
        subCode: null,
      });
    }
  });

  test('may throw when it is read', () => {
    const keys = ['status', 'subCode', 'endpoint', 'request'];
    const evidence = Object.defineProperties(
      {},
      Object.fromEntries(
        keys.map((key) => [
          key,
          {
            get: () => {
              throw new Error(key);
            },
          },
        ]),
      ),
    );
    expect(classify(evidence).code).toBeNull();
    expect(classify({ status: 403, request: evidence }).code).toBe('403');
    const request = {
      url: '/entity/create',
      get method(): string {
        throw new Error('method');
      },
    };
    expect(classify({ status: 404, request }).endpoint).toBe('1020');
  });

  test.each<[keyof Evidence, Evidence, object]>([
    ['status', { subCode: '400.3', endpoint: '1100' }, { code: '400.3', endpoint: '1100' }],
    ['subCode', { status: 404, endpoint: '1011' }, { code: '404', endpoint: '1011' }],
    [
      'endpoint',
      { status: 404, request: { method: 'GET', url: '/entity/id/4711/data' } },
      { code: '404', endpoint: '1002' },
    ],
    ['request', { status: 404, subCode: '404.5', endpoint: '1008' }, { code: '404.5', endpoint: '1008' }],
  ])('keeps what can be read where %s throws', (key, rest, expected) => {
    const evidence = Object.defineProperty({ ...rest }, key, {
      get: () => {
        throw new Error(key);
      },
    });
    expect(classify(evidence)).toMatchObject({ kind: 'documented', ...expected });
  });

  test('accepts three digits as a status', () => {
    expect(classify({ status: '403' } as unknown as Evidence).code).toBe('403');
    expect(classify({ status: '0403' } as unknown as Evidence).code).toBeNull();
    expect(classify({ status: 99 }).code).toBeNull();
    expect(classify({ status: 1000 }).code).toBeNull();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.record(
          { status: fc.anything(), subCode: fc.anything(), endpoint: fc.anything(), request: fc.anything() },
          { requiredKeys: [] },
        ),
        (any, record) => {
          classify(any as Evidence);
          const { kind, code } = classify(record as Evidence);
          if (kind === 'documented') expect(isCode(code)).toBe(true);
        },
      ),
    );
  });
});

describe('another catalog', () => {
  const other = createClassifier(inventedCatalog);

  test.each<[Evidence, object]>([
    [
      { status: 422, subCode: '422.7' },
      { kind: 'documented', code: '422.7', title: 'Too round', retry: 'after-change' },
    ],
    [{ status: 422, subCode: '7' }, { code: '422.7' }],
    [{ status: 207 }, { kind: 'documented', title: 'Mixed' }],
    [
      { status: 422, endpoint: '7' },
      { message: 'No widget came of it', title: 'Not a widget', fixer: 'caller' },
    ],
    [
      { subCode: '422.1', request: { method: 'DELETE', url: '/gizmo/1' } },
      { endpoint: '8', message: 'Blue' },
    ],
    [{ status: 207 }, { outcome: 'success', repeatable: true }],
    [
      { subCode: '422.30', endpoint: '7' },
      { outcome: 'expected', repeatable: true },
    ],
    [
      { subCode: '422.30', endpoint: '8' },
      { outcome: 'error', repeatable: false },
    ],
    [{ subCode: '422.30' }, { kind: 'documented', message: 'Slow', outcome: null, repeatable: false }],
    [{ subCode: '422.2' }, { outcome: 'error', repeatable: true }],
    [{ subCode: '422.1' }, { outcome: 'error', repeatable: false }],
    [{ subCode: '422.1' }, { kind: 'ambiguous', retry: null, fixer: 'caller', title: 'Not a widget' }],
    [{ subCode: '422.2' }, { kind: 'documented', message: 'Alike', endpoint: null }],
    [
      { status: 409, endpoint: '8' },
      { kind: 'documented', message: 'Broken already' },
    ],
    [{ status: 409 }, { kind: 'undocumented-status' }],
    [{ status: 403 }, { kind: 'undocumented-status' }],
    [{ subCode: '403.25' }, { kind: 'undocumented-status' }],
    [
      { status: 422, subCode: '403.25' },
      { kind: 'contradiction', url: '/codes/422' },
    ],
  ])('answers %j by its own records', (evidence, expected) => {
    expect(other.classify(evidence)).toMatchObject(expected);
  });

  test('has its own codes and header', () => {
    expect(other.isCode('422.7')).toBe(true);
    expect(other.isCode('403.25')).toBe(false);
    expect(other.nearCodes('422.8')).toEqual(['422.7', '422.2', '422.1']);
    expect(other.decode('HTTP/1.1 422 Odd\nX-Reason: 7').map(({ code }) => code)).toEqual(['422.7']);
    expect(other.decode('status=422 X-Reason=7').map(({ code }) => code)).toEqual(['422.7']);
    expect(other.decode('status=422 X-Cause=7').map(({ code }) => code)).toEqual(['422']);
    expect(other.classifyResponse({ status: 422, headers: { 'x-reason': '422.7' } }).code).toBe('422.7');
  });
});

describe('a catalog that says little', () => {
  const busy = { title: 'Busy', message: 'Too busy', retry: 'after-delay', fixer: 'api' } as const;
  const little = createClassify(
    {
      standard: [
        { ...busy, code: '503' },
        { ...busy, code: '503.200' },
      ],
      endpoints: [
        {
          number: '1',
          responses: [{ code: '503.1', meaning: 'A', title: 'Title of A', retry: 'poll', fixer: 'api' }],
        },
        { number: '2', responses: [{ code: '503.1', meaning: 'B', retry: 'never' }] },
        {
          number: '3',
          responses: [
            { code: '418.1', meaning: 'C' },
            { code: '503.100', meaning: 'C' },
          ],
        },
        { number: '4', responses: [{ code: '418.1', meaning: 'D' }] },
      ],
    },
    () => null,
    '',
  );

  test('lets a program repeat after a delay', () => {
    expect(little({ status: 503 }).repeatable).toBe(true);
  });

  test('gives a meaning as its own title, and nothing that it does not say', () => {
    expect(little({ subCode: '503.1' })).toMatchObject({
      title: 'Busy',
      retry: null,
      meanings: [
        { endpoint: '1', title: 'Title of A', message: 'A', retry: 'poll', fixer: 'api' },
        { endpoint: '2', title: 'B', message: 'B', retry: 'never', fixer: null },
      ],
    });
    expect(little({ subCode: '503.1', endpoint: ' 2 ' }).message).toBe('B');
    expect(little({ subCode: '418.1' })).toMatchObject({ kind: 'ambiguous', title: null });
  });

  test.each(['100', '200'])('has codes with three digits after the status: %s', (subCode) => {
    expect(little({ status: 503, subCode })).toMatchObject({ kind: 'documented', code: `503.${subCode}` });
  });
});
