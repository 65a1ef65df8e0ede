import { describe, expect, test } from 'vitest';
import { definitions, isSource, mayBeSource } from '../../../src/decoder/extractors/source-code.ts';
import { found } from '../decode-text.ts';

test.each(definitions)('$id is recognized by its beginning', ({ pattern, example, counterexample }) => {
  expect(example).toMatch(pattern);
  expect(isSource(example)).toBe(true);
  expect(isSource(counterexample)).toBe(false);
});

const sources = {
  'a test': `import { expect, test } from 'vitest';

test('maps a sub-code', async () => {
  server.answer({ status: 403, subCode: '403.25' });
  const error = await call();
  expect(error).toEqual({ status: 403, subCode: '403.25' });
});
`,
  'a table in Go': `package client

import "testing"

func TestClassify(t *testing.T) {
	tests := []struct{ status int; sub string }{
		{status: 404, sub: "404.1"},
	}
}
`,
  'a filter in Python': `from http import HTTPStatus
import logging

def should_retry(response):
    if response.status_code == 409:
        return True
    return {"status": 403, "ApiStatusSubCode": "403.25"} != response
`,
};

describe('source code', () => {
  test.each(Object.entries(sources))('has no response: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    'HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25',
    '$ node call.js\nstatus=403 ApiStatusSubCode=403.25',
    "403 {'ApiStatusSubCode': '403.25'}",
    'Error: call failed, status 403, ApiStatusSubCode 403.25',
  ])('ends where output begins: %j', (output) => {
    for (const source of Object.values(sources)) expect(found(`${source}\n${output}`)).toEqual(['403.25']);
  });
});

test('an object that a program printed is no source code', () => {
  const printed =
    "{\n  status: 403,\n  headers: {\n    apistatussubcode: '403.25',\n    server: 'a',\n  },\n}";
  expect(isSource(printed)).toBe(false);
});

test('a patch or the route of a log below the beginning leaves responses in a text', () => {
  const patch = '--- a/retry.py\n+++ b/retry.py\n@@ -1 +1 @@';
  expect(found(`status=403 ApiStatusSubCode=403.25\n${patch}`)).toEqual(['403.25']);
  const line =
    '{"urlPattern":"/v1/entity/{id}","method":"PUT","url":"/v1/entity/id/7/password","status":403}';
  expect(found(`${line}\n${line}`)).toEqual(['403@2002', '403@2002']);
});

test.each([
  ['2026-11-22 17:20:08 INFO started\n', false],
  ['{"status":403}\n{', false],
  ['import', true],
  ['import a from "b";\n', true],
  ['// a comment\n', true],
  ['{\n  "openapi": "3.1.0"', true],
])('after %j, whether more is needed to know source code: %j', (text, expected) => {
  expect(mayBeSource(text)).toBe(expected);
});
