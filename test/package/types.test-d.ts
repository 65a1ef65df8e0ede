import { describe, expectTypeOf, test } from 'vitest';
import {
  type Code,
  classify,
  classifyResponse,
  createClassifier,
  decode,
  type EndpointNumber,
  type Evidence,
  type Finding,
  type Fixer,
  isCode,
  type Meaning,
  nearCodes,
  type Retry,
  type Status,
  type SubCode,
  type Verdict,
} from '../../src/index.ts';

type Kind = Verdict['kind'];
type Of<K extends Kind> = Extract<Verdict, { kind: K }>;

describe('codes', () => {
  test('are a union of literals, of the standard list and of endpoints', () => {
    expectTypeOf<'403.25'>().toExtend<Code>();
    expectTypeOf<'400.3'>().toExtend<Code>();
    expectTypeOf<'403'>().toExtend<Code>();
    expectTypeOf<'403.99'>().not.toExtend<Code>();
    expectTypeOf<'418'>().not.toExtend<Code>();
    expectTypeOf<string>().not.toExtend<Code>();
    expectTypeOf<403.25>().not.toExtend<Code>();
  });

  test('distinguish 401.1 and 401.10', () => {
    expectTypeOf<'401.1'>().toExtend<SubCode>();
    expectTypeOf<'401.10'>().toExtend<SubCode>();
    expectTypeOf<Exclude<'401.1' | '401.10', '401.1'>>().toEqualTypeOf<'401.10'>();
  });

  test('are either a status or a sub-code', () => {
    expectTypeOf<Code>().toEqualTypeOf<Status | SubCode>();
    expectTypeOf<Status & SubCode>().toBeNever();
    expectTypeOf<'403'>().toExtend<Status>();
    expectTypeOf<'403.25'>().not.toExtend<Status>();
    expectTypeOf<'403.25'>().toExtend<SubCode>();
    expectTypeOf<'403'>().not.toExtend<SubCode>();
    expectTypeOf<'502'>().not.toExtend<Status>();
    expectTypeOf<`${number}`>().not.toExtend<Status>();
    expectTypeOf<`${number}.${number}`>().not.toExtend<SubCode>();
  });

  test('come with literal endpoint numbers', () => {
    expectTypeOf<'1001'>().toExtend<EndpointNumber>();
    expectTypeOf<'9999'>().not.toExtend<EndpointNumber>();
    expectTypeOf<`${number}`>().not.toExtend<EndpointNumber>();
  });
});

describe('isCode', () => {
  test('narrows a string', () => {
    const text: string = '403.25';
    expectTypeOf(text).toEqualTypeOf<string>();
    if (isCode(text)) expectTypeOf(text).toEqualTypeOf<Code>();
  });
});

describe('a verdict', () => {
  const verdict = classify({});

  test('is one of five kinds', () => {
    expectTypeOf<Kind>().toEqualTypeOf<
      'documented' | 'ambiguous' | 'undocumented-sub-code' | 'undocumented-status' | 'contradiction'
    >();
  });

  test('is narrowed by an exhaustive switch', () => {
    switch (verdict.kind) {
      case 'documented':
        expectTypeOf(verdict.code).toEqualTypeOf<Code>();
        expectTypeOf(verdict.retry).toEqualTypeOf<Retry>();
        expectTypeOf(verdict.fixer).toEqualTypeOf<Fixer | null>();
        expectTypeOf(verdict.message).toEqualTypeOf<string>();
        break;
      case 'ambiguous':
        expectTypeOf(verdict.code).toEqualTypeOf<Code>();
        expectTypeOf(verdict.subCode).toEqualTypeOf<string>();
        break;
      case 'undocumented-sub-code':
        expectTypeOf(verdict.status).toEqualTypeOf<number>();
        expectTypeOf(verdict.subCode).toEqualTypeOf<string | null>();
        break;
      case 'undocumented-status':
        expectTypeOf(verdict.code).toEqualTypeOf<string | null>();
        break;
      case 'contradiction':
        expectTypeOf(verdict.status).toEqualTypeOf<number>();
        expectTypeOf(verdict.subCode).toEqualTypeOf<string>();
        break;
      default:
        expectTypeOf(verdict).toBeNever();
    }
  });

  test('has meanings only where it is ambiguous', () => {
    expectTypeOf<Of<'ambiguous'>['meanings']>().toEqualTypeOf<readonly Meaning[]>();
    expectTypeOf<Exclude<Verdict, { kind: 'ambiguous' }>['meanings']>().toBeNull();
    if (verdict.meanings !== null) expectTypeOf(verdict.kind).toEqualTypeOf<'ambiguous'>();
  });

  test('narrows to a literal in a switch over the code', () => {
    if (verdict.kind !== 'documented') return;
    switch (verdict.code) {
      case '403.25':
        expectTypeOf(verdict.code).toEqualTypeOf<'403.25'>();
        break;
      // @ts-expect-error: there is no such code.
      case '403.99':
        break;
    }
  });

  test('has the same type for a response and in a finding', () => {
    expectTypeOf(classifyResponse(new Response())).toEqualTypeOf<Verdict>();
    expectTypeOf(decode('')).toEqualTypeOf<Finding[]>();
    expectTypeOf<Finding>().toExtend<Verdict & { line: number; column: number }>();
    expectTypeOf(nearCodes('')).toEqualTypeOf<Code[]>();
  });
});

describe('evidence', () => {
  test('accepts a sub-code as a string, never as a number', () => {
    expectTypeOf<{ subCode: string }>().toExtend<Evidence>();
    expectTypeOf<{ subCode: null }>().toExtend<Evidence>();
    expectTypeOf<{ subCode: undefined }>().toExtend<Evidence>();
    expectTypeOf<{ subCode: number }>().not.toExtend<Evidence>();
    // @ts-expect-error: as numbers 401.1 and 401.10 would be equal.
    classify({ status: 401, subCode: 401.1 });
  });

  test('accepts the status as a number', () => {
    expectTypeOf<{ status: number }>().toExtend<Evidence>();
    expectTypeOf<{ status: string }>().not.toExtend<Evidence>();
  });

  test('accepts a header of fetch unchanged', () => {
    expectTypeOf<{ subCode: ReturnType<Headers['get']> }>().toExtend<Evidence>();
    expectTypeOf<Response>().toExtend<Parameters<typeof classifyResponse>[0]>();
  });
});

describe('createClassifier', () => {
  test('infers the codes of another catalog', () => {
    const { classify: classifyOther, isCode: isOther } = createClassifier({
      reporting: { header: 'X-Reason', formerSegments: {}, optionalParameter: '{none}' },
      standard: [
        { code: '409', title: 'Conflict', message: 'Conflict', retry: 'never', fixer: 'caller' },
        { code: '409.7', title: 'Locked', message: 'Locked', retry: 'after-delay', fixer: 'api' },
      ],
      endpoints: [
        {
          number: '1',
          title: 'One',
          method: 'GET',
          paths: ['/one'],
          responses: [{ code: '409.8', meaning: 'Busy' }],
        },
      ],
    });
    expectTypeOf<Of<'documented'>['code']>().toEqualTypeOf<Code>();
    const verdict = classifyOther({});
    if (verdict.kind === 'documented') expectTypeOf(verdict.code).toEqualTypeOf<'409' | '409.7' | '409.8'>();
    expectTypeOf(isOther).guards.toEqualTypeOf<'409' | '409.7' | '409.8'>();
  });
});
