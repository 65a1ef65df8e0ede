import { describe, expect, test } from 'vitest';
import {
  definitions,
  endsSource,
  isSeveralDocuments,
  isSource,
  mayBeSource,
} from '../../../src/decoder/extractors/source-code.ts';
import { found } from '../decode-text.ts';

test.each(definitions)('$id is recognized by its beginning', ({ pattern, example, counterexample }) => {
  expect(example).toMatch(pattern);
  expect(isSource(example)).toBe(true);
  expect(isSource(counterexample)).toBe(false);
  expect(found(counterexample)).toEqual([expect.stringMatching(/^40[34]$/)]);
});

test('each definition is described by a noun', () => {
  for (const { id } of definitions) expect(id).toMatch(/^an? [a-z]/);
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
  [' \n', true],
  ['package net.rubiq.client; \n', true],
  ['\n{"status":403}\nx', false],
])('after %j, whether more is needed to know source code: %j', (text, expected) => {
  expect(mayBeSource(text)).toBe(expected);
});

/** Source code that begins with a line, has another declaration, and three lines of code. */
const beginningWith = (line: string) => `${line}\nconst a = 1;\nb = 2\nc(\n)`;

describe('a text is source code', () => {
  test.each([
    ...['import x', 'import * as', 'import {', 'import "a"', "import 'a'", 'import (', 'import .a'],
    ...[
      'from a import b',
      'export default a',
      'export const a',
      'export function a',
      'export async a',
      'export class a',
    ],
    ...[
      'const a',
      'let a',
      'var a',
      'val a',
      'const {a}',
      'const [a]',
      'async function a',
      'function a',
      'def a',
      'func a',
    ],
    ...[
      'fn a',
      'defp a',
      'async def a',
      'defmodule A',
      'class A',
      'public class A',
      'private interface A',
      'internal enum A',
    ],
    ...[
      'abstract struct A',
      'final record A',
      'static trait A',
      'sealed impl A',
      'pub fn a',
      'pub(crate) mod a',
    ],
    ...[
      'extension A',
      'protocol A',
      'object A',
      'public static function a',
      'sub a',
      'my $a',
      'my @a',
      'my %a',
      '[A]',
      '[Fact]',
    ],
    ...[
      '[A(b)]',
      'RewriteRule a',
      'ErrorDocument 404',
      'server {',
      'location /',
      'package a.b',
      'package a;',
      'namespace A',
    ],
    ...[
      'using A.B;',
      'use A\\B',
      'use a:b',
      '#include <a>',
      '#include "a"',
      "require 'a'",
      'require("a")',
      'require_relative "a"',
    ],
    ...[
      'module A',
      'describe("a")',
      'it (',
      'test.each (',
      'context(',
      'before_each(',
      'setup(',
      '@a',
      '@a(b)',
      '@Test',
    ],
    ...[
      'resource "a"',
      'if a;',
      'for a {',
      'while a)',
      'switch a:',
      'match a {',
      'return a;',
      'case a:',
      'expect a;',
      'assert a;',
    ],
    ...['func (a) b'],
  ])('that begins with %j', (line) => {
    expect(isSource(beginningWith(line))).toBe(true);
    expect(isSource(`  ${beginningWith(line)}`)).toBe(true);
  });

  test.each([
    ...[
      'imports x',
      'import1',
      'from a',
      'export a',
      'constant a',
      'let',
      'functional a',
      'defining a',
      'classy A',
    ],
    ...[
      'my a',
      '[a b]',
      '[main] a',
      'RewriteRule',
      'servers a',
      'package a b',
      'namespaces',
      'using A.B',
      'used a;',
      '#include a',
    ],
    ...[
      'requires "a"',
      'modules A',
      'describes("a")',
      'test a',
      '@a b',
      'resources "a"',
      'if a',
      'if the status: 403',
      'iffy a;',
      'a = 1',
    ],
    ...['pub(a)(b) fn', 'public-class A', 'some words'],
  ])('but not one that begins with %j', (line) => {
    expect(isSource(beginningWith(line))).toBe(false);
  });

  test.each([
    ['after comments', '// a\n# b\n/* c\n * d\n-- e\n\nconst a = 1;\nlet b = 2;\nc(\n)\nd = 3', true],
    ['with five lines', 'const a = 1;\nlet b = 2;\nc(\n)\nd = 3', true],
    ['with four lines', 'const a = 1;\nlet b = 2;\nc(\n)', false],
    ['with one declaration', 'const a = 1;\nb = 2\nc(\n)\nd = 3', false],
    ['with three of five lines of code', 'const a = 1;\nlet b = 2;\nc(\nx\ny', true],
    ['with three of six lines of code', 'const a = 1;\nlet b = 2;\nc(\nx\ny\nz', false],
    ['below a sentence', 'This fails:\nconst a = 1;\nlet b = 2;\nc(\n)\nd = 3', false],
    ['up to its output', 'const a = 1;\nlet b = 2;\nc(\n)\nHTTP/1.1 403\nd = 3', false],
    ['before its output', 'const a = 1;\nlet b = 2;\nc(\n)\nd = 3\nHTTP/1.1 403', true],
    ['with empty lines', '\n\nconst a = 1;\n\nlet b = 2;\nc(\n)\nd = 3', true],
    ['with Windows line breaks', 'const a = 1;\r\nlet b = 2;\r\nc(\r\n)\r\nd = 3\r\n', true],
  ])('%s', (_, text, expected) => {
    expect(isSource(text)).toBe(expected);
  });

  test.each([
    'a;',
    'a{',
    'a}',
    'a(',
    'a)',
    'a,',
    'a[',
    'a]',
    'a:',
    'a =>',
    'a ->',
    'x do',
    'x end',
    'x then',
    'a.b-c = d',
    'a := b',
    '  a = b',
    'a=b',
    'a  = b',
  ])('with the line of code %j', (line) => {
    expect(isSource(`const a = 1;\nlet b = 2;\n${line}\nx\ny`)).toBe(true);
  });

  test.each(['a', 'a.', 'a (twice) b', 'undo', 'send', 'a = ', 'a b = c'])(
    'but not with the line %j',
    (line) => {
      expect(isSource(`const a = 1;\nlet b = 2;\n${line}\nx\ny`)).toBe(false);
    },
  );

  test('by its first forty lines, and its first 4,000 characters', () => {
    const filler = (count: number) => '// a\n'.repeat(count);
    const code = 'const a = 1;\nlet b = 2;\nc(\n)\nd = 3\n';
    expect(isSource(filler(35) + code)).toBe(true);
    expect(isSource(filler(36) + code)).toBe(false);
    expect(isSource(`// ${'a'.repeat(3_900)}\n${code}`)).toBe(true);
    expect(isSource(`// ${'a'.repeat(4_000)}\n${code}`)).toBe(false);
  });
});

