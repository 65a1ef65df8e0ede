import { describe, expect, test } from 'vitest';
import { compactCatalog } from '../../src/catalog/compact.ts';
import { catalog } from '../../src/catalog/index.ts';
import { createDecoder, type Question } from '../../src/elements/decoder-model.ts';
import { createReference } from '../../src/elements/reference.ts';

const decoder = createDecoder(createReference(compactCatalog(catalog), '/docs'));
const curl =
  'HTTP/1.1 403 Forbidden\r\nDate: Sun, 22 Nov 2026 02:13:44 GMT\r\nApiStatusSubCode: 403.25\r\n\r\n';

const nothing: Question = { text: '', status: '', subCode: '', endpoint: '' };
const ask = (question: Partial<Question>) => decoder.ask({ ...nothing, ...question });
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
    expect(ask({ text: ' \n ' })).toEqual({ answers: [], more: 0, summary: '' });
  });

  test('shows the first fifty of many, and says how many more there are', () => {
    const { answers, more, summary } = ask({ text: curl.repeat(80) });
    expect([answers.length, more]).toEqual([50, 30]);
    expect(summary).toBe('Found 80 responses: 403.25');
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
    expect(ask({})).toEqual({ answers: [], more: 0, summary: '' });
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
