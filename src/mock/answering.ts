/** Decides what a request gets. Knows nothing of sockets. */

import { STATUS_CODES } from 'node:http';
import { isSubCode, statusOf } from '../catalog/code.ts';
import type { ShippedResponse } from '../catalog/dataset.ts';
import { createEndpointMatcher } from '../classifier/endpoint.ts';
import { headerValues } from '../http/header-values.ts';
import { pathOf } from '../http/url.ts';
import type { MockCatalog } from './catalog.ts';
import type { CodeChoice } from './code-choice.ts';
import { createCors } from './cors.ts';
import { createLocation } from './location.ts';
import { carriesBody, fieldValue, mockHeaders, problemReply, type Reply } from './reply.ts';
import { type RequestedCode, readRequestedCode } from './requested-code.ts';
import type { Step } from './scenario/step.ts';
import { createSignatureCheck, isoTime, type Refusal, type SignatureSettings } from './signature-check.ts';

/** A request, as it came in. */
export interface MockRequest {
  readonly method: string;
  /** What stands in the request line: path and query, or a whole URL. */
  readonly target: string;
  /** The whole URL, as the client has it. */
  readonly address: string;
  /** Names and values in turn, one for each time that a field was sent; or `Headers`. */
  readonly headers: unknown;
}

/** How a mock answers. */
export interface AnswerSettings {
  readonly choice: CodeChoice;
  readonly cors: boolean;
  readonly reportInBody: boolean;
  /** `null` where signatures are not checked. */
  readonly signature: SignatureSettings | null;
  readonly now: () => number;
  /** The step that is next for an endpoint; `null` where nobody has asked for one. */
  readonly step: (endpoint: string | null) => Step | null;
}

/** Where the mock says that it runs. */
const healthPath = '/__health';

/** Whether somebody only asks if the mock runs. */
export function isHealthCheck(target: string): boolean {
  return pathOf(target) === healthPath;
}

const plain: Omit<Step, 'code'> = { body: null, headers: {}, isForced: false };

