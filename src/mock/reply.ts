/** What the mock sends, and what it says for itself. */

/** Header fields by which the mock speaks for itself. The API sends none of them. */
export const mockHeaders = {
  /** The number of the endpoint that the request goes to, or `unknown`. */
  endpoint: 'Mock-Endpoint',
  /** What is assumed about the answer, or why it came. */
  note: 'Mock-Note',
  /** Stands only where the answer is the mock's and no answer of the API. */
  problem: 'Mock-Problem',
} as const;

/** Why the mock could not answer as the API. */
export type ProblemName = 'code-not-readable' | 'code-not-possible' | 'body-too-long' | 'fault-in-mock';

/** A whole answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The code that it stands for; `null` where the mock speaks for itself. */
  readonly code: string | null;
  readonly endpoint: string | null;
  readonly note: string | null;
}

/** Statuses that the mock has for itself, so that no client takes them for the API's. */
const problemStatuses = {
  'code-not-readable': 422,
  'code-not-possible': 422,
  'body-too-long': 413,
  'fault-in-mock': 503,
} as const satisfies Record<ProblemName, number>;

const problemTitles = {
  'code-not-readable': 'The mock was asked for something that is no code',
  'code-not-possible': 'The endpoint does not answer with this code',
  'body-too-long': 'The request is too long for the mock',
  'fault-in-mock': 'The mock has a fault',
} as const satisfies Record<ProblemName, string>;

/** An answer of the mock itself, as problem details (RFC 9457). */
export function problemReply(
  name: ProblemName,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
  endpoint: string | null = null,
): Reply {
  const status = problemStatuses[name];
  const problem = {
    type: `urn:api-status-codes:mock:${name}`,
    title: problemTitles[name],
    status,
    detail,
    ...members,
  };
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      [mockHeaders.endpoint]: endpoint ?? 'unknown',
      [mockHeaders.problem]: name,
    },
    body: JSON.stringify(problem),
    code: null,
    endpoint,
    note: detail,
  };
}

const longestField = 1_000;

/** A text as the value of a header field: printable ASCII in one line, and not too long. */
export function fieldValue(text: string): string {
  const plain = text
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .trim();
  return plain.length > longestField ? `${plain.slice(0, longestField - 3)}...` : plain;
}

/** Whether HTTP sends a body with a status. The platform knows it best. */
export function carriesBody(status: number): boolean {
  try {
    return new Response('', { status }).body !== null;
  } catch {
    return false;
  }
}
