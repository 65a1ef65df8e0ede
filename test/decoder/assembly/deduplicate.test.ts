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

  test('in one place without a sub-code are the one that was found first', () => {
    expect(given([at(1, { status: 403, request }), at(1, { status: 403 })])).toEqual([
      '1 403 - PUT /v1/entity',
    ]);
    expect(given([at(1, { status: 403 }), at(1, { status: 403, request })])).toEqual(['1 403 - - -']);
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

describe('two codes in one line', () => {
  const text = `08:00:01 PUT ${url} [x] y: z`;
  const { line } = at(1, { text });
  const inLine = (...codes: Partial<Candidate>[]) =>
    given(codes.map((code, i) => ({ ...at(1, { ...code, column: 5 + 20 * i }), line })));

  test('are two responses, even if they are equal', () => {
    expect(inLine({ status: 403 }, { status: 403 })).toHaveLength(2);
    expect(inLine({ subCode: '403.25' }, { subCode: '403.25' })).toHaveLength(2);
    expect(inLine({ status: 403, request }, { status: 403, request })).toHaveLength(2);
    expect(inLine({ subCode: '403.25' }, { status: 403 })).toHaveLength(2);
  });

  test('are one response where one of them only mentions the other', () => {
    expect(inLine({ status: 403, ...mention }, { status: 403, ...mention })).toHaveLength(1);
    expect(inLine({ status: 403 }, { status: 403, ...mention })).toHaveLength(1);
    expect(inLine({ status: 403, ...mention }, { status: 403 })).toHaveLength(1);
    expect(inLine({ status: 403, ...mention }, { status: 404, ...mention })).toHaveLength(2);
    expect(inLine({ subCode: '403.25' }, { subCode: '403.23', ...mention })).toHaveLength(2);
  });

  test('are one where the first of them is', () => {
    const [first, second] = [at(1, { status: 403, ...mention }), at(1, { status: 403, column: 40 })];
    const found: number[] = [];
    const responses = createDeduplicator(
      () => false,
      ({ start }) => found.push(start),
    );
    responses.add({ ...first, line });
    responses.add({ ...second, line });
    responses.end(() => null);
    expect(found).toEqual([first.start]);
  });

  test('are one where two extractors read the same place', () => {
    const whole = { status: 403, request };
    expect(
      given([
        { ...at(1, whole), line },
        { ...at(1, whole), line },
      ]),
    ).toHaveLength(1);
  });

  test('are two where they are in parts of a long line', () => {
    const one = at(1, { subCode: '403.25', ...mention, text: 'It is 403.25' });
    const other = at(1, { subCode: '403.25', ...mention, text: 'and so on', column: 40 });
    expect(given([one, other])).toHaveLength(2);
  });
});

/** Distances at which a rule may end, and the next. */
const tried = [0, 1, 2, 3, 6, 7, 40, 41, 60, 61, 210];

/** The lines between which two candidates are still one. */
function reach(one: Parameters<typeof at>[1], other: Parameters<typeof at>[1]): number {
  let most = -1;
  for (const distance of tried)
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
    ['a mention of its sub-code before it', { subCode: '403.25', ...mention }, { subCode: '403.25' }, 40],
    ['a second sub-code', { status: 403, subCode: '403.23' }, { subCode: '403.25' }, -1],
    ['a mention of its sub-code, which has none', { status: 403 }, { subCode: '403.25', ...mention }, 0],
    ['its header again', { status: 403, subCode: '403.25' }, { subCode: '403.25' }, 40],
    [
      'the same in a line that begins alike',
      { status: 403, subCode: '403.25', text: 'line' },
      { status: 403, subCode: '403.25', text: 'line' },
      -1,
    ],
    ['a sub-code again without a status', { subCode: '403.25', request }, { subCode: '403.25' }, -1],
    [
      'its header again with a request',
      { status: 403, subCode: '403.25' },
      { subCode: '403.25', request },
      -1,
    ],
    [
      'its status again in a line of the same form',
      { status: 403, subCode: '403.25', request, text: 'line' },
      { status: 403, text: 'line' },
      6,
    ],
    [
      'a mention again in a line that begins alike',
      { subCode: '403.25', ...mention, request, text: 'line' },
      { subCode: '403.25', ...mention, text: 'line' },
      6,
    ],
    ['its status below its request', { subCode: '403.25', request }, { status: 403 }, 6],
    [
      'the address of its request',
      { status: 403, request },
      { status: 403, request: { method: undefined, url } },
      60,
    ],
    [
      'the address of its request, and its sub-code',
      { status: 403, subCode: '403.25', request },
      { status: 403, subCode: '403.25', request: { url } },
      60,
    ],
    [
      'the address of its request without its sub-code',
      { status: 403, subCode: '403.25', request },
      { status: 403, request: { url } },
      60,
    ],
    [
      'the address of its request, and its status',
      { subCode: '403.25', request },
      { status: 403, request: { url } },
      60,
    ],
    [
      'the address of its request, and another status',
      { status: 403, request },
      { status: 404, request: { url } },
      -1,
    ],
    [
      'the address of its request, and another sub-code',
      { status: 403, subCode: '403.23', request },
      { status: 403, subCode: '403.25', request: { url } },
      -1,
    ],
    ['its address', { status: 403, text: 'a x' }, { status: 403, request: { url }, text: '[b] y: z' }, 40],
    [
      'its status below its address',
      { status: 403, request: { url }, text: 'a x' },
      { status: 403, text: '[b] y: z' },
      40,
    ],
    [
      'a mention of its sub-code below its request',
      { status: 403, request, text: 'a x' },
      { subCode: '403.25', ...mention, text: '[b] y: z' },
      6,
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
    [
      'its request in a line that begins alike',
      { status: 403, request, text: 'line of a log x' },
      { status: 403, request, text: 'line of a log [y]: z' },
      -1,
    ],
    [
      'another method',
      { status: 403, request, text: 'a x' },
      { status: 403, request: { method: 'GET', url }, text: '[b] y: z' },
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
      'its status with the request below it',
      { status: 403, text: 'a x' },
      { status: 403, request, text: '[b] y: z' },
      40,
    ],
    [
      'its status in a line that begins alike',
      { status: 403, request, text: 'line of a log x' },
      { status: 403, text: 'line of a log [y]: z' },
      -1,
    ],
    [
      'its sub-code in a line that begins alike',
      { status: 403, request, text: 'line of a log x' },
      { status: 403, subCode: '403.25', text: 'line of a log [y]: z' },
      -1,
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
    [
      'the same again, in the same second of a day',
      { status: 403, text: '2026-11-22 08:00:01 a' },
      { status: 403, text: '2026-11-22 08:00:01 [b] c: d' },
      40,
    ],
    [
      'the same again, in the same second of a day with slashes',
      { status: 403, text: '2026/11/22T08:00:01 a' },
      { status: 403, text: '2026/11/22T08:00:01 [b] c: d' },
      40,
    ],
    [
      'the same again, in another second in brackets',
      { status: 403, text: '[08:00:01] a' },
      { status: 403, text: '[08:00:02] (b) c: d' },
      -1,
    ],
    [
      'the same again, below a line with a time',
      { status: 403, text: '08:00:01 a' },
      { status: 403, text: '[b] c: d' },
      40,
    ],
    [
      'the same again, in a line with a time',
      { status: 403, text: 'a' },
      { status: 403, text: '08:00:01 [b] c: d' },
      40,
    ],
    [
      'the same again, with other times within the lines',
      { status: 403, text: 'a at 08:00:01' },
      { status: 403, text: '[b] at: 08:00:02' },
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
    expect(reach(sentence('It is 403.25 now'), sentence('It is 403.25 again'))).toBe(-1);
    expect(reach(sentence('It is 403.25'), { ...sentence('and so on'), request })).toBe(-1);
    expect(reach(sentence('It is 403.25'), { ...sentence('and so on'), subCode: '403.23' })).toBe(-1);
    const status = (code: number, text: string) => ({ status: code, ...mention, text });
    expect(reach(status(403, 'It is 403'), status(404, 'and so on'))).toBe(-1);
  });

  test.each([
    ['- and so on', -1],
    ['  - and so on', -1],
    ['1. and so on', -1],
    ['12) and so on', -1],
    ['1) and so on', -1],
    ['and - so on', 2],
    ['403 and so on', 2],
  ])('in a sentence and in the item %j of a list is up to %i lines apart', (text, lines) => {
    const given = { subCode: '403.25', ...mention };
    expect(reach({ ...given, text: 'It is 403.25' }, { ...given, text })).toBe(lines);
  });

  test('twice in the same words, up to six lines apart', () => {
    const words = (before: string) => ({
      subCode: '403.25',
      ...mention,
      text: `${before}403.25 is forbidden`,
      column: before.length,
    });
    const lines = (distance: number) => given([at(1, words('Error: ')), at(1 + distance, words('- '))]);
    expect(lines(6)).toHaveLength(1);
    expect(lines(7)).toHaveLength(2);
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
      given([at(1, { status: 403, text: 'a x' }), at(3, { status: 403, request, text: '[b] y: z' })]),
    ).toEqual(['1 403 - PUT /v1/entity']);
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

  test('are not one with what is above them', () => {
    const above = at(1, { status: 403, request: { method: undefined, url }, text: `[x]: ${url}` });
    const line = (number: number, given: Partial<Candidate> = {}) =>
      at(number, { status: 403, request, text: `a PUT ${url} 403`, ...given });
    expect(given([above, line(2), line(3)])).toEqual(['1 403 - PUT /v1/entity', '3 403 - PUT /v1/entity']);
    const subCode = { status: undefined, subCode: '403.25' };
    expect(given([above, line(2, subCode), line(3, subCode)])).toEqual([
      '1 403 403.25 PUT /v1/entity',
      '3 - 403.25 PUT /v1/entity',
    ]);
    const noUrl = { status: 403, request: { method: 'PUT' }, text: 'a PUT undefined 403' };
    expect(given([at(1, { status: 403, text: '[x]: y' }), at(2, noUrl), at(3, noUrl)])).toHaveLength(1);
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
    expect(given([at(1, { status: 403, request: { method: 'PUT' } })], { method: undefined, url })).toEqual([
      '1 403 - PUT /v1/entity',
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
    expect(settled(205, 2)).toEqual([]);
    expect(settled(206, 2)).toEqual([1]);
    expect(settled(206, 62)).toEqual([1]);
    expect(settled(206, 63)).toEqual([1]);
    expect(settled(216, 62)).toEqual([1]);
    expect(settled(216, 63)).toEqual([1, 2]);
    expect(settled(215, 63)).toEqual([1]);
  });

  test('with what joins it, even if that is read late', () => {
    const found: Candidate[] = [];
    const responses = createDeduplicator(
      () => false,
      (candidate) => found.push(candidate),
    );
    const status = at(1, { status: 403 });
    responses.add(status);
    const subCode = at(41, { subCode: '403.25' });
    responses.add(subCode);
    responses.settle(subCode.start, 70);
    expect(found).toEqual([]);
    responses.end(() => null);
    expect(found).toEqual([{ ...status, subCode: '403.25', end: subCode.end }]);
  });
});
