/** `api-status-codes decode` */
import { parseCode } from '../../catalog/code.ts';
import { type Finding, isUnderstood } from '../../classifier/verdict.ts';
import type { OptionsOf } from '../arguments/command-options.ts';
import { findingFilter } from '../arguments/finding-filter.ts';
import { type FindingsFormat, findingsFormats, isFindingsFormat } from '../arguments/findings-format.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitStatus } from '../command-result.ts';
import { followInput } from '../follow/followed-input.ts';
import { createFollowedText } from '../follow/followed-text.ts';
import { standardInputName } from '../input/input.ts';
import { InputError, textChunks } from '../input/text.ts';
import { createAnnotationReport } from '../output/annotation-report.ts';
import { createCsvReport } from '../output/csv-report.ts';
import { createFindingReport } from '../output/finding-report.ts';
import type { FindingsWriter } from '../output/findings-writer.ts';
import { createJsonLines, createJsonReport, createJsonSummary } from '../output/json-report.ts';
import { createMarkdownReport } from '../output/markdown-report.ts';
import { createSummaryReport } from '../output/summary-report.ts';
import { quoted } from '../output/terminal/printable.ts';
import { createProgress, type Progress } from '../output/terminal/progress.ts';
import { stopSignal } from '../stop-signal.ts';
import type { System } from '../system.ts';
import { helpHint, UsageError } from '../usage-error.ts';

/** The state of decoding several files. */
interface Decoding {
  readonly files: readonly string[];
  readonly context: CommandContext;
  readonly system: Pick<System, 'open' | 'output' | 'errors'>;
  readonly writer: FindingsWriter;
  /** Whether a finding is to be reported; `null` where all are. */
  readonly matches: ((finding: Finding) => boolean) | null;
  readonly progress: Progress;
  /** Whether a file could be read, at least in part. */
  isReadable: boolean;
  /** Whether a file could not be read to its end. */
  isUnreadable: boolean;
  findings: number;
  isUnderstood: boolean;
}

/** The length from which a text is written before it grows further. */
const longestText = 65_536;

/** The difference of two paths may be at their ends. */
const longestPath = 1_000;

/**
 * Finds every code in files, or on standard input where none is named; `-` is standard input too. Writes
 * what it finds while it reads. A file that cannot be read does not keep it from reading the others.
 */
export async function decodeCommand(
  operands: readonly string[],
  options: OptionsOf<'decode'>,
  context: CommandContext,
  system: Pick<System, 'open' | 'output' | 'errors' | 'now' | 'untilStopped'>,
): Promise<ExitStatus> {
  const { output, errors, now, untilStopped = stopSignal } = system;
  const files = filesNamed(operands);
  const decodeEach = options.follow ? followOf(options, files, untilStopped) : decodeFile;
  const decoding: Decoding = {
    files,
    context,
    system,
    matches: findingFilter(options, context.classifier),
    writer: findingsWriter(options, files, context),
    progress: createProgress(errors, now),
    isReadable: false,
    isUnreadable: false,
    findings: 0,
    isUnderstood: false,
  };
  try {
    for (const position of decoding.files.keys()) {
      await decodeEach(decoding, position);
      if (output.closed) break;
    }
    if (decoding.isReadable) await write(decoding, decoding.writer.end());
  } finally {
    await decoding.progress.clear();
  }
  if (decoding.isReadable && decoding.findings === 0 && formatOf(options) !== 'json') {
    const nothing = decoding.matches ? 'No code that meets the conditions was' : 'No code';
    await errors.write(`${nothing} found in ${hasSeveral(decoding) ? 'these files' : 'this text'}.\n`);
  }
  if (decoding.isUnreadable) return 2;
  return decoding.isUnderstood ? 0 : 1;
}

/** Writes the findings of a file, also of one that turns out to be damaged. */
async function decodeFile(decoding: Decoding, position: number): Promise<void> {
  const { files, context, system, writer } = decoding;
  const name = files[position] ?? standardInputName;
  const file = hasSeveral(decoding) ? name : null;
  const stream = context.classifier.decodeStream();
  let hasBegun = false;
  try {
    for await (const { text, read, size, isTyped } of textChunks(name, system.open)) {
      hasBegun = true;
      await writeFindings(decoding, stream.push(text), file);
      if (system.output.closed) return;
      if (isTyped) continue;
      const state = { file: position + 1, files: files.length, read, size, found: decoding.findings };
      await decoding.progress.show(state);
    }
    hasBegun = true;
  } catch (error) {
    await reportUnreadable(decoding, name, error, hasBegun);
  }
  if (!hasBegun) return;
  decoding.isReadable = true;
  await writeFindings(decoding, stream.end(), file);
  await write(decoding, writer.fileEnd(file));
}

