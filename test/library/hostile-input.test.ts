import { describe, expect, test } from 'vitest';
import * as withEndpoints from '../../src/endpoints.ts';
import * as library from '../../src/index.ts';
import { hostileValues } from '../classifier/hostile-values.ts';

const { classify } = library;
const success = { status: 200, headers: {} };

/** Each function of the library that promises not to throw, with one value where another type belongs. */
const calls: Readonly<Record<string, (value: never) => unknown>> = {
  classify: (value) => classify({ status: value, subCode: value, endpoint: value }),
  classifyResponse: (value) => library.classifyResponse(value),
  'classifyResponse of a response': (value) => library.classifyResponse({ status: value, headers: value }),
  codeUrl: (value) => library.codeUrl('403.25', value),
  decode: (value) => library.decode(value),
  findingJson: (value) => library.findingJson(value),
  fromProblem: (value) => library.fromProblem(value),
  isCode: (value) => library.isCode(value),
  isRetryable: (value) => library.isRetryable(value),
  isUnderstood: (value) => library.isUnderstood(value),
  nearCodes: (value) => library.nearCodes(value),
  'retryDelay of anything': (value) => library.retryDelay(value, value),
  'retryDelay with any settings': (value) => library.retryDelay(classify({ status: 409 }), 1, value ?? null),
  'throwForStatus of a success': (value) => library.throwForStatus(success, value ?? null),
  toProblem: (value) => library.toProblem(value),
  'toProblem with any base': (value) => library.toProblem(classify({ status: 403 }), value),
  verdictJson: (value) => library.verdictJson(value),
};

test.each(Object.entries(calls))('%s does not throw', (_, call) => {
  for (const value of hostileValues) {
    expect(() => call(value as never), typeof value).not.toThrow();
  }
});

describe('the value of a sub-code header', () => {
  test('of another type than a string counts as not given, whatever was asked before', () => {
    const before = classify({ status: 403, subCode: 403 as never });
    expect(classify({ status: 403 })).toEqual(before);
    expect(classify({ status: 403, subCode: 403 as never })).toEqual(before);
    expect(before).toMatchObject({ kind: 'documented', code: '403' });
  });
});

describe('what the library hands out', () => {
  test('cannot be changed by a caller for another', () => {
    for (const status of [403, 418])
      for (const subCode of [null, '403.25', '403.99', '400.3', 'banana'])
        for (const endpoint of [undefined, '1001']) {
          const evidence = { status, subCode, endpoint };
          expect(classify(evidence)).not.toBe(classify(evidence));
          expect(isFrozenThroughout(classify(evidence).meanings)).toBe(true);
        }
    expect(isFrozenThroughout(classify({ subCode: '400.3' }).meanings)).toBe(true);
    expect(Object.isFrozen(library.standardCodes)).toBe(true);
    expect(library.standardCodes.every((known) => Object.isFrozen(known))).toBe(true);
    expect(isFrozenThroughout(withEndpoints.endpoints)).toBe(true);
  });
});

function isFrozenThroughout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout);
}
