/** Code to copy: handling one code with the library. A test compiles every one of them. */
import type { Retry } from '../../catalog/record.ts';

/** What a snippet handles. */
export interface SnippetSubject {
  readonly code: string;
  readonly status: number;
  readonly retry: Retry;
  /** The endpoint that defines the code, where it is not in the standard list. */
  readonly endpoint?: string;
  readonly header: string;
}

/** TypeScript that handles the code as its `retry` says. */
export function snippet(subject: SnippetSubject): string {
  const { code, retry, status } = subject;
  const [name, call] = classification(subject);
  const open = `import { ${name} } from 'api-status-codes';

export async function send(
${parameters(retry)}
): Promise<Response> {`;
  const test = `  if (${call}.code !== '${code}') return response;`;
  if (retry === 'poll') {
    return `${open}
  for (let attempt = 1; attempt <= 10; attempt++) {
    const response = await request();
  ${test}
    await new Promise((resolve) => setTimeout(resolve, attempt * 2_000));
  }
  throw new Error('Still not complete after ten attempts.');
}`;
  }
  return `${open}
  const response = await request();
${test}
${reaction(retry, status)}
}`;
}

function parameters(retry: Retry): string {
  const request = '  request: () => Promise<Response>,';
  return retry === 'after-reauthentication' ? `${request}\n  signIn: () => Promise<void>,` : request;
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

function reaction(retry: Exclude<Retry, 'poll'>, status: number): string {
  if (status < 300) return '  // It worked: nothing to send again.\n  return response;';
  switch (retry) {
    case 'after-reauthentication':
      return '  await signIn();\n  return request(); // Once more, not in a loop.';
    case 'after-delay':
      return `  // The length of the pause is our choice.
  await new Promise((resolve) => setTimeout(resolve, 30_000));
  return request(); // Once more, not in a loop.`;
    case 'after-change':
      return `  // As it is, it would fail again.
  throw new Error('Change something first', { cause: response });`;
    case 'never':
      return "  throw new Error('Do not send this again', { cause: response });";
  }
}
