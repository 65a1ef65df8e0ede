/** Decides the reply to a request, without a socket. */

import { createEndpointMatcher } from '../classifier/endpoint.ts';
import { headerValues } from '../http/header-values.ts';
import type { MockCatalog } from './catalog.ts';
import type { CodeChoice } from './code-choice.ts';
import { createOwnPages } from './own-pages.ts';
import { CodeReplies, type DeliverySettings, type ReplyParts, type ReplyTarget } from './reply/code-reply.ts';
import { type Cors, createCors } from './reply/cors.ts';
import { problemReply, type Reply } from './reply/reply.ts';
import { type RequestedCode, readRequestedCode } from './requested-code.ts';
import type { Step } from './scenario/step.ts';
import { createSignatureCheck, type Refusal, type SignedRequest } from './signature-check.ts';

/** A request, as it was received. */
export interface MockRequest {
  readonly method: string;
  /** The target of the request line: path and query, or a complete URL. */
  readonly target: string;
  /** The complete URL that the client used. */
  readonly address: string;
  /** Names and values in turn, one pair for each field line; or `Headers`. */
  readonly headers: unknown;
}

/** The settings of a mock that decide its replies. */
export interface AnswerSettings extends DeliverySettings {
  readonly choice: CodeChoice;
  readonly cors: boolean;
  /** Takes the next step for an endpoint; `null` where none is set. */
  readonly step: (endpoint: string | null) => Step | null;
}

const noParts: ReplyParts = { body: null, headers: {} };

/** Makes the function that decides replies. */
export function createAnswering(
  catalog: MockCatalog,
  settings: AnswerSettings,
): (request: MockRequest) => Promise<Reply> {
  const crossOrigin = settings.cors ? corsOf(catalog) : null;
  const answering = new Answering(catalog, settings);
  const ownPage = createOwnPages(catalog, settings.choice);
  return async (request) => {
    const { method, headers } = request;
    const reply =
      ownPage(request) ?? crossOrigin?.preflight(method, headers) ?? (await answering.answer(request));
    return { ...reply, headers: { ...reply.headers, ...crossOrigin?.headers(headers) } };
  };
}

function corsOf({ delivery: { secretExpires }, reporting }: MockCatalog): Cors {
  const expires = secretExpires === null ? [] : [secretExpires];
  return createCors([reporting.header, ...expires, 'Date', 'Location', 'Retry-After']);
}

/** Decides the code of each reply: forced, a failed signature check, requested, the next step, or success. */
class Answering {
  readonly #catalog: MockCatalog;
  readonly #settings: AnswerSettings;
  readonly #endpointOf: ReturnType<typeof createEndpointMatcher>;
  readonly #replies: CodeReplies;
  readonly #check: ((request: SignedRequest) => Promise<Refusal | null>) | null;

  constructor(catalog: MockCatalog, settings: AnswerSettings) {
    this.#catalog = catalog;
    this.#settings = settings;
    this.#endpointOf = createEndpointMatcher(catalog.endpoints, catalog.reporting);
    this.#replies = new CodeReplies(catalog, settings);
    this.#check =
      catalog.signature && settings.signature
        ? createSignatureCheck(catalog.signature, settings.signature)
        : null;
  }

  async answer(request: MockRequest): Promise<Reply> {
    const { choice, now, step } = this.#settings;
    const { method, target, headers, address } = request;
    const endpoint = this.#endpointOf({ method, url: target });
    const replyTarget = { endpoint, address };
    const requested = readRequestedCode(headerValues(headers, 'Prefer').join(', '), target);
    if (requested && requested.code === null) return this.#notReadable(requested, endpoint);
    if (requested?.code && requested.isForced) return this.#grant(requested, requested.code, replyTarget);
    const refusal = (await this.#check?.({ ...request, time: now() })) ?? null;
    if (refusal) return this.#replies.write(refusal.code, noParts, replyTarget, refusal.reason);
    if (requested?.code) {
      return choice.isPossible(requested.code, endpoint)
        ? this.#grant(requested, requested.code, replyTarget)
        : this.#notPossible(requested.code, endpoint);
    }
    const next = step(endpoint);
    if (next === null || next.code === null) return this.#succeed(next ?? noParts, replyTarget);
    return next.isForced || choice.isPossible(next.code, endpoint)
      ? this.#replies.write(next.code, next, replyTarget)
      : this.#notPossible(next.code, endpoint);
  }

  #grant({ isPreference }: RequestedCode, code: string, target: ReplyTarget): Reply {
    const reply = this.#replies.write(code, noParts, target);
    return isPreference
      ? { ...reply, headers: { ...reply.headers, 'Preference-Applied': `code=${code}` } }
      : reply;
  }

  #succeed(parts: ReplyParts, target: ReplyTarget): Reply {
    const { delivery } = this.#catalog;
    const { endpoint } = target;
    if (endpoint === null) {
      const { code, note } = delivery.unknownEndpoint;
      const explanation = `No known endpoint has this method and path. ${note}`.trim();
      return this.#replies.write(code, parts, target, explanation);
    }
    const code = this.#settings.choice.success(endpoint);
    if (code !== null) return this.#replies.write(code, parts, target);
    const note = `No success of endpoint ${endpoint} is known; the mock assumes ${delivery.success}.`;
    return this.#replies.write(delivery.success, parts, target, note);
  }

  #notReadable({ written }: RequestedCode, endpoint: string | null): Reply {
    const example = this.#settings.choice.of(endpoint).at(-1);
    const detail = `“${written}” is not a code that the mock can send. Use a code such as ${example}.`;
    return problemReply('code-not-readable', detail, {}, endpoint);
  }

  #notPossible(code: string, endpoint: string | null): Reply {
    const possible = this.#settings.choice.of(endpoint);
    const subject = endpoint === null ? 'An unknown endpoint' : `Endpoint ${endpoint}`;
    const detail = `${subject} does not return ${code} according to the documentation. To get it anyway, send Prefer: code=${code}; force, or add __force to the query.`;
    return problemReply('code-not-possible', detail, { endpoint, code, possible }, endpoint);
  }
}
