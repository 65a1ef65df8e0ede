import type { Finding } from '../../src/classifier/verdict.ts';
import { type FixtureFile, readFixtureFiles } from '../fixture-files.ts';

/** One response that is to be found. */
export interface Expected {
  /** Lines that it may be found in, counted from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly code: string;
  readonly endpoint: string | null;
  readonly kind: Finding['kind'];
}

/** A text, and the responses to be found in it in order of appearance. */
export interface Fixture extends FixtureFile {
  readonly expected: readonly Expected[];
}

/** `tuned`: the decoder was written with these texts in view. `held-out`: it is only measured with them. */
export type Part = 'tuned' | 'held-out';

/** Reads every fixture of a part; throws where an expectation is malformed. */
export function readFixtures(part: Part): Fixture[] {
  return readFixtureFiles(part).map((file) => ({ ...file, expected: parseExpected(file) }));
}

const kinds = 'documented|ambiguous|undocumented-sub-code|undocumented-status|contradiction';
const form = new RegExp(
  `^(?<first>\\d+)(?:-(?<last>\\d+))? (?<code>\\d{3}(?:\\.\\d{1,3})?) (?<endpoint>\\d{4}|-)(?: (?<kind>${kinds}))?$`,
);

/** Reads the lines of an expectation. */
export function parseExpected({
  name,
  text,
  lines,
}: Pick<FixtureFile, 'name' | 'text' | 'lines'>): Expected[] {
  const count = text.split(/\r\n|\r|\n/).length;
  return lines.map((line) => {
    const { first, last = first, code = '', endpoint, kind = 'documented' } = form.exec(line)?.groups ?? {};
    const firstLine = Number(first);
    const lastLine = Number(last);
    if (!(firstLine >= 1 && firstLine <= lastLine && lastLine <= count)) {
      throw new Error(
        `${name}.expected: "${line}" is not LINE[-LINE] CODE ENDPOINT|- [KIND] within the text`,
      );
    }
    return {
      firstLine,
      lastLine,
      code,
      endpoint: endpoint === undefined || endpoint === '-' ? null : endpoint,
      kind: kind as Expected['kind'],
    };
  });
}

/** How many findings are expected, which are not, and which expected ones are missing. */
export interface Comparison {
  readonly right: number;
  readonly extra: readonly Finding[];
  readonly missing: readonly Expected[];
}

/** Matches findings with expected responses by line, code, endpoint and kind. */
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
