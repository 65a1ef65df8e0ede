/** The commands: one definition of each makes its help and the list of all. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { catalog } from '../catalog.ts';
import { secretVariable } from './environment.ts';

/** A command, but for its options. Text in backticks is code. */
export interface Command {
  /** One line that completes the name. */
  readonly summary: string;
  /** The arguments that are no options. */
  readonly operands?: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  /** Lines for a shell; a long one is broken with a backslash. */
  readonly examples: readonly string[];
  readonly exitStatuses: readonly (readonly [status: number, meaning: string])[];
}

const { code, ambiguousCode, endpoint, request, path } = catalog.api.examples;
const requestPath = request?.replace(/^\S+ /, '') ?? '/';
const { signature: scheme } = catalog;
const signExample = ({ example }: SignatureScheme) =>
  `api-status-codes sign --app-key ${example.appKey} --method ${example.method} --url ${example.url}`;

const secretText = ({ secret }: SignatureScheme) =>
  `The ${secret} is never an argument: others could read it in the list of processes, and the shell keeps it in its history. It is read from the variable \`${secretVariable}\`, unless an option names another place.`;

/** Every command, in the order in which messages and help list them; `null` where this API has no use for it. */
export const commands = {
  explain: {
    summary: 'says what one code means',
    operands: 'CODE',
    description: [
      `Any spelling of the code is understood: ${code}, ${code.replace('.', '-')}, "${code.replace('.', ' ')}".`,
    ],
    examples: [
      `api-status-codes explain ${code}`,
      ...(ambiguousCode ? [`api-status-codes explain ${ambiguousCode} --endpoint ${endpoint}`] : []),
      `api-status-codes explain ${code} --json`,
      `api-status-codes explain ${code} --site https://status.example`,
    ],
    exitStatuses: [
      [0, 'understood'],
      [1, 'a code that is not documented'],
      [2, 'wrong use, or the output could not be written'],
    ],
  },
  decode: {
    summary: 'finds every code in a response, a log or a HAR file',
    operands: '[FILE...]',
    description: [
      'Reads a raw response, the output of curl -i or curl -v, a HAR file, a log or any other text: files of any size, compressed with gzip too, and standard input where no file or "-" is named. Explains a code in full where it first occurs, and after that in one line.',
    ],
    examples: [
      `curl -si https://api.example${requestPath} | api-status-codes decode`,
      'api-status-codes decode failed-request.txt --json',
      'api-status-codes decode failed-request.txt app.log --summary',
    ],
    exitStatuses: [
      [0, 'at least one code was understood'],
      [1, 'nothing found, or only codes that are not documented'],
      [2, 'wrong use, a file that could not be read, or the output could not be written'],
    ],
  },
  sign: scheme && signCommand(scheme),
  'check-signature': scheme && checkSignatureCommand(scheme),
  serve: {
    summary: 'runs a mock of the API, for tests of a client',
    description: [
      `Answers every request as the API reports it: status line, ${catalog.reporting.header} header, no body. A request gets the success of its endpoint, unless it asks for another code:`,
      `  with a header   Prefer: code=${code}\n  in the query    ?__code=${code}`,
      `A code that the endpoint never answers with is refused with 422 and the header Mock-Problem. To get it nevertheless: Prefer: code=${code}; force, or ?__code=${code}&__force`,
      'GET /__health answers 200 as long as the mock runs. Ctrl+C stops it.',
    ],
    examples: [
      'api-status-codes serve',
      'api-status-codes serve --port 8080 --log',
      'api-status-codes serve --scenario scenario.json',
      `curl -i "http://127.0.0.1:4010${path ?? '/'}?__code=${code}"`,
    ],
    exitStatuses: [
      [0, 'stopped'],
      [2, 'wrong use, the port is taken, or a file that cannot be used'],
    ],
  },
} as const satisfies Record<string, Command | null>;

export type CommandName = keyof typeof commands;

export const commandNames = (Object.keys(commands) as CommandName[]).filter(
  (name) => commands[name] !== null,
);

/** The command with this name, which is one of {@link commandNames}. */
export function commandOf(name: CommandName): Command {
  const command: Command | null = commands[name];
  if (command === null) throw new Error(`There is no command ${name}.`);
  return command;
}

/** Recognizes the name of a command. */
export function isCommandName(word: string | undefined): word is CommandName {
  return commandNames.some((name) => name === word);
}

function signCommand(scheme: SignatureScheme): Command {
  const { header, example } = scheme;
  const signed = signExample(scheme);
  return {
    summary: `prints the ${header} header of a request`,
    description: ['Prints the header alone, so that it can be passed to a client.', secretText(scheme)],
    examples: [
      signed,
      `${signed} \\\n    --issued-at ${example.issuedAt}`,
      `${signed} --json`,
      `${signed} --explain`,
      `curl -X ${example.method} ${example.url} \\\n    -H "$(${signed})"`,
    ],
    exitStatuses: [
      [0, 'signed'],
      [2, 'wrong use, or the secret could not be read'],
    ],
  };
}

function checkSignatureCommand(scheme: SignatureScheme): Command {
  const { checks, example, secret, token } = scheme;
  return {
    summary: 'says which checks the signature of a request fails, and why',
    operands: '[FILE]',
    description: [
      `Reads a text that has the request: the output of curl -v, a HAR file, a curl command, code, or the header alone. Reads standard input where the file is "-", or where neither a file nor --signature is given.`,
      `Makes the ${checks.length} checks from ${checks[0]?.code} on as far as it can. Where the hash is wrong, it tries the usual mistakes, and names the one that leads to the given ${token}. Without the ${secret} it makes the other checks. In which order the API makes its checks is not documented.`,
      `${secretText(scheme)} It is never printed. Tokens are shortened, and secrets in the URL are masked, in JSON too.`,
    ],
    examples: [
      `curl -sv https://api.example${requestPath} 2>&1 | api-status-codes check-signature`,
      'api-status-codes check-signature failed-request.txt',
      'api-status-codes check-signature failed-request.txt --request 1 --json',
      `api-status-codes check-signature failed-request.txt --method ${example.method} \\\n    --url ${example.url}`,
    ],
    exitStatuses: [
      [0, 'no check failed; the first line lists the checks that were not possible'],
      [1, 'at least one check failed, or there was no request in the text'],
      [2, 'wrong use, or a file that could not be read'],
    ],
  };
}
