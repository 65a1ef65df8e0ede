/** Writes the reply that has a code of the API. */

import { isSubCode, statusOf } from '../../catalog/code.ts';
import type { ShippedResponse } from '../../catalog/dataset.ts';
import { reasonPhrases } from '../../catalog/reason-phrases.ts';
import type { MockCatalog } from '../catalog.ts';
import type { Step } from '../scenario/step.ts';
import { isoTime, type SignatureSettings } from '../signature-check.ts';
import { createLocation } from './location.ts';
import { carriesBody, fieldValue, mockHeaders, type Reply } from './reply.ts';

/** The body and headers that a step adds to a code. */
export type ReplyParts = Pick<Step, 'body' | 'headers'>;

/** The request that a reply is for: its endpoint, and its complete URL. */
export interface ReplyTarget {
  readonly endpoint: string | null;
  readonly address: string;
}

/** The settings that change how a code is delivered. */
export interface DeliverySettings {
  readonly reportInBody: boolean;
  readonly signature: SignatureSettings | null;
  readonly now: () => number;
}

/** Writes replies by the catalog's rules of delivery. */
export class CodeReplies {
  readonly #catalog: MockCatalog;
  readonly #settings: DeliverySettings;
  readonly #locationOf: (endpoint: string, address: string) => string | null;
  /** By code, and by endpoint and code. */
  readonly #meanings: ReadonlyMap<string, string>;
  /** The codes that are never reported in the body. */
  readonly #standardReported: ReadonlySet<string>;

  constructor(catalog: MockCatalog, settings: DeliverySettings) {
    this.#catalog = catalog;
    this.#settings = settings;
    this.#locationOf = createLocation(catalog);
    this.#meanings = meaningsOf(catalog);
    this.#standardReported = new Set(
      catalog.signature?.checks
        .filter(({ id }) => id === 'present' || id === 'app-key' || id === 'app-key-known')
        .map(({ code }) => code as string),
    );
  }

  /** @param note Explains the reply; `null` where nothing is to be explained. */
  write(code: string, parts: ReplyParts, target: ReplyTarget, note: string | null = null): Reply {
    const { endpoint, address } = target;
    const { delivery, reporting } = this.#catalog;
    const hasLocation = code === delivery.existing && endpoint !== null;
    const location = hasLocation ? this.#locationOf(endpoint, address) : null;
    const isReported = this.#settings.reportInBody && !this.#standardReported.has(code);
    const status = isReported ? this.#reportStatus(code, endpoint) : Number(statusOf(code));
    const content = isReported ? this.#report(code, endpoint, parts.body) : parts.body;
    const hasBody = content !== null && carriesBody(status);
    const explanation = note ?? (location === null ? null : inventedLocation);
    return {
      status,
      headers: {
        ...(isSubCode(code) && !isReported && { [reporting.header]: code }),
        ...(location !== null && { Location: location }),
        ...this.#expiry(),
        ...(hasBody && { 'Content-Type': 'application/json' }),
        [mockHeaders.endpoint]: endpoint ?? 'unknown',
        ...(explanation !== null && { [mockHeaders.note]: fieldValue(explanation) }),
        ...parts.headers,
      },
      body: hasBody ? content : '',
      code,
      endpoint,
      note: explanation,
    };
  }

  /** Announces when the secret expires. */
  #expiry(): Record<string, string> {
    const { secretExpires } = this.#catalog.delivery;
    const { signature, now } = this.#settings;
    const expires = signature?.expires ?? null;
    if (secretExpires === null || expires === null || expires <= now()) return {};
    return { [secretExpires]: isoTime(expires) };
  }

  /** Returns the HTTP status of a reply that reports its status in the body. */
  #reportStatus(code: string, endpoint: string | null): number {
    const { bodyReport, unknownEndpoint } = this.#catalog.delivery;
    const status = statusOf(code);
    if (bodyReport === null) return Number(status);
    const { kept, reported } = bodyReport;
    const isKept =
      kept.some((one) => one === status) || (endpoint === null && status === unknownEndpoint.code);
    return Number(isKept ? status : reported);
  }

  /** Adds `data` only to a body: "Where an endpoint documents no body, only status is present". */
  #report(code: string, endpoint: string | null, body: string | null): string {
    const statusCode = Number(statusOf(code));
    const statusText = statusCode < 300 ? reasonPhrases[statusCode]?.[0] : this.#meaningOf(code, endpoint);
    const status = JSON.stringify({ statusCode, statusText: statusText ?? '' });
    return body === null ? `{"status":${status}}` : `{"status":${status},"data":${body}}`;
  }

  #meaningOf(code: string, endpoint: string | null): string | undefined {
    const documented = this.#meanings.get(code) ?? this.#meanings.get(`${endpoint} ${code}`);
    return documented ?? reasonPhrases[statusOf(code)]?.[0];
  }
}

const inventedLocation = 'The mock invented the parts of Location that are not in the request.';

function meaningsOf({ standard, endpoints }: MockCatalog): ReadonlyMap<string, string> {
  const own = endpoints.flatMap(({ number, responses }) =>
    responses.map(({ code, meaning }: ShippedResponse) => [`${number} ${code}`, meaning] as const),
  );
  return new Map([...standard.map(({ code, message }) => [code as string, message] as const), ...own]);
}
