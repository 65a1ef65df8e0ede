import { expect, test } from 'vitest';
import { createHarmlessSegment } from '../../src/redaction/harmless-segment.ts';

const isHarmless = createHarmlessSegment({
  endpoints: [{ paths: ['/item/id/{id}', '/item/token/{token}?name={name}'] }],
  reporting: { formerSegments: { thing: 'item' }, secrets: ['Token'] },
});

test.each<[string, string | undefined, boolean]>([
  ['1234', undefined, true],
  ['Item', '', true],
  ['thing', '', true],
  ['v123', '', true],
  ['v1234', '', false],
  ['123456789', 'id', true],
  ['1234567890', 'id', false],
  ['1234', 'token', false],
  ['id', 'token', true],
  ['{id}', 'id', false],
  ['name={name}', '', false],
  ['c2VjcmV0', 'id', false],
])('%s after "%s": %s', (segment, previous, expected) => {
  expect(isHarmless(segment, previous)).toBe(expected);
});
