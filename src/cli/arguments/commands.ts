/** The commands: one definition of each makes its help and the list of all. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { catalog } from '../catalog.ts';
import { secretVariable } from './environment.ts';
import { shells } from './shells.ts';

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
/** Words that find the code of the examples. */
export const exampleWords = (
  catalog.standard.find((record) => record.code === code)?.title ?? 'not found'
).toLowerCase();
const requestPath = request?.replace(/^\S+ /, '') ?? '/';
const { signature: scheme } = catalog;
const signExample = ({ example }: SignatureScheme) =>
  `api-status-codes sign --app-key ${example.appKey} --method ${example.method} --url ${example.url}`;

const secretText = ({ secret }: SignatureScheme) =>
  `The ${secret} is never an argument, because other users could read it in the list of processes, and the shell would keep it in its history. The command reads it from the variable \`${secretVariable}\`, unless an option names another place.`;

/** Every command, in the order in which messages and help list them; `null` where this API has no use for it. */
export const commands = {
  explain: {
    summary: 'explains codes',
    operands: 'CODE...',
    description: [
      `The command understands any spelling of the code: ${code}, ${code.replace('.', '-')}, "${code.replace('.', ' ')}".`,
      'The word `explain` may be left out. Of a code that is not documented, the command explains the status and names similar codes.',
    ],
    examples: [
      `api-status-codes explain ${code}`,
      ...(ambiguousCode ? [`api-status-codes explain ${ambiguousCode} --endpoint ${endpoint}`] : []),
      `api-status-codes explain ${code} --full`,
      `api-status-codes explain ${code} --json`,
      `api-status-codes explain ${code} --site https://status.example`,
    ],
    exitStatuses: [
      [0, 'every code was explained'],
      [1, 'a code that is not documented'],
      [2, 'wrong usage, or the output could not be written'],
    ],
  },
  search: {
    summary: 'finds codes and endpoints by words',
    operands: 'WORDS...',
    description: [
      'Finds codes and endpoints by their titles, by documented messages, and by the words that people use for them. The words can be in any order and can contain typing mistakes. The best result comes first. With each code, the command prints the message, who can fix it, and whether to retry.',
    ],
    examples: [
      `api-status-codes search ${exampleWords}`,
      'api-status-codes search not found --limit 10',
      `api-status-codes search ${exampleWords} --json`,
    ],
    exitStatuses: [
      [0, 'at least one result'],
      [1, 'no result'],
      [2, 'wrong usage, or the output could not be written'],
    ],
  },
  decode: {
    summary: 'finds every code in a response, a log or a HAR file',
    operands: '[FILE...]',
    description: [
      'Reads a raw response, the output of curl -i or curl -v, a HAR file, a log, or any other text. Files can have any size, and can be compressed with gzip. If you name no file, or "-", the command reads standard input. It explains each error in full where it first occurs, and after that in one line. Successes and expected answers follow in one line.',
      'The output contains only what was recognized, and no line of the text.',
    ],
    examples: [
      `curl -si https://api.example${requestPath} | api-status-codes decode`,
      'api-status-codes decode failed-request.txt --json',
      'api-status-codes decode failed-request.txt app.log --summary',
      `api-status-codes decode app.log --errors --code ${code} --format markdown`,
      'api-status-codes decode app.log --errors --follow',
    ],
    exitStatuses: [
      [0, 'at least one code was explained'],
      [1, 'no code found, or only codes that are not documented'],
      [2, 'wrong usage, a file that could not be read, or the output could not be written'],
    ],
  },
  sign: scheme && signCommand(scheme),
  'check-signature': scheme && checkSignatureCommand(scheme),
  serve: {
    summary: 'runs a mock of the API, for testing clients',
    description: [
      `Answers every request in the format of the API: status line, ${catalog.reporting.header} header, no body. A request gets the success code of its endpoint, unless it asks for another code:`,
      `  with a header   Prefer: code=${code}\n  in the query    ?__code=${code}`,
      `If you ask for a code that the endpoint never returns, the mock answers 422 with the header Mock-Problem. To get the code anyway: Prefer: code=${code}; force, or ?__code=${code}&__force`,
      'GET / shows the endpoints and what to try. GET /__health answers 200 while the mock is running. Ctrl+C stops the mock.',
    ],
    examples: [
      'api-status-codes serve',
      'api-status-codes serve --port 8080 --log',
      'api-status-codes serve --scenario scenario.json',
      `curl -i "http://127.0.0.1:4010${path ?? '/'}?__code=${code}"`,
    ],
    exitStatuses: [
      [0, 'stopped'],
      [2, 'wrong usage, a port that is in use, or a file that cannot be used'],
    ],
  },
  mcp: {
    summary: 'answers editors and agents (Model Context Protocol)',
    description: [
      `A server of the Model Context Protocol on standard input and output, which a client starts. Its tools explain a code, decode a text, search${scheme ? ', check a signature' : ''}${catalog.endpoints.length > 0 ? ', list the endpoints' : ''}. Its resources are the guides of the site. It requires the package @modelcontextprotocol/sdk.`,
      ...(scheme
        ? [
            `With the ${scheme.secret}, the server also checks the hash of signatures. The secret is never an argument, neither of the command nor of a tool, and never in a result.`,
          ]
        : []),
    ],
    examples: [
      'api-status-codes mcp',
      'npx -p api-status-codes -p @modelcontextprotocol/sdk api-status-codes mcp',
    ],
    exitStatuses: [
      [0, 'the client ended the session, or the server was stopped'],
      [2, 'wrong usage, the package of the protocol is missing, or the secret could not be read'],
    ],
  },
  completion: {
    summary: 'prints the completions of a shell',
    operands: 'SHELL',
    description: [
      `The shell is one of ${shells.join(', ')}. With zsh, the folder of the script must be in the variable \`fpath\`.`,
    ],
    examples: [
      'api-status-codes completion bash > ~/.local/share/bash-completion/completions/api-status-codes',
      'api-status-codes completion zsh > ~/.zsh/completions/_api-status-codes',
      'api-status-codes completion fish > ~/.config/fish/completions/api-status-codes.fish',
    ],
    exitStatuses: [
      [0, 'the script was printed'],
      [2, 'wrong usage, or the output could not be written'],
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
    description: ['Prints only the header, so that you can pass it to a client.', secretText(scheme)],
    examples: [
      signed,
      `${signed} \\\n    --issued-at ${example.issuedAt}`,
      `${signed} --json`,
      `${signed} --explain`,
      `curl -X ${example.method} ${example.url} \\\n    -H "$(${signed})"`,
    ],
    exitStatuses: [
      [0, 'signed'],
      [2, 'wrong usage, or the secret could not be read'],
    ],
  };
}

function checkSignatureCommand(scheme: SignatureScheme): Command {
  const { checks, example, secret, token } = scheme;
  return {
    summary: 'says which checks the signature of a request fails, and why',
    operands: '[FILE]',
    description: [
      `Reads a text that contains the request: the output of curl -v, a HAR file, a curl command, code, or only the header. If the file is "-", or if you give neither a file nor --signature, the command reads standard input.`,
      `Makes the ${checks.length} checks of ${checks[0]?.code} to ${checks.at(-1)?.code} as far as possible. If the hash is wrong, the command tries common mistakes and names the one that produces the given ${token}. Without the ${secret}, it makes the other checks. The order in which the API makes its checks is not documented.`,
      `${secretText(scheme)} The secret is never printed. Tokens are shortened. Of values that may be secret, such as those in the query, only the length is printed, also in JSON.`,
    ],
    examples: [
      `curl -sv https://api.example${requestPath} 2>&1 | api-status-codes check-signature`,
      'api-status-codes check-signature failed-request.txt',
      'api-status-codes check-signature failed-request.txt --request 1 --json',
      `api-status-codes check-signature failed-request.txt --method ${example.method} \\\n    --url ${example.url}`,
    ],
    exitStatuses: [
      [0, 'no check failed; the first line lists the checks that were not possible'],
      [
        1,
        'at least one check failed, nothing explains the refusal that the text reports, or the text contains no request',
      ],
      [2, 'wrong usage, or a file that could not be read'],
    ],
  };
}
