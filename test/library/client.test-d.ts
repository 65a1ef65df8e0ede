import { describe, expectTypeOf, test } from 'vitest';
import * as endpoints from '../../src/endpoints.ts';
import {
  ApiStatusError,
  type Code,
  classify,
  classifyResponse,
  createClassifier,
  createErrors,
  type EndpointNumber,
  fromProblem,
  isApiStatusError,
  isRetryable,
  type Problem,
  type Retry,
  retryDelay,
  type StandardListCode,
  type Status,
  type SubCode,
  throwForStatus,
  toProblem,
  type Verdict,
} from '../../src/index.ts';
import { createMockFor } from '../../src/mock/index.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';

/** Checks that a switch is exhaustive: only `never` compiles as its argument. */
function assertNever(left: never): never {
  throw new Error(`${left} was forgotten`);
}

describe('codes', () => {
  test('are unions of literals, not strings', () => {
    expectTypeOf<string>().not.toExtend<Code>();
    expectTypeOf<string>().not.toExtend<SubCode>();
    expectTypeOf<string>().not.toExtend<StandardListCode>();
    expectTypeOf<string>().not.toExtend<EndpointNumber>();
    expectTypeOf<Code>().toEqualTypeOf<Status | SubCode>();
    expectTypeOf<StandardListCode>().toExtend<Code>();
    expectTypeOf<Extract<SubCode, '401.1' | '401.10' | '401.11'>>().toEqualTypeOf<'401.1' | '401.10'>();
    expectTypeOf<Extract<EndpointNumber, '1001' | '9999'>>().toEqualTypeOf<'1001'>();
  });
});

describe('a switch', () => {
  const verdict = classify({});

  test('over the code of a documented verdict narrows to literals', () => {
    if (verdict.kind !== 'documented') return;
    switch (verdict.code) {
      case '401.1':
      case '401.10':
        expectTypeOf(verdict.code).toEqualTypeOf<'401.1' | '401.10'>();
        break;
      default:
        expectTypeOf(verdict.code).toEqualTypeOf<Exclude<Code, '401.1' | '401.10'>>();
        // @ts-expect-error: many codes are left.
        assertNever(verdict.code);
    }
  });

  test('over every status is exhaustive', () => {
    const status = '200' as Status;
    switch (status) {
      case '200':
      case '201':
      case '202':
      case '204':
      case '303':
      case '400':
      case '401':
      case '403':
      case '404':
      case '409':
      case '412':
      case '500':
      case '501':
        break;
      default:
        assertNever(status);
    }
  });

  test('over the codes of locks is exhaustive, and does not compile if one is missing', () => {
    const code = '409' as Extract<Code, '409' | `409.${string}`>;
    switch (code) {
      case '409':
      case '409.1':
        break;
      default:
        assertNever(code);
    }
    switch (code) {
      case '409':
        break;
      default:
        // @ts-expect-error: 409.1 is left.
        assertNever(code);
    }
  });

  test('can be replaced by a table that does not compile if a code is missing', () => {
    type Session = Extract<StandardListCode, '403.21' | '403.22' | '403.23'>;
    const table: Record<Session, string> = { '403.21': 'a', '403.22': 'b', '403.23': 'c' };
    expectTypeOf(table).toExtend<Record<Session, string>>();
    // @ts-expect-error: 403.23 is missing.
    const short: Record<Session, string> = { '403.21': 'a', '403.22': 'b' };
    expectTypeOf(short).not.toBeAny();
  });

  test('over retry is exhaustive', () => {
    const { retry } = verdict;
    switch (retry) {
      case 'never':
      case 'after-change':
      case 'after-reauthentication':
      case 'after-delay':
      case 'poll':
      case null:
        break;
      default:
        assertNever(retry);
    }
  });
});

describe('classifyResponse', () => {
  test('accepts what was caught', () => {
    expectTypeOf(classifyResponse).parameters.toEqualTypeOf<[response: unknown, request?: unknown]>();
    expectTypeOf(endpoints.classifyResponse).parameters.toEqualTypeOf<
      [response: unknown, request?: unknown]
    >();
    expectTypeOf(classifyResponse(new Error())).toEqualTypeOf<Verdict>();
  });
});

describe('throwForStatus', () => {
  test('keeps the type of the response', () => {
    expectTypeOf(throwForStatus(new Response())).toEqualTypeOf<Response>();
    const own = { status: 200, data: { id: 7 } };
    expectTypeOf(throwForStatus(own)).toEqualTypeOf<{ status: number; data: { id: number } }>();
    expectTypeOf(endpoints.throwForStatus(own).data.id).toBeNumber();
  });

  test('accepts only a string as base', () => {
    // @ts-expect-error: a base is a string.
    throwForStatus(new Response(), { base: 7 });
  });
});

