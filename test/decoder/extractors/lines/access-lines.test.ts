import { describe, expect, test } from 'vitest';
import { accessLineAt } from '../../../../src/decoder/extractors/lines/access-lines.ts';

const line = '10.0.0.1 - - [22/Nov/2026:17:20:08 +0000] "GET /v1/entity HTTP/1.1" 403 12';
const combined = `${line} "-" "sync/4"`;
const at = (text: string, index = 0) => accessLineAt(`${text}\n`, index);

describe('a line of an access log', () => {
  test('is one response with its request', () => {
    expect(at(line)).toEqual({
      text: line,
      start: line.indexOf('HTTP/1.1'),
      end: line.indexOf('403') + 3,
      status: 403,
      request: { method: 'GET', url: '/v1/entity' },
      isStatusLine: true,
      layout: { strings: [] },
    });
    expect(at(combined)).toMatchObject({ text: combined, layout: { strings: ['referer', 'user agent'] } });
    expect(at(`a\n${line}`, 2)?.text).toBe(line);
    expect(accessLineAt(`${line}\r\n`, 0)?.text).toBe(line);
    expect(at(line)?.layout).toBe(at(line)?.layout);
    expect(at(combined)?.layout).not.toBe(at(line)?.layout);
  });

  test.each([
    ['10.0.0.1', 'a-b.example:80'],
    ['- -', 'x-1.y user@a.example'],
    ['+0000', '-0330'],
    ['GET', 'HEAD'],
    ['GET', 'POST'],
    ['GET', 'PUT'],
    ['GET', 'DELETE'],
    ['GET', 'PATCH'],
    ['/v1/entity', '/'],
    ['/v1/entity', '/a%20b?c=d&e=+~@.x-y_z/1'],
    ['HTTP/1.1', 'HTTP/2'],
    [' 12', ' -'],
    [' 12', ' 123456789012'],
    ['403', '200'],
    ['403', '599'],
  ])('may have for %j %j', (from, to) => {
    expect(at(line.replace(from, to))?.text).toBe(line.replace(from, to));
  });

  test.each([
    ['10.0.0.1', 'statusCode'],
    ['10.0.0.1', ''],
    ['- -', '-'],
    ['- -', '- 403'],
    ['22/Nov/2026', '2/Nov/2026'],
    ['22/Nov/2026', '22/nov/2026'],
    ['22/Nov/2026', '22/11/2026'],
    [':17', ' 17'],
    ['+0000', 'UTC'],
    ['GET', 'BREW'],
    ['GET', 'get'],
    ['/v1/entity', 'v1'],
    ['/v1/entity', '/a"b'],
    ['/v1/entity', '/v1.'],
    ['/v1/entity', '/v1?'],
    ['/v1/entity', '/codes/403'],
    ['/v1/entity', '/expected'],
    ['/v1/entity', '/filter=1'],
    ['/v1/entity', '/Where'],
    ['/v1/entity', '/a?cond=1'],
    ['/v1/entity', '/a?having'],
    ['/v1/entity', '/select'],
    ['403', '103'],
    ['403', '603'],
    ['403', '4030'],
    [' 12', ' 12 13'],
    [' 12', ' x'],
    [' 12', ' 1234567890123'],
    [' 12', ''],
  ])('has never for %j %j', (from, to) => {
    expect(at(line.replace(from, to))).toBeNull();
  });

  test.each([
    ['"-"', '"https://shop.example/cart"'],
    ['"sync/4"', '""'],
    ['"sync/4"', '"Mozilla/5.0 (X11; Linux x86_64)"'],
    ['"sync/4"', '"x4031"'],
    ['"sync/4"', '"1.403x"'],
    ['"sync/4"', '"unselected"'],
  ])('may have for its string %j %j', (from, to) => {
    expect(at(combined.replace(from, to))?.text).toBe(combined.replace(from, to));
  });

  test.each([
    ['"-"', '"403"'],
    ['"-"', '"error 403.25"'],
    ['"sync/4"', '"status"'],
    ['"sync/4"', '"STATUS"'],
    ['"sync/4"', '"code"'],
    ['"sync/4"', '"CODE"'],
    ['"sync/4"', '"expected"'],
    ['"sync/4"', '"GET it"'],
    ['"sync/4"', '"HTTP"'],
    ['"sync/4"', '"PATCH"'],
    ['"sync/4"', '"a\\\\b"'],
    ['"sync/4"', '"a" "b"'],
    ['"sync/4"', 'sync/4'],
    ['"-" ', ''],
  ])('has never for its string %j %j', (from, to) => {
    expect(at(combined.replace(from, to))).toBeNull();
  });

  test('is whole, and begins where it is asked about', () => {
    expect(accessLineAt(line, 0)).toBeNull();
    expect(at(`x ${line}`)).toBeNull();
    expect(at(` ${line}`)).toBeNull();
    expect(at('')).toBeNull();
  });
});
