/**
 * Measures how many small faults the tests notice, with Stryker, and writes `docs/mutation.md`. Arguments: the parts to
 * measure, by default all of them in their order. A file is measured again only as far as it or its test changed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Part, parts } from './mutation/parts.ts';
import {
  failures,
  joined,
  reportText,
  type Scores,
  type StrykerReport,
  scoreOf,
  unexplained,
} from './mutation/report.ts';

const root = new URL('..', import.meta.url).pathname;
const packages = join(root, 'bench/mutation/node_modules/@stryker-mutator');
const folder = '.bench/mutation';
const scoresFile = join(root, 'bench/mutation/scores.json');
const document = join(root, 'docs/mutation.md');

const named = process.argv.slice(2);
const unknown = named.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}. The parts are ${parts.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

mkdirSync(join(root, folder), { recursive: true });
for (const part of parts) {
  if (named.length > 0 && !named.includes(part.name)) continue;
  const reports = filesOf(part).map((file) => measured(file, part));
  if (reports.includes(null)) process.exitCode = 1;
  else save(part, { files: Object.assign({}, ...reports.map((report) => report?.files)) });
}

function filesOf({ files }: Part): string[] {
  const [left, wanted] = [
    files.filter((glob) => glob.startsWith('!')),
    files.filter((glob) => !glob.startsWith('!')),
  ];
  return globSync(wanted, { cwd: root, exclude: left.map((glob) => glob.slice(1)) }).sort();
}

/**
 * Runs Stryker on a file, first with the file's own test, which is quick, and on what that missed again with all tests of
 * the part; `null` where it fails.
 */
function measured(file: string, { tests }: Part): StrykerReport | null {
  const name = file.replaceAll('/', '-');
  const own = file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  if (!existsSync(join(root, own))) return run(name, [file], tests);
  const first = run(name, [file], [own]);
  const missed = first ? unexplained(first) : [];
  if (first === null || missed.length === 0) return first;
  const second = run(`${name}-by-part`, missed, tests);
  return second && joined(first, second);
}

function run(name: string, mutate: readonly string[], tests: readonly string[]): StrykerReport | null {
  const settings = join(root, folder, `${name}.settings.json`);
  const json = join(folder, `${name}.json`);
  const incrementalFile = join(folder, `${name}.incremental.json`);
  forgetStaticSurvivors(join(root, incrementalFile));
  writeFileSync(
    settings,
    JSON.stringify({
      mutate,
      testRunner: 'vitest',
      plugins: [join(packages, 'vitest-runner/dist/src/index.js')],
      vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
      ignorePatterns: ['/dist', '/lib', '/.bench', '/bench/mutation/node_modules', '/docs', '/public'],
      tempDirName: join(folder, `sandbox-${name}`),
      incremental: true,
      incrementalFile,
      concurrency: 1,
      timeoutMS: 8_000,
      reporters: ['progress', 'json'],
      jsonReporter: { fileName: json },
    }),
  );
  const { status } = spawnSync(process.execPath, [join(packages, 'core/bin/stryker.js'), 'run', settings], {
    cwd: root,
    env: { ...process.env, MUTATION_TESTS: JSON.stringify(tests) },
    stdio: 'inherit',
  });
  if (status !== 0) return null;
  const report: StrykerReport = JSON.parse(readFileSync(join(root, json), 'utf8'));
  const reasons = failures(report);
  for (const reason of reasons) console.error(`A mutant could not be run. ${reason}`);
  return reasons.size === 0 ? report : null;
}

/** Removes results that Stryker would take from the last run although new tests may notice the mutant. */
function forgetStaticSurvivors(file: string): void {
  if (!existsSync(file)) return;
  const report: StrykerReport = JSON.parse(readFileSync(file, 'utf8'));
  const files = Object.entries(report.files).map(([path, { mutants, ...rest }]) => {
    const kept = mutants.filter((mutant) => mutant.status !== 'Survived' || !mutant.static);
    return [path, { ...rest, mutants: kept }];
  });
  writeFileSync(file, JSON.stringify({ ...report, files: Object.fromEntries(files) }));
}

/** Keeps the result, and writes the document again. */
function save({ name }: Part, report: StrykerReport): void {
  const day = new Date().toISOString().slice(0, 10);
  const scores: Scores = { ...JSON.parse(readFileSync(scoresFile, 'utf8')), [name]: scoreOf(report, day) };
  writeFileSync(scoresFile, `${JSON.stringify(scores, null, 2)}\n`);
  writeFileSync(document, reportText(scores));
}
