import { describe, expect, test } from 'vitest';
import { bodyKinds, createRequestBodyExtractor } from '../../../src/decoder/extractors/request-bodies.ts';
import { linesOf } from '../../text/lines-of.ts';
import { found } from '../decode-text.ts';

test.each(bodyKinds)('$id is no response', ({ pattern, example, counterexample }) => {
  expect(example).toMatch(new RegExp(pattern.source, pattern.flags.replace('g', '')));
  expect(found(example)).toEqual([]);
  expect(found(counterexample)).not.toEqual([]);
});

const address = 'https://api.example/v1/entity';

describe('the body of a request', () => {
  test.each([
    [
      'in several lines',
      `curl -X POST ${address} \\\n  --data '{\n    "status": 404,\n    "list": [1]\n  }'`,
    ],
    ['in a form', `curl -d 'status=404&a=1' ${address}`],
    ['from a here-document', `curl ${address} --data-binary @- <<EOF\n{\n  "status": 404\n}\nEOF`],
    ['in a trace', '=> Send data, 14 bytes (0xe)\n0000: {"status":404}\n== Info: uploaded'],
    ['with marks', '> POST /v1/entity HTTP/1.1\n> Host: a\n>\n> {"status":404}'],
    [
      'in a string with line breaks',
      '10:00 INFO "requestBody":"{\\n  \\"status\\": 404,\\n  \\"a\\": [\\n    500\\n  ]\\n}" sent',
    ],
    ['in a HAR that is cut off', '"postData": {\n  "mimeType": "a",\n  "text": "{\\"status\\":404}"\n},'],
  ])('is no response: %s', (_, text) => {
    expect(found(text)).toEqual([]);
    expect(found(`${text}\nHTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n`).join()).toMatch(/^403\.25/);
  });

  test.each([
    ['a status line', `curl --data '{"a": ${address}\nHTTP/1.1 403 Forbidden`],
    ['a label', 'Request body: {"name": "Anna"\nResponse: 403 Forbidden'],
    [
      'a line of a log',
      'requestBody={"name":"Anna","street":"Long str...\n2026-11-22T10:00:01Z WARN status=403',
    ],
    ['its end in the same line', 'requestBody={"name":"Anna","street":"Long str... status=403'],
    ['its quote', `curl -d '{"a":"{"}' ${address}\nstatus=403`],
    ['its last bracket', '{"requestBody":{"name":"a{b"},"status":403}'],
    ['the end of a string that is cut off', '"requestBody":"{\\"a\\": \\"b…","status":403'],
  ])('ends at %s', (_, text) => {
    expect(found(text).join()).toMatch(/^403(?:@1001)?$/);
  });
});

/** Returns the lines that are left, with `_` in place of a body. */
function left(text: string): string[] {
  const extractor = createRequestBodyExtractor({} as never);
  return linesOf(text).flatMap((line) => {
    const rest = extractor.read(line);
    return rest ? [rest.text.replaceAll('\ufffc', '_')] : [];
  });
}

