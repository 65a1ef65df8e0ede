import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import {
  createDecoder,
  firstView,
  type Question,
  type ViewState,
} from '../../../src/elements/decoder/decoder-model.ts';
import { createReference } from '../../../src/reference/reference.ts';

const decoder = createDecoder(createReference(catalog, '/docs'));
const curl =
  'HTTP/1.1 403 Forbidden\r\nDate: Sun, 22 Nov 2026 02:13:44 GMT\r\nApiStatusSubCode: 403.25\r\n\r\n';

const emptyView = { answers: [], more: 0, shown: '', overview: null, summary: '' };
const nothing: Question = { text: '', status: '', subCode: '', endpoint: '' };
const answered = (question: Partial<Question>) => decoder.ask({ ...nothing, ...question });
const ask = (question: Partial<Question>) => answered(question).view();
const prefill = (query: string) => decoder.prefill(new URLSearchParams(query));

describe('the decoder', () => {
  test('names the code of a pasted response, with what to do', () => {
    const { answers, summary } = ask({ text: curl });
    expect(summary).toBe('Found 403.25');
    expect(answers).toMatchObject([
      {
        code: '403.25',
        line: 1,
        side: 'Yours, the caller',
        retry: 'After a change',
        url: '/docs/codes/403-25',
      },
    ]);
    expect(answers[0]?.advice).toMatchObject({
      label: 'Check first',
      text: expect.stringContaining('ApiSessionKey'),
    });
  });

  test('says what to paste where it finds nothing, and nothing where there is nothing', () => {
    expect(ask({ text: 'good morning' })).toMatchObject({
      answers: [],
      summary: expect.stringContaining('ApiStatusSubCode'),
    });
    expect(ask({ text: ' \n ' })).toEqual(emptyView);
  });

  test('shows the first fifty of many, and says how many more there are', () => {
    const { answers, more, summary } = ask({ text: curl.repeat(80) });
    expect([answers.length, more]).toEqual([50, 30]);
    expect(summary).toBe('Found 80 responses: 403.25');
  });

  test('names five different codes, and counts the others', () => {
    const codes = ['401.1', '401.2', '401.3', '401.4', '401.5', '401.6', '401.7'];
    const text = codes.map((code) => `ApiStatusSubCode: ${code}\n`).join('');
    expect(ask({ text }).summary).toBe('Found 7 responses: 401.1; 401.2; 401.3; 401.4; 401.5 and 2 others');
  });

  test.each([
    ['status=404 ApiStatusSubCode=403.25', 'Status 404 and sub-code 403.25 disagree'],
    ['status=403 ApiStatusSubCode=403.99', '403.99 is not documented'],
    [
      'status=403 ApiStatusSubCode=403.25\nstatus=404 ApiStatusSubCode=403.25\nstatus=403 ApiStatusSubCode=403.99',
      'Found 3 responses: 403.25; Status 404 and sub-code 403.25 disagree; 403.99 is not documented',
    ],
  ])('announces what is wrong with a code in %j', (text, summary) => {
    expect(ask({ text }).summary).toBe(summary);
  });

  test('looks up what the form holds, before the text', () => {
    expect(ask({ status: '403', subCode: '25', text: 'ApiStatusSubCode: 401.1' }).answers).toMatchObject([
      { code: '403.25', line: null },
    ]);
    expect(ask({ subCode: '400.3', endpoint: '1001' }).answers).toMatchObject([
      { kind: 'documented', endpoint: { number: '1001' } },
    ]);
    expect(ask({ status: '404', subCode: '403.25' }).answers).toMatchObject([{ kind: 'contradiction' }]);
  });

  test('reads a text as the answer of the endpoint that is chosen, where the text names none', () => {
    const text =
      'ApiStatusSubCode: 400.3\n\nPOST https://api.example/v1/entity/12 status=400 ApiStatusSubCode=400.3';
    const endpointsOf = (endpoint: string) =>
      ask({ text, endpoint }).answers.map((answer) => answer.endpoint?.number ?? null);
    expect(endpointsOf('')).toEqual([null, '1001']);
    expect(endpointsOf('1100')).toEqual(['1100', '1001']);
    expect(ask({ text, endpoint: '1100' }).answers[0]).toMatchObject({ kind: 'documented', line: 1 });
  });

  test('does not take an unreadable sub-code for none when an endpoint is chosen', () => {
    const { answers } = ask({
      text: 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: banana\n\n',
      endpoint: '1001',
    });
    expect(answers).toMatchObject([{ kind: 'undocumented-sub-code', line: 1 }]);
  });

  test('says what is missing in the form', () => {
    expect(ask({ endpoint: '1001' }).summary).toBe('Give a status or a sub-code too, or paste a response.');
    expect(ask({})).toEqual(emptyView);
  });

  test.each(['x', '4e2', '40', '-40', '099'])('takes %s for no status', (status) => {
    expect(ask({ status })).toMatchObject({ answers: [], summary: expect.stringMatching(/three digits/) });
  });

  test('shares a code and an endpoint, and nothing of the text', () => {
    const { answers } = ask({
      text: 'POST https://api.example/v1/entity/12?PublicID=secret 400 status=400 ApiStatusSubCode=400.3',
    });
    expect(answers.map(({ share }) => share)).toEqual(['/docs/decoder?code=400.3&endpoint=1001']);
  });

  test.each(['status=404 ApiStatusSubCode=403.25', 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: banana\n\n'])(
    'shares nothing of %j, which a code alone does not tell',
    (text) => {
      expect(ask({ text }).answers.map(({ share }) => share)).toEqual([null]);
    },
  );

  test.each([
    ['code=400.3&endpoint=1001', { status: '', subCode: '400.3', endpoint: '1001' }],
    ['code=404', { status: '404', subCode: '', endpoint: '' }],
    ['code=403,25', { status: '', subCode: '403.25', endpoint: '' }],
  ])('reads the address ?%s back', (query, values) => {
    expect(prefill(query)).toEqual({ values, problem: null });
  });

  test('says what it cannot read in an address, and repeats nothing of it', () => {
    const { status, subCode, endpoint } = nothing;
    expect(prefill('code=%3Cb%3E')).toEqual({
      values: { status, subCode, endpoint },
      problem: expect.stringMatching(/^The code in this address could not be read/),
    });
    expect(prefill('code=400.3&endpoint=9999')).toEqual({
      values: { status, subCode: '400.3', endpoint },
      problem: 'The endpoint in this address is not known.',
    });
    expect(prefill('utm=1')).toBeNull();
  });
});

describe('what the decoder says of a place', () => {
  const secret = 'c2VjcmV0LXRva2Vu';
  const conversation = `> POST /v1/entity/12?Token=${secret} HTTP/1.1
> Host: api.example
>
< HTTP/1.1 400 Bad Request
< ApiStatusSubCode: 400.3
`;

  test('is the line, the range in the text, the request and an excerpt', () => {
    const [one] = ask({ text: conversation }).answers;
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

  test('never holds a secret', () => {
    const text = `${conversation}\n12:00 Token=${secret} status=403 ApiStatusSubCode=403.25 AppSecret=${secret}\n`;
    const whole = answered({ text });
    expect(whole.view().answers).toHaveLength(2);
    expect(JSON.stringify(whole.view())).not.toContain(secret);
    expect(whole.ticket(firstView, '')).not.toContain(secret);
  });

  test('says where the same answer stands above', () => {
    const { answers } = ask({ text: `${curl}${curl}status=404\n` });
    expect(answers.map(({ sameAs }) => sameAs?.line ?? null)).toEqual([null, 1, null]);
  });
});

describe('an ambiguous answer', () => {
  const text = 'ApiStatusSubCode: 400.3\nApiStatusSubCode: 400.3\n';
  const chosen = (id: number, endpoint: string): ViewState => ({
    ...firstView,
    chosen: new Map([[id, endpoint]]),
  });

  test('offers the endpoints that define the code', () => {
    const [one] = ask({ text }).answers;
    expect(one).toMatchObject({ kind: 'ambiguous', chosen: '' });
    expect(one?.choices.map(({ number }) => number)).toEqual(expect.arrayContaining(['1001', '1100']));
    expect(one?.choices[0]).toMatchObject({ title: expect.any(String), url: '/docs/endpoints/1001' });
  });

  test('is answered anew with the endpoint that is chosen, and can be changed', () => {
    const whole = answered({ text });
    const one = whole.answer(0, chosen(0, '1100'));
    expect(one).toMatchObject({
      kind: 'documented',
      endpoint: { number: '1100' },
      chosen: '1100',
      line: 1,
      share: '/docs/decoder?code=400.3&endpoint=1100',
    });
    expect(one?.choices.length).toBeGreaterThan(1);
    expect(whole.answer(0, chosen(0, ''))).toMatchObject({ kind: 'ambiguous' });
    expect(whole.view(chosen(0, '1100')).answers.map(({ kind }) => kind)).toEqual([
      'documented',
      'ambiguous',
    ]);
  });

  test('is chosen for one place, against the endpoint of the form', () => {
    const { answers } = answered({ text, endpoint: '1001' }).view(chosen(1, '1100'));
    expect(answers.map((one) => one.chosen)).toEqual(['1001', '1100']);
  });

  test('is chosen where it was looked up, too', () => {
    const whole = answered({ subCode: '400.3' });
    expect(whole.view().answers[0]?.choices.length).toBeGreaterThan(1);
    expect(whole.answer(0, chosen(0, '1001'))).toMatchObject({ kind: 'documented', line: null });
  });

  test('goes into the ticket as it was chosen', () => {
    expect(answered({ text }).ticket(chosen(0, '1100'), '')).toContain('Endpoint: 1100');
  });
});

describe('many answers', () => {
  const log = Array.from({ length: 120 }, (_, i) =>
    i % 4 === 0 ? 'status=404 ApiStatusSubCode=404.2' : 'status=403 ApiStatusSubCode=403.25',
  ).join('\n');

  test('come with an overview, few without', () => {
    expect(ask({ text: log }).overview).toMatchObject({
      title: '120 responses',
      rows: [
        { key: '403.25', count: '90', first: '2', last: '120' },
        { key: '404.2', count: '30', first: '1', last: '117' },
      ],
    });
    expect(ask({ text: curl }).overview).toBeNull();
  });

  test('are shown fifty at a time', () => {
    const whole = answered({ text: log });
    const next = whole.view({ ...firstView, limit: 100 });
    expect([next.answers.length, next.more, next.shown]).toEqual([100, 20, '100 of 120 shown.']);
    expect(whole.view({ ...firstView, limit: 150 })).toMatchObject({ more: 0, shown: '' });
  });

  test('can be only those of a code', () => {
    const { answers, more, shown } = answered({ text: log }).view({ ...firstView, only: '404.2' });
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['404.2']));
    expect([answers.length, more, shown]).toEqual([30, 0, '30 of 30 with 404.2 shown.']);
  });

  test('are told in a ticket by the table and the first of each', () => {
    const ticket = answered({ text: log }).ticket(firstView, 'https://status.example');
    expect(ticket).toContain('| [403.25](https://status.example/docs/codes/403-25) |');
    expect(ticket.match(/^## /gm)).toHaveLength(3);
  });
});
