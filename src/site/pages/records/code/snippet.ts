/** Writes sample code that handles one code with the library. A test compiles every sample. */
import type { Handling, Outcome, Renewal } from '../../../../catalog/record.ts';

/** The code that a snippet handles. */
export interface SnippetSubject extends Handling {
  readonly code: string;
  readonly outcome: Outcome;
  /** The endpoint that defines the code, where it is not in the standard list. */
  readonly endpoint?: string;
  /** The code that says that something exists already; `null` where there is none. */
  readonly existing: string | null;
  readonly header: string;
  /** The name of the package that classifies the code. */
  readonly from: string;
}

/**
 * Writes TypeScript that handles a code by its handling; `null` where a program has nothing to decide for this code.
 * Whatever only the application knows is a parameter.
 */
export function snippet(subject: SnippetSubject): string | null {
  const reaction = reactionTo(subject);
  if (reaction === null) return null;
  const [name, call] = classification(subject);
  const parameters = [
    'request: () => Promise<Response>',
    ...(reaction.parameter ? [reaction.parameter] : []),
  ];
  return `import { ${name} } from '${subject.from}';

export async function send(
${parameters.map((one) => `  ${one},`).join('\n')}
): Promise<Response> {
  const response = await request();
  if (${call}.code !== '${subject.code}') return response;
${reaction.lines.map((line) => `  ${line}`).join('\n')}
}`;
}

function classification({ endpoint, header }: SnippetSubject): [name: string, call: string] {
  if (endpoint === undefined) return ['classifyResponse', 'classifyResponse(response)'];
  return [
    'classify',
    `classify({
    status: response.status,
    subCode: response.headers.get('${header}'),
    endpoint: '${endpoint}',
  })`,
  ];
}

interface Reaction {
  readonly parameter?: string;
  readonly lines: readonly string[];
}

function reactionTo(subject: SnippetSubject): Reaction | null {
  const { outcome, retry, repeatable, renewal = 'session' } = subject;
  if (outcome === 'expected') return expected;
  if (subject.code === subject.existing) return existing;
  if (retry === 'after-reauthentication') return renewals[renewal];
  if (retry === 'poll') return polling;
  if (retry === 'after-delay') return repeatable === false ? stopping : delay;
  return null;
}

const expected: Reaction = {
  parameter: 'settle: (response: Response) => Response',
  lines: ['// An expected answer, not a failure: do not send it again.', 'return settle(response);'],
};

const existing: Reaction = {
  parameter: 'readExisting: () => Promise<Response>',
  lines: ['// Nothing was created: read what already exists.', 'return readExisting();'],
};

const renewals: Readonly<Record<Renewal, Reaction>> = {
  session: {
    parameter: 'signIn: () => Promise<void>',
    lines: ['await signIn();', 'return request(); // Once more, not in a loop.'],
  },
  token: {
    parameter: 'renewToken: () => Promise<void>',
    lines: [
      'await renewToken(); // No user has to sign in.',
      'return request(); // Once more, not in a loop.',
    ],
  },
};

const polling: Reaction = {
  parameter: 'poll: (started: Response) => Promise<Response>',
  lines: ['// Ask for the result. Do not start the work again.', 'return poll(response);'],
};

const delay: Reaction = {
  parameter: 'later: (response: Response) => Promise<Response>',
  lines: ['// Your queue: wait, check the state, and only then send it again.', 'return later(response);'],
};

const stopping: Reaction = {
  parameter: 'stop: (response: Response) => Response',
  lines: [
    '// A person decides when to continue. No program sends this again by itself.',
    'return stop(response);',
  ],
};
