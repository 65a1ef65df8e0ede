/** The versions of TypeScript, each with the ways of resolving modules that it has. */
import { type Check, runTool, write } from './workspace.ts';

const code = `import { classify, type Code, isCode, type Verdict } from 'api-status-codes';
import { createAttempts } from 'api-status-codes/client';
import { endpoints } from 'api-status-codes/endpoints';
import { createMock } from 'api-status-codes/mock';
import { sign } from 'api-status-codes/signature';

const verdict: Verdict = classify({ status: 403, subCode: '403.25' });
const text: string = '403.25';
export const code: Code | null = isCode(text) ? text : null;
export const all = [verdict, createAttempts, endpoints.length, createMock(), sign] as const;
// @ts-expect-error: a sub-code is a string.
classify({ subCode: 403.25 });
`;

const modes = {
  nodenext: { file: 'types.ts', module: 'NodeNext' },
  'CommonJS, nodenext': { file: 'types.cts', module: 'NodeNext' },
  bundler: { file: 'types.ts', module: 'ESNext', moduleResolution: 'Bundler' },
  'CommonJS, node10': { file: 'types.ts', module: 'CommonJS', moduleResolution: 'Node10' },
} as const;

const versions = ['5.4', '5.9', '6', '7'] as const;

/** Without require() of modules (5.4), or without this resolution (7). */
const missing = new Set(['5.4 CommonJS, nodenext', '7 CommonJS, node10']);

export const checks: readonly Check[] = versions.flatMap((version) =>
  Object.entries(modes)
    .filter(([mode]) => !missing.has(`${version} ${mode}`))
    .map(([mode, { file, ...options }]) => ({
      name: `TypeScript ${version}, ${mode}`,
      async run() {
        write(file, code);
        const isDeprecated = version === '6' && mode.endsWith('node10');
        const compilerOptions = {
          ...options,
          ...(isDeprecated && { ignoreDeprecations: '6.0' }),
          target: 'ES2022',
          lib: ['ES2022', 'DOM'],
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
          types: [],
        };
        write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
        await runTool(`typescript-${version}/bin/tsc`, []);
        return '';
      },
    })),
);
