import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKnownValueMask } from '../../src/redaction/known-values.ts';
import { processorTime } from '../processor-time.ts';

const isSecret = (parameter: string) => parameter.startsWith('Key=');
const key = 'k3/Y+v%61lue';
const url = `https://api.example/entity?a=1&Key=${key}&b=2`;

describe('a mask of known values', () => {
  const { text, position } = createKnownValueMask([url], isSecret, ['app-secret']);

  test('replaces a value anywhere, and keeps the text around it', () => {
    expect(text(url)).toBe('https://api.example/entity?a=1&Key=•••&b=2');
    expect(text(`7POST${url}20140408045941`)).toBe(
      '7POSThttps://api.example/entity?a=1&Key=•••&b=220140408045941',
    );
    expect(text(`Key=${key}20140408045941`)).toBe('Key=•••20140408045941');
  });

  test.each([
    ['decoded', decodeURIComponent(key)],
    ['with a space for a plus sign', decodeURIComponent(key.replace('+', ' '))],
    ['encoded', encodeURIComponent(decodeURIComponent(key))],
    ['encoded once more', encodeURIComponent(key)],
    ['encoded twice', encodeURIComponent(encodeURIComponent(decodeURIComponent(key.replace('+', ' '))))],
    ['with its percent signs encoded', key.replaceAll('%', '%25')],
    ['in lower case', key.toLowerCase()],
    ['with escaped slashes', key.replaceAll('/', '\\/')],
    ['with %20 for a plus sign', key.replaceAll('+', '%20')],
  ])('replaces a value %s', (_, written) => {
    expect(text(`Key=${written}2014`)).toBe('Key=•••2014');
  });

  test('accepts unpaired surrogates', () => {
    const one = createKnownValueMask(['https://api.example/?Key=abcdef\ud800'], isSecret, []);
    expect(one.text('Key=abcdef\ud8002014')).toBe('Key=•••2014');
  });

  test('replaces other secrets', () => {
    expect(text('keyed with app-secret.')).toBe('keyed with •••.');
  });

  test('replaces the credentials of a URL', () => {
    const one = createKnownValueMask(['https://user:pass@api.example/'], isSecret, []);
    expect(one.text('POSThttps://user:pass@api.example/')).toBe('POSThttps://•••@api.example/');
  });

  test('replaces a short value after its name only', () => {
    const one = createKnownValueMask(['https://api.example/?Key=1'], isSecret, []);
    expect(one.text('17POSThttps://api.example/?Key=1&a=1Key%3D1')).toBe(
      '17POSThttps://api.example/?Key=•••&a=1Key%3D•••',
    );
  });

  test('replaces the longer of two values completely', () => {
    const urls = ['https://api.example/?Key=abcdef', 'https://api.example/?Key=abcdefgh'];
    expect(createKnownValueMask(urls, isSecret, []).text('Key=abcdefgh2')).toBe('Key=•••2');
  });

  test('replaces nothing where a value is empty', () => {
    expect(createKnownValueMask(['https://api.example/?Key=&a=1'], isSecret, []).text('Key=&a=1')).toBe(
      'Key=&a=1',
    );
  });

  test('changes nothing where there is no secret', () => {
    const one = createKnownValueMask(['https://api.example/?a=1', '', '/'], isSecret, []);
    expect(one.text('anything at all')).toBe('anything at all');
    expect(one.position('anything', 3)).toBe(3);
  });

  test('maps an index to the masked text', () => {
    const whole = `before Key=${key} after`;
    const masked = text(whole);
    expect(masked[position(whole, 3)]).toBe('o');
    expect(masked[position(whole, whole.indexOf('after'))]).toBe('a');
    expect(position(whole, whole.indexOf(key) + 4)).toBe(masked.indexOf('•••'));
    expect(position(whole, whole.length)).toBe(masked.length);
  });

  const letters = (length: number) => Array.from({ length }, (_, i) => (i * 7919).toString(36)).join('');

  test.each([
    ['as it is', (value: string) => value],
    ['decoded', decodeURIComponent],
    ['encoded once more', encodeURIComponent],
    ['in lower case', (value: string) => value.toLowerCase()],
  ])('replaces a value of 20,000 characters, %s, and everything attached to it', (_, written) => {
    const value = `Ab%C3%BC+/%26${letters(5_000)}`.slice(0, 20_000);
    const one = createKnownValueMask([`https://api.example/?Key=${value}&b=2`], isSecret, []);
    const whole = `7POSThttps://api.example/?Key=${written(value)}&b=22014`;
    expect(one.text(whole)).toMatch(/^7POSThttps:\/\/api\.example\/\?Key=•••(?:&b=22014)?$/);
    expect(one.position(whole, 10)).toBe(10);
    expect(one.position(whole, 10_000)).toBe(one.text(whole).indexOf('•••'));
    expect(one.position(whole, whole.length)).toBe(one.text(whole).length);
  });

  test('replaces another secret of a million characters', () => {
    const secret = `${letters(200_000)}.*`;
    const one = createKnownValueMask([], isSecret, [secret]);
    expect(one.text(`keyed with ${secret}`)).toBe('keyed with •••');
  });

  test('replaces a value that continues in another encoding', () => {
    const start = letters(40);
    const one = createKnownValueMask([`https://api.example/?Key=${start}%2fx%2Fy'z`], isSecret, []);
    expect(one.text(`Key=${start}%2fx/y%27z&b=2`)).toMatch(/^Key=•••(?:&b=2)?$/);
  });

  test('replaces a longer value that begins like a short one', () => {
    const urls = ['https://api.example/?Key=abc', 'https://api.example/?Key=abcdefgh'];
    expect(createKnownValueMask(urls, isSecret, []).text('Key=abcdefgh2')).toBe('Key=•••2');
  });

  test('replaces all values of very many', () => {
    const values = Array.from({ length: 1_000 }, (_, i) => `value-${i}-${letters(3)}`);
    const address = `https://api.example/?${values.map((value) => `Key=${value}`).join('&')}`;
    const shown = createKnownValueMask([address], isSecret, []).text(address);
    for (const value of values) expect(shown).not.toContain(value);
  });

  test('accepts letters whose length changes with their case', () => {
    const one = createKnownValueMask(['https://api.example/?Key=İİİΣσςabc'], isSecret, []);
    expect(one.text('İ Key=İİİΣσςabc ende')).toBe('İ Key=••• ende');
    expect(one.text('Key=İİİσΣΣABCd')).toBe('Key=•••d');
  });

  test.each<[string, string]>([
    ['one value in long texts', `Key=${'a'.repeat(30)}`],
    ['a hundred values', Array.from({ length: 100 }, (_, i) => `Key=${i}%2F+${letters(30)}`).join('&')],
    [
      'two hundred values that begin alike',
      Array.from({ length: 200 }, (_, i) => `Key=${'a'.repeat(300)}${i}`).join('&'),
    ],
    ['ten thousand values', Array.from({ length: 10_000 }, (_, i) => `Key=${i}%20value`).join('&')],
  ])('takes little time for %s', (_, query) => {
    const address = `https://api.example/?${query}`;
    const started = processorTime();
    const one = createKnownValueMask([address], isSecret, []);
    for (const text of [address, 'a'.repeat(200_000), 'Key='.repeat(50_000)]) {
      one.text(text);
      one.position(text, text.length);
    }
    expect(processorTime() - started).toBeLessThan(1_500);
  });

  test('never shows a value, and never loses an index', () => {
    const value = fc.string({ unit: 'binary', minLength: 6 }).filter((one) => !/[?&#]/.test(one));
    fc.assert(
      fc.property(value, fc.string(), fc.string(), (secret, before, after) => {
        const address = `https://api.example/?Key=${secret}`;
        const one = createKnownValueMask([address], isSecret, []);
        const whole = `${before}${address}${after}`;
        const shown = one.text(whole);
        expect(shown).not.toContain(`Key=${secret}`);
        expect(one.position(whole, whole.length)).toBe(shown.length);
        const places = Array.from({ length: whole.length }, (_, at) => one.position(whole, at));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
