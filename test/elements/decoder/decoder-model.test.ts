import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { Decoder, type DecoderInput } from '../../../src/elements/decoder/decoder-model.ts';
import { initialViewState, type ViewState } from '../../../src/elements/decoder/result/decoder-result.ts';
import { createReference } from '../../../src/reference/reference.ts';

const decoder = new Decoder(createReference(catalog, '/docs'));
const curl =
  'HTTP/1.1 403 Forbidden\r\nDate: Sun, 22 Nov 2026 02:13:44 GMT\r\nApiStatusSubCode: 403.25\r\n\r\n';

const emptyView = { answers: [], more: 0, shown: '', overview: null, summary: '' };
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
        line: 1,
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

  test('shows the first fifty of many answers and the number of the others', () => {
    const { answers, more, summary } = viewOf({ text: curl.repeat(80) });
    expect([answers.length, more]).toEqual([50, 30]);
    expect(summary).toBe('Found 80 responses: 403.25');
  });

  test('names five different codes and counts the others', () => {
    const codes = ['401.1', '401.2', '401.3', '401.4', '401.5', '401.6', '401.7'];
    const text = codes.map((code) => `ApiStatusSubCode: ${code}\n`).join('');
    expect(viewOf({ text }).summary).toBe(
      'Found 7 responses: 401.1; 401.2; 401.3; 401.4; 401.5 and 2 others',
    );
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
      { code: '403.25', line: null },
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
    expect(viewOf({ text, endpoint: '1100' }).answers[0]).toMatchObject({ kind: 'documented', line: 1 });
  });

  test('keeps an unreadable sub-code as such when an endpoint is chosen', () => {
    const { answers } = viewOf({
      text: 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: banana\n\n',
      endpoint: '1001',
    });
    expect(answers).toMatchObject([{ kind: 'undocumented-sub-code', line: 1 }]);
  });

  test('says which value of the form is missing', () => {
    expect(viewOf({ endpoint: '1001' }).summary).toBe(
      'Also enter a status or a sub-code, or paste a response.',
    );
    expect(viewOf({})).toEqual(emptyView);
  });

  test.each(['x', '4e2', '40', '-40', '099'])('does not accept %s as a status', (status) => {
    expect(viewOf({ status })).toMatchObject({ answers: [], summary: expect.stringMatching(/three digits/) });
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
      problem: expect.stringMatching(/^The code in this address could not be read/),
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

  test('has the line, the range in the text, the request and an excerpt', () => {
    const [one] = viewOf({ text: conversation }).answers;
    expect(one).toMatchObject({ line: 4, file: null, request: 'POST /v1/entity/12?Token=•••' });
    expect(conversation.slice(one?.range?.start, one?.range?.end)).toBe(
      'HTTP/1.1 400 Bad Request\n< ApiStatusSubCode: 400.3',
    );
    expect(one?.excerpt).toEqual([
      { text: '< ', role: 'line' },
      { text: 'HTTP/1.1 400 Bad Request', role: 'found' },
      { text: '\n', role: 'line' },
      { text: '< ApiStatusSubCode: 400.3', role: 'found' },
    ]);
  });

  test('never contains a secret', () => {
    const text = `${conversation}\n12:00 Token=${secret} status=403 ApiStatusSubCode=403.25 AppSecret=${secret}\n`;
    const result = resultOf({ text });
    expect(result.view().answers).toHaveLength(2);
    expect(JSON.stringify(result.view())).not.toContain(secret);
    expect(result.sharedSummary(initialViewState, '')).not.toContain(secret);
  });

  test('refers to the same answer above', () => {
    const { answers } = viewOf({ text: `${curl}${curl}status=404\n` });
    expect(answers.map(({ sameAs }) => sameAs?.line ?? null)).toEqual([null, 1, null]);
  });
});

describe('an ambiguous answer', () => {
  const text = 'ApiStatusSubCode: 400.3\nApiStatusSubCode: 400.3\n';
  const chosen = (id: number, endpoint: string): ViewState => ({
    ...initialViewState,
    chosen: new Map([[id, endpoint]]),
  });

  test('offers the endpoints that define the code', () => {
    const [one] = viewOf({ text }).answers;
    expect(one).toMatchObject({ kind: 'ambiguous', chosen: '' });
    expect(one?.choices.map(({ number }) => number)).toEqual(expect.arrayContaining(['1001', '1100']));
    expect(one?.choices[0]).toMatchObject({ title: expect.any(String), url: '/docs/endpoints/1001' });
  });

  test('is classified again for the chosen endpoint, which can be changed', () => {
    const result = resultOf({ text });
    const one = result.answer(0, chosen(0, '1100'));
    expect(one).toMatchObject({
      kind: 'documented',
      endpoint: { number: '1100' },
      chosen: '1100',
      line: 1,
      share: '/docs/decoder?code=400.3&endpoint=1100',
    });
    expect(one?.choices.length).toBeGreaterThan(1);
    expect(result.answer(0, chosen(0, ''))).toMatchObject({ kind: 'ambiguous' });
    expect(result.view(chosen(0, '1100')).answers.map(({ kind }) => kind)).toEqual([
      'documented',
      'ambiguous',
    ]);
  });

  test('has its own endpoint, which takes precedence over the one of the form', () => {
    const { answers } = resultOf({ text, endpoint: '1001' }).view(chosen(1, '1100'));
    expect(answers.map((one) => one.chosen)).toEqual(['1001', '1100']);
  });

  test('has endpoints to choose from after a look-up too', () => {
    const result = resultOf({ subCode: '400.3' });
    expect(result.view().answers[0]?.choices.length).toBeGreaterThan(1);
    expect(result.answer(0, chosen(0, '1001'))).toMatchObject({ kind: 'documented', line: null });
  });

  test('is part of the shared summary with the chosen endpoint', () => {
    expect(resultOf({ text }).sharedSummary(chosen(0, '1100'), '')).toContain('Endpoint: 1100');
  });
});

describe('many answers', () => {
  const log = Array.from({ length: 120 }, (_, i) =>
    i % 4 === 0 ? 'status=404 ApiStatusSubCode=404.2' : 'status=403 ApiStatusSubCode=403.25',
  ).join('\n');

  test('have an overview, few have none', () => {
    expect(viewOf({ text: log }).overview).toMatchObject({
      title: '120 responses',
      rows: [
        { key: '403.25', count: '90', first: '2', last: '120' },
        { key: '404.2', count: '30', first: '1', last: '117' },
      ],
    });
    expect(viewOf({ text: curl }).overview).toBeNull();
  });

  test('are shown fifty at a time', () => {
    const result = resultOf({ text: log });
    const next = result.view({ ...initialViewState, limit: 100 });
    expect([next.answers.length, next.more, next.shown]).toEqual([100, 20, '100 of 120 shown.']);
    expect(result.view({ ...initialViewState, limit: 150 })).toMatchObject({ more: 0, shown: '' });
  });

  test('can be limited to one code', () => {
    const { answers, more, shown } = resultOf({ text: log }).view({ ...initialViewState, only: '404.2' });
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['404.2']));
    expect([answers.length, more, shown]).toEqual([30, 0, '30 of 30 with 404.2 shown.']);
  });

  test('are shared as a table and the first of each', () => {
    const summary = resultOf({ text: log }).sharedSummary(initialViewState, 'https://status.example');
    expect(summary).toContain('| [403.25](https://status.example/docs/codes/403-25) |');
    expect(summary.match(/^## /gm)).toHaveLength(3);
  });
});
