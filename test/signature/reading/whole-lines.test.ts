import { describe, expect, test } from 'vitest';
import { wholeLines } from '../../../src/signature/reading/whole-lines.ts';

const whole = (text: string) => wholeLines(text).text;
const windows = (text: string) => text.replaceAll('\n', '\r\n');

describe('a command', () => {
  test.each([
    ['in a shell', 'curl -X POST \\\n  https://a.example'],
    ['in a command line of Windows', 'curl.exe -X POST ^\n  https://a.example'],
    ['in PowerShell', 'curl -X POST `\n\thttps://a.example'],
    ['with white space after its marks', 'curl -X POST \\ \t\n  https://a.example'],
    ['of which a web page took the marks', 'curl -X POST \n  https://a.example'],
  ])('is on one line: %s', (_, text) => {
    const joined = text.replace(/(POST).*\n\s*/, '$1 ');
    expect(whole(text)).toBe(joined);
    expect(whole(windows(text))).toBe(joined);
  });

  test('may go on for any number of lines', () => {
    expect(whole("curl \\\n a.example \\\n -H 'A: b' \\\n -d c\nd")).toBe("curl a.example -H 'A: b' -d c\nd");
  });

  test.each([
    ['a short option', "-H 'A: b'"],
    ['a long option', "--header 'A: b'"],
    ['a URL', 'http://a.example'],
    ['a URL in quotation marks', '"https://a.example"'],
    ['a URL in single ones', "'https://a.example'"],
  ])('whose marks are lost goes on with %s', (_, word) => {
    expect(whole(`curl -X POST \n  ${word}`)).toBe(`curl -X POST ${word}`);
    expect(whole(`curl -X POST \n${word}`)).toBe(`curl -X POST ${word}`);
  });

  test.each([
    ['text', 'curl -X POST \n  and so on'],
    ['a list', 'curl -X POST \n  - one'],
    ['a number', 'curl -X POST \n  --1'],
    ['the name of a scheme', 'curl -X POST \n  xhttps://a.example'],
    ['an option, without a space before it', "curl -X POST\n  -H 'A: b'"],
    ['an option, after an empty line', "curl\n\n-H 'A: b'"],
  ])('ends before %s', (_, text) => {
    expect(whole(text)).toBe(text);
  });

  test.each([
    ['is no command', 'echo a \\\n b'],
    ['follows a command', 'curl a\necho b \\\n c'],
    ['is empty', '\n\\\n b'],
  ])('is not a line that %s', (_, text) => {
    expect(whole(text)).toBe(text);
  });

  test('of Windows loses its escapes, and no other line does', () => {
    expect(whole('curl -H ^"A: ^%x^" ^"https://a.example^"')).toBe('curl -H "A: %x" "https://a.example"');
    expect(whole('curl -H "A: 2^3"')).toBe('curl -H "A: 2^3"');
    expect(whole('echo ^"a^"')).toBe('echo ^"a^"');
  });
});

describe('a name and its value', () => {
  test.each([
    ['in a HAR file', '{"name":"Host",\n  "value":"a"}', '{"name":"Host", "value":"a"}'],
    ['with spaces', '{ "name" : "Host",\n  "value" : "a" }', '{ "name" : "Host", "value" : "a" }'],
    ['in a list', '  "Host",\n  "a.example"', '  "Host", "a.example"'],
    ['in a list with single quotation marks', "\t'Host', \n\t'a.example'", "\t'Host', 'a.example'"],
    ['in a list of PHP', '[Host] => Array\n(\n    [0] => a', '[Host] => a'],
    ['as a browser copies them', 'signature:\n{"a":1}', 'signature: {"a":1}'],
    ['without a colon', 'Signature \n{"a":1}', 'Signature: {"a":1}'],
    ['of a field of HTTP/2', ':path:\n/v1/entity', ':path: /v1/entity'],
    ['of such a field without a colon', ':method \nPOST', ':method: POST'],
  ])('are on one line: %s', (_, text, joined) => {
    expect(whole(text)).toBe(joined);
    expect(whole(windows(text))).toBe(joined);
  });

  test.each([
    ['the value has another name', '{"name":"Host",\n  "comment":"a"}'],
    ['something is between them', '{"name"x:"Host",\n  "value"x:"a"}'],
    ['a list holds no string', '  "Host",\n  7'],
    ['a list is within a line', 'see  "Host",\n  "a"'],
    ['something follows the comma', '  "Host",x\n  "a"'],
    ['a name is within a line', 'see [Host] => Array\n(\n  [0] => a'],
    ['words come before', 'the signature:\n{"a":1}'],
    ['something follows the colon', 'signature:x\n{"a":1}'],
    ['a field is within a line', 'see :path:\n/v1'],
    ['something follows the field', ':path:x\n/v1'],
  ])('stay on their lines where %s', (_, text) => {
    expect(whole(text)).toBe(text);
  });

  test('are on the line of their object', () => {
    expect(whole('params: {\n  a: 1,\n  b: 2\n}')).toBe('params: { a: 1, b: 2 }');
  });
});