/** Makes the function that answers. */
export function createAnswering(
  catalog: MockCatalog,
  { choice, cors, reportInBody, signature, now, step }: AnswerSettings,
): (request: MockRequest) => Promise<Reply> {
  const { delivery } = catalog;
  const { header } = catalog.reporting;
  const { secretExpires, bodyReport } = delivery;
  const endpointOf = createEndpointMatcher(catalog.endpoints, catalog.reporting);
  const locationOf = createLocation(catalog);
  const meanings = meaningsOf(catalog);
  const crossOrigin = cors
    ? createCors([
        header,
        ...(secretExpires === null ? [] : [secretExpires]),
        'Date',
        'Location',
        'Retry-After',
      ])
    : null;
  const check = catalog.signature && signature ? createSignatureCheck(catalog.signature, signature) : null;
  const standardReported = new Set(
    catalog.signature?.checks
      .filter(({ id }) => id === 'present' || id === 'app-key' || id === 'app-key-known')
      .map(({ code }) => code as string),
  );

  return async (request) => {
    const reply = await answer(request);
    const headers = { ...reply.headers, ...crossOrigin?.headers(request.headers) };
    return { ...reply, headers };
  };

  async function answer(request: MockRequest): Promise<Reply> {
    const { method, target, headers } = request;
    if (isHealthCheck(target)) return health();
    const preflight = crossOrigin?.preflight(method, headers);
    if (preflight) return preflight;

    const endpoint = endpointOf({ method, url: target });
    const requested = readRequestedCode(headerValues(headers, 'Prefer').join(', '), target);
    if (requested && requested.code === null) {
      const example = choice.of(endpoint).at(-1);
      const detail = `“${requested.written}” is no code that can be sent. Write it like ${example}.`;
      return problemReply('code-not-readable', detail, {}, endpoint);
    }
    if (requested?.code && requested.isForced) return granted(requested, requested.code, request, endpoint);
    const refusal = (await check?.({ ...request, time: now() })) ?? null;
    if (refusal) return refused(refusal, request, endpoint);
    if (requested?.code) {
      return choice.isPossible(requested.code, endpoint)
        ? granted(requested, requested.code, request, endpoint)
        : notPossible(requested.code, endpoint);
    }
    const next = step(endpoint);
    if (next === null || next.code === null) return success(next ?? plain, request, endpoint);
    return next.isForced || choice.isPossible(next.code, endpoint)
      ? delivered(next.code, next, request, endpoint)
      : notPossible(next.code, endpoint);
  }

  function granted(
    requested: RequestedCode,
    code: string,
    request: MockRequest,
    endpoint: string | null,
  ): Reply {
    const reply = delivered(code, plain, request, endpoint);
    return requested.isPreference
      ? { ...reply, headers: { ...reply.headers, 'Preference-Applied': `code=${code}` } }
      : reply;
  }

  function refused({ code, reason }: Refusal, request: MockRequest, endpoint: string | null): Reply {
    return delivered(code, plain, request, endpoint, reason);
  }

  /** What the endpoint answers when nothing is wrong. */
  function success(parts: Omit<Step, 'code'>, request: MockRequest, endpoint: string | null): Reply {
    if (endpoint === null) {
      const { code, note } = delivery.unknownEndpoint;
      const said = `No endpoint that is known has this method and path. ${note}`.trim();
      return delivered(code, parts, request, endpoint, said);
    }
    const code = choice.success(endpoint);
    if (code !== null) return delivered(code, parts, request, endpoint);
    const note = `No success of endpoint ${endpoint} is known. ${delivery.success} is assumed.`;
    return delivered(delivery.success, parts, request, endpoint, note);
  }

  function delivered(
    code: string,
    { body, headers: own }: Omit<Step, 'code'>,
    { address }: MockRequest,
    endpoint: string | null,
    note: string | null = null,
  ): Reply {
    const status = Number(statusOf(code));
    const location = code === delivery.existing && endpoint !== null ? locationOf(endpoint, address) : null;
    const expires = signature?.expires ?? null;
    const isReported = reportInBody && !standardReported.has(code);
    const sent = isReported ? reportStatus(code, endpoint) : status;
    const content = isReported ? report(code, endpoint, body) : body;
    const hasBody = content !== null && carriesBody(sent);
    const said = note ?? (location === null ? null : 'What Location has beyond the request is made up.');
    return {
      status: sent,
      headers: {
        ...(isSubCode(code) && !isReported && { [header]: code }),
        ...(location !== null && { Location: location }),
        ...(secretExpires !== null &&
          expires !== null &&
          expires > now() && { [secretExpires]: isoTime(expires) }),
        ...(hasBody && { 'Content-Type': 'application/json' }),
        [mockHeaders.endpoint]: endpoint ?? 'unknown',
        ...(said !== null && { [mockHeaders.note]: fieldValue(said) }),
        ...own,
      },
      body: hasBody ? content : '',
      code,
      endpoint,
      note: said,
    };
  }

  /** The HTTP status beside a report in the body. */
  function reportStatus(code: string, endpoint: string | null): number {
    const status = statusOf(code);
    if (bodyReport === null) return Number(status);
    const { kept, reported } = bodyReport;
    const isKept =
      kept.some((one) => one === status) || (endpoint === null && status === delivery.unknownEndpoint.code);
    return Number(isKept ? status : reported);
  }

  /** `data` only where there is some: "Where an endpoint documents no body, only status is present". */
  function report(code: string, endpoint: string | null, body: string | null): string {
    const statusCode = Number(statusOf(code));
    const statusText = statusCode < 300 ? STATUS_CODES[statusCode] : meaningOf(code, endpoint);
    const status = JSON.stringify({ statusCode, statusText: statusText ?? '' });
    return body === null ? `{"status":${status}}` : `{"status":${status},"data":${body}}`;
  }

  function meaningOf(code: string, endpoint: string | null): string | undefined {
    return meanings.get(code) ?? meanings.get(`${endpoint} ${code}`) ?? STATUS_CODES[statusOf(code)];
  }

  function notPossible(code: string, endpoint: string | null): Reply {
    const possible = choice.of(endpoint);
    const who = endpoint === null ? 'An endpoint that is not known' : `Endpoint ${endpoint}`;
    const detail = `${who} does not answer with ${code}, as far as the documentation goes. To have it all the same, send Prefer: code=${code}; force, or add __force to the query.`;
    return problemReply('code-not-possible', detail, { endpoint, code, possible }, endpoint);
  }
}

function health(): Reply {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    body: '{"status":"ok"}',
    code: null,
    endpoint: null,
    note: null,
  };
}

/** By code, and by endpoint and code. */
function meaningsOf({ standard, endpoints }: MockCatalog): ReadonlyMap<string, string> {
  const own = endpoints.flatMap(({ number, responses }) =>
    responses.map(({ code, meaning }: ShippedResponse) => [`${number} ${code}`, meaning] as const),
  );
  return new Map([...standard.map(({ code, message }) => [code as string, message] as const), ...own]);
}
