import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIssuedAt, isWritable, readIssuedAt } from '../../../src/signature/signing/issued-at.ts';

const years = {
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
};

describe('a time', () => {
  test('is written in fourteen digits, in UTC, without fractions of a second', () => {
    expect(formatIssuedAt(new Date('2014-04-08T06:59:41.999+02:00'))).toBe('20140408045941');
  });

  test('is read as it was written, in any year', () => {
    const property = fc.property(fc.date(years), (date) => {
      const text = formatIssuedAt(date);
      expect(text).toMatch(/^\d{14}$/);
      expect(readIssuedAt(text)).toEqual({ time: Math.floor(date.getTime() / 1_000) * 1_000, problem: null });
    });
    fc.assert(property);
  });

  test('can be written only in a year of four digits', () => {
    expect([years.min, years.max].map((date) => isWritable(date.getTime()))).toEqual([true, true]);
    for (const time of [years.min.getTime() - 1, years.max.getTime() + 1, Number.NaN, Infinity]) {
      expect(isWritable(time)).toBe(false);
    }
  });
});

describe('dates are checked against the calendar:', () => {
  test.each(['20160229000000', '20000229235959', '20240229120000', '20140131000000', '00000229000000'])(
    '%s is a time',
    (text) => expect(readIssuedAt(text).problem).toBeNull(),
  );

  test.each([
    ['20140230045941', 'contains day 30 of month 02, which does not exist.'],
    ['20140229045941', 'contains day 29 of month 02, which does not exist.'],
    ['19000229045941', 'contains day 29 of month 02, which does not exist.'],
    ['20140431045941', 'contains day 31 of month 04, which does not exist.'],
    ['20140400045941', 'contains day 00 of month 04, which does not exist.'],
    ['20140008045941', 'contains month 00, which does not exist.'],
    ['20141308045941', 'contains month 13, which does not exist.'],
    ['08042014045941', 'contains month 20, which does not exist. The year comes first.'],
    [
      '20145908045941',
      'contains month 59, which does not exist. It has the minutes instead of the month: the month is MM, the minutes are mm.',
    ],
    ['31122014045941', 'contains month 20, which does not exist. The year comes first.'],
    ['12312014045941', 'contains month 20, which does not exist. The year comes first.'],
    ['32122014045941', 'contains month 20, which does not exist.'],
    ['12322014045941', 'contains month 20, which does not exist.'],
    ['08043520045941', 'contains month 35, which does not exist.'],
    ['20140100045941', 'contains day 00 of month 01, which does not exist.'],
    ['20140231045941', 'contains day 31 of month 02, which does not exist.'],
    [
      '20140360045941',
      'contains day 60 of month 03, which does not exist. DD is the day of the year; the day of the month is dd.',
    ],
    [
      '20160260045941',
      'contains day 60 of month 02, which does not exist. DD is the day of the year; the day of the month is dd.',
    ],
    ['20160261045941', 'contains day 61 of month 02, which does not exist.'],
    ['20140398045941', 'contains day 98 of month 03, which does not exist.'],
    [
      '20140498045941',
      'contains day 98 of month 04, which does not exist. DD is the day of the year; the day of the month is dd.',
    ],
    ['20140408245941', 'contains hour 24; hours run from 00 to 23.'],
    ['20140408046041', 'contains minute 60; minutes run from 00 to 59.'],
    ['20140408045960', 'contains second 60; seconds run from 00 to 59.'],
  ])('%s: %s', (text, problem) => {
    expect(readIssuedAt(text)).toEqual({ time: null, problem });
  });
});

describe('an invalid time is explained:', () => {
  test.each<[unknown, RegExp]>([
    ['20140408', /^has 8 digits instead of 14: the time of day is missing\.$/],
    ['1396933181', /^has 10 digits .* seconds since 1970\.$/],
    ['201404080459', /^has 12 digits .*: the seconds, or two digits of the year, are missing\.$/],
    ['1396933181000', /^has 13 digits .* milliseconds since 1970\.$/],
    ['2014040845941', /^has 13 digits .*: one part has lost its leading zero\.$/],
    ['201411312045941', /^has 15 digits .*: DD is the day of the year; the day of the month is dd\.$/],
    ['201404080459410', /^has 15 digits .*: write only yyyyMMddHHmmss\.$/],
    ['20140408045941000', /^has 17 digits .*: remove the milliseconds\.$/],
    ['2014484594', /^has 10 digits/],
    ['20144845941', /^has 11 digits .* leading zero\.$/],
    ['2', /^has 1 digit instead of/],
    ['201404080459410000000', /^has 21 digits .*: write only yyyyMMddHHmmss\.$/],
    ['', /^is empty\.$/],
    [' 20140408045941', /^has white space around it\.$/],
    ['20140408045941\n', /^has white space around it\.$/],
    ['2014-04-08T04:59:41Z', /ISO 8601 form\. Remove the separators/],
    ['2014-04-08 04:59:41', /ISO 8601 form\. Remove the separators/],
    ['4/8/2014 4:59:41 AM', /12-hour clock\. Write hours from 00 to 23\.$/],
    ['4/8/2014 4:59:41 p.m.', /12-hour clock/],
    ['٢٠١٤٠٤٠٨٠٤٥٩٤١', /not ASCII digits/],
    ['at 2014-04-08 04:59:41', /^is not 14 digits \(yyyyMMddHHmmss\)\.$/],
    ['20140408045941 America/New_York', /^is not 14 digits \(yyyyMMddHHmmss\)\.$/],
    ['now', /^is not 14 digits \(yyyyMMddHHmmss\)\.$/],
    [20140408045941, /^must be a string; put it in quotation marks\.$/],
    [1396933181, /^has 10 digits/],
    [Number.NaN, /not 14 digits/],
    [null, /^must be a string\.$/],
    [undefined, /^must be a string\.$/],
    [{}, /^must be a string\.$/],
  ])('%j', (value, problem) => {
    const result = readIssuedAt(value);
    expect(result.time).toBeNull();
    expect(result.problem).toMatch(problem);
  });

  test('and no value makes it throw', () => {
    const property = fc.property(fc.anything(), (value) => {
      expect(readIssuedAt(value)).toHaveProperty('problem');
    });
    fc.assert(property);
  });
});
