import { describe, expect, test } from 'vitest';
import { endUserMessage } from '../../src/advice.ts';
import { catalog } from '../../src/catalog/index.ts';
import { verdictJson } from '../../src/classifier/verdict.ts';
import { classify } from '../../src/endpoints.ts';
import { createAnswer } from '../../src/reference/answer.ts';
import { createClassifier } from '../../src/reference/classifier.ts';
import { endUserMessageOf } from '../../src/reference/end-user-message.ts';
import { hostileValues } from '../classifier/hostile-values.ts';
import { everyVerdict, oneOfEach } from '../library/cases.ts';

const answer = createAnswer(catalog, createClassifier(catalog));

describe('endUserMessage', () => {
  test('is the sentence that the decoder shows, also for the JSON form', () => {
    const messages = everyVerdict.map(endUserMessage);
    expect(messages).toEqual(everyVerdict.map((verdict) => answer(verdict).endUser));
    expect(everyVerdict.map(verdictJson).map(endUserMessage)).toEqual(messages);
    expect(new Set(messages).size).toBeGreaterThan(15);
  });

  test('names no code', () => {
    expect(everyVerdict.map(endUserMessage).filter((message) => /\d{3}/.test(message ?? ''))).toEqual([]);
  });

  test('is null where the endpoint has advice of its own, which may be about another cause', () => {
    expect(endUserMessage(classify({ status: 404 }))).toBe('We could not find what you are looking for.');
    expect(endUserMessage(classify({ status: 404, endpoint: '2003' }))).toBeNull();
  });

  test('is null for everything that is not documented', () => {
    const { documented: _, ...others } = oneOfEach;
    expect(new Set(Object.values(others).map(endUserMessage))).toEqual(new Set([null]));
  });

  test('is null for a code without advice', () => {
    expect(endUserMessageOf({}, undefined)).toBeNull();
  });

  test('never throws', () => {
    for (const value of hostileValues) expect(endUserMessage(value as never)).toBeNull();
  });
});