describe('ApiStatusError', () => {
  test('carries the type of the verdict', () => {
    const error = new ApiStatusError(classify({}));
    expectTypeOf(error).toExtend<Error>();
    expectTypeOf(error.verdict).toEqualTypeOf<Verdict>();
    expectTypeOf(error.retry).toEqualTypeOf<Retry | null>();
    expectTypeOf(error.url).toEqualTypeOf<string | null>();
    expectTypeOf(error.cause).toBeUnknown();
  });

  test('is narrowed by instanceof', () => {
    const error = new Error() as unknown;
    if (error instanceof ApiStatusError) expectTypeOf(error.verdict.kind).toEqualTypeOf<Verdict['kind']>();
    if (error instanceof ApiStatusError) expectTypeOf(error).toEqualTypeOf<ApiStatusError>();
  });

  test('is narrowed by isApiStatusError', () => {
    const error = new Error() as unknown;
    if (isApiStatusError(error)) expectTypeOf(error).toEqualTypeOf<ApiStatusError>();
  });

  test('is narrowed to its code', () => {
    const error = new Error() as unknown;
    if (!isApiStatusError(error, '403.25')) return;
    expectTypeOf(error).toEqualTypeOf<ApiStatusError<'403.25'>>();
    expectTypeOf(error).toExtend<ApiStatusError>();
    expectTypeOf(error.code).toEqualTypeOf<'403.25'>();
    expectTypeOf(error.status).toBeNumber();
    if (error.verdict.kind === 'documented') expectTypeOf(error.verdict.code).toEqualTypeOf<'403.25'>();
    expectTypeOf(error.verdict.kind).toEqualTypeOf<'documented' | 'ambiguous'>();
    // @ts-expect-error: there is no such code.
    isApiStatusError(error, '403.99');
  });

  test('has an exhaustive switch over the codes that it is narrowed to', () => {
    const error = new Error() as unknown;
    if (!isApiStatusError(error, '409', '409.1')) return;
    switch (error.code) {
      case '409':
      case '409.1':
        break;
      default:
        assertNever(error.code);
    }
    switch (error.code) {
      case '409':
        break;
      default:
        // @ts-expect-error: 409.1 is left.
        assertNever(error.code);
    }
  });

  test('is narrowed in a list', () => {
    expectTypeOf([new Error() as unknown].filter((one) => isApiStatusError(one, '409'))).toEqualTypeOf<
      ApiStatusError<'409'>[]
    >();
  });

  test('has the code and the status', () => {
    const error = new ApiStatusError(classify({}));
    expectTypeOf(error.code).toEqualTypeOf<string | null>();
    expectTypeOf(error.status).toEqualTypeOf<number | null>();
  });

  test('can be extended', () => {
    class OwnError extends ApiStatusError {}
    expectTypeOf(new OwnError(classify({})).verdict).toEqualTypeOf<Verdict>();
  });
});

describe('the errors of another API', () => {
  const turnstile = createErrors(createClassifier(inventedCatalog));
  type TurnstileCode = '200' | '403' | '403.6' | '500' | '500.100';

  test('have its codes', () => {
    const error = new Error() as unknown;
    if (!(error instanceof turnstile.ApiStatusError)) return;
    if (turnstile.isApiStatusError(error, '403.6')) expectTypeOf(error.code).toEqualTypeOf<'403.6'>();
    const { verdict } = error;
    if (verdict.kind === 'documented') expectTypeOf(verdict.code).toEqualTypeOf<TurnstileCode>();
    const read = turnstile.fromProblem({});
    if (read?.kind === 'documented') expectTypeOf(read.code).toEqualTypeOf<TurnstileCode>();
  });

  test('have a mock that accepts only them', () => {
    const mock = createMockFor(inventedCatalog)();
    mock.next('500.100');
    // @ts-expect-error: not one of its codes.
    mock.next('401.1');
  });
});

describe('the other functions', () => {
  test('return the documented types', () => {
    expectTypeOf(isRetryable).returns.toBeBoolean();
    expectTypeOf(retryDelay).returns.toEqualTypeOf<number | null>();
    expectTypeOf(toProblem).returns.toEqualTypeOf<Problem>();
    expectTypeOf(fromProblem).parameters.toEqualTypeOf<[json: unknown]>();
    expectTypeOf(fromProblem).returns.toEqualTypeOf<Verdict | null>();
    expectTypeOf(endpoints.fromProblem).returns.toEqualTypeOf<Verdict | null>();
  });

  test('accept a verdict or only the members that say whether to repeat, but not its JSON form', () => {
    type Waiting = { retry: 'poll'; repeatable: true };
    expectTypeOf<Verdict>().toExtend<Parameters<typeof isRetryable>[0]>();
    expectTypeOf<Pick<Waiting, 'repeatable'>>().toExtend<Parameters<typeof isRetryable>[0]>();
    expectTypeOf<Waiting>().toExtend<Parameters<typeof retryDelay>[0]>();
    expectTypeOf<{ retry: 'poll' }>().not.toExtend<Parameters<typeof isRetryable>[0]>();
    expectTypeOf<{ retry: 'poll' }>().not.toExtend<Parameters<typeof retryDelay>[0]>();
  });
});
