/** The runtimes other than Node and browsers, and Jest, which loads modules in its own way. */
import { binary, type Check, expectText, probed, run, runFile, runTool, write } from './workspace.ts';

const jest = (test: string, file: string, flags: string) => async () => {
  write(file, test);
  const config = JSON.stringify({
    transform: {},
    testMatch: [`**/${file}`],
    haste: { enableSymlinks: false },
  });
  await runTool('jest/bin/jest.js', ['--config', config, '--rootDir', '.', '--watchman=false'], {
    NODE_OPTIONS: flags,
  });
  return '';
};

export const checks: readonly Check[] = [
  {
    name: 'Bun',
    async run() {
      expectText(await run(binary('@oven/bun-*/bin/bun{,.exe}'), ['main.js']), probed);
      return '';
    },
  },
  {
    name: 'Deno',
    async run() {
      const args = [
        'run',
        '--no-remote',
        '--node-modules-dir=manual',
        '--allow-env',
        '--allow-read',
        'main.js',
      ];
      expectText(await run(binary('@deno/*/deno{,.exe}'), args), probed);
      return '';
    },
  },
  {
    name: 'workerd (Miniflare)',
    async run() {
      write(
        'worker.js',
        `import { probe } from './probe.js';
export default { fetch: async () => new Response(await probe()) };
`,
      );
      await bundled('worker.js', 'esm');
      write(
        'miniflare.mjs',
        `import { Miniflare } from 'miniflare';
const worker = new Miniflare({ modules: true, scriptPath: 'out/worker.js', compatibilityDate: '2026-01-01' });
console.log(await (await worker.dispatchFetch('http://localhost/')).text());
await worker.dispose();
`,
      );
      expectText(await runFile('miniflare.mjs'), probed);
      return '';
    },
  },
  {
    name: 'Edge Runtime',
    async run() {
      write(
        'edge.js',
        `import { probe } from './probe.js';
addEventListener('fetch', (event) => event.respondWith(probe().then((text) => new Response(text))));
`,
      );
      await bundled('edge.js', 'iife');
      write(
        'edge-runtime.mjs',
        `import { readFileSync } from 'node:fs';
import { EdgeRuntime } from 'edge-runtime';
const runtime = new EdgeRuntime({ initialCode: readFileSync('out/edge.js', 'utf8') });
console.log(await (await runtime.dispatchFetch('http://localhost/')).text());
`,
      );
      expectText(await runFile('edge-runtime.mjs'), probed);
      return '';
    },
  },
  {
    name: 'Jest, modules',
    run: jest(
      `import { probe } from './probe.js';\ntest('probe', async () => expect(await probe()).toBe('${probed}'));\n`,
      'jest-modules.test.mjs',
      '--experimental-vm-modules',
    ),
  },
  {
    name: 'Jest, CommonJS',
    run: jest(
      `const { classify } = require('api-status-codes');\ntest('classify', () => expect(classify({ subCode: '403.25' }).code).toBe('403.25'));\n`,
      'jest-commonjs.test.cjs',
      '--experimental-vm-modules',
    ),
  },
];

function bundled(entry: string, format: string): Promise<string> {
  return runTool('esbuild/bin/esbuild', [entry, '--bundle', `--format=${format}`, `--outfile=out/${entry}`]);
}
