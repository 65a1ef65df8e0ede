import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { Decoder, type DecoderInput } from '../../../src/elements/decoder/decoder-model.ts';
import { createReference } from '../../../src/reference/reference.ts';

const decoder = new Decoder(createReference(catalog, '/docs'));
const curl =
  'HTTP/1.1 403 Forbidden\r\nDate: Sun, 22 Nov 2026 02:13:44 GMT\r\nApiStatusSubCode: 403.25\r\n\r\n';

const emptyView = { answers: [], calm: [], calmText: '', rest: '', overview: null, summary: '' };
const noChoice = new Map<number, string>();
const emptyInput: DecoderInput = { text: '', status: '', subCode: '', endpoint: '' };
const resultOf = (input: Partial<DecoderInput>) => decoder.decode({ ...emptyInput, ...input });
const viewOf = (input: Partial<DecoderInput>) => resultOf(input).view();
const prefill = (query: string) => decoder.prefill(new URLSearchParams(query));

describe('the decoder', () => {
  test('names the code of a pasted response, with what to do', () => {
    const { answers, summary } = viewOf({ text: curl });
    expect(summary).toBe('Found 403.25');
    expect(answers).toMatchObject([
      {
        code: '403.25',
        places: [{ line: 1, isInField: true }],
        responsibility: { label: 'Who can fix it', text: 'You (the caller)' },
        retry: 'After a change',
        url: '/docs/codes/403-25',
      },
    ]);
    expect(answers[0]?.advice).toMatchObject({
      label: 'Check first',
      text: expect.stringContaining('ApiSessionKey'),
    });
  });

  test('says what to paste if it finds no code, and nothing for an empty text', () => {
    expect(viewOf({ text: 'good morning' })).toMatchObject({
      answers: [],
      summary: expect.stringContaining('ApiStatusSubCode'),
    });
    expect(viewOf({ text: ' \n ' })).toEqual(emptyView);
  });

  test('shows one answer for many responses that have it', () => {
    const { answers, summary } = viewOf({ text: curl.repeat(80) });
    expect(answers).toMatchObject([{ code: '403.25', count: 80, morePlaces: 75 }]);
    expect(answers[0]?.places.map(({ line }) => line)).toEqual([1, 5, 9, 13, 17]);
    expect(summary).toBe('Found 80 responses: 403.25');
  });

  test('names five different codes and counts the others', () => {
    const codes = ['401.1', '401.2', '401.3', '401.4', '401.5', '401.6', '401.7'];
    const summaryOf = (most: number) =>
      viewOf({
        text: codes
          .map((code) => `ApiStatusSubCode: ${code}\n`)
          .slice(0, most)
          .join(''),
      }).summary;
    expect(summaryOf(5)).toBe('Found 5 responses: 401.1; 401.2; 401.3; 401.4; 401.5');
    expect(summaryOf(6)).toBe('Found 6 responses: 401.1; 401.2; 401.3; 401.4; 401.5 and 1 other');
    expect(summaryOf(7)).toBe('Found 7 responses: 401.1; 401.2; 401.3; 401.4; 401.5 and 2 others');
  });

  test.each([
    ['status=404 ApiStatusSubCode=403.25', 'Status 404 and sub-code 403.25 disagree'],
    ['status=403 ApiStatusSubCode=403.99', '403.99 is not documented'],
    [
      'status=403 ApiStatusSubCode=403.25\nstatus=404 ApiStatusSubCode=403.25\nstatus=403 ApiStatusSubCode=403.99',
      'Found 3 responses: 403.25; Status 404 and sub-code 403.25 disagree; 403.99 is not documented',
    ],
  ])('announces what is wrong with the codes in %j', (text, summary) => {
    expect(viewOf({ text }).summary).toBe(summary);
  });

  test('looks up the values of the form rather than reading the text', () => {
    expect(viewOf({ status: '403', subCode: '25', text: 'ApiStatusSubCode: 401.1' }).answers).toMatchObject([
      { code: '403.25', places: [], count: 0 },
    ]);
    expect(viewOf({ subCode: '400.3', endpoint: '1001' }).answers).toMatchObject([
      { kind: 'documented', endpoint: { number: '1001' } },
    ]);
    expect(viewOf({ status: '404', subCode: '403.25' }).answers).toMatchObject([{ kind: 'contradiction' }]);
  });

  test('reads a text as a response of the chosen endpoint, unless the text names one', () => {
    const text =
      'ApiStatusSubCode: 400.3\n\nPOST https://api.example/v1/entity/12 status=400 ApiStatusSubCode=400.3';
    const endpointsOf = (endpoint: string) =>
      viewOf({ text, endpoint }).answers.map((answer) => answer.endpoint?.number ?? null);
    expect(endpointsOf('')).toEqual([null, '1001']);
    expect(endpointsOf('1100')).toEqual(['1100', '1001']);
    expect(viewOf({ text, endpoint: '1100' }).answers[0]).toMatchObject({
      kind: 'documented',
      places: [{ line: 1 }],
    });
  });

  test('keeps an unreadable sub-code as such when an endpoint is chosen', () => {
    const { answers } = viewOf({
      text: 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: banana\n\n',
      endpoint: '1001',
    });
    expect(answers).toMatchObject([{ kind: 'undocumented-sub-code', places: [{ line: 1 }] }]);
  });

  test('says which value of the form is missing', () => {
    expect(viewOf({ endpoint: '1001' }).summary).toBe(
      'Also enter a status or a sub-code, or paste a response.',
    );
    expect(viewOf({})).toEqual(emptyView);
  });

  test.each(['x', '4e2', '40', '-40', '099'])('does not accept %s as a status', (status) => {
    expect(viewOf({ status })).toMatchObject({
      answers: [],
      summary: 'A status has three digits. A sub-code is a status, a dot and a number, such as 401.1.',
    });
  });

  test('of a catalog without sub-codes names none as an example', () => {
    const standard = catalog.standard.filter(({ code }) => !code.includes('.'));
    const plain = new Decoder(createReference({ ...catalog, standard }, ''));
    expect(plain.decode({ ...emptyInput, status: '40' }).view().summary).toBe(
      'A status has three digits. A sub-code is a status, a dot and a number.',
    );
    expect(plain.prefill(new URLSearchParams('code=x'))?.problem).toBe(
      'The code in this address could not be read.',
    );
  });

  test('takes spaces in the form for nothing', () => {
    expect(viewOf({ status: ' 404 ', subCode: ' ' }).answers).toMatchObject([{ code: '404' }]);
    expect(viewOf({ status: ' ', subCode: ' 403.25 ' }).answers).toMatchObject([{ code: '403.25' }]);
    expect(viewOf({ status: ' ', subCode: '\n', text: curl }).answers).toMatchObject([
      { places: [{ line: 1 }] },
    ]);
  });

  test('shares a code and an endpoint, but nothing of the text', () => {
    const { answers } = viewOf({
      text: 'POST https://api.example/v1/entity/12?PublicID=secret 400 status=400 ApiStatusSubCode=400.3',
    });
    expect(answers.map(({ share }) => share)).toEqual(['/docs/decoder?code=400.3&endpoint=1001']);
  });

  test.each(['status=404 ApiStatusSubCode=403.25', 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: banana\n\n'])(
    'shares nothing for %j, which a code alone does not describe',
    (text) => {
      expect(viewOf({ text }).answers.map(({ share }) => share)).toEqual([null]);
    },
  );

  test.each([
    ['code=400.3&endpoint=1001', { status: '', subCode: '400.3', endpoint: '1001' }],
    ['code=404', { status: '404', subCode: '', endpoint: '' }],
    ['code=403,25', { status: '', subCode: '403.25', endpoint: '' }],
  ])('reads the address ?%s', (query, values) => {
    expect(prefill(query)).toEqual({ values, problem: null });
  });

  test('says what it cannot read in an address, without repeating it', () => {
    const { status, subCode, endpoint } = emptyInput;
    expect(prefill('code=%3Cb%3E')).toEqual({
      values: { status, subCode, endpoint },
      problem: 'The code in this address could not be read. Codes look like 401.1.',
    });
    expect(prefill('code=400.3&endpoint=9999')).toEqual({
      values: { status, subCode: '400.3', endpoint },
      problem: 'The endpoint in this address is unknown.',
    });
    expect(prefill('utm=1')).toBeNull();
  });
});

describe('an answer', () => {
  const secret = 'c2VjcmV0LXRva2Vu';
  const conversation = `> POST /v1/entity/12?Token=${secret} HTTP/1.1
> Host: api.example
>
< HTTP/1.1 400 Bad Request
< ApiStatusSubCode: 400.3
`;

  test('has its line, its range in the text and its request without what may be secret', () => {
    const result = resultOf({ text: conversation });
    expect(result.view().answers).toMatchObject([
      { places: [{ line: 4, file: null, isInField: true }], request: 'POST /v1/entity/12?…', excerpt: null },
    ]);
    const [one] = result.marked();
    expect(one).toMatchObject({ id: 0, status: 400, line: 4 });
    expect(conversation.slice(one?.start, one?.end)).toBe(
      'HTTP/1.1 400 Bad Request\n< ApiStatusSubCode: 400.3',
    );
  });

  test('never contains a secret', () => {
    const text = `${conversation}\n12:00 Token=${secret} status=403 ApiStatusSubCode=403.25 AppSecret=${secret}\n`;
    const result = resultOf({ text });
    expect(result.view().answers).toHaveLength(2);
    expect(JSON.stringify(result.view())).not.toContain(secret);
    expect(result.ticket(noChoice)).not.toContain(secret);
  });

  test('is one for each meaning: two endpoints that define a code give two', () => {
    const at = (url: string, code: string) =>
      `POST https://api.example/v1/${url} status=${code.slice(0, 3)} ApiStatusSubCode=${code}\n`;
    const { answers } = viewOf({
      text: at('entity/12', '400.3') + at('lead', '400.3') + at('entity/12', '400.3'),
    });
    expect(answers.length).toBeGreaterThan(1);
    expect(answers[0]).toMatchObject({ count: 2, endpoint: { number: '1001' } });
  });

  test('is one where the standard list has the same meaning for several endpoints, which it names', () => {
    const at = (path: string) => `${path} status=401 ApiStatusSubCode=401.9\n`;
    const { answers } = viewOf({ text: at('GET /v1/entity/id/12/data/7') + at('POST /v1/entity/12') });
    expect(answers).toMatchObject([
      { count: 2, endpoint: null, request: 'GET /v1/entity/id/12/data/7 and others' },
    ]);
    expect(answers[0]?.endpoints).toHaveLength(2);
  });
});

describe('an ambiguous answer', () => {
  const text = 'ApiStatusSubCode: 400.3\nApiStatusSubCode: 400.3\n';
  const chosen = (endpoint: string) => new Map([[0, endpoint]]);

  test('offers the endpoints that define the code', () => {
    const [one] = viewOf({ text }).answers;
    expect(one).toMatchObject({ kind: 'ambiguous', chosen: '' });
    expect(one?.choices.map(({ number }) => number)).toEqual(expect.arrayContaining(['1001', '1100']));
    expect(one?.choices[0]).toMatchObject({ title: expect.any(String), url: '/docs/endpoints/1001' });
  });

  test('is classified again for the chosen endpoint, which can be changed', () => {
    const result = resultOf({ text });
    const one = result.answer(0, chosen('1100'));
    expect(one).toMatchObject({
      kind: 'documented',
      endpoint: { number: '1100' },
      chosen: '1100',
      count: 2,
      places: [{ line: 1 }, { line: 2 }],
      share: '/docs/decoder?code=400.3&endpoint=1100',
    });
    expect(one?.choices.length).toBeGreaterThan(1);
    expect(result.answer(0, chosen(''))).toMatchObject({ kind: 'ambiguous' });
  });

  test('has its own endpoint, which takes precedence over the one of the form', () => {
    const result = resultOf({ text, endpoint: '1001' });
    expect(result.view().answers.map((one) => one.chosen)).toEqual(['1001']);
    expect(result.answer(0, chosen('1100'))?.chosen).toBe('1100');
  });

  test('has endpoints to choose from after a look-up too', () => {
    const result = resultOf({ subCode: '400.3' });
    expect(result.view().answers[0]?.choices.length).toBeGreaterThan(1);
    expect(result.answer(0, chosen('1001'))).toMatchObject({ kind: 'documented', places: [] });
  });

  test('is part of the ticket with the chosen endpoint', () => {
    expect(resultOf({ text }).ticket(chosen('1100'))).toContain('endpoint 1100 ');
  });
});

describe('many answers', () => {
  const log = Array.from({ length: 120 }, (_, i) =>
    i % 4 === 0 ? 'status=404 ApiStatusSubCode=404.2' : 'status=403 ApiStatusSubCode=403.25',
  ).join('\n');

  test('come with the most frequent first, and with what is fixed already last', () => {
    const { answers, calm, calmText } = viewOf({ text: `${log}\nstatus=200\nstatus=200\n` });
    expect(answers.map(({ code, count }) => [code, count])).toEqual([
      ['403.25', 90],
      ['404.2', 30],
    ]);
    expect(calm.map(({ code, count }) => [code, count])).toEqual([['200', 2]]);
    expect(calmText).toBe('2 successes');
  });

  test('of successes only are not folded', () => {
    expect(viewOf({ text: 'status=200\n' })).toMatchObject({
      answers: [],
      calm: [{ code: '200' }],
      calmText: '',
    });
  });

  test('have hints with the lines of the text', () => {
    const lines = ['403.23', '401.24', '401.24', '401.24', '401.24'].map(
      (code, i) => `2026-11-22T02:13:1${i}Z status=${code.slice(0, 3)} ApiStatusSubCode=${code}\n`,
    );
    expect(viewOf({ text: lines.join('') }).overview?.hints.map(({ where }) => where)).toEqual([
      'Lines 2 to 5',
    ]);
  });

  test('have an overview only where it says something', () => {
    expect(viewOf({ text: log }).overview).toBeNull();
    const timed = Array.from({ length: 10 }, (_, i) => `2026-11-22T02:13:${10 + i * 4}Z status=403\n`).join(
      '',
    );
    expect(viewOf({ text: timed }).overview?.timeline?.title).toBe('By time, 2026-11-22, UTC');
  });
});
