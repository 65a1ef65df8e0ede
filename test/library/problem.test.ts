import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, fromProblem } from '../../src/endpoints.ts';
import * as main from '../../src/index.ts';
import { toProblem } from '../../src/library/problem.ts';
import { edgeCases, everyDocumented, everyVerdict, hostile, oneOfEach } from './cases.ts';

const base = 'https://status.example';

describe('toProblem', () => {
  test('writes known members', () => {
    expect(toProblem(classify({ status: 400, subCode: '400.3', endpoint: '1001' }), base)).toEqual({
      type: 'https://status.example/codes/400-3',
      title: 'Mobile number badly formatted',
      status: 400,
      detail: classify({ status: 400, subCode: '400.3', endpoint: '1001' }).message,
      subCode: '400.3',
      endpoint: '1001',
      retry: 'after-change',
    });
  });

  test('leaves out unknown members', () => {
    expect(toProblem(classify({ status: 502 }), base)).toEqual({
      type: 'about:blank',
      title: 'Unknown status',
      status: 502,
    });
    expect(toProblem(classify({}))).toEqual({ type: 'about:blank', title: 'Unknown status' });
  });

  test.each(['', '/', '/docs/', 'https://status.example/', 'https://status.example//'])(
    'puts %s before the address, with one slash',
    (given) => {
      const { type } = toProblem(oneOfEach.documented, given);
      expect(type).toBe(`${given.replace(/\/+$/, '')}/codes/403-25`);
    },
  );

  test('begins the address at the root by default', () => {
    expect(toProblem(oneOfEach.documented).type).toBe('/codes/403-25');
  });

  test('writes members that are a string or a number, never null', () => {
    for (const verdict of everyVerdict) {
      for (const [name, value] of Object.entries(toProblem(verdict, base))) {
        expect(typeof value, `${name} of ${verdict.code}`).toBe(name === 'status' ? 'number' : 'string');
      }
    }
  });
});

describe('fromProblem', () => {
  /** Whether a problem loses the code: there was none, or it could not be read. */
  const isLost = (verdict: main.Verdict) =>
    verdict.status === null || (verdict.kind === 'undocumented-sub-code' && verdict.subCode === null);

  test.each([
    ...everyDocumented.map((verdict) => [verdict.code, verdict.endpoint ?? 'any', verdict] as const),
    ...Object.values(oneOfEach).map((verdict) => [verdict.code, verdict.kind, verdict] as const),
    ...edgeCases
      .filter((verdict) => !isLost(verdict))
      .map((verdict) => [verdict.code, `${verdict.kind}, edge case`, verdict] as const),
  ])('restores the verdict from toProblem: %s, %s', (_code, _where, verdict) => {
    const problem = toProblem(verdict, base);
    expect(fromProblem(problem)).toEqual(verdict);
    expect(fromProblem(JSON.stringify(problem))).toEqual(verdict);
    expect(fromProblem(JSON.parse(JSON.stringify(problem)))).toEqual(verdict);
  });

  test('returns null where no code was known', () => {
    expect(fromProblem(toProblem(classify({})))).toBeNull();
  });

  test('restores only the status where the sub-code could not be read', () => {
    const verdict = classify({ status: 403, subCode: '?' });
    expect(fromProblem(toProblem(verdict))).toEqual(classify({ status: 403 }));
  });

  test.each([
    ['https://status.example/codes/401-10', '401.10'],
    ['https://status.example/docs/codes/401-1', '401.1'],
    ['/codes/409/', '409'],
    ['/codes/400-3', '400.3'],
  ])('reads a problem with only a link: %s', (type, code) => {
    expect(fromProblem({ type })?.code).toBe(code);
  });

  test('reads the members where the link is to another site', () => {
    const problem = { type: 'https://other.example/errors/1', status: 403, subCode: '403.25' };
    expect(fromProblem(problem)?.code).toBe('403.25');
    expect(fromProblem({ type: 'about:blank', status: 409 })?.code).toBe('409');
    expect(fromProblem({ subCode: '403.25' })?.code).toBe('403.25');
  });

  test('prefers the members to the link', () => {
    expect(fromProblem({ type: '/codes/401-1', subCode: '401.10' })?.code).toBe('401.10');
    expect(fromProblem({ type: '/codes/401', status: 409 })?.code).toBe('409');
  });

  test('reads the endpoint from the members, in each entry', () => {
    const problem = { type: '/codes/400-3', endpoint: '1001' };
    expect(fromProblem(problem)?.kind).toBe('documented');
    expect(main.fromProblem(problem)?.kind).toBe('documented');
  });

  test.each([
    undefined,
    null,
    '',
    'nonsense',
    '{',
    '[]',
    '7',
    'null',
    7,
    [],
    {},
    { type: 7 },
    { type: ['/codes/403-25'] },
    { type: 'about:blank' },
    { type: '/codes' },
    { type: '/codes/40325' },
    { type: '/codes/403-25/more' },
  ])('gives null for %o', (json) => {
    expect(fromProblem(json)).toBeNull();
  });

  test.each(hostile)('returns null for %s', (_, json) => {
    expect(fromProblem(json)).toBeNull();
  });

  test('never throws', () => {
    const member = fc.oneof(fc.string(), fc.integer(), fc.anything(), fc.constant('/codes/403-25'));
    const problem = fc.record({ type: member, status: member, subCode: member, endpoint: member });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), problem), (json) => {
        const verdict = fromProblem(json);
        if (verdict !== null) expect(verdict.kind).toEqual(expect.any(String));
      }),
    );
  });
});