describe('a definition', () => {
  test.each([
    'diff --git a b',
    '  Index: a\nb',
    'Index: a\r\nb',
    'Index: src/retry.py\n===================================================================',
    '--- a\n+++ b',
    '--- a\r\n+++ b',
    '{"a":1,"provider" : {"b":1},"interactions": []}',
    '{"interactions":[{}],"provider":{}}',
    '{\n  "provider" : {\n    "name" : "gate"\n  },\n  "interactions" : [ ]\n}',
    '{"request":{"urlPattern":"/a"},"response" : {}}',
    '{"request":{"urlPathTemplate":"/a"},"response":{}}',
    '{\n  "id" : "8c5d",\n  "request" : {\n    "method" : "PUT",\n    "urlPathPattern" : "/v1/entity/.*"\n  },\n  "response" : {\n    "status" : 403\n  }\n}',
    '{ "mappings" : [',
    '{"mappings":[',
    '{\n  "mappings" : [ {',
    '# Changelog',
    '## change log',
    '# Release notes of a',
    "# What's new",
    'openapi: 3.0.0',
    '"swagger": "2.0"',
    '{"openapi":"3.1.0"}',
    '{\n  "openapi" : "3.1.0"\n}',
    '# a\nopenapi: 3.1.0',
    "swagger: '2.0'",
  ])('is %j', (text) => {
    expect(isSource(text)).toBe(true);
  });

  test.each([
    'diff a b',
    'x Index: a',
    '--- a\n++ b',
    '---\n+++ b',
    '{"provider":{}}',
    '{"interactions":[]}',
    '{"provider":"a","interactions":[]}',
    '{"request":{"url":"/a"},"response":{}}',
    '{"request":{"urlPath":"/a"},"response":{}}',
    '{"request":{"url":"/a"},"response":"b"}',
    '{"request":{"a":{}},"url":"/a","response":{}}',
    '{ "mapping" : [',
    '### Changelog',
    'Changelog',
    '# Changelogs',
    'openapi: 1.0',
    'openapi 3',
    'x openapi: 3.0',
    '{"a":1}\n{"openapi":"3.1.0"}',
    '{"request":{"urlPattern":"/a"}}\n{"response":{"status":403}}',
    'PUT /v1/entity {"provider":{},"interactions":[]}',
    'PUT /v1/entity {"request":{"urlPattern":"/a"},"response":{}}',
    'PUT /index {"mappings":[]}',
  ])('is not %j', (text) => {
    expect(isSource(text)).toBe(false);
  });
});

