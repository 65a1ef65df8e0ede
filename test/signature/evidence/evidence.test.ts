import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../../src/signature/evidence/evidence.ts';
import { hostileValues, revoked } from '../../classifier/hostile-values.ts';

const read = (evidence: unknown) => readEvidence(evidence, 'Signature');

describe('the values of the header', () => {
  test.each<[string, unknown]>([
    ['a string', { signature: 'x' }],
    ['a list', { signature: ['x'] }],
    ['headers', { headers: new Headers({ SIGNATURE: 'x' }) }],
    ['a plain object', { headers: { signature: 'x' } }],
    ['pairs', { headers: [['Signature', 'x']] }],
    ['name and value in turn', { headers: ['Host', 'y', 'signature', 'x'] }],
    ['a string, which takes precedence over headers,', { signature: 'x', headers: { signature: 'y' } }],
  ])('are read from %s', (_, evidence) => {
    expect(read(evidence).values).toEqual(['x']);
  });

  test('are an empty list where the headers do not have it, and unknown without headers', () => {
    expect(read({ headers: {} }).values).toEqual([]);
    expect(read({ signature: [] }).values).toEqual([]);
    expect(read({}).values).toBeNull();
    expect(read({ signature: 5, headers: 'Signature: x' }).values).toBeNull();
    expect(read({ headers: null }).values).toBeNull();
  });

  test('are converted to strings, as by clients', () => {
    expect(read({ headers: { Signature: { AppKey: 1 } } }).values).toEqual(['[object Object]']);
    expect(read({ headers: { Signature: 5 } }).values).toEqual(['5']);
  });

  test('are empty where they cannot be converted, and missing where they cannot be read', () => {
    expect(read({ signature: [Object.create(null)] }).values).toEqual(['']);
    const unreadable = new Proxy(['x'], {
      get: () => {
        throw new Error('read');
      },
    });
    expect(read({ signature: unreadable }).values).toEqual([]);
  });
});

test('a value of the wrong type is ignored', () => {
  expect(
    read({
      method: ' post ',
      url: ' https://api.rubiq.net/\ud800 ',
      appSecret: ' s\ud800 ',
      serverTime: 'soon',
      earlier: [
        { method: 'get', url: 'https://api.rubiq.net#a' },
        { method: 'GET' },
        { url: 'https://api.rubiq.net' },
        null,
        5,
      ],
    }),
  ).toEqual({
    values: null,
    method: 'POST',
    url: 'https://api.rubiq.net/\ufffd',
    secret: 's\ufffd',
    givenSecret: ' s\ufffd ',
    serverTime: 'unreadable',
    earlier: [{ method: 'GET', url: 'https://api.rubiq.net/' }],
    signal: null,
  });
});

const nothing = {
  values: null,
  method: null,
  url: '',
  secret: null,
  givenSecret: '',
  serverTime: null,
  earlier: [],
  signal: null,
};

test('without evidence, every value is unknown', () => {
  for (const evidence of [
    undefined,
    null,
    5,
    '',
    {},
    { serverTime: '' },
    { serverTime: null },
    { method: ' ' },
    revoked,
  ]) {
    expect(read(evidence)).toEqual(nothing);
  }
});

test('requests that redirected are read only from an array', () => {
  const request = { method: 'GET', url: 'https://api.rubiq.net/' };
  expect(read({ earlier: [request] }).earlier).toEqual([request]);
  expect(read({ earlier: new Set([request]) }).earlier).toEqual([]);
});

test('no more redirects are read than a client follows', () => {
  const earlier = Array.from({ length: 1_000 }, () => ({ method: 'GET', url: 'https://api.rubiq.net/' }));
  expect(read({ earlier }).earlier).toHaveLength(10);
});

test('no value that plain JavaScript passes makes it throw', () => {
  for (const value of [...hostileValues, revoked]) {
    expect(() => read(value)).not.toThrow();
    for (const name of ['headers', 'signature', 'method', 'url', 'appSecret', 'serverTime', 'earlier']) {
      expect(() => read({ [name]: value })).not.toThrow();
      expect(() => read({ [name]: [value] })).not.toThrow();
    }
  }
});
