/** Writes sample code that handles one code with the library. A test compiles every sample. */
import type { Retry } from '../../../catalog/record.ts';

/** The code that a snippet handles. */
export interface SnippetSubject {
  readonly code: string;
  readonly status: number;
  readonly retry: Retry;
  /** The endpoint that defines the code, where it is not in the standard list. */
  readonly endpoint?: string;
  readonly header: string;
  /** The name of the package that classifies the code. */
  readonly from: string;
}

/** Writes TypeScript that handles a code by its `retry`. Whatever only the application knows is a parameter. */
export function snippet(subject: SnippetSubject): string {
  const [name, call] = classification(subject);
  const { parameter, lines } = reaction(subject.retry, subject.status);
  const parameters = ['request: () => Promise<Response>', ...(parameter ? [parameter] : [])];
  return `import { ${name} } from '${subject.from}';

export async function send(
${parameters.map((one) => `  ${one},`).join('\n')}
): Promise<Response> {
  const response = await request();
  if (${call}.code !== '${subject.code}') return response;
${lines.map((line) => `  ${line}`).join('\n')}
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

function reaction(retry: Retry, status: number): Reaction {
  if (status < 300 && retry === 'never')
    return { lines: ['// It worked: nothing to send again.', 'return response;'] };
  switch (retry) {
    case 'never':
      return {
        parameter: 'settle: (response: Response) => Response',
        lines: ['// An answer rather than a failure: do not send it again.', 'return settle(response);'],
      };
    case 'after-change':
      return {
        lines: [
          '// As it is, it would fail again.',
          "throw new Error('Change something first', { cause: response });",
        ],
      };
    case 'after-reauthentication':
      return {
        parameter: 'signIn: () => Promise<void>',
        lines: ['await signIn();', 'return request(); // Once more, not in a loop.'],
      };
    case 'after-delay':
      return {
        parameter: 'later: (response: Response) => Promise<Response>',
        lines: ['// Your queue: wait, look at the state, and only then repeat.', 'return later(response);'],
      };
    case 'poll':
      return {
        parameter: 'poll: (started: Response) => Promise<Response>',
        lines: ['// Ask for the result; do not start the work again.', 'return poll(response);'],
      };
  }
}
