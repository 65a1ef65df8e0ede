import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import type { Evidence } from '../../../../src/classifier/classify.ts';
import { AnswerBuilder } from '../../../../src/elements/decoder/result/placed-answer.ts';
import { createReference } from '../../../../src/reference/reference.ts';

const reference = createReference(catalog, '/docs');
const answers = new AnswerBuilder(reference);
const verdictOn = (evidence: Evidence) => reference.classifier.classify(evidence);
const unplaced = (evidence: Evidence, endpoint = '') => answers.unplaced(verdictOn(evidence), endpoint);

describe('a chosen endpoint', () => {
  test('is that of a response with only a status', () => {
    expect(answers.classifyFor('1001', verdictOn({ status: 404 }))).toMatchObject({
      kind: 'documented',
      code: '404',
      endpoint: '1001',
    });
  });

  test('is shown as chosen where it is one of those to choose from', () => {
    expect(unplaced({ subCode: '400.3' }, '1001').chosen).toBe('1001');
    expect(unplaced({ subCode: '400.3' }, '1004').chosen).toBe('');
    expect(unplaced({ subCode: '403.25' }, '1001').chosen).toBe('');
  });
});

test('endpoints to choose from are in the order of their numbers', () => {
  const reversed = createReference({ ...catalog, endpoints: catalog.endpoints.toReversed() }, '/docs');
  const { choices } = new AnswerBuilder(reversed).unplaced(
    reversed.classifier.classify({ subCode: '400.3' }),
    '',
  );
  expect(choices.length).toBeGreaterThan(2);
  expect(choices).toEqual(unplaced({ subCode: '400.3' }).choices);
});

test('without a code there is no link', () => {
  expect(unplaced({}).share).toBeNull();
});

test('where requests are not signed, no answer leads to the check of signatures', () => {
  const unsigned = createReference({ ...catalog, signature: null }, '');
  const [finding] = unsigned.classifier.decode('ApiStatusSubCode: 401.9');
  if (!finding) throw new Error('nothing was found');
  const group = {
    finding,
    count: 1,
    places: [{ name: null, line: 1, start: 0, end: 5 }],
    firstTime: null,
    lastTime: null,
    endpoints: new Set<string>(),
    request: null,
    hasOtherRequests: false,
    excerpt: null,
  };
  expect(answers.placed(0, group, '', false).signature).toEqual(group.places[0]);
  expect(new AnswerBuilder(unsigned).placed(0, group, '', false).signature).toBeNull();
});

describe('the same answer', () => {
  const key = (evidence: Evidence) => answers.answerKey(verdictOn(evidence));

  test('is that of a standard code, whatever the endpoint', () => {
    expect(key({ subCode: '403.25', endpoint: '1001' })).toBe(key({ subCode: '403.25', endpoint: '1003' }));
  });

  test('is not that of another endpoint, where the code is its own or not documented', () => {
    for (const subCode of ['400.3', '403.99'])
      expect(key({ subCode, endpoint: '1001' })).not.toBe(key({ subCode, endpoint: '1003' }));
  });

  test('is not that of a shorter code whose message begins with its last digit', () => {
    const verdict = verdictOn({ subCode: '404.1' });
    expect(answers.answerKey({ ...verdict, code: '404.1', message: '2 accounts found' })).not.toBe(
      answers.answerKey({ ...verdict, code: '404.12', message: ' accounts found' }),
    );
  });
});
