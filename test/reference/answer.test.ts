import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createAnswer, retryLabel, sideLabel } from '../../src/reference/answer.ts';
import { createClassifier } from '../../src/reference/classifier.ts';

const classifier = createClassifier(catalog);
const answer = createAnswer(catalog, classifier, '/docs');
const { classify } = classifier;
const standard = (code: string) => catalog.standard.find((known) => known.code === code);
const response = (endpoint: string, code: string) =>
  catalog.endpoints
    .find(({ number }) => number === endpoint)
    ?.responses.find((row): row is typeof row & { advice: string } => row.code === code && 'advice' in row);

describe('an answer', () => {
  test('to every standard code has its own advice', () => {
    for (const { code, title, message, advice } of catalog.standard) {
      expect(answer(classify({ subCode: code }))).toMatchObject({
        kind: 'documented',
        headline: `${code} ${title}`,
        message,
        advice: { label: 'Check first', text: advice.checkFirst },
        notes: [],
        endpoint: null,
        near: [],
        meanings: [],
      });
    }
  });

  test('names the endpoint and takes its advice', () => {
    const given = answer(classify({ subCode: '400.3', endpoint: '1001' }));
    expect(given.endpoint).toEqual({ number: '1001', title: 'Create account', url: '/docs/endpoints/1001' });
    expect(given.advice?.text).toBe(response('1001', '400.3')?.advice);
    expect(given.advice?.text).toMatch(/number/);
  });

  test('takes the standard advice where the endpoint has none', () => {
    const given = answer(classify({ subCode: '403.25', endpoint: '1001' }));
    expect(given.advice?.text).toBe(standard('403.25')?.advice.checkFirst);
  });

  test('takes the advice of the endpoint before the standard one', () => {
    const given = answer(classify({ status: 404, endpoint: '1011' }));
    expect(given.advice?.text).toBe(response('1011', '404')?.advice);
    expect(given.advice?.text).not.toBe(standard('404')?.advice.checkFirst);
  });

  test('never takes the advice of an endpoint that says the same by chance', () => {
    const [first] = catalog.standard;
    const row = { code: first.code, meaning: first.message, advice: 'Only here' };
    const chance = { number: '1', title: 'By chance', method: null, paths: [], responses: [row] };
    const chanceCatalog = { ...catalog, endpoints: [...catalog.endpoints, chance] };
    const chanceClassifier = createClassifier(chanceCatalog);
    const chanceAnswer = createAnswer(chanceCatalog, chanceClassifier);
    const status = Number(first.code);
    expect(chanceAnswer(chanceClassifier.classify({ status })).advice?.text).toBe(first.advice.checkFirst);
    expect(chanceAnswer(chanceClassifier.classify({ status, endpoint: '1' })).advice).toEqual({
      label: 'What to do',
      text: 'Only here',
    });
  });

  test('to a code that only endpoints define, all alike, has advice too', () => {
    const given = answer(classify({ subCode: '200.1' }));
    expect(given).toMatchObject({ kind: 'documented', endpoint: null });
    expect(given.advice?.text).toBe(response('1003', '200.1')?.advice);
  });

  test('says so where endpoints agree on the meaning, but not on what to do', () => {
    const given = answer(classify({ subCode: '403.1' }));
    expect(given).toMatchObject({ kind: 'documented', side: null, retry: 'After a change' });
    expect(given.advice?.text).toMatch(/depends on the endpoint/);
    expect(answer(classify({ subCode: '403.1', endpoint: '2002' }))).toMatchObject({
      side: 'Yours, the caller',
    });
  });

  test('guesses at no near code where the sub-code could not be read', () => {
    expect(answer(classify({ status: 200, subCode: 'pear' })).near).toEqual([]);
  });

  test('gathers the endpoints that share a meaning', () => {
    const given = answer(classify({ subCode: '400.3' }));
    const meanings = given.meanings.map(({ message }) => message);
    expect(new Set(meanings).size).toBe(meanings.length);
    const mobile = given.meanings.find(({ message }) => message.startsWith('Mobile number'));
    expect(mobile?.endpoints.map(({ number }) => number)).toEqual(['1001', '1003']);
    expect(given.headline).toBe('400.3 means different things in different endpoints');
    expect(given.message).toBeNull();
    expect(given.advice).toBeNull();
  });

  test('to an unknown sub-code explains the status and names codes that are near', () => {
    const given = answer(classify({ status: 401, subCode: '401.11' }));
    expect(given.headline).toBe('401.11 is not documented');
    expect(given.notes.join(' ')).toContain('What is known is the status: 401');
    expect(given.near[0]).toEqual({ code: '401.1', url: '/docs/codes/401-1' });
    expect(answer(classify({ subCode: '403.99', endpoint: '1001' })).headline).toBe(
      '403.99 is not documented for endpoint 1001',
    );
  });

  test('names whose wording it is, where that is not the code itself', () => {
    expect(answer(classify({ status: 401, subCode: '401.99' }))).toMatchObject({
      documented: [{ about: '401', message: standard('401')?.message }],
      message: `401: ${standard('401')?.message}`,
    });
    expect(answer(classify({ subCode: '401.10' })).documented).toEqual([
      { about: null, message: standard('401.10')?.message },
    ]);
    expect(answer(classify({ status: 502 })).documented).toEqual([]);
  });

  test('to a contradiction gives both wordings, each with its code', () => {
    const given = answer(classify({ status: 404, subCode: '401.10' }));
    const [status, subCode] = [standard('404')?.message, standard('401.10')?.message];
    expect(given.documented).toEqual([
      { about: '404', message: status },
      { about: '401.10', message: subCode },
    ]);
    expect(given.message).toBe(`404: ${status} 401.10: ${subCode}`);
  });

  test('to a contradiction gives the wordings of the endpoint', () => {
    const given = answer(classify({ status: 404, subCode: '400.3', endpoint: '1001' }));
    expect(given.documented.at(-1)).toEqual({ about: '400.3', message: response('1001', '400.3')?.meaning });
  });

  test.each([
    [{ status: 404, subCode: '403.99' }, ['404'], '403.99 is not documented.'],
    [{ status: 404, subCode: '502.1' }, ['404'], '502.1 is not a code of this API.'],
    [{ status: 404, subCode: '400.3' }, ['404'], '400.3 means different things in different endpoints.'],
    [{ status: 502, subCode: '403.25' }, ['403.25'], '502 Bad Gateway is not a code of this API.'],
  ])(
    'to the contradiction %j has the wording of %j, and says why not of the other',
    (evidence, about, note) => {
      const given = answer(classify(evidence));
      expect(given.documented.map((wording) => wording.about)).toEqual(about);
      expect(given.notes).toContain(note);
    },
  );

  test('to an unreadable sub-code says so', () => {
    const given = answer(classify({ status: 403, subCode: 'banana' }));
    expect(given.headline).toBe('The sub-code beside 403 could not be read');
    expect(given.notes[0]).toBe('ApiStatusSubCode takes one code, as text.');
  });

  test.each([
    [{ status: 502 }, '502 Bad Gateway is not a code of this API', /in between/],
    [{ status: 418 }, '418 is not a code of this API', /in between/],
    [{ subCode: '502.1' }, '502.1 is not a code of this API', /in between/],
    [{}, 'No status of this API', /could be read/],
    [
      { status: 403, subCode: '401.10' },
      'Status 403 and sub-code 401.10 disagree',
      /another status than 403/,
    ],
  ])('to %j is headed %j', (evidence, headline, note) => {
    const given = answer(classify(evidence));
    expect(given.headline).toBe(headline);
    expect(given.notes[0]).toMatch(note);
  });
});

test('a success has nothing to fix and no need of a retry', () => {
  expect(sideLabel('caller', 200)).toBe('Nothing to fix');
  expect(sideLabel('caller', 403)).toBe('Yours, the caller');
  expect(sideLabel('caller', null)).toBe('Yours, the caller');
  expect(retryLabel('never', 200)).toBe('No need');
  expect(retryLabel('poll', 202)).toBe('Poll');
  expect(retryLabel('never', 403)).toBe('Do not retry');
});
