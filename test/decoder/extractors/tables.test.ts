import { describe, expect, test } from 'vitest';
import { found, spans } from '../decode-text.ts';

const heading =
  '#Fields: date time cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken';
const row = '2026-11-22 02:13:44 POST /v1/entity - 443 - 10.0.0.9 curl/8 403 25 0 15';

describe('a log that names its columns', () => {
  test('is read by their names', () => {
    expect(found(`${heading}\n${row}`)).toEqual(['403.25@1001']);
    expect(spans(`${heading}\r\n${row}\r\n`)).toEqual(['403 25']);
  });

  test.each([
    ['sc-substatus sc-status', '25 403', '403.25'],
    ['sc-status sc-substatus', '403 0', '403'],
    ['sc-status sc-substatus', '403 -', '403'],
    ['sc-status', '403', '403'],
    ['sc-status sc-substatus sc(ApiStatusSubCode)', '403 14 403.25', '403.25'],
    ['sc-status time-taken', '403 25', '403'],
  ])('%j above %j gives %s', (names, values, code) => {
    expect(found(`#Fields: c-ip ${names}\n10.0.0.9 ${values}`)).toEqual([code]);
  });

  test('gives a finding for each line, and may have a new heading', () => {
    const text = `${heading}\n${row}\n${row}\n#Date: today\n#Fields: sc-status s-port\n401 443`;
    expect(found(text)).toEqual(['403.25@1001', '403.25@1001', '401']);
  });

  test('leaves lines of another form to the next extractors', () => {
    expect(found(`${heading}\n${row} 1\nApiStatusSubCode: 401.10`)).toEqual(['401.10@1001']);
    expect(found('#Fields: sc-status s-port\n- 443')).toEqual([]);
    expect(found('#Fields: s-port time-taken\n443 403')).toEqual([]);
  });
});
