/** Properties of the findings of any text. Each throws where it does not hold. */
import assert from 'node:assert/strict';
import { type Finding, findingJson } from '../../src/classifier/verdict.ts';
import { decode, decodeStream, isCode } from './decode-text.ts';

const lineBreak = /\r{0,2}\n|\r/;

/** Findings are in the text, one after the other, at their line and column. */
export function liesInText(text: string, findings: readonly Finding[]): void {
  let last = -1;
  let line = 1;
  let lineStart = text.startsWith('\ufeff') ? 1 : 0;
  const breaks = text.matchAll(new RegExp(lineBreak, 'g'));
  let next = breaks.next();
  for (const finding of findings) {
    const { start, end } = finding;
    assert.ok(start > last, `begins at ${start}, and the one before it at ${last}`);
    assert.ok(end > start && end <= text.length, `lies from ${start} to ${end} of ${text.length}`);
    while (!next.done && next.value.index + next.value[0].length <= start) {
      line++;
      lineStart = next.value.index + next.value[0].length;
      next = breaks.next();
    }
    assert.equal(finding.line, line, 'line');
    assert.equal(finding.column, start - lineStart + 1, 'column');
    last = start;
  }
}

/** Documented codes are in the catalog, and each is the sub-code or the status. */
export function isKnown(findings: readonly Finding[]): void {
  for (const { kind, code, status, subCode } of findings) {
    const isNamed = code === subCode || code === (status === null ? null : String(status));
    assert.ok(isNamed, `code ${code} of ${status} and ${subCode}`);
    if (kind === 'documented' || kind === 'ambiguous') assert.ok(isCode(code), code);
  }
}

/** The chunks of a text give the same as the whole. */
export function isSameInChunks(text: string, lengths: readonly number[], findings: readonly Finding[]): void {
  const stream = decodeStream();
  const found: Finding[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    found.push(...stream.push(text.slice(at, at + length)));
    at += length;
  }
  found.push(...stream.end());
  assert.deepEqual(found, findings);
}

/** Lines that arrive together, below others, give the same as lines that arrive one by one. */
export function isSameByLine(above: string, lines: readonly string[]): void {
  const stream = decodeStream();
  const found = [above, ...lines].flatMap((text) => stream.push(text));
  found.push(...stream.end());
  assert.deepEqual(decode(above + lines.join('')), found);
}

/** The findings printed as JSON give the same codes. */
export function isReadAgain(findings: readonly Finding[]): void {
  const codes = findings.map(({ code }) => code);
  for (const indent of [0, 2]) {
    const again = decode(JSON.stringify(findings.map(findingJson), null, indent));
    assert.deepEqual(
      again.map(({ code }) => code),
      codes,
      `printed with indent ${indent}`,
    );
  }
}
