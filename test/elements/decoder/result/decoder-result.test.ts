import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { Decoder } from '../../../../src/elements/decoder/decoder-model.ts';
import { messageResult } from '../../../../src/elements/decoder/result/decoder-result.ts';
import { createReference } from '../../../../src/reference/reference.ts';

const decoder = new Decoder(createReference(catalog, '/docs'));
const nothingChosen = new Map<number, string>();
const refused = 'status=403 ApiStatusSubCode=403.25\n';

/** Reads texts, each with its name; `null` is the text field. */
function read(texts: readonly (readonly [name: string | null, text: string])[], endpoint = '') {
  const { reader, result } = decoder.read(endpoint);
  for (const [name, text] of texts) {
    reader.begin(name);
    for (const _ of reader.push(text));
    for (const _ of reader.end());
  }
  return result;
}
const readField = (text: string, endpoint = '') => read([[null, text]], endpoint);
const exchange = (requestLine: string, ...lines: string[]) =>
  [`> ${requestLine} HTTP/1.1`, '>', ...lines.map((line) => `< ${line}`), '', ''].join('\n');

test('a message is a result without answers', () => {
  const result = messageResult('Nothing.');
  expect(result.view()).toEqual({
    answers: [],
    calm: [],
    calmText: '',
    rest: '',
    overview: null,
    summary: 'Nothing.',
  });
  expect(result.answer(0, nothingChosen)).toBeNull();
  expect(result.marked()).toEqual([]);
  expect(result.ticket(nothingChosen)).toBe('');
});

test('a code that was looked up is one answer, nowhere in a text', () => {
  const result = decoder.decode({ text: '', status: '400', subCode: '400.3', endpoint: '' });
  const { answers, ...rest } = result.view();
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({
    id: 0,
    count: 0,
    places: [],
    morePlaces: 0,
    time: '',
    endpoints: [],
    request: null,
    excerpt: null,
    chosen: '',
    signature: null,
    share: '/docs/decoder?code=400.3',
  });
  expect(rest).toEqual({
    calm: [],
    calmText: '',
    rest: '',
    overview: null,
    summary: '400.3 means different things in different endpoints',
  });
  expect(result.marked()).toEqual([]);
  expect(result.ticket(nothingChosen)).toMatch(/^400\.3 means different things/);
  expect(result.ticket(new Map([[0, '1001']]))).toMatch(/^400\.3 Mobile number badly formatted\n/);
  expect(result.answer(0, new Map([[0, '1001']]))).toMatchObject({ chosen: '1001' });
});

describe('successes and expected answers', () => {
  const calmOf = (text: string) => {
    const { answers, calm, calmText } = readField(text).view();
    return { answers: answers.map(({ code }) => code), calm: calm.map(({ code }) => code), calmText };
  };

  test.each([
    ['status=200\n', '1 success'],
    ['status=200\nstatus=200\nstatus=201\n', '3 successes'],
    [`${'status=200\n'.repeat(1_200)}`, '1,200 successes'],
  ])('are counted beside other answers', (text, counted) => {
    expect(calmOf(text + refused)).toMatchObject({ answers: ['403.25'], calmText: counted });
  });

  test('are counted apart from each other', () => {
    const signIn = exchange(
      'POST /v1/entity/authenticate',
      'HTTP/1.1 403 Forbidden',
      'ApiStatusSubCode: 403.2',
    );
    const one = readField(`${signIn}${refused}`).view();
    expect([one.answers.map(({ code }) => code), one.calmText]).toEqual([['403.25'], '1 expected answer']);
    const both = readField(`${signIn}${signIn}status=200\n${refused}`).view();
    expect(both.calmText).toBe('1 success and 2 expected answers');
    expect(both.calm.map(({ code, count }) => [code, count])).toEqual([
      ['403.2', 2],
      ['200', 1],
    ]);
  });

  test('are the answers where there are no others', () => {
    expect(calmOf('status=200\nstatus=201\n')).toEqual({ answers: [], calm: ['200', '201'], calmText: '' });
    expect(calmOf('good morning')).toEqual({ answers: [], calm: [], calmText: '' });
  });
});

