import { execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { entriesOf } from '../../src/catalog/entries.ts';
import { catalog } from '../../src/catalog/index.ts';
import { codesData } from '../../src/site/data-files/data.ts';
import { fileLinks } from '../documentation.ts';
import { npmEnvironment } from './environment.ts';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = join(root, 'node_modules/typescript/bin/tsc');
/** The names of the entries besides the main one. */
const subpaths = Object.entries(packageJson.exports).flatMap(([path, target]) =>
  path === '.' || typeof target === 'string' ? [] : [path.slice(2)],
);
const log = '12:00:02 GET /v1/entity/id/7/data failed with error 403.25\n';

const directories = (process.env.PATH ?? '').split(delimiter);
/** The major versions of Node that the package supports. */
const majors = [20, 22, 24] as const;
/** The path of each Node: the one that runs these tests, one that is installed, or one from the registry. */
const nodes = new Map<number, string>();

let folder: string;
let consumer: string;
let installed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  consumer = join(folder, 'consumer');
  installed = join(consumer, 'node_modules', 'api-status-codes');
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n');
  await install(consumer, '--offline', inject('tarball'));
  await findNodes();
});

function install(cwd: string, ...words: readonly string[]) {
  return execute('npm', ['install', '--no-audit', '--no-fund', ...words], { cwd, env: npmEnvironment });
}

async function findNodes(): Promise<void> {
  const candidates = directories
    .filter((directory) => !directory.includes('node_modules'))
    .map((directory) => join(directory, 'node'));
  for (const file of [process.execPath, ...candidates].filter((path) => existsSync(path))) {
    const { stdout } = await execute(file, ['--version']);
    const major = Number(/^v(\d+)/.exec(stdout)?.[1]);
    if (!nodes.has(major)) nodes.set(major, file);
  }
  for (const major of majors.filter((version) => !nodes.has(version))) {
    const project = join(folder, `node-${major}`);
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n');
    await install(project, '--prefer-offline', `node@${major}`);
    nodes.set(major, join(project, 'node_modules', '.bin', 'node'));
  }
}

function nodeOf(major: number): string {
  const node = nodes.get(major);
  if (!node) throw new Error(`There is no Node ${major}.`);
  return node;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function withNode(node: string): NodeJS.ProcessEnv {
  return { ...npmEnvironment, PATH: [dirname(node), ...directories].join(delimiter) };
}

/** Runs a command in the consumer's folder. */
async function start(command: string, args: readonly string[], { input = '', node = process.execPath } = {}) {
  const child = spawn(command, args, { cwd: consumer, env: withNode(node) });
  child.stdin.on('error', () => {}).end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, status };
}