/** Makes the function that decodes a file while it grows. */
function followOf(options: Options, files: readonly string[], untilStopped: () => Promise<void>) {
  const format = formatOf(options);
  if (files.length > 1) throw new UsageError('--follow reads only one file.');
  if (options.summary || format === 'json' || format === 'markdown') {
    const name = options.summary ? '--summary' : `The format ${format}`;
    throw new UsageError(
      `${name} needs the end of the text, which --follow does not have. Use a format that prints each finding as it comes: text, jsonl, csv or github.`,
    );
  }
  return (decoding: Decoding) => followFile(decoding, files[0] ?? standardInputName, untilStopped());
}

/** Writes the findings of a file as they come, until the program is stopped. */
async function followFile(decoding: Decoding, name: string, stopped: Promise<void>): Promise<void> {
  const { context, system, writer } = decoding;
  const input = followInput(system.open, stopped);
  try {
    do {
      const text = createFollowedText(context.classifier);
      for await (const { text: part } of textChunks(name, input.open)) {
        decoding.isReadable = true;
        await writeFindings(decoding, part === '' ? text.rest() : text.push(part), null);
        if (system.output.closed) return;
      }
      await writeFindings(decoding, text.end(), null);
    } while (input.isReplaced);
  } catch (error) {
    await reportUnreadable(decoding, name, error, decoding.isReadable);
  }
  await write(decoding, writer.fileEnd(null));
}

/** Says that a file could not be read, or not to its end. */
async function reportUnreadable(
  decoding: Decoding,
  name: string,
  error: unknown,
  hasBegun: boolean,
): Promise<void> {
  if (!(error instanceof InputError)) throw error;
  decoding.isUnreadable = true;
  await decoding.progress.clear();
  const hint = hasSeveral(decoding) ? '' : helpHint;
  await decoding.system.errors.write(`${unreadable(name, error, hasBegun)}\n${hint}`);
}

async function writeFindings(
  decoding: Decoding,
  all: readonly Finding[],
  file: string | null,
): Promise<void> {
  const { matches } = decoding;
  const findings = matches ? all.filter(matches) : all;
  decoding.findings += findings.length;
  decoding.isUnderstood ||= findings.some(isUnderstood);
  let text = '';
  for (const finding of findings) {
    text += decoding.writer.finding(finding, file);
    if (text.length < longestText) continue;
    await write(decoding, text);
    text = '';
    if (decoding.system.output.closed) return;
  }
  await write(decoding, text);
}

/** Writes below the progress, which is cleared where both are on the terminal. */
async function write({ progress, system: { output } }: Decoding, text: string): Promise<void> {
  if (text === '') return;
  if (output.isTerminal) await progress.clear();
  await output.write(text);
}

function filesNamed(operands: readonly string[]): readonly string[] {
  if (operands.length === 0) return [standardInputName];
  if (operands.indexOf(standardInputName) !== operands.lastIndexOf(standardInputName)) {
    throw new UsageError(`Standard input can be read only once: name "${standardInputName}" only once.`);
  }
  return operands;
}

function hasSeveral({ files }: Decoding): boolean {
  return files.length > 1;
}

type Options = OptionsOf<'decode'>;

function findingsWriter(options: Options, files: readonly string[], context: CommandContext): FindingsWriter {
  const format = formatOf(options);
  if (options.summary) {
    if (format === 'json') return createJsonSummary(context.sequences);
    if (format === 'text') return createSummaryReport(context);
    throw new UsageError(`--summary has only the formats text and json, not ${format}.`);
  }
  switch (format) {
    case 'text':
      return createFindingReport(context);
    case 'json':
      return createJsonReport();
    case 'jsonl':
      return createJsonLines();
    case 'csv':
      return createCsvReport(context);
    case 'markdown':
      return createMarkdownReport(context);
    case 'github':
      return createAnnotationReport(context, files[0] ?? standardInputName);
  }
}

/** Reads `--format`; `--json` is short for one of them. */
function formatOf({ format, json }: Options): FindingsFormat {
  if (format === undefined) return json ? 'json' : 'text';
  if (!isFindingsFormat(format))
    throw new UsageError(`--format is one of ${findingsFormats.join(', ')}, not ${quoted(format)}.`);
  if (json && format !== 'json') throw new UsageError(`--json and --format ${format} exclude each other.`);
  return format;
}

function unreadable(name: string, { message }: InputError, hasBegun: boolean): string {
  const problem = `could not be read${hasBegun ? ' to its end' : ''}: ${message}.`;
  if (name === standardInputName) return `Standard input ${problem}`;
  const advice = parseCode(name) ? ` To explain a code: api-status-codes explain ${name}` : '';
  return `${quoted(name, longestPath)} ${problem}${advice}`;
}
