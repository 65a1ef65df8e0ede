/** A mock of an API: as a server, and as a function in the process. */

import type { CodeOf, EndpointNumberOf } from '../classifier/catalog.ts';
import { attempt } from '../http/property.ts';
import { createAnswering } from './answering.ts';
import type { MockCatalog } from './catalog.ts';
import { createCodeChoice } from './code-choice.ts';
import type { Limits } from './limits.ts';
import { createListener, type ReceivedRequest } from './listener.ts';
import { problemReply, type Reply } from './reply/reply.ts';
import type { AnswerParts, Scenario } from './scenario/scenario.ts';
import type { ScenarioRules } from './scenario/step.ts';
import { createStepQueue } from './scenario/step-queue.ts';
import { signatureSettings } from './signature-check.ts';

/** The settings of a mock; all are optional. */
export interface MockOptions<Code extends string = string, Number extends string = string> {
  /** The port that `listen()` uses; by default, a free one. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  /** Codes in sequence, for requests that do not ask for one; or the text of a scenario file. */
  readonly scenario?: Scenario<Code, Number> | string | undefined;
  /** Whether pages of other origins may send requests; by default, no. */
  readonly cors?: boolean | undefined;
  /** Whether the status is reported in a JSON body, which the API does for apps that are configured for it. */
  readonly reportInBody?: boolean | undefined;
  /** Requires every request to be signed with this secret. */
  readonly appSecret?: string | undefined;
  /** The only key of an app that the mock accepts; by default, it accepts any. */
  readonly appKey?: number | string | undefined;
  /** When the secret expires. Every response announces it; from then on, the secret is rejected. */
  readonly appSecretExpires?: Date | string | undefined;
  /** The URL that clients sign, if it is not the URL of the mock. */
  readonly baseUrl?: string | undefined;
  /** The number of latest requests that `requests` keeps; by default, 1,000. */
  readonly keep?: number | undefined;
  /** Called after each response. */
  readonly onRequest?: ((request: MockedRequest<Code, Number>) => void) | undefined;
  /** The clock, in milliseconds since 1970; by default, that of the machine. */
  readonly now?: (() => number) | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/** A request that the mock has answered. */
export interface MockedRequest<Code extends string = string, Number extends string = string> {
  readonly method: string;
  /** The complete URL. */
  readonly url: string;
  /** With names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The first 16,384 bytes of the body, as text. */
  readonly body: string;
  readonly endpoint: Number | null;
  /** The code of the response; `null` where it is not a response of the API. */
  readonly code: Code | null;
  /** The HTTP status of the response. */
  readonly status: number;
  /** The explanation that the mock gives of its response. */
  readonly note: string | null;
}

/** The options of `next`. */
export interface NextAnswer<Number extends string = string> extends AnswerParts {
  /** Applies only to a request to this endpoint. */
  readonly endpoint?: Number | undefined;
}

/** A mock of the API. */
export interface Mock<Code extends string = string, Number extends string = string> {
  /** Starts to listen, and returns the URL. Rejects where it cannot, for example if the port is in use. */
  listen(place?: { readonly port?: number; readonly host?: string }): Promise<string>;
  /** Finishes responses that have begun, and stops listening. */
  close(): Promise<void>;
  /** The URL at which it listens. Throws where it does not listen. */
  readonly url: string;
  /** The answered requests, the latest last, without those for pages of the mock itself: `/` and `/__health`. */
  readonly requests: readonly MockedRequest<Code, Number>[];
  /**
   * Answers the next request that does not ask for a code with this one. Several calls are used in their order, and
   * take precedence over the scenario.
   */
  next(code: Code | 'success', answer?: NextAnswer<Number> & { readonly force?: false }): void;
  next(code: string, answer: NextAnswer<Number> & { readonly force: true }): void;
  /** Removes all requests and every `next`, and restarts the scenario. */
  reset(): void;
  /** Answers a request without a socket; a client can use it instead of `fetch`. It does not follow redirects. */
  readonly fetch: (...request: Parameters<typeof globalThis.fetch>) => Promise<Response>;
}

/** The length of the body that a kept request has. */
const keptBytes = 16_384;

/**
 * Makes the `createMock` of another API.
 *
 * @param catalog Its codes and endpoints, and its rules of delivery.
 *
 * @example
 * const known = { code: '500.19', title: 'Bad configuration', message: 'Configuration data is invalid.' } as const;
 * const createIisMock = createMockFor({
 *   reporting: { header: 'X-Sub-Status' },
 *   standard: [{ ...known, retry: 'after-change', fixer: 'administrator' }],
 *   endpoints: [],
 *   signature: null,
 *   delivery: {
 *     unknownEndpoint: { code: '200', note: '' },
 *     success: '200',
 *     existing: null,
 *     locations: {},
 *     secretExpires: null,
 *     bodyReport: null,
 *   },
 * });
 * const mock = createIisMock();
 * mock.next('500.19');
 * (await mock.fetch('http://localhost/item')).headers.get('X-Sub-Status'); // '500.19'
 */
export function createMockFor<const C extends MockCatalog>(
  catalog: C,
): (options?: MockOptions<CodeOf<C>, EndpointNumberOf<C>>) => Mock<CodeOf<C>, EndpointNumberOf<C>> {
  const choice = createCodeChoice(catalog);
  const rules = { choice, endpoints: new Set(catalog.endpoints.map(({ number }) => number)) };
  return (options = {}) => mockOf(catalog, rules, options);
}

function mockOf<Code extends string, Number extends string>(
  catalog: MockCatalog,
  rules: ScenarioRules,
  options: MockOptions<Code, Number>,
): Mock<Code, Number> {
  const { now = Date.now } = options;
  if (options.reportInBody && catalog.delivery.bodyReport === null) {
    throw new TypeError('reportInBody cannot be used: this API does not report its status in the body.');
  }
  const steps = createStepQueue(options.scenario, rules);
  const base = options.baseUrl === undefined ? null : baseOf(options.baseUrl);
  const log = createRequestLog(options);
  const answering = createAnswering(catalog, {
    choice: rules.choice,
    cors: options.cors === true,
    reportInBody: options.reportInBody === true,
    signature: signatureSettings(options, catalog),
    now,
    step: steps.take,
  });

  async function answer(received: ReceivedRequest): Promise<Reply> {
    const { method, target, address, headers } = received;
    const reply = await answering({ method, target, address, headers }).catch((error: unknown) =>
      problemReply('fault-in-mock', error instanceof Error ? error.message : 'The reason is unknown.'),
    );
    const dated = { ...reply, headers: { Date: new Date(now()).toUTCString(), ...reply.headers } };
    if (!dated.isOwn) log.add(received, dated);
    return dated;
  }

  const listener = createListener(options, base, answer, log.isUsed ? keptBytes : 0);
  return {
    listen: listener.listen,
    close: listener.close,
    get url() {
      return listener.url;
    },
    get requests() {
      return log.requests();
    },
    next(code: string, { endpoint, ...parts }: NextAnswer<Number> = {}) {
      steps.add(endpoint ?? null, { ...parts, code });
    },
    reset() {
      log.clear();
      steps.reset();
    },
    fetch: createFetch(base, answer),
  };
}

/** Makes a `fetch` that is answered without a socket. */
function createFetch(base: string | null, answer: (received: ReceivedRequest) => Promise<Reply>) {
  return async (...[input, init]: Parameters<typeof globalThis.fetch>): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { href, pathname, search } = new URL(request.url);
    const reply = await answer({
      method: request.method,
      target: pathname + search,
      address: base === null ? href.replace(/#.*/s, '') : base + pathname + search,
      headers: request.headers,
      body: new Uint8Array(await request.arrayBuffer()).subarray(0, keptBytes),
      fields: () => Object.fromEntries(request.headers),
    });
    const isEmpty = reply.body === '' || request.method === 'HEAD';
    // Set one by one: a step may have a header of the mock in different upper and lower case.
    const headers = new Headers();
    for (const [name, value] of Object.entries(reply.headers)) headers.set(name, value);
    const response = new Response(isEmpty ? null : reply.body, { status: reply.status, headers });
    Object.defineProperty(response, 'url', { value: href });
    return response;
  };
}

/** Keeps the latest requests, and calls `onRequest`. */
function createRequestLog<Code extends string, Number extends string>({
  keep = 1_000,
  onRequest,
}: MockOptions<Code, Number>) {
  let requests: MockedRequest<Code, Number>[] = [];
  const isUsed = keep > 0 || onRequest !== undefined;
  return {
    isUsed,
    requests: () => (keep > 0 ? requests.slice(-keep) : []),
    clear() {
      requests = [];
    },
    add({ method, address, body, fields }: ReceivedRequest, reply: Reply): void {
      if (!isUsed) return;
      const request: MockedRequest<Code, Number> = {
        method,
        url: address,
        headers: fields(),
        body: new TextDecoder().decode(body),
        endpoint: reply.endpoint as Number | null,
        code: reply.code as Code | null,
        status: reply.status,
        note: reply.note,
      };
      // Old requests are removed only at twice the number: removing one each time would copy the whole list.
      if (requests.length >= keep * 2) requests = requests.slice(-keep);
      if (keep > 0) requests.push(request);
      onRequest?.(request);
    },
  };
}

function baseOf(written: string): string {
  const url = attempt(() => new URL(written));
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== url.origin + url.pathname) {
    throw new TypeError('baseUrl must be an http or https URL with only host and path.');
  }
  return url.href.replace(/\/+$/, '');
}
