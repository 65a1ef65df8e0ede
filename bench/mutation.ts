/**
 * Measures how many small faults the tests notice, with Stryker, and writes `docs/mutation.md`. Arguments: the parts to
 * measure, by default all of them in their order. A part is measured again only as far as it or its tests changed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Part, parts } from './mutation/parts.ts';
import { reportText, type Scores, type StrykerReport, scoreOf } from './mutation/report.ts';

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
  const report = measured(part);
  if (report === null) process.exitCode = 1;
  else save(part, report);
}

/** Runs Stryker on a part; `null` where it fails. */
function measured({ name, files, tests }: Part): StrykerReport | null {
  const settings = join(root, folder, `${name}.settings.json`);
  const json = join(folder, `${name}.json`);
  const incrementalFile = join(folder, `${name}.incremental.json`);
  forgetStaticSurvivors(join(root, incrementalFile));
  writeFileSync(
    settings,
    JSON.stringify({
      mutate: files,
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
  return status === 0 ? JSON.parse(readFileSync(join(root, json), 'utf8')) : null;
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
