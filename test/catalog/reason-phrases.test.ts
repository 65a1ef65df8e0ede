import { STATUS_CODES } from 'node:http';
import { expect, test } from 'vitest';
import { reasonPhrases } from '../../src/catalog/reason-phrases.ts';
import { registeredStatuses } from '../../src/http/registered-statuses.ts';

test('every status with a reason phrase is registered', () => {
  expect(Object.keys(reasonPhrases).filter((status) => !registeredStatuses.has(Number(status)))).toEqual([]);
});

test('the phrases of Node.js are among them', () => {
  const others = Object.entries(reasonPhrases).filter(
    ([status, phrases]) => !phrases.includes(STATUS_CODES[status] ?? ''),
  );
  expect(others).toEqual([]);
});
