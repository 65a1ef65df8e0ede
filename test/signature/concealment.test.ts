import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createConcealment } from '../../src/signature/concealment.ts';

const isSecret = (parameter: string) => parameter.startsWith('Key=');
const key = 'k3/Y+v%61lue';
const url = `https://api.example/entity?a=1&Key=${key}&b=2`;

describe('concealment', () => {
  const { text, position } = createConcealment([url], isSecret, ['app-secret']);

  test('hides a value wherever it stands, and keeps what is around it', () => {
    expect(text(url)).toBe('https://api.example/entity?a=1&Key=•••&b=2');
    expect(text(`7POST${url}20140408045941`)).toBe(
      '7POSThttps://api.example/entity?a=1&Key=•••&b=220140408045941',
    );
    expect(text(`Key=${key}20140408045941`)).toBe('Key=•••20140408045941');
  });

  test.each([
    ['decoded', decodeURIComponent(key)],
    ['with a blank for a plus sign', decodeURIComponent(key.replace('+', ' '))],
    ['encoded', encodeURIComponent(decodeURIComponent(key))],
    ['encoded once more', encodeURIComponent(key)],
    ['encoded twice', encodeURIComponent(encodeURIComponent(decodeURIComponent(key.replace('+', ' '))))],
    ['with its percent signs encoded', key.replaceAll('%', '%25')],
    ['in lower case', key.toLowerCase()],
    ['with escaped slashes', key.replaceAll('/', '\\/')],
    ['with %20 for a plus sign', key.replaceAll('+', '%20')],
  ])('hides a value %s', (_, written) => {
    expect(text(`Key=${written}2014`)).toBe('Key=•••2014');
  });

  test('takes halves of characters', () => {
    const one = createConcealment(['https://api.example/?Key=abcdef\ud800'], isSecret, []);
    expect(one.text('Key=abcdef\ud8002014')).toBe('Key=•••2014');
  });

  test('hides other secrets', () => {
    expect(text('keyed with app-secret.')).toBe('keyed with •••.');
  });

  test('hides the credentials of an address', () => {
    const one = createConcealment(['https://user:pass@api.example/'], isSecret, []);
    expect(one.text('POSThttps://user:pass@api.example/')).toBe('POSThttps://•••@api.example/');
  });

  test('hides a short value behind its name only', () => {
    const one = createConcealment(['https://api.example/?Key=1'], isSecret, []);
    expect(one.text('17POSThttps://api.example/?Key=1&a=1Key%3D1')).toBe(
      '17POSThttps://api.example/?Key=•••&a=1Key%3D•••',
    );
  });

  test('hides the longer of two values whole', () => {
    const urls = ['https://api.example/?Key=abcdef', 'https://api.example/?Key=abcdefgh'];
    expect(createConcealment(urls, isSecret, []).text('Key=abcdefgh2')).toBe('Key=•••2');
  });

  test('hides nothing where a value is empty', () => {
    expect(createConcealment(['https://api.example/?Key=&a=1'], isSecret, []).text('Key=&a=1')).toBe(
      'Key=&a=1',
    );
  });

  test('leaves everything where there is no secret', () => {
    const one = createConcealment(['https://api.example/?a=1', '', '/'], isSecret, []);
    expect(one.text('anything at all')).toBe('anything at all');
    expect(one.position('anything', 3)).toBe(3);
  });

  test('knows where a character has gone', () => {
    const whole = `before Key=${key} behind`;
    const hidden = text(whole);
    expect(hidden[position(whole, 3)]).toBe('o');
    expect(hidden[position(whole, whole.indexOf('behind'))]).toBe('b');
    expect(position(whole, whole.indexOf(key) + 4)).toBe(hidden.indexOf('•••'));
    expect(position(whole, whole.length)).toBe(hidden.length);
  });

  test('never shows a value, and never loses a place', () => {
    const value = fc.string({ unit: 'binary', minLength: 6 }).filter((one) => !/[?&#]/.test(one));
    fc.assert(
      fc.property(value, fc.string(), fc.string(), (secret, before, behind) => {
        const address = `https://api.example/?Key=${secret}`;
        const one = createConcealment([address], isSecret, []);
        const whole = `${before}${address}${behind}`;
        const shown = one.text(whole);
        expect(shown).not.toContain(`Key=${secret}`);
        expect(one.position(whole, whole.length)).toBe(shown.length);
        const places = Array.from({ length: whole.length }, (_, at) => one.position(whole, at));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
