/**
 * Recognizes texts that are source code, a patch or a definition of responses. The statuses in them are none that a
 * server sent.
 */

/** A kind of such texts, by its beginning. */
export interface SourceKind {
  readonly id: string;
  /** Matches the text from its first character that is not a space. */
  readonly pattern: RegExp;
  readonly example: string;
  /** A similar text that reports a response. */
  readonly counterexample: string;
}

/** Definitions of responses: contracts, mocks, descriptions of an API. */
export const definitions: readonly SourceKind[] = [
  {
    id: 'a patch',
    pattern: /^(?:diff --git |Index: \S+\r?\n|--- \S.*\r?\n\+\+\+ \S)/,
    example: '--- a/retry.py\n+++ b/retry.py\n@@ -1 +1 @@\n+    if status == 403:',
    counterexample: '--- response ---\nHTTP/1.1 403 Forbidden',
  },
  {
    id: 'a contract',
    pattern: /^\{(?=[\s\S]*"provider"\s*:\s*\{)(?=[\s\S]*"interactions"\s*:\s*\[)/,
    example: '{"consumer":{"name":"a"},"provider":{"name":"b"},"interactions":[{"response":{"status":404}}]}',
    counterexample: '{"provider":"b","response":{"status":404}}',
  },
  {
    id: 'a mapping of a mock',
    pattern:
      /^\{[\s\S]*"request"\s*:\s*\{[^{}]*"url(?:Path)?(?:Pattern|PathTemplate)"\s*:[\s\S]*"response"\s*:\s*\{|^\{\s*"mappings"\s*:\s*\[/,
    example: '{"request":{"urlPathPattern":"/a/.*"},"response":{"status":403}}',
    counterexample: '{"urlPattern":"/a/{id}","status":403}',
  },
  {
    id: 'a list of changes',
    pattern: /^#{1,2} (?:change ?log|release notes|what's new)\b/i,
    example: '# Changelog\n\n- The constant for 403 is new',
    counterexample: '# What changed?\n\nHTTP/1.1 403 Forbidden',
  },
  {
    id: 'a description of an API',
    pattern: /^(?:#.*\n|\{\s*)*"?(?:openapi|swagger)"?\s*:\s*["']?[23]\./,
    example: 'openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses:\n        "403": {}',
    counterexample: 'openapi check failed: status 403',
  },
];

/** How many characters at the beginning of a text tell what it is. */
export const lengthOfHead = 4_000;
const mostLines = 40;
const fewestLines = 5;

/** Declarations and statements that begin a line in the usual languages. */
const declaration =
  /^\s*(?:import [\w*{"'(.]|from \S+ import |export (?:default |const |function |async |class )|(?:const|let|var|val) [\w{[]|(?:async )?(?:function\*?|defp?|func|fn) \w|defmodule |(?:public |private |internal |abstract |final |static |sealed |pub(?:\(\w+\))? )*(?:class|interface|enum|struct|record|trait|impl|fn|extension|protocol|object|mod|function|sub) \w|my [$%@]\w|\[\w+(?:\(.*)?\]$|(?:Rewrite\w+|ErrorDocument|server|location) \S|package [\w.]+;?$|namespace |using [\w.]+;|use [\w\\:.]|#include [<"]|require(?:_relative)?[ (]['"]|module \w|(?:describe|it|test|context|before_each|setup)(?:\.\w+)*(?: ?\(| ["'`]| do\b)|@\w+(?:\(|$)|resource "|(?:if|for|while|switch|match|return|case|expect|assert)\b.*[;{:)]$|func \()/;
const codeEnd = /(?:[;{}(),[\]:]|=>|->|\bdo|\bend|\bthen)$/;
/** `priority = 404` */
const assignment = /^\s*[\w.-]+ *:?= *\S/;
const codeComment = /^\s*(?:\/\/|#(?!\[|include\b)|\/?\*|--|"""|''')/;
/** A line that a program or a person writes, not a programmer. */
const output =
  /^\s*(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:|\[?\d\d:\d\d:\d\d|HTTP\/\d|[<>] |[$%>] \S|# (?:curl|wget|https?) |>>> |\w*(?:Error|Exception)\b.*: |Traceback |at \S+ ?\(|(?:DEBUG|INFO|WARN|ERROR)\b|```|=> |-> )|^(?:\* |[1-5]\d\d(?:\s|$)|[A-Z][\w-]*: \S)/;

/** The beginning of a definition. */
const definitionBegin = /^\s*(?:[{#"-]|diff |Index: |openapi|swagger)/;
const lineBreak = /\r?\n/;
/** A line that continues no JSON document: it is neither indented nor a member or a closing bracket. */
const otherLine = /[\r\n][^\s}\]"]/;

/** Whether a text that begins with an object goes on with something else. */
export function isSeveralDocuments(text: string): boolean {
  return otherLine.test(text);
}

/** Whether a text with this beginning is source code, a patch or a definition. */
export function isSource(text: string): boolean {
  const head = text.slice(0, lengthOfHead);
  const begin = head.trimStart();
  const first = begin.startsWith('{') ? begin.slice(0, otherLine.exec(begin)?.index) : begin;
  return definitions.some(({ pattern }) => pattern.test(first)) || isSourceCode(head);
}

/** Whether more of a text is needed to decide whether it is source code. */
export function mayBeSource(text: string): boolean {
  const begin = text.trimStart();
  if (definitionBegin.test(begin)) return !(begin.startsWith('{') && isSeveralDocuments(begin));
  const first = text.split(lineBreak, mostLines).slice(0, -1).find(isStatement);
  return first === undefined || isDeclaration(first.trimEnd()) || definitionBegin.test(first);
}

function isSourceCode(head: string): boolean {
  const all = head.split(lineBreak, mostLines).map((line) => line.trimEnd());
  const end = all.findIndex(endsSource);
  const lines = all.slice(0, end === -1 ? all.length : end).filter(isStatement);
  if (lines.length < fewestLines || lines.findIndex(isDeclaration) !== 0) return false;
  const declared = lines.filter(isDeclaration).length;
  const code = lines.filter(
    (line) => isDeclaration(line) || codeEnd.test(line) || assignment.test(line),
  ).length;
  return declared >= 2 && code >= lines.length * 0.6;
}

function isDeclaration(line: string): boolean {
  return declaration.test(line);
}

function isStatement(line: string): boolean {
  return line.trim() !== '' && !codeComment.test(line);
}

/** Whether a line cannot be of source code, so that what follows is something else. */
export function endsSource(line: string): boolean {
  return output.test(line);
}
