/** `api-status-codes serve` */
import { createMockFor, type MockedRequest } from '../../mock/mock.ts';
import { JsonFault } from '../../mock/scenario/json-tree.ts';
import type { OptionsOf } from '../arguments/command-options.ts';
import { secretPlaces } from '../arguments/environment.ts';
import { options as table } from '../arguments/options.ts';
import { catalog, signatureScheme } from '../catalog.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitStatus } from '../command-result.ts';
import { readSecret } from '../input/secret.ts';
import { InputError, wholeText } from '../input/text.ts';
import type { OutputStream } from '../output/terminal/output-stream.ts';
import { printable, quoted } from '../output/terminal/printable.ts';
import { stopSignal } from '../stop-signal.ts';
import type { System } from '../system.ts';
import { UsageError } from '../usage-error.ts';

const createMock = createMockFor(catalog);

type Mock = ReturnType<typeof createMock>;
type MockOptions = NonNullable<Parameters<typeof createMock>[0]>;

const longestScenario = 1_000_000;
/** Lines above this number are left out, so that a slow terminal cannot fill the memory. */
const mostLinesWaiting = 1_000;
const longestNote = 240;

/** Answers requests until it is asked to end. */
export async function serveCommand(
  operands: readonly string[],
  options: OptionsOf<'serve'>,
  context: CommandContext,
  system: Pick<System, 'open' | 'output' | 'environment' | 'untilStopped'>,
): Promise<ExitStatus> {
  const { open, output, environment, untilStopped = stopSignal } = system;
  if (operands.length > 0) throw new UsageError('serve takes only options.');
  const port = portNumber(options.port ?? table.port.uses.serve.default);
  const host = options.host ?? table.host.uses.serve.default;
  const appSecret = catalog.signature && (await readSecret(options, environment, open));
  const mock = mockOrRefused(
    {
      port,
      host,
      cors: options.cors,
      reportInBody: options['report-in-body'],
      baseUrl: options['base-url'],
      keep: 0,
      ...(options.scenario !== undefined && { scenario: await scenarioText(options.scenario, open) }),
      ...secretSettings(options, appSecret),
      ...(options.log && { onRequest: createLog(output, context) }),
    },
    options.scenario,
  );
  const url = await listenAt(mock, port, host);
  // It may be stopped while it writes.
  const stopped = untilStopped();
  await output.write(`${greeting(url, appSecret !== null)}\n`);
  await stopped;
  await mock.close();
  return 0;
}

function portNumber(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError('--port must be a number from 0 to 65535; 0 selects any free port.');
}

function secretSettings(
  { 'app-key': appKey, 'secret-expires': appSecretExpires }: OptionsOf<'serve'>,
  appSecret: string | null,
): Pick<MockOptions, 'appKey' | 'appSecret' | 'appSecretExpires'> {
  if (appSecret !== null) return { appSecret, appKey, appSecretExpires };
  if (appKey === undefined && appSecretExpires === undefined) return {};
  throw new UsageError(
    `--app-key and --secret-expires require the ${signatureScheme().secret}: put it ${secretPlaces}.`,
  );
}

async function scenarioText(file: string, open: System['open']): Promise<string> {
  try {
    const limits = { longest: longestScenario, invitation: 'Paste a scenario' };
    const { text, isTruncated } = await wholeText(file, open, limits);
    if (isTruncated) throw new UsageError(`${quoted(file)} is too long for a scenario.`);
    return text;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(`The scenario ${quoted(file)} could not be read: ${error.message}.`);
  }
}

/** The options for the names that messages of the mock contain. */
const optionNames: Readonly<Record<string, string>> = {
  appKey: '--app-key',
  appSecretExpires: '--secret-expires',
  baseUrl: '--base-url',
};

function mockOrRefused(options: MockOptions, scenario: string | undefined): Mock {
  try {
    return createMock(options);
  } catch (error) {
    if (error instanceof JsonFault)
      throw new UsageError(`${quoted(scenario ?? '')}, ${printable(error.message)}`);
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(
      printable(error.message).replaceAll(/\b[a-z]+[A-Z]\w*/g, (name) => optionNames[name] ?? name),
    );
  }
}

async function listenAt(mock: Mock, port: number, host: string): Promise<string> {
  try {
    return await mock.listen();
  } catch (error) {
    throw new UsageError(listenErrorText((error as NodeJS.ErrnoException).code, port, host) ?? String(error));
  }
}

function listenErrorText(code: string | undefined, port: number, host: string): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Choose another with --port; 0 selects any free port.`;
    case 'EACCES':
      return `You do not have permission to use port ${port}. Choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `${quoted(host)} is not an address of this machine. Use an address such as 127.0.0.1 or 0.0.0.0 for --host.`;
    default:
      return null;
  }
}

function greeting(url: string, isSigned: boolean): string {
  const header = catalog.signature?.header;
  const { path, code } = catalog.api.examples;
  return [
    `The mock answers at ${url}`,
    ...(header === undefined
      ? []
      : [
          `It ${isSigned ? `checks the ${header} of every request` : `does not check the ${header} of requests`}.`,
        ]),
    `Try: curl -i "${url}${path ?? '/'}?__code=${code}"`,
    'Stop it with Ctrl+C.',
  ].join('\n');
}

/** Makes the function that prints a line for each request, without secrets. */
function createLog(output: OutputStream, { requestText }: CommandContext): (request: MockedRequest) => void {
  let waiting = 0;
  return ({ method, url, code, status, endpoint, note }) => {
    if (waiting >= mostLinesWaiting) return;
    waiting++;
    const where = endpoint === null ? '' : `  (${endpoint})`;
    const line = `${(code ?? String(status)).padEnd(7)}${requestText({ method, url }) ?? ''}${where}`;
    const done = () => {
      waiting--;
    };
    // A note quotes the code that was asked for, which may be anything.
    const remark = code === null && note !== null ? note.replace(/“.*”/su, 'This') : null;
    output
      .write(`${remark === null ? line : `${line}\n       ${printable(remark, longestNote)}`}\n`)
      .then(done, done);
  };
}
