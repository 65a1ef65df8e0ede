import { catalog } from '../../src/catalog/index.ts';
import { classify, type Verdict } from '../../src/endpoints.ts';

/** A verdict for each code of the standard list, and for each code of each endpoint. */
export const everyDocumented: readonly Verdict[] = [
  ...catalog.standard.map(({ code }) => classify({ ...evidenceOf(code) })),
  ...catalog.endpoints.flatMap(({ number, responses }) =>
    responses.map(({ code }) => classify({ ...evidenceOf(code), endpoint: number })),
  ),
];

/** A verdict of each kind. */
export const oneOfEach: Readonly<Record<Verdict['kind'], Verdict>> = {
  documented: classify({ status: 403, subCode: '403.25' }),
  ambiguous: classify({ status: 400, subCode: '400.3' }),
  'undocumented-sub-code': classify({ status: 403, subCode: '403.99' }),
  'undocumented-status': classify({ status: 502 }),
  contradiction: classify({ status: 200, subCode: '403.25' }),
};

/** Verdicts that are edge cases of their kinds. */
export const edgeCases: readonly Verdict[] = [
  classify({}),
  classify({ status: 999 }),
  classify({ status: 403, subCode: '?' }),
  classify({ status: 502, subCode: '502.1' }),
  classify({ status: 403, subCode: '502.1' }),
  classify({ status: 400, subCode: '403.25', endpoint: '1002' }),
  classify({ status: 403, subCode: '403.99', endpoint: '1002' }),
  classify({ endpoint: '1002' }),
];

export const everyVerdict: readonly Verdict[] = [
  ...everyDocumented,
  ...Object.values(oneOfEach),
  ...edgeCases,
];

function evidenceOf(code: string): { status: number; subCode: string | null } {
  return { status: Number(code.slice(0, 3)), subCode: code.includes('.') ? code : null };
}

/** Objects that throw when they are accessed, by name. */
export const hostile: readonly (readonly [name: string, object: object])[] = [
  ['a proxy that throws', new Proxy({}, { get: fail, has: fail, ownKeys: fail })],
  [
    'getters that throw',
    {
      get status() {
        return fail();
      },
      get headers() {
        return fail();
      },
      get type() {
        return fail();
      },
    },
  ],
];

function fail(): never {
  throw new Error('no');
}
