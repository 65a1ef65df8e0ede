/** The bundlers: each makes a program of the probe that runs, and a small one whose size counts. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { app, type Check, expectText, probed, runFile, runTool, write } from './workspace.ts';

type Bundle = (entry: string, folder: string) => Promise<unknown>;

const webpackLike = (tool: string) => (entry: string, folder: string) => {
  write(
    `${tool}.mjs`,
    `import bundler from ${JSON.stringify(tool === 'rspack' ? '@rspack/core' : tool)};
bundler({
  mode: 'production', target: ['web', 'es2022'], experiments: { outputModule: true },
  entry: ${JSON.stringify(`./${entry}`)}, resolve: { symlinks: false },
  output: { path: ${JSON.stringify(join(app, folder))}, filename: 'out.mjs', module: true, library: { type: 'module' } },
}, (error, stats) => {
  if (error || stats.hasErrors()) { console.error(error ?? stats.toString('errors-only')); process.exitCode = 1; }
});
`,
  );
  return runFile(`${tool}.mjs`);
};

const bundlers: Readonly<Record<string, Bundle>> = {
  vite(entry, folder) {
    write(
      'vite.mjs',
      `import { build } from 'vite';
await build({ configFile: false, logLevel: 'error', build: { target: 'es2022', outDir: ${JSON.stringify(folder)}, modulePreload: false,
  rollupOptions: { input: ${JSON.stringify(entry)}, output: { entryFileNames: 'out.mjs' } } } });
`,
    );
    return runFile('vite.mjs');
  },
  webpack: webpackLike('webpack'),
  rspack: webpackLike('rspack'),
  esbuild: (entry, folder) =>
    runTool('esbuild/bin/esbuild', [
      entry,
      '--bundle',
      '--minify',
      '--format=esm',
      '--target=es2022',
      `--outfile=${folder}/out.mjs`,
    ]),
  rollup: (entry, folder) =>
    runTool('rollup/dist/bin/rollup', [
      entry,
      '--format=es',
      '--compact',
      '--plugin=node-resolve',
      `--file=${folder}/out.mjs`,
    ]),
  parcel(entry, folder) {
    // A lock file makes this folder the project, whose package.json names the targets.
    write('package-lock.json', '{}');
    write(
      'package.json',
      JSON.stringify({
        private: true,
        type: 'module',
        targets: { default: { outputFormat: 'esmodule', engines: { browsers: 'Chrome 110' } } },
      }),
    );
    return runTool('parcel/lib/bin.js', [
      'build',
      entry,
      '--dist-dir',
      folder,
      '--no-source-maps',
      '--no-cache',
      '--cache-dir=.parcel-cache',
    ]);
  },
};

export const checks: readonly Check[] = Object.entries(bundlers).map(([name, bundle]) => ({
  name,
  async run() {
    expectText(await built(bundle, 'main.js', `out/${name}`), probed);
    expectText(await built(bundle, 'browser.js', `out/${name}-small`), '403.25');
    return `classify: ${sizeIn(`out/${name}-small`)}; every entry point: ${sizeIn(`out/${name}`)}`;
  },
}));

async function built(bundle: Bundle, entry: string, folder: string): Promise<string> {
  await bundle(entry, folder);
  return runFile(outputIn(folder));
}

function outputIn(folder: string): string {
  const [file] = globSync(`${folder}/{out.mjs,main.js,browser.js}`, { cwd: app });
  if (!file) throw new Error(`There is no output in ${folder}.`);
  return file;
}

function sizeIn(folder: string): string {
  const bytes = readFileSync(join(app, outputIn(folder)));
  return `${(bytes.length / 1_000).toFixed(1)} kB, ${(gzipSync(bytes).length / 1_000).toFixed(1)} kB with gzip`;
}
