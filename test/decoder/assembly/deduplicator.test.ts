/** The rules by which two candidates are one response, each with its limits. */
import { describe, expect, test } from 'vitest';
import { createDeduplicator } from '../../../src/decoder/assembly/deduplicate.ts';
import type { Candidate } from '../../../src/decoder/candidate.ts';

const url = '/v1/entity';

/** A candidate in a line of 100 characters, of which it has ten. */
function at(number: number, given: Partial<Candidate> & { text?: string; column?: number } = {}): Candidate {
  const { text = `line ${'abcdefghijklmnopqrstuvwxyz'[number % 26]} of a text`, column = 5, ...rest } = given;
  const start = number * 100;
  return {
    line: { text, start, number, column: 1, continued: false, cuts: [] },
    start: start + column,
    end: start + column + 10,
    ...rest,
  };
}

/** Adds candidates, and returns those that are given, in short. */
function given(candidates: readonly Candidate[], requestBelow: Candidate['request'] | null = null) {
  const found: Candidate[] = [];
  const responses = createDeduplicator(
    (request) => request.url === url,
    (candidate) => found.push(candidate),
  );
  for (const candidate of candidates) responses.add(candidate);
  responses.end(() => requestBelow ?? null);
  return found.map(({ line, status, subCode, request }) =>
    [line.number, status, subCode, request?.method, request?.url].map((part) => part ?? '-').join(' '),
  );
}

const mention = { isMention: true } as const;
const request = { method: 'PUT', url };

describe('two candidates', () => {
  test('in one place are one: the one with a sub-code', () => {
    expect(given([at(1, { status: 403 }), at(1, { subCode: '403.25' })])).toEqual(['1 - 403.25 - -']);
    expect(given([at(1, { subCode: '403.25' }), at(1, { status: 403 })])).toEqual(['1 - 403.25 - -']);
  });

  test('are in the order of their places', () => {
    expect(given([at(3, { status: 404 }), at(1, { status: 403 }), at(2, { status: 401 })])).toEqual([
      '1 403 - - -',
      '2 401 - - -',
      '3 404 - - -',
    ]);
  });

  test('of which one is never merged are two', () => {
    expect(
      given([at(1, { status: 403, isAlone: true }), at(1, { status: 403, isAlone: true, column: 30 })]),
    ).toHaveLength(2);
    expect(given([at(1, { status: 403 }), at(2, { subCode: '403.25', isAlone: true })])).toHaveLength(2);
    expect(given([at(1, { status: 403, isAlone: true }), at(2, { subCode: '403.25' })])).toHaveLength(2);
  });
});

/** The lines between which two candidates are still one. */
function reach(one: Parameters<typeof at>[1], other: Parameters<typeof at>[1]): number {
  let most = -1;
  for (let distance = 0; distance <= 210; distance++)
    if (given([at(1, one), at(1 + distance, { ...other, column: 40 })]).length === 1) most = distance;
  return most;
}

