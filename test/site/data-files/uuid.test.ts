import { expect, test } from 'vitest';
import { uuidOf } from '../../../src/site/data-files/uuid.ts';

const ofDns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('a name gets the UUID that RFC 9562 gives as its example', () => {
  expect(uuidOf('www.example.com', ofDns)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('another name or namespace gets another', () => {
  const uuids = [uuidOf('a', ofDns), uuidOf('b', ofDns), uuidOf('a', uuidOf('a', ofDns))];
  expect(new Set(uuids).size).toBe(3);
});
