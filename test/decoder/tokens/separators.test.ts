import { describe, expect, test } from 'vitest';
import { lastName, nameBefore, nameStart, separatorEnd } from '../../../src/decoder/tokens/separators.ts';

/** Returns a text without its mark `«`, and the index of the mark. */
const marked = (text: string): [string, number] => [text.replace('«', ''), text.indexOf('«')];

test.each([
  ['a status«code', 'statuscode'],
  ['http.response.header.sub«', 'http.response.header.sub'],
  ['a-b_c«', 'a-b_c'],
  ['"sub«', 'sub'],
  ['código«', 'código'],
  ['\ufffcsub«', 'sub'],
  ['¿sub«', 'sub'],
  ['«sub', 'sub'],
  [`x ${'n'.repeat(90)}«`, 'n'.repeat(80)],
])('the name that contains the mark in %j begins with %j', (text, name) => {
  const [line, at] = marked(text);
  expect(line.slice(nameStart(line, at))).toBe(name);
});

describe('the separator after a name', () => {
  test.each([
    [': ', '403'],
    ['=', '403'],
    ['": "', '403'],
    [" => '", '403'],
    ['\t|\t', '403'],
    [' is ', '403'],
    [' was ', '403'],
    [' equals Some(', '403)'],
    ['","value":{"stringValue":"', '403'],
    [' = int(', '403)'],
    [': string(6) "', '403'],
    [': string(16) "', '403'],
    [': string: (', '6) "403'],
    [': i32 ', '403'],
    ['!?%&', '403'],
    [' ', 'words 403'],
    ['', 'valued 403'],
    [' ', 'then'],
    [' ', '\u00e9t\u00e9'],
    [' ', 'è is 403'],
    [': string(', '6666) "403'],
    [' \ufffc ', '403'],
    [' '.repeat(48), ' 403'],
    [': "', ''],
    [' ', `${'value'.repeat(5)} 403`],
  ])('%j is followed by %j', (separator, rest) => {
    const text = `n${separator}${rest}`;
    expect(separatorEnd(text, 1)).toBe(text.length - rest.length);
  });
});

describe('the name before a value', () => {
  test.each([
    ['status=«403', 'status', '='],
    ['"statusCode": «403', 'statusCode', '": '],
    ["['status'] => '«403", 'status', "'] => '"],
    ['status is «403', 'status', ' is '],
    ['the status was «403', 'status', ' was '],
    ['status of http «403', 'status', ' of http '],
    ['status «403', 'status', ' '],
    ['status    «403', 'status', '    '],
    ['status\t«403', 'status', '\t'],
    ['status(«403', 'status', '('],
    ['status[«403', 'status', '['],
    ['status|«403', 'status', '|'],
    ['status>«403', 'status', '>'],
    ['Status Code: «403', 'Status Code', ': '],
    ['response code=«403', 'response code', '='],
    ['exit-code: «3', 'exit-code', ': '],
    ['the exit code: «403', 'exit code', ': '],
    ['some code: «403', 'code', ': '],
    ['http status: «403', 'http status', ': '],
    ['subcode: «403', 'subcode', ': '],
    ['HTTP statusCode: «403', 'statusCode', ': '],
    ['response codes: «403', 'codes', ': '],
    ['http 2 code: «403', 'code', ': '],
    ['x.y-z_1=«403', 'x.y-z_1', '='],
    ['status: value: int: «403', 'status', ': value: int: '],
    [`status${' '.repeat(40)}«403`, 'status', ' '.repeat(40)],
    [`status:${' '.repeat(47)}«403`, 'status', `:${' '.repeat(47)}`],
    [`${'n'.repeat(81)}=«403`, 'n'.repeat(80), '='],
  ])('in %j is %j', (text, name, separator) => {
    const [line, at] = marked(text);
    const found = nameBefore(line, at);
    expect(found).toEqual({ text: name, start: line.lastIndexOf(name, at), separator });
  });

  test.each([
    '«403',
    ': «403',
    ', status, «403',
    'status" «403',
    'status has «403',
    'status: value: value: value: value: «403',
    `status${' '.repeat(41)}«403`,
    `status:${' '.repeat(48)}«403`,
    'value «403',
    'status & «403',
  ])('is missing in %j', (text) => {
    expect(nameBefore(...marked(text))).toBeNull();
  });
});

describe('the name at the end of a line', () => {
  test.each([
    ['status:', 'status'],
    ['"status": ', 'status'],
    ["['status'] =>", 'status'],
    ['headers.get("status")', 'status'],
    ['headers.get("status");', 'status'],
    ["headers.get('sub'); ", 'sub'],
    ['Status Code:', 'Status Code'],
    ['Request URL:', 'Request URL'],
    ['request method', 'request method'],
    ['my status', 'status'],
    ['at 4 p', 'p'],
    ['http status', 'status'],
    ['a url', 'url'],
    ['status {', 'status'],
    ['status: [(', 'status'],
    ['a, status,', 'status'],
    [`status${' '.repeat(48)}`, 'status'],
    ['HTTP statusCode:', 'statusCode'],
    ['status codes:', 'codes'],
    ['log("http") s', 's'],
  ])('of %j is %j', (line, name) => {
    expect(lastName(line)).toBe(name);
  });

  test.each([
    '',
    ' ',
    '403',
    'status;',
    'status)',
    'status |',
    '7up:',
    `status${' '.repeat(49)}`,
    'get("status");  ',
  ])('is missing in %j', (line) => {
    expect(lastName(line)).toBeNull();
  });
});