describe('one response is told', () => {
  test.each<[string, Parameters<typeof at>[1], Parameters<typeof at>[1], number]>([
    ['a mention of its status', { status: 403 }, { status: 403, ...mention }, 40],
    ['a mention of its sub-code in a sentence', { subCode: '403.25' }, { subCode: '403.25', ...mention }, 60],
    [
      'a mention of its sub-code in a log',
      { subCode: '403.25' },
      { subCode: '403.25', ...mention, text: '2026-11-22 08:00 x' },
      40,
    ],
    ['a mention of the status of its sub-code', { subCode: '403.25' }, { status: 403, ...mention }, 40],
    ['a mention of another status', { subCode: '403.25' }, { status: 404, ...mention }, -1],
    ['a mention before it', { status: 403, ...mention }, { status: 403 }, 40],
    ['its sub-code', { status: 403 }, { subCode: '403.25' }, 40],
    ['a sub-code of another status', { status: 404 }, { subCode: '403.25' }, -1],
    ['a second sub-code', { status: 403, subCode: '403.23' }, { subCode: '403.25' }, -1],
    ['a mention of its sub-code, which has none', { status: 403 }, { subCode: '403.25', ...mention }, 0],
    ['its header again', { status: 403, subCode: '403.25' }, { subCode: '403.25' }, 40],
    [
      'its header again with a request',
      { status: 403, subCode: '403.25' },
      { subCode: '403.25', request },
      -1,
    ],
    ['its status below its request', { subCode: '403.25', request }, { status: 403 }, 6],
    [
      'the address of its request',
      { status: 403, request },
      { status: 403, request: { method: undefined, url } },
      60,
    ],
    [
      'its request again',
      { status: 403, request, text: 'a x' },
      { status: 403, request, text: '[b] y: z' },
      60,
    ],
    [
      'its request in a line of the same form',
      { status: 403, request, text: 'a x' },
      { status: 403, request, text: 'b x' },
      -1,
    ],
    ['another request', { status: 403, request }, { status: 403, request: { method: 'GET', url: '/b' } }, -1],
    [
      'its request with the method',
      { status: 403, request: { method: undefined, url } },
      { status: 403, request },
      60,
    ],
    [
      'its status without a request',
      { status: 403, request, text: 'a x' },
      { status: 403, text: '[b] y: z' },
      40,
    ],
    [
      'another status without a request',
      { status: 403, request, text: 'a x' },
      { status: 404, text: '[b] y: z' },
      -1,
    ],
    [
      'two messages',
      { status: 403, isMessage: true, text: 'a x' },
      { status: 403, isMessage: true, text: '[b] y: z' },
      -1,
    ],
    [
      'its message',
      { status: 403, request, text: 'a x' },
      { status: 403, isMessage: true, text: '[b] y: z' },
      40,
    ],
    [
      'its message with the sub-code',
      { status: 403, request, text: 'a' },
      { subCode: '403.25', isMessage: true, text: '[b]' },
      40,
    ],
    [
      'the same again, in another second',
      { status: 403, text: '08:00:01 a' },
      { status: 403, text: '08:00:02 [b] c: d' },
      -1,
    ],
    [
      'the same again, in the same second',
      { status: 403, text: '08:00:01 a' },
      { status: 403, text: '08:00:01 [b] c: d' },
      40,
    ],
  ])('with %s', (_, one, other, lines) => {
    expect(reach(one, other)).toBe(lines);
  });

  test('twice in sentences with the same code, up to two lines apart', () => {
    const sentence = (text: string) => ({ subCode: '403.25', ...mention, text });
    expect(reach(sentence('It is 403.25'), sentence('and so on'))).toBe(2);
    expect(reach(sentence('It is 403.25'), sentence('- and so on'))).toBe(-1);
    expect(reach(sentence('It is 403.25'), sentence('08:00 and so on'))).toBe(-1);
  });

  test('with a header above its status, but not above its message', () => {
    const header = { subCode: '403.25' };
    expect(reach(header, { status: 403 })).toBe(6);
    expect(reach(header, { status: 403, isMessage: true })).toBe(-1);
    expect(reach({ ...header, request }, { status: 403, request: { method: 'GET', url: '/b' } })).toBe(-1);
    expect(given([at(1, header), at(2, { status: 403, request })])).toEqual(['1 403 403.25 PUT /v1/entity']);
    expect(given([at(1, { ...header, request }), at(2, { status: 403 })])).toEqual([
      '1 403 403.25 PUT /v1/entity',
    ]);
  });

  test('from its first line on, with what the others add', () => {
    expect(given([at(1, { status: 403, request }), at(3, { subCode: '403.25' })])).toEqual([
      '1 403 403.25 PUT /v1/entity',
    ]);
    expect(
      given([at(1, { status: 403 }), at(3, { subCode: '403.25' }), at(5, { status: 403, ...mention })]),
    ).toEqual(['1 403 403.25 - -']);
    expect(given([at(1, { status: 403, ...mention }), at(3, { status: 403, subCode: '403.25' })])).toEqual([
      '1 403 403.25 - -',
    ]);
  });
});

describe('the lines of a log', () => {
  test('in which each is a response with its request are never one', () => {
    const line = (number: number, given: Partial<Candidate> = {}) =>
      at(number, { status: 403, request, text: `a PUT ${url} 403`, ...given });
    expect(given([line(1), line(2)])).toHaveLength(2);
    expect(given([line(1), line(2, { request: { method: 'PUT', url: '/b' } })])).toHaveLength(2);
  });
});

describe('a candidate that only a request confirms', () => {
  const unconfirmed = (number: number) => at(number, { status: 403, isUnconfirmed: true });

  test('is given with the request below it, if there is no other', () => {
    expect(given([unconfirmed(1)], request)).toEqual(['1 403 - PUT /v1/entity']);
    expect(given([unconfirmed(1), unconfirmed(2)], request)).toEqual(['1 403 - PUT /v1/entity']);
    expect(given([unconfirmed(1)])).toEqual([]);
    expect(given([unconfirmed(1)], { method: 'PUT', url: '/b' })).toEqual([]);
    expect(given([unconfirmed(1), at(2, { status: 404 })], request)).toEqual(['2 404 - PUT /v1/entity']);
  });
});

describe('the request below the last response', () => {
  test('is that of the response, if no response has one', () => {
    expect(given([at(1, { status: 403 })], request)).toEqual(['1 403 - PUT /v1/entity']);
    expect(given([at(1, { status: 403, request: { method: undefined, url } })], request)).toEqual([
      '1 403 - PUT /v1/entity',
    ]);
    expect(given([at(1, { status: 403, request: { method: 'GET', url } })], request)).toEqual([
      '1 403 - GET /v1/entity',
    ]);
    expect(given([at(1, { status: 403, request: { method: undefined, url: '/b' } })], request)).toEqual([
      '1 403 - - /b',
    ]);
    expect(given([at(1, { status: 404, request }), at(90, { status: 403 })], request)).toEqual([
      '1 404 - PUT /v1/entity',
      '90 403 - - -',
    ]);
  });
});

describe('a response is given', () => {
  const settled = (offset: number, line: number) => {
    const found: number[] = [];
    const responses = createDeduplicator(
      () => false,
      (candidate) => found.push(candidate.line.number),
    );
    responses.add(at(1, { status: 403 }));
    responses.add(at(2, { status: 404 }));
    responses.settle(offset, line);
    return found;
  };

  test('once no candidate before it can be added, and none can join it', () => {
    expect(settled(0, 200)).toEqual([]);
    expect(settled(106, 1)).toEqual([]);
    expect(settled(206, 2)).toEqual([1]);
    expect(settled(206, 62)).toEqual([1]);
    expect(settled(206, 63)).toEqual([1]);
    expect(settled(216, 62)).toEqual([1]);
    expect(settled(216, 63)).toEqual([1, 2]);
    expect(settled(215, 63)).toEqual([1]);
  });
});