test.each([
  ['{"a":1}', false],
  ['{\n  "a": 1\n}', false],
  ['{\n"a": 1\n}', false],
  ['[\n]\n', false],
  ['{"a":1}\n{"a":1}', true],
  ['{"a":1}\r\nx', true],
  ['{"a":1}\rx', true],
])('whether something else follows in %j: %s', (text, several) => {
  expect(isSeveralDocuments(text)).toBe(several);
});

test.each([
  ...[
    '2026-11-22T17:00',
    '2026/11/22 17:00',
    '17:20:08 x',
    '[17:20:08',
    'HTTP/1.1',
    '< a',
    '> a',
    '* a',
    '$ a',
    '% a',
  ],
  ...[
    '# curl a',
    '# wget a',
    '# https a',
    '# http a',
    '>>> a',
    'Error: a',
    'TypeError x: a',
    'MyException: a',
    'Traceback (',
    'at a (',
    'at a(',
    'at fetch (a.js:1)',
    'DEBUG',
    'INFO a',
  ],
  ...[
    'WARN',
    'ERROR',
    '```',
    '=> a',
    '-> a',
    '403',
    '403 a',
    'Server: a',
    'Content-Type: a',
    '  < a',
    ' INFO a',
  ],
])('%j cannot be a line of source code', (line) => {
  expect(endsSource(line)).toBe(true);
});

test.each([
  ...[
    '2026-11-22',
    '17:20 x',
    'x HTTP/1.1',
    '<a',
    '>a',
    '*a',
    '$a',
    '#a',
    '# a',
    '# curls',
    ' * a',
    '>> a',
    'Error',
    'at a',
    'INFORM',
  ],
  ...[
    '``',
    '=>a',
    '->a',
    '4031',
    '603 a',
    ' 403',
    'server: a',
    'Server:a',
    'a Server: b',
    '403: a',
    'const a = 1;',
  ],
])('%j may be a line of source code', (line) => {
  expect(endsSource(line)).toBe(false);
});

test.each([
  ['{"a":1', true],
  ['{"a":1}\nx', false],
  ['#a', true],
  ['"a', true],
  ['- a', true],
  ['diff a', true],
  ['Index: a', true],
  ['openapi', true],
  ['swagger', true],
  ['a words\n', false],
  ['a words', true],
  ['\n\n', true],
  ['# a\nconst a', true],
  ['// a\nsome words\n', false],
  ['// a\nimport b\n', true],
  ['// a\n- b\n', true],
])('whether %j may begin source code: %s', (text, may) => {
  expect(mayBeSource(text)).toBe(may);
});
