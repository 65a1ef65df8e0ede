/** Reads a report of Stryker, and writes the table of the scores and survivors. */
import { readdirSync } from 'node:fs';
import type { Equivalent } from './equivalent.ts';
import { type Part, parts } from './parts.ts';

const lists = new URL('equivalents/', import.meta.url);
const equivalents: readonly Equivalent[] = (
  await Promise.all(readdirSync(lists).map((file) => import(new URL(file, lists).href)))
).flatMap((list) => list.equivalents);

/** A report in the schema that mutation testing tools share. */
export interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  /** The message of the test that noticed it, or the reason why it could not be run. */
  readonly statusReason?: string;
  /** Whether it is in code that runs when the module is loaded, and not only in a test. */
  readonly static?: boolean;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A mutant that no test noticed. */
export interface Survivor {
  readonly file: string;
  /** The line that it begins in. */
  readonly line: string;
  readonly code: string;
  readonly mutant: string;
}

/** The last result for a part. */
export interface Score {
  readonly day: string;
  readonly mutants: number;
  readonly killed: number;
  readonly survivors: readonly Survivor[];
}

/** The last result of each part that was measured, by its name. */
export type Scores = Readonly<Record<string, Score>>;

/** Counts what the tests noticed. */
export function scoreOf({ files }: StrykerReport, day: string): Score {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ mutant, survivor: survivorOf(file, source, mutant) })),
  );
  const killed = all.filter(({ mutant }) => isKilled(mutant)).length;
  const survivors = all.filter(({ mutant }) => survived(mutant)).map(({ survivor }) => survivor);
  return { day, mutants: killed + survivors.length, killed, survivors };
}

/** Lists what no test noticed and no list explains, in the form in which Stryker takes places of a file. */
export function unexplained({ files }: StrykerReport): string[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter((mutant) => survived(mutant) && !isEquivalent(survivorOf(file, source, mutant)))
      .map(({ location: { start, end } }) =>
        [`${file}:${start.line}:${start.column - 1}`, `${end.line}:${end.column - 1}`].join('-'),
      ),
  );
}

/** Takes the results of a second run, with more tests, for the mutants that it had. */
export function joined(first: StrykerReport, second: StrykerReport): StrykerReport {
  const files = Object.entries(first.files).map(([file, { source, mutants }]) => {
    const known = new Map(second.files[file]?.mutants.map((mutant) => [keyOf(mutant), mutant]));
    return [
      file,
      { source, mutants: mutants.map((mutant) => (survived(mutant) && known.get(keyOf(mutant))) || mutant) },
    ];
  });
  return { files: Object.fromEntries(files) };
}

/** Lists why mutants could not be run, each reason once: such a mutant would count for nothing. */
export function failures({ files }: StrykerReport): Set<string> {
  const failed = Object.values(files).flatMap(({ mutants }) =>
    mutants.filter((mutant) => mutant.status === 'RuntimeError' && !isKilled(mutant)),
  );
  return new Set(failed.map(({ statusReason }) => statusReason ?? 'The reason is not known.'));
}

/** Whether tests noticed a mutant, or cannot even be loaded with it. */
function isKilled({ status, statusReason = '' }: Mutant): boolean {
  const isNotLoaded =
    status === 'RuntimeError' && statusReason.startsWith('An error occurred outside of a test');
  return status === 'Killed' || status === 'Timeout' || isNotLoaded;
}

function survived({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

function keyOf({ location, replacement }: Mutant): string {
  return JSON.stringify([location.start, location.end, replacement]);
}

function survivorOf(file: string, source: string, { location, replacement = '' }: Mutant): Survivor {
  return {
    file,
    line: oneLine(source.split('\n')[location.start.line - 1] ?? ''),
    code: oneLine(cut(source, location)),
    mutant: oneLine(replacement),
  };
}

function cut(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined))
    .join('\n');
}

const longest = 90;

function oneLine(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Writes the document with the table, and below it every survivor. */
export function reportText(scores: Scores): string {
  return `# Mutation testing

\`npm run mutate\` changes the source in small ways and counts which changes (mutants) the tests notice. It writes this document. The score leaves out the mutants that behave as the original does; [the lists of them](../bench/mutation/equivalents) have a reason for each.

| Part | Score | Aim | Mutants | Killed | Equivalent | Survivors | Measured |
| --- | --- | --- | --- | --- | --- | --- | --- |
${parts.map((part) => row(part, scores[part.name])).join('\n')}

## Survivors
${parts.map(({ name }) => section(name, scores[name])).join('') || '\nNone.\n'}`;
}

function row({ name, aim }: Part, score: Score | undefined): string {
  if (!score) return `| ${name} | not measured | ${aim} % | | | | | |`;
  const { mutants, killed, survivors, day } = score;
  const left = survivors.filter((one) => !isEquivalent(one)).length;
  const equivalent = survivors.length - left;
  const percent = ((100 * killed) / (mutants - equivalent)).toFixed(1);
  return `| ${name} | ${percent} % | ${aim} % | ${mutants} | ${killed} | ${equivalent} | ${left} | ${day} |`;
}

function section(name: string, score: Score | undefined): string {
  const left = score?.survivors.filter((one) => !isEquivalent(one)) ?? [];
  const lines = left.map(({ file, code, mutant }) => `- \`${file}\`: ${quoted(code)} → ${quoted(mutant)}`);
  return lines.length === 0 ? '' : `\n### ${name}\n\n${lines.join('\n')}\n`;
}

function quoted(code: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length)));
  return fence === '`' ? `\`${code}\`` : `${fence} ${code} ${fence}`;
}

function isEquivalent(survivor: Survivor): boolean {
  return equivalents.some(({ file, line = survivor.line, code, mutant }) =>
    [
      [file, survivor.file],
      [line, survivor.line],
      [code, survivor.code],
      [mutant, survivor.mutant],
    ].every(([one, other]) => one === other),
  );
}
