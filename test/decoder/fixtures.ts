/** What real tools printed, and what is to be found in it. `fixtures/README.md` tells of the files. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../src/classifier/verdict.ts';

/** One response that is to be found. */
export interface Expected {
  /** Lines that it may be found in, counted from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly code: string;
  readonly endpoint: string | null;
  readonly kind: Finding['kind'];
}

/** A text and what is to be found in it, in order of appearance. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expected[];
}

/** `rules`: the texts that the rules were written against. `blind`: texts that they were only measured with. */
export type Part = 'rules' | 'blind';

/** Reads every fixture of a part, in order of their names. */
export function readFixtures(part: Part): Fixture[] {
  const folder = new URL(`fixtures/${part}/`, import.meta.url);
  const read = (name: string) => readFileSync(new URL(encodeURIComponent(name), folder), 'utf8');
  const names = readdirSync(folder).filter((name) => !name.endsWith('.expected'));
  return names
    .sort()
    .map((name) => ({ name, text: read(name), expected: readExpected(read(`${name}.expected`)) }));
}

function readExpected(text: string): Expected[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [place = '', code = '', endpoint, kind = 'documented'] = line.trim().split(/\s+/);
    const [firstLine = 0, lastLine = firstLine] = place.split('-').map(Number);
    return {
      firstLine,
      lastLine,
      code,
      endpoint: endpoint === '-' ? null : (endpoint ?? null),
      kind: kind as Expected['kind'],
    };
  });
}

/** What was found as it should be, what was found besides, and what was not found. */
export interface Comparison {
  readonly right: number;
  readonly extra: readonly Finding[];
  readonly missing: readonly Expected[];
}

/** Compares findings with what is expected: line, code, endpoint and kind. */
export function compare(findings: readonly Finding[], expected: readonly Expected[]): Comparison {
  const missing = [...expected];
  const extra: Finding[] = [];
  for (const finding of findings) {
    const index = missing.findIndex((one) => isSame(finding, one));
    if (index === -1) extra.push(finding);
    else missing.splice(index, 1);
  }
  return { right: findings.length - extra.length, extra, missing };
}

function isSame({ line, code, endpoint, kind }: Finding, expected: Expected): boolean {
  return (
    code === expected.code &&
    endpoint === expected.endpoint &&
    kind === expected.kind &&
    line >= expected.firstLine &&
    line <= expected.lastLine
  );
}
