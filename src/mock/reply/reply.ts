/** Replies of the mock, and those that report a problem of the mock itself. */

/** Header fields of the mock, which the API never sends. */
export const mockHeaders = {
  /** The number of the endpoint that the request goes to, or `unknown`. */
  endpoint: 'Mock-Endpoint',
  /** An explanation of the response, or an assumption in it. */
  note: 'Mock-Note',
  /** Present only where the response comes from the mock and not from the API. */
  problem: 'Mock-Problem',
} as const;

/** The reason why the mock could not answer as the API. */
export type ProblemName = 'code-not-readable' | 'code-not-possible' | 'body-too-long' | 'fault-in-mock';

/** A complete response. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The code of the API; `null` where the response is not one of the API. */
  readonly code: string | null;
  readonly endpoint: string | null;
  readonly note: string | null;
  /** Whether it is a page of the mock itself, which is not logged. */
  readonly isOwn?: boolean;
}

/** Statuses that the API does not use, so that no client confuses the mock's problems with those of the API. */
const problemStatuses = {
  'code-not-readable': 422,
  'code-not-possible': 422,
  'body-too-long': 413,
  'fault-in-mock': 503,
} as const satisfies Record<ProblemName, number>;

const problemTitles = {
  'code-not-readable': 'The requested code is not valid',
  'code-not-possible': 'The endpoint does not return this code',
  'body-too-long': 'The request is too long for the mock',
  'fault-in-mock': 'The mock failed',
} as const satisfies Record<ProblemName, string>;

/** Creates a reply about a problem of the mock, as problem details (RFC 9457). */
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

/** Converts text to the value of a header field: printable ASCII on one line, of limited length. */
export function fieldValue(text: string): string {
  const plain = text
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .trim();
  return plain.length > longestField ? `${plain.slice(0, longestField - 3)}...` : plain;
}

/** Whether a response with a status has a body, according to the platform. */
export function carriesBody(status: number): boolean {
  try {
    return new Response('', { status }).body !== null;
  } catch {
    return false;
  }
}
