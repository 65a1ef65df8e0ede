/** Findings and counts as JSON. */
import type { SequenceRule } from '../../catalog/record.ts';
import { findingJson } from '../../classifier/verdict.ts';
import { createSummaryBuilder, summaryJson } from '../../decoder/summary/summary.ts';
import type { FindingsWriter } from './findings-writer.ts';
import { jsonText } from './json-text.ts';

/** Writes one array, each finding as soon as it is known. */
export function createJsonReport(): FindingsWriter {
  const array = createJsonArray();
  return {
    finding: (finding, file) => array.item(named(findingJson(finding), file)),
    fileEnd: () => '',
    end: array.end,
  };
}

/** Writes one object a line, each finding as soon as it is known. */
export function createJsonLines(): FindingsWriter {
  return {
    finding: (finding, file) => `${jsonText(named(findingJson(finding), file), 0)}\n`,
    fileEnd: () => '',
    end: () => '',
  };
}

/** Writes the counts as an object; those of several files as an array of objects. */
export function createJsonSummary(rules: readonly SequenceRule[]): FindingsWriter {
  const array = createJsonArray();
  let several = false;
  let builder = createSummaryBuilder(rules);
  return {
    finding(finding) {
      builder.add(finding);
      return '';
    },
    fileEnd(file) {
      const summary = summaryJson(builder.summary());
      builder = createSummaryBuilder(rules);
      several = file !== null;
      return several ? array.item(named(summary, file)) : `${jsonText(summary)}\n`;
    },
    end: () => (several ? array.end() : ''),
  };
}

function named(item: object, file: string | null): object {
  return file === null ? item : { ...item, file };
}

/** Writes an array item by item, as `jsonText` writes the list. */
function createJsonArray() {
  let empty = true;
  return {
    item(item: object): string {
      const indented = jsonText([item]).slice('[\n'.length, -'\n]'.length);
      const before = empty ? '[\n' : ',\n';
      empty = false;
      return before + indented;
    },
    end: () => (empty ? '[]\n' : '\n]\n'),
  };
}