test('answers are in the order of how often they came, the first of equals first', () => {
  const codes = ['401.1', '403.25', '403.23', '403.25', '403.23', '401.9'];
  const { answers } = readField(codes.map((code) => `ApiStatusSubCode: ${code}\n`).join('')).view();
  expect(answers.map(({ id, code, count }) => [id, code, count])).toEqual([
    [1, '403.25', 2],
    [2, '403.23', 2],
    [0, '401.1', 1],
    [3, '401.9', 1],
  ]);
});

test('responses beyond the two hundredth answer are counted together', () => {
  const text = (most: number) =>
    Array.from({ length: most }, (_, i) => `ApiStatusSubCode: ${400 + (i % 4)}.${i + 100}\n`).join('');
  const rest = (most: number) => readField(text(most)).view().rest;
  expect(rest(200)).toBe('');
  expect(rest(201)).toBe('1 more response with other codes.');
  expect(rest(203)).toBe('3 more responses with other codes.');
  expect(readField(text(203)).marked().at(-1)).toMatchObject({ line: 200, status: 403 });
});

describe('places', () => {
  test('name their text only where there are several', () => {
    const placesOf = (...names: (string | null)[]) =>
      read(names.map((name) => [name, `\n${refused}`])).view().answers[0]?.places;
    expect(placesOf(null)).toEqual([{ line: 2, file: null, isInField: true }]);
    expect(placesOf('a.log')).toEqual([{ line: 2, file: null, isInField: false }]);
    expect(placesOf('a.log', 'b.log', null)).toEqual([
      { line: 2, file: 'a.log', isInField: false },
      { line: 2, file: 'b.log', isInField: false },
      { line: 2, file: null, isInField: true },
    ]);
  });

  test('are marked in the text field only, in order, with the status', () => {
    const text = `${refused}${refused.replace('403.25', '403.23')}${refused}`;
    const length = refused.length - 1;
    expect(
      read([
        ['a.log', refused],
        [null, text],
      ]).marked(),
    ).toEqual([
      { name: null, id: 0, line: 1, start: 0, end: length, status: 403 },
      { name: null, id: 1, line: 2, start: length + 1, end: 2 * length + 1, status: 403 },
      { name: null, id: 0, line: 3, start: 2 * length + 2, end: 3 * length + 2, status: 403 },
    ]);
  });

  test('have the text around them where they are in a file', () => {
    expect(read([['a.log', refused]]).view().answers[0]?.excerpt).toEqual([
      { text: refused.trim(), role: 'found' },
    ]);
    expect(readField(refused).view().answers[0]?.excerpt).toBeNull();
  });

  test('of hints are lines where there is one text', () => {
    const attempts = Array.from(
      { length: 3 },
      (_, i) => `2026-11-22T02:13:1${i}Z status=401 ApiStatusSubCode=401.24\n`,
    );
    const hintsOf = (count: number) =>
      read(Array.from({ length: count }, (_, i) => [`${i}.log`, attempts.join('')])).view().overview?.hints;
    expect(hintsOf(1)?.map(({ where }) => where)).toEqual([expect.stringMatching(/[Ll]ines? /)]);
    expect(
      hintsOf(2)
        ?.map(({ where }) => where)
        .join(),
    ).not.toMatch(/lines/i);
  });
});