/** Lists the static and dynamic imports of a file of the package. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(installed, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

const program = (args: readonly string[], options?: { input?: string; node?: string }) =>
  start(join('node_modules', '.bin', 'api-status-codes'), args, options);

describe('the package', () => {
  test('contains the library, its manifest and its documents, and nothing else', () => {
    const files = globSync('**/*', { cwd: installed, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
    const outside = files.filter((file) => !/^(?:lib|src)$/.test(file.split(sep, 1).join()));
    const expected = [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      ...['cli.md', 'data.md', 'library.md'].map((file) => join('content', 'docs', file)),
      ...['decoder-dark.png', 'decoder-light.png'].map((file) => join('docs', 'images', file)),
      'package.json',
      ...subpaths.map((name) => join(name, 'package.json')),
    ];
    expect(outside.sort()).toEqual(expected.sort());
    const inside = files.filter((file) => file.startsWith(`lib${sep}`));
    expect(inside).toEqual(expect.arrayContaining([join('lib', 'index.js'), join('lib', 'cli', 'main.js')]));
    expect(inside).toContain(join('lib', 'api-status-codes.1'));
    const data = inside.filter((file) => file.startsWith(join('lib', 'data')));
    expect(data.length).toBeGreaterThan(4);
    expect(data.filter((file) => !/^[a-z.]+\.json$/.test(basename(file)))).toEqual([]);
    for (const file of inside.filter((name) => !data.includes(name) && !name.endsWith('.1')))
      expect(file).toMatch(
        /^lib.(?:index|endpoints|advice|client|signature|(?:catalog|http|text|redaction|classifier|decoder|signature|reference|library|mock|cli).*)\.(?:js|d\.ts(?:\.map)?)$/,
      );
  });

  test('contains the source of each declaration', () => {
    const maps = globSync('lib/**/*.d.ts.map', { cwd: installed });
    expect(maps.length).toBe(globSync('lib/**/*.d.ts', { cwd: installed }).length);
    for (const file of maps) {
      const { sources } = JSON.parse(readFileSync(join(installed, file), 'utf8'));
      for (const source of sources)
        expect(existsSync(join(installed, dirname(file), source)), file).toBe(true);
    }
  });

  test('has every entry where tools look that do not read exports', async () => {
    const copy = join(folder, 'older', 'node_modules', 'api-status-codes');
    cpSync(installed, copy, { recursive: true });
    const { exports: _, ...manifest } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
    writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest));
    const { resolve } = createRequire(join(folder, 'older', 'program.js'));
    for (const [path, target] of Object.entries<string | { default: string }>(packageJson.exports)) {
      if (typeof target === 'string') continue;
      expect(resolve(`api-status-codes${path.slice(1)}`)).toBe(realpathSync(join(copy, target.default)));
    }
  });

  test('contains the files that its README links to and shows', () => {
    const links = fileLinks(readFileSync(join(installed, 'README.md'), 'utf8'));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ path }) => !existsSync(join(installed, path)))).toEqual([]);
  });

  test('depends on nothing', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const kind of ['dependencies', 'optionalDependencies', 'bundleDependencies']) {
      expect(Object.keys(manifest[kind] ?? {}), kind).toEqual([]);
    }
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(manifest.scripts, script).not.toHaveProperty(script);
    }
    const packages = globSync('*', { cwd: join(consumer, 'node_modules') });
    expect(packages.filter((name) => !name.startsWith('.'))).toEqual(['api-status-codes']);
  });

  test('imports no file that it does not contain', () => {
    const files = globSync('lib/**/*.{js,d.ts}', { cwd: installed });
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const code = readFileSync(join(installed, file), 'utf8');
      expect(code.includes('sourceMappingURL'), file).toBe(file.endsWith('.d.ts'));
      for (const name of importsOf(file).filter((path) => path.startsWith('.'))) {
        const target = join(installed, dirname(file), name);
        const declared = file.endsWith('.d.ts') ? target.replace(/\.[jt]s$/, '.d.ts') : target;
        expect(existsSync(declared), `${name} in ${file}`).toBe(true);
      }
    }
  });

  test('imports no module of Node outside the command line', () => {
    for (const file of globSync('lib/**/*.js', { cwd: installed, exclude: ['lib/cli/**'] })) {
      for (const name of importsOf(file)) expect(name, file).toMatch(/^\./);
    }
  });
});

describe('an entry point', () => {
  /** Collects every module that an entry point loads. */
  function loadedWith(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const name of importsOf(file).filter((path) => path.startsWith('.'))) {
      loadedWith(join(dirname(file), name), seen);
    }
    return seen;
  }
  const isLong = (file: string) => /catalog.(?:codes|endpoints|index)/.test(file);

  test.each(['index', 'endpoints', 'client', 'signature'])('%s loads none of the long texts', (entry) => {
    expect([...loadedWith(join('lib', `${entry}.js`))].filter(isLong)).toEqual([]);
  });

  test('advice loads the long texts', () => {
    expect([...loadedWith(join('lib', 'advice.js'))].filter(isLong).length).toBeGreaterThan(10);
  });

  test('index does not load the paths of endpoints', () => {
    expect([...loadedWith(join('lib', 'index.js'))].join()).not.toContain('endpoint-knowledge');
  });

  test.each(majors)('can be imported and required by Node %i, whichever it is', async (major) => {
    const node = nodeOf(major);
    const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const names = Object.keys(exports)
      .filter((name) => !name.endsWith('.json'))
      .map((name) => `api-status-codes${name.slice(1)}`);
    expect(names.length).toBeGreaterThan(3);
    const code = `for (const name of ${JSON.stringify(names)}) console.log(Object.keys(await import(name)).length > 0);`;
    const { stdout, stderr } = await start(node, ['--input-type=module', '--eval', code], { node });
    const required = `for (const name of ${JSON.stringify(names)}) console.log(Object.keys(require(name)).length > 0);`;
    const asCommonJs = await start(node, ['--input-type=commonjs', '--eval', required], { node });
    for (const output of [{ stdout, stderr }, asCommonJs])
      expect([output.stdout, output.stderr]).toEqual(['true\n'.repeat(names.length), '']);
  });
});

describe('a data file', () => {
  const exports: Readonly<Record<string, unknown>> = packageJson.exports;
  const names = Object.keys(exports).filter((name) => /^\.\/(?!package).*\.json$/.test(name));

  test.each(names)('can be imported: %s', async (name) => {
    const code = `const { default: data } = await import('api-status-codes${name.slice(1)}', { with: { type: 'json' } });
      console.log(JSON.stringify(data));`;
    const { stdout } = await start(process.execPath, ['--input-type=module', '--eval', code]);
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse(readFileSync(join(installed, String(exports[name])), 'utf8')),
    );
  });

  test('of all codes is that of the site, with the schema next to it', () => {
    const source = { catalog, entries: entriesOf(catalog), base: '', version: packageJson.version };
    const data = JSON.parse(readFileSync(join(installed, 'lib', 'data', 'codes.json'), 'utf8'));
    expect(data).toEqual({ ...codesData(source), $schema: './codes.schema.json' });
    expect(existsSync(join(installed, 'lib', 'data', data.$schema))).toBe(true);
  });
});

