/** `api-status-codes decode` */
import { parseCode } from '../../catalog/code.ts';
import { type Finding, isUnderstood } from '../../classifier/verdict.ts';
import { type ExitStatus, quoted, tryHelp, UsageError } from '../exit-status.ts';
import { InputError, piecesOf } from '../input/file-text.ts';
import type { Open } from '../input/input.ts';
import { createFindingReport } from '../output/finding-report.ts';
import { type Presentation, standardInputFile } from '../output/findings-writer.ts';
import { createJsonReport, createJsonSummary } from '../output/json-report.ts';
import type { Sink } from '../output/output-stream.ts';
import { createProgress } from '../output/progress.ts';
import { createSummaryReport } from '../output/summary-report.ts';
import type { Reference } from './reference.ts';

/** How findings are to be written. */
export interface DecodeOptions {
  readonly json?: boolean | undefined;
  readonly summary?: boolean | undefined;
}

/** What decoding needs of the world outside. */
export interface DecodeSurroundings {
  readonly open: Open;
  readonly output: Sink;
  readonly errors: Sink;
  /** The time in milliseconds, from any beginning. */
  readonly now: () => number;
}

/** How long a text may grow before it is written. */
const longestText = 65_536;

/** Two files may be told apart only by the end of their paths. */
const longestPath = 1_000;

/**
 * Finds every code in files, or on standard input where none is named; `-` is standard input too. Writes
 * what it finds while it reads. A file that cannot be read does not keep it from reading the others.
 */
export async function decodeCommand(
  files: readonly string[],
  options: DecodeOptions,
  reference: Reference,
  { open, output, errors, now }: DecodeSurroundings,
): Promise<ExitStatus> {
  const names = namesOf(files);
  const several = names.length > 1;
  const presentation = presentationOf(options, reference, output);
  const progress = createProgress(errors, now);
  const seen = { readable: false, unreadable: false, findings: 0, understood: false };

  try {
    for (const [index, name] of names.entries()) {
      await decodeFile(name, index + 1);
      if (output.closed) break;
    }
    if (seen.readable) await write(presentation.end());
  } finally {
    await progress.clear();
  }
  if (seen.readable && seen.findings === 0 && !options.json) {
    await errors.write(`No code found in ${several ? 'these files' : 'this text'}.\n`);
  }
  if (seen.unreadable) return 2;
  return seen.understood ? 0 : 1;

  async function decodeFile(name: string, position: number): Promise<void> {
    const file = several ? name : null;
    const stream = reference.classifier.decodeStream();
    let begun = false;
    try {
      for await (const { text, read, size, isTyped } of piecesOf(pathOf(name), open)) {
        begun = true;
        await take(stream.push(text), file);
        if (output.closed) return;
        const reading = { file: position, files: names.length, read, size, found: seen.findings };
        if (!isTyped) await progress.show(reading);
      }
      begun = true;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      seen.unreadable = true;
      await progress.clear();
      await errors.write(`${unreadable(name, error)}\n${several ? '' : tryHelp}`);
    }
    if (!begun) return;
    seen.readable = true;
    await take(stream.end(), file);
    await write(presentation.fileEnd(file));
  }

  async function take(findings: readonly Finding[], file: string | null): Promise<void> {
    seen.findings += findings.length;
    seen.understood ||= findings.some(isUnderstood);
    let text = '';
    for (const finding of findings) {
      text += presentation.finding(finding, file);
      if (text.length < longestText) continue;
      await write(text);
      text = '';
      if (output.closed) return;
    }
    await write(text);
  }

  async function write(text: string): Promise<void> {
    if (text === '') return;
    if (output.isTerminal) await progress.clear();
    await output.write(text);
  }
}

function namesOf(files: readonly string[]): readonly string[] {
  if (files.length === 0) return [standardInputFile];
  if (files.indexOf(standardInputFile) !== files.lastIndexOf(standardInputFile)) {
    throw new UsageError(`Standard input can be read only once: name "${standardInputFile}" once.`);
  }
  return files;
}

function presentationOf({ json, summary }: DecodeOptions, reference: Reference, output: Sink): Presentation {
  if (json) return summary ? createJsonSummary(reference.sequences) : createJsonReport();
  if (!summary) return createFindingReport(reference);
  return createSummaryReport(reference, output.isTerminal ? output.columns : Number.POSITIVE_INFINITY);
}

function pathOf(name: string): string | null {
  return name === standardInputFile ? null : name;
}

function unreadable(name: string, { message }: InputError): string {
  const file = pathOf(name);
  const advice =
    file !== null && parseCode(file) ? ` For a code alone: api-status-codes explain ${file}` : '';
  return `${file === null ? 'Standard input' : quoted(file, longestPath)} could not be read: ${message}.${advice}`;
}
