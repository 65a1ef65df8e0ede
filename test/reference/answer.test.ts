import { describe, expect, test } from 'vitest';
import type { ShippedResponse } from '../../src/catalog/dataset.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { Evidence } from '../../src/classifier/classify.ts';
import { createAnswer } from '../../src/reference/answer.ts';
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

  test('names the endpoint and uses its advice', () => {
    const result = answer(classify({ subCode: '400.3', endpoint: '1001' }));
    expect(result.endpoint).toEqual({ number: '1001', title: 'Create account', url: '/docs/endpoints/1001' });
    expect(result.advice?.text).toBe(response('1001', '400.3')?.advice);
    expect(result.advice?.text).toMatch(/number/);
  });

  test('uses the standard advice where the endpoint has none', () => {
    const result = answer(classify({ subCode: '403.25', endpoint: '1001' }));
    expect(result.advice?.text).toBe(standard('403.25')?.advice.checkFirst);
  });

  test('prefers the advice of the endpoint to the standard one', () => {
    const result = answer(classify({ status: 404, endpoint: '1011' }));
    expect(result.advice?.text).toBe(response('1011', '404')?.advice);
    expect(result.advice?.text).not.toBe(standard('404')?.advice.checkFirst);
  });

  test('never uses the advice of an endpoint that has the same message by coincidence', () => {
    const [first] = catalog.standard;
    const row = { code: first.code, meaning: first.message, advice: 'Only here' };
    const endpoint = { number: '1', title: 'Coincidence', method: null, paths: [], responses: [row] };
    const extendedCatalog = { ...catalog, endpoints: [...catalog.endpoints, endpoint] };
    const extendedClassifier = createClassifier(extendedCatalog);
    const extendedAnswer = createAnswer(extendedCatalog, extendedClassifier);
    const status = Number(first.code);
    expect(extendedAnswer(extendedClassifier.classify({ status })).advice?.text).toBe(
      first.advice.checkFirst,
    );
    expect(extendedAnswer(extendedClassifier.classify({ status, endpoint: '1' })).advice).toEqual({
      label: 'What to do',
      text: 'Only here',
    });
  });

  describe('from rows of endpoints alone', () => {
    const row = (number: string, response: Omit<ShippedResponse, 'code'>) => ({
      number,
      title: `Endpoint ${number}`,
      method: null,
      paths: [],
      responses: [{ code: '400.77' as const, ...response }],
    });
    const rows = [
      row('1', { meaning: 'Too long', advice: 'Shorten it' }),
      row('2', { meaning: 'Too short', advice: 'Lengthen it' }),
      row('3', { meaning: 'Too short', retry: 'after-reauthentication', renewal: 'token' }),
    ];
    const extendedCatalog = { ...catalog, endpoints: rows };
    const extendedClassifier = createClassifier(extendedCatalog);
    const from = (endpoint: string) =>
      createAnswer(
        extendedCatalog,
        extendedClassifier,
      )(extendedClassifier.classify({ subCode: '400.77', endpoint }));

    test('leaves it to the page where only other endpoints have advice for the meaning', () => {
      expect(from('3').advice).toEqual({
        label: 'What to do',
        text: expect.stringMatching(/depends on the endpoint/),
      });
    });

    test('says what the endpoint requires to be renewed', () => {
      expect(from('3').retry).toBe('After getting a new token');
    });
  });

  test('to a code that only endpoints define, all in the same way, has advice too', () => {
    const result = answer(classify({ subCode: '200.1' }));
    expect(result).toMatchObject({ kind: 'documented', endpoint: null });
    expect(result.advice?.text).toBe(response('1003', '200.1')?.advice);
  });

  test('says that the advice depends on the endpoint where only the meaning is the same', () => {
    const result = answer(classify({ subCode: '403.1' }));
    expect(result).toMatchObject({ kind: 'documented', responsibility: null, retry: 'After a change' });
    expect(result.advice?.text).toMatch(/depends on the endpoint/);
    expect(answer(classify({ subCode: '403.1', endpoint: '2002' }))).toMatchObject({
      responsibility: { label: 'Who can fix it', text: 'You (the caller)' },
    });
  });

  test('suggests no near code where the sub-code could not be read', () => {
    expect(answer(classify({ status: 200, subCode: 'pear' })).near).toEqual([]);
  });

  test('groups the endpoints that share a meaning', () => {
    const result = answer(classify({ subCode: '400.3' }));
    const meanings = result.meanings.map(({ message }) => message);
    expect(new Set(meanings).size).toBe(meanings.length);
    const mobile = result.meanings.find(({ message }) => message.startsWith('Mobile number'));
    expect(mobile?.endpoints.map(({ number }) => number)).toEqual(['1001', '1003']);
    expect(result.headline).toBe('400.3 means different things in different endpoints');
    expect(result.address).toBe(result.url);
    expect(result.message).toBeNull();
    expect(result.advice).toBeNull();
  });

  test('to an unknown sub-code explains the status and names codes that are near', () => {
    const result = answer(classify({ status: 401, subCode: '401.11' }));
    expect(result.headline).toBe('401.11 is not documented');
    expect(result.notes.join(' ')).toContain('Only the status is documented: 401');
    expect(result.near[0]).toEqual({
      code: '401.1',
      title: 'Signature header missing',
      url: '/docs/codes/401-1',
    });
    expect(answer(classify({ subCode: '403.99', endpoint: '1001' })).headline).toBe(
      '403.99 is not documented for endpoint 1001',
    );
  });

  test('names the code of a wording if it is a different one', () => {
    expect(answer(classify({ status: 401, subCode: '401.99' }))).toMatchObject({
      documented: [{ about: '401', message: standard('401')?.message, quoted: true }],
      message: `401: ${standard('401')?.message}`,
    });
    expect(answer(classify({ subCode: '401.10' })).documented).toEqual([
      { about: null, message: standard('401.10')?.message, quoted: true },
    ]);
    expect(answer(classify({ status: 502 })).documented).toEqual([]);
  });

  test('names addresses of this site where it is given no other', () => {
    const here = createAnswer(catalog, classifier);
    expect(here(classify({ subCode: '401.99' })).near[0]?.url).toBe('/codes/401-9');
    expect(here(classify({ status: 404, endpoint: '1011' })).endpoint?.url).toBe('/endpoints/1011');
  });

  test('explains a status of other servers where something is known of it', () => {
    const listed = expect.stringMatching(/^The documentation does not list the status 5\d\d\. /);
    expect(answer(classify({ status: 502 })).notes).toEqual([
      listed,
      expect.stringContaining('The request may have been carried out'),
    ]);
    expect(answer(classify({ status: 599 })).notes).toEqual([listed]);
  });

  test('to a contradiction gives both wordings, each with its code', () => {
    const result = answer(classify({ status: 404, subCode: '401.10' }));
    const [status, subCode] = [standard('404')?.message, standard('401.10')?.message];
    expect(result.documented).toEqual([
      { about: '404', message: status, quoted: true },
      { about: '401.10', message: subCode, quoted: true },
    ]);
    expect(result.message).toBe(`404: ${status} 401.10: ${subCode}`);
    expect(result.notes).toEqual([expect.stringContaining('does not belong to the status 404')]);
  });

  test('to a contradiction gives the wordings of the endpoint', () => {
    const result = answer(classify({ status: 404, subCode: '400.3', endpoint: '1001' }));
    expect(result.documented.at(-1)).toEqual({
      about: '400.3',
      message: response('1001', '400.3')?.meaning,
      quoted: true,
    });
  });

  test.each<[Evidence, boolean]>([
    [{ status: 401 }, true],
    [{ status: 401, subCode: '401.99' }, true],
    [{ subCode: '403.25', endpoint: '1001' }, true],
    [{ subCode: '200.2' }, false],
    [{ subCode: '400.3', endpoint: '1001' }, true],
    [{ status: 400, endpoint: '1001' }, false],
    [{ subCode: '400.4', endpoint: '1001' }, false],
    [{ status: 201, endpoint: '1001' }, false],
    [{ status: 400, subCode: '400.99', endpoint: '1001' }, true],
  ])('says whether a wording is quoted: %j', (evidence, quoted) => {
    expect(answer(classify(evidence)).documented.map((one) => one.quoted)).toEqual([quoted]);
  });

  test('quotes exactly the rows whose meaning is the documented wording', () => {
    for (const { number, responses } of (catalog as Catalog).endpoints) {
      for (const { code, meaning, quoted = false } of responses) {
        const subCode = code.includes('.') ? code : null;
        const verdict = classify({ status: Number(code.slice(0, 3)), subCode, endpoint: number });
        expect(answer(verdict).documented, `${number} ${code}`).toEqual([
          { about: null, message: meaning, quoted },
        ]);
      }
    }
  });

  test.each<[Evidence, string]>([
    [{ subCode: '401.24' }, 'After getting a new token'],
    [{ subCode: '403.23' }, 'After signing in again'],
    [{ subCode: '403.23', endpoint: '1002' }, 'After signing in again'],
    [{ subCode: '409.1' }, 'After a delay'],
    [{ subCode: '403.30' }, 'Not automatically'],
    [{ subCode: '403.10' }, 'Not automatically'],
    [{ subCode: '403.10', endpoint: '2002' }, 'Not automatically'],
  ])('says what to renew, and what no program may repeat: %j', (evidence, retry) => {
    expect(answer(classify(evidence)).retry).toBe(retry);
  });

  test.each<[Evidence, string]>([
    [{ status: 404, endpoint: '1011' }, 'Expected answer'],
    [{ status: 303, endpoint: '4001' }, 'Expected answer'],
    [{ subCode: '200.2' }, 'Success'],
  ])('names no one who could fix what is no error: %j', (evidence, outcome) => {
    const { responsibility, retry } = answer(classify(evidence));
    expect(responsibility).toEqual({ label: 'Outcome', text: outcome });
    expect(retry).toBe('No need');
  });

  test.each([
    [{ status: 404, subCode: '403.99' }, ['404'], '403.99 is not documented.'],
    [{ status: 404, subCode: '502.1' }, ['404'], '502.1 is not a code of this API.'],
    [{ status: 404, subCode: '400.3' }, ['404'], '400.3 means different things in different endpoints.'],
    [{ status: 502, subCode: '403.25' }, ['403.25'], '502 Bad Gateway is not a code of this API.'],
  ])(
    'to the contradiction %j has the wording of %j, and says why it lacks the other',
    (evidence, about, note) => {
      const result = answer(classify(evidence));
      expect(result.documented.map((wording) => wording.about)).toEqual(about);
      expect(result.notes).toContain(note);
    },
  );

  test('to an unreadable sub-code says so', () => {
    const result = answer(classify({ status: 403, subCode: 'banana' }));
    expect(result.headline).toBe('The sub-code next to 403 could not be read');
    expect(result.notes[0]).toBe('The header ApiStatusSubCode has one code as its value.');
  });

  test.each([
    [{ status: 502 }, '502 Bad Gateway is not a code of this API', /between you and the API/],
    [{ status: 418 }, '418 is not a code of this API', /between you and the API/],
    [{ subCode: '502.1' }, '502.1 is not a code of this API', /between you and the API/],
    [{}, 'No status found', /could be read/],
    [
      { status: 403, subCode: '401.10' },
      'Status 403 and sub-code 401.10 disagree',
      /does not belong to the status 403/,
    ],
  ])('to %j is headed %j', (evidence, headline, note) => {
    const result = answer(classify(evidence));
    expect(result.headline).toBe(headline);
    expect(result.notes[0]).toMatch(note);
  });
});