describe('what is left of a line', () => {
  test.each([
    ["curl -d 'a b' c", 'curl -d _____ c'],
    ['curl -d `a` b', 'curl -d ___ b'],
    ["curl -d 'a", 'curl -d __'],
    ['curl -d a=1 b', 'curl -d ___ b'],
    ['curl -d a=1', 'curl -d ___'],
    ['curl -d$a b', 'curl -d$a b'],
    ["curl -d'a' b", 'curl -d___ b'],
    ["curl -d $'a' b", 'curl -d $___ b'],
    ['curl -d @a b', 'curl -d @_ b'],
    ['curl -F a=1 b', 'curl -F ___ b'],
    ['curl --data a b', 'curl --data _ b'],
    ['curl --data=a b', 'curl --data=_ b'],
    ['curl --data-raw a b', 'curl --data-raw _ b'],
    ['curl --data- a b', 'curl --data- a b'],
    ['curl --json {} b', 'curl --json __ b'],
    ['curl --form a b', 'curl --form _ b'],
    ['curl --form-string a b', 'curl --form-string _ b'],
    ['Invoke-RestMethod -Body a b', 'Invoke-RestMethod -Body _ b'],
    ['  -d a b', '  -d _ b'],
    ['x -d a b', 'x -d a b'],
    ['curly -d a b', 'curly -d a b'],
    ['curl -x -d {"a":1} b', 'curl -x -d _______ b'],
    ['http POST /a b=1 c:=2', 'http POST /a ___ c:=2'],
    ['$ https --form PUT a.example/b c=1', '$ https --form PUT a.example/b ___'],
    ['http GET /a b=1', 'http GET /a b=1'],
    ['http POST /a b', 'http POST /a b'],
    ['request body: a b', 'request body: _ b'],
    ['requestBody={"a":"}"} b', 'requestBody=_________ b'],
    ['postData: {"a":{"b":[1]}} c', 'postData: _______________ c'],
    ['"request_payload": "{\\"a\\":1}" b', '"request_payload": ________" b'],
    ['\\"requestData\\":\\"a\\" b', '"requestData":___ b'],
    ['post-body => {"a": 1... b', 'post-body => _______... b'],
    ['post-body => {"a": 1… b', 'post-body => _______… b'],
    ['request: a', 'request: a'],
    ['curl -d  a b', 'curl -d  _ b'],
    ['curl -d a {b}', 'curl -d _ {b}'],
    ["curl -d '{a' b", 'curl -d ____ b'],
    ["curl -d 'a b", 'curl -d ____'],
    ['then http POST /a b=1', 'then http POST /a b=1'],
    ['requestBody={"ab":"c}d"} e', 'requestBody=____________ e'],
    ['requestBody={"ab":"c\\\\"} e', 'requestBody=__________ e'],
  ])('%j is %j', (text, rest) => {
    expect(left(text)).toEqual([rest]);
  });

  test.each([
    ['curl -d \'{\n"a": 1\n}\' b', ['curl -d __', '______', "_' b"]],
    [
      'requestBody: {\n  "a": [\n 1,\n true\n ]\n} b\nc',
      ['requestBody: _', '________', '___', '_____', '__', '_ b', 'c'],
    ],
    ['requestBody: {\n"a": 1\nthen\n}', ['requestBody: _', '______', 'then', '}']],
    ['requestBody: {\n"a": 1…\n}', ['requestBody: _', '______…', '}']],
    ['=> Send data, 2 bytes\n0000: {}\nmore\n== Info: x', ['=> Send data, 2 bytes', '== Info: x']],
    ['=> Send data\na\n=> Recv header\nb', ['=> Send data', '=> Recv header', 'b']],
    ['=> Send data\na\n<= Recv header\nb', ['=> Send data', '<= Recv header', 'b']],
    ['=> Send data\nHTTP/1.1 403\nb', ['=> Send data', 'HTTP/1.1 403', 'b']],
    ['=> Send data\n< x\nb', ['=> Send data', '< x', 'b']],
    ['=> Send data\n$ x\nb', ['=> Send data', '$ x', 'b']],
    ['curl a --data @- <<EOF\nb\nEOF\nc', ['curl a --data @_ <<EOF', 'EOF', 'c']],
    ['=> Send data\n0000: a == b\n== Info: c', ['=> Send data', '== Info: c']],
    ['=> Send data\n  HTTP/1.1 403\nb', ['=> Send data', '  HTTP/1.1 403', 'b']],
    ['it is => Send data\na', ['it is => Send data', 'a']],
    ['curl -d @- a <<EOF\n1 < 2\nno EOF\nEOF 2\nEOF\nb', ['curl -d @_ a <<EOF', 'EOF', 'b']],
    ['curl -H @- a <<EOF\nb: c\nEOF', ['curl -H @- a <<EOF', 'b: c', 'EOF']],
    ['requestBody: [\n12.5,\n-1e+9 \n403 in all', ['requestBody: _', '_____', '______', '403 in all']],
    ['requestBody: {\n"a": 1\nthen "b"', ['requestBody: _', '______', 'then "b"']],
    ["curl a -d@- <<-'EOF'\nb\n  EOF  \nc", ["curl a -d@- <<-'EOF'", '  EOF  ', 'c']],
  ])('of several, %j, are %j', (text, rest) => {
    expect(left(text)).toEqual(rest);
  });

  test('is everything after two hundred lines of a body', () => {
    const lines = (count: number) => `requestBody: {\n${'"a": 1,\n'.repeat(count)}"b": 2`;
    expect(left(lines(199)).at(-1)).toBe('______');
    expect(left(lines(200)).at(-1)).toBe('"b": 2');
    expect(left(`${lines(150)}}\n${lines(150)}`).at(-1)).toBe('______');
  });

  test('a body is forgotten at the end', () => {
    const extractor = createRequestBodyExtractor({} as never);
    expect(extractor.isIdle).toBe(true);
    for (const line of linesOf('requestBody: {')) extractor.read(line);
    expect(extractor.isIdle).toBe(false);
    extractor.end();
    expect(extractor.isIdle).toBe(true);
  });
});
