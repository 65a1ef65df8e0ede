import { expect, test } from 'vitest';
import { registeredStatuses } from '../../src/http/registered-statuses.ts';

test('statuses are registered from the first to the last of each range', () => {
  const ends = [...registeredStatuses].filter(
    (status) => !registeredStatuses.has(status - 1) || !registeredStatuses.has(status + 1),
  );
  expect(ends).toEqual([200, 208, 226, 300, 308, 400, 431, 451, 500, 511, 520, 530]);
});
