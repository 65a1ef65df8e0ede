import { describe, expect, test } from 'vitest';
import { bodyKinds } from '../../../src/decoder/extractors/request-bodies.ts';
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