describe.each(majors)('the program, run by Node %i', (major) => {
  test('explains a code through npx', async () => {
    const args = ['--no-install', 'api-status-codes', 'explain', '403.25'];
    const { stdout, status } = await start('npx', args, { node: nodeOf(major) });
    expect(stdout).toMatch(/^403\.25 No access with this session\n/);
    expect(status).toBe(0);
  });

  test('decodes standard input and a file in the same way', async () => {
    writeFileSync(join(consumer, 'failed.log'), log);
    const fromInput = await program(['decode'], { input: log, node: nodeOf(major) });
    expect(fromInput.stdout).toMatch(/^Line 1, column 53\n403\.25 No access with this session\n/);
    expect(fromInput.status).toBe(0);
    const fromFile = await program(['decode', 'failed.log'], { node: nodeOf(major) });
    expect([fromFile.stdout, fromFile.status]).toEqual([fromInput.stdout, 0]);
  });

  test('prints JSON', async () => {
    const { stdout, status } = await program(['decode', '--json'], { input: log, node: nodeOf(major) });
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ kind: 'documented', code: '403.25', endpoint: '1002', line: 1, column: 53 }),
    ]);
    expect(status).toBe(0);
  });

  test('exits with 1 where it found nothing, and with 2 on incorrect use', async () => {
    const nothing = await program(['decode'], { input: 'All is well.', node: nodeOf(major) });
    expect([nothing.stdout, nothing.status]).toEqual(['', 1]);
    const wrong = await program(['decode', 'no-such-file.txt'], { node: nodeOf(major) });
    expect([wrong.stdout, wrong.status]).toEqual(['', 2]);
    expect(wrong.stderr).toContain('"no-such-file.txt" could not be read: there is no such file.');
  });

  test('links to the site that the environment names', async () => {
    const line =
      'API_STATUS_CODES_SITE=https://status.example node_modules/.bin/api-status-codes explain 403.25';
    const { stdout, status } = await start('sh', ['-c', line], { node: nodeOf(major) });
    expect(stdout).toContain('https://status.example/codes/403-25\n');
    expect(status).toBe(0);
  });

  test('reports in one line that its output could not be written, and exits with 2', async () => {
    const line = 'node_modules/.bin/api-status-codes explain 403.25 1<package.json';
    const { stdout, stderr, status } = await start('sh', ['-c', line], { node: nodeOf(major) });
    expect(stderr).toMatch(/^The output could not be written: .+\.\n$/);
    expect([stdout, status]).toEqual(['', 2]);
  });

  test('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect((await program(['--version'], { node: nodeOf(major) })).stdout).toBe(`${version}\n`);
  });
});

test('explain loads few files, because each takes time', async () => {
  const hook = `
    import { registerHooks } from 'node:module';
    let files = 0;
    registerHooks({ load: (url, ...rest) => (url.startsWith('file:') && files++, rest[1](url, rest[0])) });
    process.on('exit', () => console.error(files));`;
  const main = join(installed, 'lib', 'cli', 'main.js');
  const hooked = `--import=data:text/javascript,${encodeURIComponent(hook)}`;
  const { stdout, stderr } = await start(process.execPath, [hooked, main, 'explain', '403.25']);
  expect(stdout).toMatch(/^403\.25 /);
  expect(Number(stderr)).toBeGreaterThan(0);
  expect(Number(stderr)).toBeLessThan(5);
});

