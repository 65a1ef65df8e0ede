import { expect, test } from 'vitest';
import { decode } from './decode-text.ts';

test.each([
  '403.',
  '403',
  '4',
  ':',
  '=',
  '-',
  'a:',
  'a-',
  '"',
  "'",
  '{',
  '[',
  '(',
  '<',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '| 403 ',
  '403.25 ',
  '403 (',
  ', 403.25',
  'error 403.25 ',
  '403.25\n',
  'status=403 ',
  'subCode=25\n',
  '/codes/403-25 ',
  'GET /',
  'GET / ',
  '"POST /v1/entity HTTP/1.1" 400 12 ',
  'curl https://',
  'url=',
  'HTTP/1.1 403\n',
  '< HTTP/1.1 403\n',
  '< a: b\n',
  '* a\n',
  'x: y\n',
  '\u001b[',
  '{"status":',
  'and ',
  'status 4',
  '403 forbidden ',
  'forbidden ',
  '403.25, ',
  '12.5, ',
  '"name":"a","value":"403.25"',
  '"value":403',
  '#Fields: ',
  '#Fields: sc-status\n',
  'POST /a - 443 ',
  '\ud800',
])('a megabyte of %j is decoded completely', (unit) => {
  const all = unit.repeat(Math.floor(1_000_000 / unit.length));
  const some = unit.repeat(100_000 / unit.length);
  for (const any of [all, `< HTTP/1.1 403\n< a: b\n\nHTTP/1.1 403\nx: y\n\n{${some}`]) {
    const findings = decode(any);
    expect(findings.every(({ start, end }) => start < end && end <= any.length)).toBe(true);
  }
});
