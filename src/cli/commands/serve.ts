/** `api-status-codes serve` */
import process from 'node:process';
import { catalog } from '../../catalog/index.ts';
import { createMock, type Mock, type MockedRequest, type MockOptions } from '../../mock/index.ts';
import { JsonFault } from '../../mock/json-tree.ts';
import type { Environment } from '../arguments/site.ts';
import { type ExitStatus, quoted, UsageError } from '../exit-status.ts';
import { InputError, piecesOf } from '../input/file-text.ts';
import type { Open } from '../input/input.ts';
import { readSecret, type SecretOptions, secretVariable } from '../input/secret.ts';
import { standardInputFile } from '../output/findings-writer.ts';
import type { Sink } from '../output/output-stream.ts';
import { printable } from '../output/printable.ts';
import type { Reference } from './reference.ts';

/** How the mock is to behave. */
export interface ServeOptions extends SecretOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly scenario?: string | undefined;
  readonly 'app-key'?: string | undefined;
  readonly 'secret-expires'?: string | undefined;
  readonly 'base-url'?: string | undefined;
  readonly 'report-in-body'?: boolean | undefined;
  readonly cors?: boolean | undefined;
  readonly log?: boolean | undefined;
}

/** What serving needs of the world outside. */
export interface ServeSurroundings {
  readonly open: Open;
  readonly output: Sink;
  readonly environment: Environment;
  /** Settles when the program is asked to end; by a signal, if it is not given. */
  readonly untilStopped?: (() => Promise<void>) | undefined;
}

export const usualPort = 4010;

const longestScenario = 1_000_000;
/** A slow terminal must not make the log pile up. */
const mostLinesWaiting = 1_000;
const longestNote = 240;

/** Answers requests until it is asked to end. */
export async function serveCommand(
  words: readonly string[],
  options: ServeOptions,
  reference: Reference,
  { open, output, environment, untilStopped = signal }: ServeSurroundings,
): Promise<ExitStatus> {
  if (words.length > 0) throw new UsageError('serve takes options alone.');
  const port = portOf(options.port);
  const host = options.host ?? '127.0.0.1';
  const appSecret = await readSecret(options, environment, open);
  const mock = mockOrRefused(
    {
      port,
      host,
      cors: options.cors,
      reportInBody: options['report-in-body'],
      baseUrl: options['base-url'],
      keep: 0,
      ...(options.scenario !== undefined && { scenario: await scenarioIn(options.scenario, open) }),
      ...secretSettings(options, appSecret),
      ...(options.log && { onRequest: createLog(output, reference) }),
    },
    options.scenario,
  );
  const url = await listening(mock, port, host);
  // Whoever stops it while it says where it is has stopped it.
  const stopped = untilStopped();
  await output.write(`${greeting(url, appSecret !== null)}\n`);
  await stopped;
  await mock.close();
  return 0;
}

function portOf(written: string | undefined): number {
  if (written === undefined) return usualPort;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError('--port takes a number from 0 to 65535; 0 is any port that is free.');
}

function secretSettings(
  { 'app-key': appKey, 'secret-expires': appSecretExpires }: ServeOptions,
  appSecret: string | null,
): Pick<MockOptions, 'appKey' | 'appSecret' | 'appSecretExpires'> {
  if (appSecret !== null) return { appSecret, appKey, appSecretExpires };
  if (appKey === undefined && appSecretExpires === undefined) return {};
  throw new UsageError(
    `--app-key and --secret-expires need the AppSecret: put it into the variable ${secretVariable}, or into a file that --secret-file names.`,
  );
}

async function scenarioIn(file: string, open: Open): Promise<string> {
  const path = file === standardInputFile ? null : file;
  let text = '';
  try {
    for await (const piece of piecesOf(path, () => open(path, 'Paste a scenario'))) {
      text += piece.text;
      if (text.length > longestScenario) throw new UsageError(`${quoted(file)} is too long for a scenario.`);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(`The scenario ${quoted(file)} could not be read: ${error.message}.`);
  }
  return text;
}

const optionNames: Readonly<Record<string, string>> = {
  appKey: '--app-key',
  appSecretExpires: '--secret-expires',
  baseUrl: '--base-url',
};

function mockOrRefused(options: MockOptions, scenario: string | undefined): Mock {
  try {
    return createMock(options);
  } catch (error) {
    if (error instanceof JsonFault) throw new UsageError(`${quoted(scenario ?? '')}, ${error.message}`);
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.replaceAll(/\b[a-z]+[A-Z]\w*/g, (name) => optionNames[name] ?? name));
  }
}

async function listening(mock: Mock, port: number, host: string): Promise<string> {
  try {
    return await mock.listen();
  } catch (error) {
    throw new UsageError(refusal((error as NodeJS.ErrnoException).code, port, host) ?? String(error));
  }
}

function refusal(code: string | undefined, port: number, host: string): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Name another with --port; 0 is any that is free.`;
    case 'EACCES':
      return `Port ${port} needs more rights. Name one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `${quoted(host)} is no address of this machine. --host takes one, such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return null;
  }
}

function greeting(url: string, isSigned: boolean): string {
  const { header } = catalog.signature;
  return [
    `The mock answers at ${url}`,
    isSigned ? `It checks the ${header} of every request.` : `It does not check the ${header} of requests.`,
    'Stop it with Ctrl+C.',
  ].join('\n');
}

/** One line for each request, without secrets. */
function createLog(output: Sink, { requestText }: Reference): (request: MockedRequest) => void {
  let waiting = 0;
  return ({ method, url, code, status, endpoint, note }) => {
    if (waiting >= mostLinesWaiting) return;
    waiting++;
    const where = endpoint === null ? '' : `  (${endpoint})`;
    const line = `${(code ?? String(status)).padEnd(7)}${requestText({ method, url })}${where}`;
    const done = () => {
      waiting--;
    };
    output
      .write(`${code === null && note !== null ? `${line}\n       ${printable(note, longestNote)}` : line}\n`)
      .then(done, done);
  };
}

/** Settles at the first Ctrl+C, or when the system asks the program to end. A second one ends it at once. */
async function signal(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  let settle = () => {};
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  for (const name of signals) process.once(name, settle);
  await ended;
  for (const name of signals) process.off(name, settle);
}