describe('the output of curl', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(400, { ApiStatusSubCode: '400.3', 'Content-Type': 'application/json' }).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/entity`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const piped = (curl: string) => start('sh', ['-c', `${curl} | node_modules/.bin/api-status-codes decode`]);

  test('is decoded as curl -i prints it', async () => {
    const { stdout, status } = await piped(`curl -si --noproxy '*' -X POST ${url}`);
    expect(stdout).toMatch(/^Line 1, column 1\n400\.3 means different things in different endpoints\n/);
    expect(status).toBe(0);
  });

  test('is decoded as curl -v prints it, with the endpoint of the request', async () => {
    const { stdout, status } = await piped(`curl -sv --noproxy '*' -X POST ${url} 2>&1`);
    expect(stdout).toMatch(
      /^Line \d+, column 3\n400\.3 Mobile number badly formatted\n {2}Endpoint: {7}1001 /,
    );
    expect(status).toBe(0);
  });
});

describe('a program that uses the library', () => {
  const code = `import { classify, classifyResponse, type Code, codeUrl, decode, isCode, type Verdict } from 'api-status-codes';

export function reaction(verdict: Verdict): 'sign in' | 'give up' | 'ask' {
  switch (verdict.kind) {
    case 'documented':
      switch (verdict.code) {
        case '403.25': {
          const narrowed: '403.25' = verdict.code;
          return narrowed && 'sign in';
        }
        // @ts-expect-error: there is no such code.
        case '403.99':
        default:
          return 'give up';
      }
    case 'ambiguous': {
      const endpoints: readonly string[] = verdict.meanings.map(({ endpoint }) => endpoint);
      return endpoints.length > 0 ? 'ask' : 'give up';
    }
    case 'undocumented-sub-code':
    case 'undocumented-status':
    case 'contradiction':
      return 'give up';
  }
}

// @ts-expect-error: a sub-code is a string.
classify({ status: 403, subCode: 403.25 });

const text: string = '403.25';
const code: Code | null = isCode(text) ? text : null;
const response = { status: 403, headers: { apistatussubcode: '403.25' } };
console.log(
  JSON.stringify([
    reaction(classify({ status: 403, subCode: '403.25' })),
    reaction(classifyResponse(response)),
    reaction(classify({ subCode: '400.3' })),
    decode('HTTP/1.1 401 X\\nApiStatusSubCode: 401.10\\n').map((finding) => [finding.code, finding.line]),
    code && codeUrl(code),
  ]),
);
`;
  const printed = ['sign in', 'sign in', 'ask', [['401.10', 1]], '/codes/403-25'];
  const configuration = (options: object) =>
    JSON.stringify({
      compilerOptions: {
        lib: ['ES2022', 'DOM'],
        module: 'NodeNext',
        outDir: 'out',
        strict: true,
        types: [],
        ...options,
      },
      files: ['program.ts'],
    });

  beforeAll(() => writeFileSync(join(consumer, 'program.ts'), code));

  test('type-checks with the strictest options, and runs', async () => {
    writeFileSync(
      join(consumer, 'tsconfig.json'),
      configuration({
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
      }),
    );
    expect(await start(process.execPath, [tsc])).toEqual({ stdout: '', stderr: '', status: 0 });
    for (const node of majors.map(nodeOf)) {
      const { stdout, stderr, status } = await start(node, [join('out', 'program.js')], { node });
      expect(stderr, node).toBe('');
      expect(JSON.parse(stdout), node).toEqual(printed);
      expect(status, node).toBe(0);
    }
  });

  test('type-checks for a bundler too', async () => {
    writeFileSync(
      join(consumer, 'tsconfig.json'),
      configuration({ module: 'ESNext', moduleResolution: 'Bundler', noEmit: true }),
    );
    expect(await start(process.execPath, [tsc])).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  test('type-checks in a project that does not read exports', async () => {
    const options = {
      module: 'CommonJS',
      moduleResolution: 'Node10',
      ignoreDeprecations: '6.0',
      noEmit: true,
    };
    const code = subpaths.map((entry) => `import 'api-status-codes/${entry}';\n`).join('');
    writeFileSync(join(consumer, 'older.ts'), `${code}export { classify } from 'api-status-codes';\n`);
    writeFileSync(join(consumer, 'tsconfig.json'), configuration(options).replace('program.ts', 'older.ts'));
    expect(await start(process.execPath, [tsc])).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  test('can export what the library returns, with types that the compiler can name', async () => {
    const exporting = `import { ApiStatusError, classify, createClassifier, createErrors, decode, findingJson, verdictJson } from 'api-status-codes';
import { catalog } from 'api-status-codes/advice';
import { endpoints } from 'api-status-codes/endpoints';
import { createMock, createMockFor } from 'api-status-codes/mock';
import { checkSignature } from 'api-status-codes/signature';

export const { verdict, toJSON } = new ApiStatusError(classify({}));
export const json = [verdictJson(verdict), decode('').map(findingJson)];
export const classifier = createClassifier(catalog);
export const stream = classifier.decodeStream();
export const errors = createErrors(classifier);
export const { requests, next } = createMock();
export const createOther = createMockFor(catalog);
export const responses = endpoints.map((endpoint) => endpoint.responses);
export const records = catalog.standard.map((record) => record.advice);
export const checks = checkSignature({}).then((report) => report.checks);
`;
    writeFileSync(join(consumer, 'exporting.ts'), exporting);
    writeFileSync(
      join(consumer, 'tsconfig.json'),
      configuration({ declaration: true }).replace('program.ts', 'exporting.ts'),
    );
    expect(await start(process.execPath, [tsc])).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  test('cannot reach what is not published', async () => {
    const code = "import('api-status-codes/lib/cli/run.js').catch((error) => console.log(error.code));";
    const { stdout } = await start(process.execPath, ['--input-type=module', '--eval', code]);
    expect(stdout).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });
});