describe('a message in a string', () => {
  test.each([
    ['once', String.raw`"GET /v1 HTTP/1.1\r\nHost: a\r\n"`, '"GET /v1 HTTP/1.1\nHost: a\n"'],
    ['twice', String.raw`"GET /v1\\r\\nA: \\"b\\""`, '"GET /v1\nA: "b""'],
    ['with single quotation marks', String.raw`GET /v1\r\nA: \'b\'`, "GET /v1\nA: 'b'"],
  ])('gets its lines, escaped %s', (_, text, lines) => {
    expect(whole(text)).toBe(lines);
  });

  test('keeps its escapes where it has no line breaks', () => {
    expect(whole(String.raw`"A: \"b\""`)).toBe(String.raw`"A: \"b\""`);
  });

  test('loses those of PowerShell', () => {
    expect(whole('-Body "{`"a`":1}"')).toBe('-Body "{"a":1}"');
  });
});

describe('a trace', () => {
  const long = 'x'.repeat(64);

  test('loses its offsets, and has its long lines whole', () => {
    expect(whole(`=> Send header, 70 bytes (0x46)\n0000: ${long}\n0040: yz\n0044: A: b\n`)).toBe(
      `=> Send header, 70 bytes (0x46)\n${long}yz\nA: b\n`,
    );
  });

  test('keeps a line break after a line that is shorter, or where some bytes are missing', () => {
    const head = '=> Send header, 70 bytes (0x46)';
    expect(whole(`${head}\n0000: ab\n0002: c`)).toBe(`${head}\nab\nc`);
    expect(whole(`${head}\n0001: ab`)).toBe(`${head}\nab`);
    expect(whole(`${head}\n0000: ${long}\n0050: c`)).toBe(`${head}\n${long}\nc`);
    expect(whole(`${head}\nA: 0000: b`)).toBe(`${head}\nA: 0000: b`);
  });

  test('may begin within a message', () => {
    expect(whole('0010: ab\n=> Send header, 1 bytes (0x1)\n0000: c')).toBe(
      'ab\n=> Send header, 1 bytes (0x1)\nc',
    );
  });

  test('is none where only a sentence is of one', () => {
    const text = 'I see => Send header, 70 bytes\n0000: ab';
    expect(whole(text)).toBe(text);
  });
});

describe('a command of PowerShell', () => {
  const command = 'Invoke-WebRequest -Uri "https://a.example" -Headers @{';

  test('loses the fields of HTTP/2 that it lists among its headers', () => {
    expect(whole(`${command}\n"method"="POST"\n  "path"="/v1" \n"A"="b"\n}`)).toBe(
      `${command}\n\n\n"A"="b"\n}`,
    );
  });

  test('keeps other lines', () => {
    const text = `${command}\nx "method"="POST"\n"path"="/v1"; "A"="b"\n}`;
    expect(whole(text)).toBe(text);
  });
});

describe('a place', () => {
  const text = 'one\r\ntwo \\\n-a\rcurl \\\n  -b https://a.example\nlast';

  test('leads back to the given text', () => {
    const lines = wholeLines(text);
    for (const word of ['one', 'two', 'https', 'last'])
      expect(lines.offsetOf(lines.text.indexOf(word))).toBe(text.indexOf(word));
  });

  test.each([
    ['one', 1],
    ['ne', 1],
    ['two', 2],
    ['-a', 3],
    ['curl', 4],
    ['-b', 5],
    ['last', 6],
  ])('has the number of its line: %s', (word, number) => {
    expect(wholeLines(text).lineOf(text.indexOf(word))).toBe(number);
  });
});
