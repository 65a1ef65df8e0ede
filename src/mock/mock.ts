/** The mock of an API: as a server, and as a function. */

import type { CodeOf, EndpointNumberOf } from '../classifier/catalog.ts';
import { attempt } from '../http/property.ts';
import { createAnswering, isHealthCheck } from './answering.ts';
import type { MockCatalog } from './catalog.ts';
import { createCodeChoice } from './code-choice.ts';
import { problemReply, type Reply } from './reply.ts';
import { type AnswerParts, createScenario, type Scenario, stepOf } from './scenario/scenario.ts';
import type { Step } from './scenario/step.ts';
import { addressOf, createMockServer, type Limits, type MockServer, urlOf, usualLimits } from './server.ts';
import type { SignatureSettings } from './signature-check.ts';

/** How a mock is to behave. Everything may be left out. */
export interface MockOptions<Code extends string = string, Number extends string = string> {
  /** Where `listen()` listens; a free port of this machine, if it is not given. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  /** Codes one after another, where a request does not ask for one itself; or the text of a scenario file. */
  readonly scenario?: Scenario<Code, Number> | string | undefined;
  /** Whether pages of other origins may ask. No, if it is not given. */
  readonly cors?: boolean | undefined;
  /** Whether the status is reported in a JSON body, as an app can be configured to have it. */
  readonly reportInBody?: boolean | undefined;
  /** Has every request checked for a signature that was made with it. */
  readonly appSecret?: string | undefined;
  /** The one key of an app that the mock knows; it knows any, if none is given. */
  readonly appKey?: number | string | undefined;
  /** When the secret expires. Up to then every answer says so; from then on, it is no longer accepted. */
  readonly appSecretExpires?: Date | string | undefined;
  /** The URL by which clients know the mock, if it is not the one that they ask: it is part of what they sign. */
  readonly baseUrl?: string | undefined;
  /** How many requests `requests` keeps, the latest ones. 1,000, if it is not given. */
  readonly keep?: number | undefined;
  /** Called after each request was answered. */
  readonly onRequest?: ((request: MockedRequest<Code, Number>) => void) | undefined;
  /** The time, in milliseconds since 1970; that of the machine, if it is not given. */
  readonly now?: (() => number) | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/** A request that the mock has answered. */
export interface MockedRequest<Code extends string = string, Number extends string = string> {
  readonly method: string;
  /** The whole URL. */
  readonly url: string;
  /** With names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The first 16,384 bytes of the body, as text. */
  readonly body: string;
  readonly endpoint: Number | null;
  /** The code of the answer; `null` where the mock spoke for itself. */
  readonly code: Code | null;
  /** The HTTP status of the answer. */
  readonly status: number;
  /** What the mock has to say of its answer. */
  readonly note: string | null;
}

/** What `next` takes beside the code. */
export interface NextAnswer<Number extends string = string> extends AnswerParts {
  /** Wait for a request to this endpoint. */
  readonly endpoint?: Number | undefined;
}

/** A mock of the API. */
export interface Mock<Code extends string = string, Number extends string = string> {
  /** Starts to listen, and gives the URL. Rejects where it cannot, as where the port is taken. */
  listen(place?: { readonly port?: number; readonly host?: string }): Promise<string>;
  /** Lets answers end that are on their way, and stops listening. */
  close(): Promise<void>;
  /** Where it listens. Throws where it does not. */
  readonly url: string;
  /** The requests that were answered, the latest last. Those for the mock's health do not count. */
  readonly requests: readonly MockedRequest<Code, Number>[];
  /**
   * Answers the next request that does not ask for a code itself with this one. Called several times, the answers
   * come one after another. They go before the scenario.
   */
  next(code: Code | 'success', answer?: NextAnswer<Number> & { readonly force?: false }): void;
  next(code: string, answer: NextAnswer<Number> & { readonly force: true }): void;
  /** Forgets all requests and every `next`, and begins the scenario anew. */
  reset(): void;
  /** Answers a request without a socket; to be given to a client in the place of `fetch`. It follows no redirect. */
  readonly fetch: (...request: Parameters<typeof globalThis.fetch>) => Promise<Response>;
}

const keptBytes = 16_384;
const mostQueued = 100_000;

interface Received {
  readonly method: string;
  readonly target: string;
  readonly address: string;
  readonly headers: unknown;
  readonly body: Uint8Array;
  /** Only where the request is kept. */
  readonly fields: () => Record<string, string>;
}

/**
 * Makes the `createMock` of another API.
 *
 * @param catalog Its codes and endpoints, and how it delivers them.
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
 * (await mock.fetch('http://localhost/')).headers.get('X-Sub-Status'); // '500.19'
 */
export function createMockFor<const C extends MockCatalog>(
  catalog: C,
): (options?: MockOptions<CodeOf<C>, EndpointNumberOf<C>>) => Mock<CodeOf<C>, EndpointNumberOf<C>> {
  type Code = CodeOf<C>;
  type Number = EndpointNumberOf<C>;
  const choice = createCodeChoice(catalog);
  const rules = { choice, endpoints: new Set(catalog.endpoints.map(({ number }) => number)) };

  return (options = {}) => {
    const { keep = 1_000, now = Date.now, onRequest } = options;
    if (options.reportInBody && catalog.delivery.bodyReport === null) {
      throw new TypeError('reportInBody makes no sense here: this API never reports its status in the body.');
    }
    const scenario = options.scenario === undefined ? null : createScenario(options.scenario, rules);
    const base = options.baseUrl === undefined ? null : baseOf(options.baseUrl);
    const queue: { step: Step; endpoint: string | null }[] = [];
    let requests: MockedRequest<Code, Number>[] = [];
    let server: MockServer | null = null;
    let url: string | null = null;

    const answering = createAnswering(catalog, {
      choice,
      cors: options.cors === true,
      reportInBody: options.reportInBody === true,
      signature: signatureSettings(options, catalog),
      now,
      step: (endpoint) => queued(endpoint) ?? scenario?.next(endpoint) ?? null,
    });

    function queued(endpoint: string | null): Step | null {
      const at = queue.findIndex((one) => one.endpoint === null || one.endpoint === endpoint);
      return at === -1 ? null : (queue.splice(at, 1)[0]?.step ?? null);
    }

    async function answered(received: Received): Promise<Reply> {
      const { method, target, address, headers } = received;
      const reply = await answering({ method, target, address, headers }).catch((error: unknown) =>
        problemReply('fault-in-mock', error instanceof Error ? error.message : 'It does not know why.'),
      );
      const dated = { ...reply, headers: { Date: new Date(now()).toUTCString(), ...reply.headers } };
      if ((keep > 0 || onRequest) && !isHealthCheck(target)) record(received, dated);
      return dated;
    }

    function record({ method, address, body, fields }: Received, reply: Reply): void {
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
      // Twice as many before the old ones go: to shift each time costs as much as the list is long.
      if (requests.length >= keep * 2) requests = requests.slice(-keep);
      if (keep > 0) requests.push(request);
      onRequest?.(request);
    }

    const mock: Mock<Code, Number> = {
      async listen({ port = options.port ?? 0, host = options.host ?? '127.0.0.1' } = {}) {
        if (server) throw new Error('The mock is listening already.');
        const limits = { ...usualLimits, ...options.limits };
        const made = createMockServer(
          (message, body) =>
            answered({
              method: message.method ?? '',
              target: message.url ?? '/',
              address: addressOf(message, base),
              headers: message.rawHeaders,
              body,
              fields: () => joinedFields(message.rawHeaders),
            }),
          limits,
          keep > 0 || onRequest ? keptBytes : 0,
        );
        server = made;
        try {
          url = urlOf(await made.listen(port, host));
        } catch (error) {
          server = null;
          throw error;
        }
        return url;
      },
      async close() {
        const closing = server;
        server = null;
        url = null;
        await closing?.close();
      },
      get url() {
        if (url === null) throw new Error('The mock does not listen. Call listen() first, and wait for it.');
        return url;
      },
      get requests() {
        return keep > 0 ? requests.slice(-keep) : [];
      },
      next(code: string, { endpoint, ...parts }: NextAnswer<Number> = {}) {
        if (endpoint !== undefined && !rules.endpoints.has(endpoint)) {
          throw new TypeError(`There is no endpoint ${JSON.stringify(endpoint)}.`);
        }
        if (queue.length >= mostQueued) throw new RangeError(`${mostQueued} answers wait already.`);
        queue.push({ step: stepOf({ ...parts, code }, rules, endpoint ?? null), endpoint: endpoint ?? null });
      },
      reset() {
        requests = [];
        queue.length = 0;
        scenario?.restart();
      },
      async fetch(...[input, init]) {
        const request = new Request(input, init);
        request.signal.throwIfAborted();
        const { href, pathname, search } = new URL(request.url);
        const reply = await answered({
          method: request.method,
          target: pathname + search,
          address: base === null ? href.replace(/#.*/s, '') : base + pathname + search,
          headers: request.headers,
          body: new Uint8Array(await request.arrayBuffer()).subarray(0, keptBytes),
          fields: () => Object.fromEntries(request.headers),
        });
        const isEmpty = reply.body === '' || request.method === 'HEAD';
        // One by one: a step may give a header of the mock's in another casing.
        const headers = new Headers();
        for (const [name, value] of Object.entries(reply.headers)) headers.set(name, value);
        const response = new Response(isEmpty ? null : reply.body, { status: reply.status, headers });
        Object.defineProperty(response, 'url', { value: href });
        return response;
      },
    };
    return mock;
  };
}

function signatureSettings(
  { appSecret, appKey, appSecretExpires }: Pick<MockOptions, 'appSecret' | 'appKey' | 'appSecretExpires'>,
  { signature }: MockCatalog,
): SignatureSettings | null {
  if (appSecret === undefined) {
    if (appKey === undefined && appSecretExpires === undefined) return null;
    throw new TypeError('appKey and appSecretExpires go with appSecret: without it nothing is checked.');
  }
  if (signature === null) {
    throw new TypeError('appSecret makes no sense here: requests of this API are not signed.');
  }
  if (typeof appSecret !== 'string' || appSecret === '') throw new TypeError('appSecret has to be a text.');
  if (appKey !== undefined && !/^(?:0|[1-9]\d{0,14})$/.test(String(appKey))) {
    throw new TypeError('appKey has to be a whole number.');
  }
  const expires = appSecretExpires === undefined ? null : new Date(appSecretExpires).getTime();
  if (Number.isNaN(expires)) {
    throw new TypeError('appSecretExpires has to be a time, such as 2030-04-01T05:00:00Z.');
  }
  return { appSecret, appKey: appKey === undefined ? null : String(appKey), expires };
}

function baseOf(written: string): string {
  const url = attempt(() => new URL(written));
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== url.origin + url.pathname) {
    throw new TypeError('baseUrl has to be an http or https URL of host and path alone.');
  }
  return url.href.replace(/\/+$/, '');
}

/** Names and values in turn as an object, with names in lower case. */
function joinedFields(raw: readonly string[]): Record<string, string> {
  const fields = new Map<string, string>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] as string).toLowerCase();
    const before = fields.get(name);
    fields.set(name, before === undefined ? (raw[i + 1] as string) : `${before}, ${raw[i + 1]}`);
  }
  return Object.fromEntries(fields);
}