describe('the endpoint', () => {
  const ambiguous = 'ApiStatusSubCode: 400.3\n';
  const create = exchange('POST /v1/entity', 'HTTP/1.1 400 Bad Request', 'ApiStatusSubCode: 400.3');
  const update = exchange('PUT /v1/entity/id/12/data', 'HTTP/1.1 400 Bad Request', 'ApiStatusSubCode: 400.3');

  test('of the form is that of responses without a request', () => {
    expect(readField(ambiguous, '1001').view().answers).toMatchObject([{ code: '400.3', chosen: '1001' }]);
    expect(readField(ambiguous, '1001').view().summary).toBe('Found 400.3');
    expect(readField(update, '1001').view().answers).toMatchObject([
      { endpoint: { number: '1003' }, chosen: '' },
    ]);
  });

  test('may be chosen for one answer', () => {
    const result = readField(`${ambiguous}${refused}`);
    const chosen = new Map([[0, '1100']]);
    expect(result.answer(0, chosen)).toMatchObject({
      chosen: '1100',
      message: 'Required keys field missing',
    });
    expect(result.answer(1, chosen)).toMatchObject({ code: '403.25', chosen: '' });
    expect(result.answer(2, chosen)).toBeNull();
    expect(result.ticket(chosen)).toContain('endpoint 1100 Create lead');
    expect(result.ticket(nothingChosen)).not.toContain('endpoint 1100');
  });

  test('that has a meaning of its own has an answer of its own', () => {
    const { answers, summary } = readField(create + update).view();
    expect(answers.map(({ endpoint, request, share }) => [endpoint?.number, request, share])).toEqual([
      ['1001', 'POST /v1/entity', '/docs/decoder?code=400.3&endpoint=1001'],
      ['1003', 'PUT /v1/entity/id/12/data', '/docs/decoder?code=400.3&endpoint=1003'],
    ]);
    expect(summary).toBe('Found 2 responses: 400.3');
  });

  test('is one of a list where several have the same meaning', () => {
    const same = (line: string) => exchange(line, 'HTTP/1.1 403 Forbidden', 'ApiStatusSubCode: 403.25');
    const text = same('PUT /v1/entity/id/12/data') + same('POST /v1/entity') + same('POST /v1/entity');
    const { answers } = readField(text).view();
    expect(answers).toMatchObject([{ code: '403.25', count: 3, endpoint: null }]);
    expect(answers[0]?.endpoints).toEqual([
      { number: '1001', title: 'Create account', url: '/docs/endpoints/1001' },
      { number: '1003', title: 'Update account data', url: '/docs/endpoints/1003' },
    ]);
    expect(answers[0]?.request).toBe('PUT /v1/entity/id/12/data and others');
    expect(readField(same('POST /v1/entity')).view().answers).toMatchObject([
      { endpoints: [], endpoint: { number: '1001' }, request: 'POST /v1/entity' },
    ]);
  });
});

test('the place of a wrong signature is told', () => {
  expect(readField('\nApiStatusSubCode: 401.9\n').view().answers[0]?.signature).toMatchObject({
    name: null,
    line: 2,
    start: 1,
  });
  for (const code of ['401.24', '403.25'])
    expect(readField(`ApiStatusSubCode: ${code}\n`).view().answers[0]?.signature).toBeNull();
});

describe('the link to an answer', () => {
  const share = (text: string) => readField(text).view().answers[0]?.share;

  test('has its code', () => {
    expect(share('status=403 ApiStatusSubCode=403.99')).toBe('/docs/decoder?code=403.99');
    expect(share('status=499')).toBe('/docs/decoder?code=499');
  });

  test('is missing where a code does not say it all', () => {
    expect(share('status=404 ApiStatusSubCode=403.25')).toBeNull();
    expect(share('HTTP/1.1 403 Forbidden\nApiStatusSubCode: none\n')).toBeNull();
  });
});

test('the time of an answer is that of its first and its last response', () => {
  const at = (time: string) => `2026-11-22T02:${time}Z ${refused}`;
  const timeOf = (text: string) => readField(text).view().answers[0]?.time;
  expect(timeOf(at('13:10') + refused)).toBe('2026-11-22 02:13:10');
  expect(timeOf(at('13:20') + at('13:10') + at('14:00'))).toBe('2026-11-22 02:13:10 to 02:14:00');
  expect(timeOf(refused)).toBe('');
});

test('one response that is not explained is announced by what is wrong', () => {
  const announced = (text: string) => readField(text).view().summary;
  expect(announced('status=403 ApiStatusSubCode=403.99')).toBe('403.99 is not documented');
  expect(announced(`status=403 ApiStatusSubCode=403.99\n${refused}`)).toBe(
    'Found 2 responses: 403.99 is not documented; 403.25',
  );
  expect(announced(refused)).toBe('Found 403.25');
  expect(announced('')).toBe(
    'No code found. Paste the complete response with its headers, or at least the line with ApiStatusSubCode.',
  );
});
