import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIssuedAt, isWritable, readIssuedAt } from '../../../src/signature/signing/issued-at.ts';

const years = {
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
};

describe('a time', () => {
  test('is written in fourteen digits, in UTC, without fractions of a second', () => {
    expect(formatIssuedAt(new Date('2014-04-08T06:59:41.999+02:00'))).toBe('20140408045941');
  });

  test('is read as it was written, in whichever year', () => {
    const property = fc.property(fc.date(years), (date) => {
      const text = formatIssuedAt(date);
      expect(text).toMatch(/^\d{14}$/);
      expect(readIssuedAt(text)).toEqual({ time: Math.floor(date.getTime() / 1_000) * 1_000, problem: null });
    });
    fc.assert(property);
  });

  test('can be written in years of four digits only', () => {
    expect([years.min, years.max].map((date) => isWritable(date.getTime()))).toEqual([true, true]);
    for (const time of [years.min.getTime() - 1, years.max.getTime() + 1_000, Number.NaN, Infinity]) {
      expect(isWritable(time)).toBe(false);
    }
  });
});

describe('a day is there, or it is not:', () => {
  test.each(['20160229000000', '20000229235959', '20240229120000', '20140131000000', '00000229000000'])(
    '%s is a time',
    (text) => expect(readIssuedAt(text).problem).toBeNull(),
  );

  test.each([
    ['20140230045941', 'There is no day 30 in month 02.'],
    ['20140229045941', 'There is no day 29 in month 02.'],
    ['19000229045941', 'There is no day 29 in month 02.'],
    ['20140431045941', 'There is no day 31 in month 04.'],
    ['20140400045941', 'There is no day 00 in month 04.'],
    ['20140008045941', 'There is no month 00.'],
    ['20141308045941', 'There is no month 13.'],
    ['08042014045941', 'There is no month 20. The year comes first.'],
    [
      '20145908045941',
      'There is no month 59. The minutes stand in its place: the month is MM, the minutes are mm.',
    ],
    ['20140398045941', 'There is no day 98 in month 03.'],
    [
      '20140498045941',
      'There is no day 98 in month 04. DD gives the day of the year. The day of the month is dd.',
    ],
    ['20140408245941', 'There is no hour 24: hours go from 00 to 23.'],
    ['20140408046041', 'There is no minute 60.'],
    ['20140408045960', 'There is no second 60.'],
  ])('%s: %s', (text, problem) => {
    expect(readIssuedAt(text)).toEqual({ time: null, problem });
  });
});

describe('what is no time is told with what to do:', () => {
  test.each<[unknown, RegExp]>([
    ['20140408', /^It has 8 digits where 14 are wanted: the time of day is missing\.$/],
    ['1396933181', /^It has 10 digits .* seconds since 1970\.$/],
    [
      '201404080459',
      /^It has 12 digits .*: the seconds, or two of the four digits of the year, are missing\.$/,
    ],
    ['1396933181000', /^It has 13 digits .* milliseconds since 1970\.$/],
    ['2014040845941', /^It has 13 digits .*: a part has lost its leading zero\.$/],
    ['201411312045941', /^It has 15 digits .*: DD gives the day of the year\. The day of the month is dd\.$/],
    ['201404080459410', /^It has 15 digits .*: write no more than yyyyMMddHHmmss\.$/],
    ['20140408045941000', /^It has 17 digits .*: the milliseconds do not belong to it\.$/],
    ['2014484594', /^It has 10 digits/],
    ['20144845941', /^It has 11 digits .* leading zero\.$/],
    ['2', /^It has 1 digit where/],
    ['201404080459410000000', /^It has 21 digits .*: write no more than yyyyMMddHHmmss\.$/],
    ['', /^It is empty\.$/],
    [' 20140408045941', /^There is white space around it\.$/],
    ['20140408045941\n', /^There is white space around it\.$/],
    ['2014-04-08T04:59:41Z', /ISO 8601\. Leave out its separators/],
    ['2014-04-08 04:59:41', /ISO 8601\. Leave out its separators/],
    ['4/8/2014 4:59:41 AM', /12-hour clock\. Write hours from 00 to 23\.$/],
    ['4/8/2014 4:59:41 p.m.', /12-hour clock/],
    ['٢٠١٤٠٤٠٨٠٤٥٩٤١', /no plain digits/],
    ['now', /^It is not made of 14 digits: yyyyMMddHHmmss\.$/],
    [20140408045941, /^It is a JSON number\. Documented is a string: put it into quotation marks\.$/],
    [1396933181, /^It has 10 digits/],
    [Number.NaN, /not made of 14 digits/],
    [null, /^It is no text\.$/],
    [undefined, /^It is no text\.$/],
    [{}, /^It is no text\.$/],
  ])('%j', (value, problem) => {
    const reading = readIssuedAt(value);
    expect(reading.time).toBeNull();
    expect(reading.problem).toMatch(problem);
  });

  test('and nothing of it throws', () => {
    const property = fc.property(fc.anything(), (value) => {
      expect(readIssuedAt(value)).toHaveProperty('problem');
    });
    fc.assert(property);
  });
});
