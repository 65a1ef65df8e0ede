import { isSameUrl, isWhole, type RequestEvidence } from '../../http/request.ts';
import { startShape } from '../../text/lines.ts';
import { distances } from '../distances.ts';
import type { Vocabulary } from '../vocabulary.ts';
import {
  agree,
  complementary,
  isResponse,
  merged,
  type PartialResponse,
  reportedIn,
} from './partial-response.ts';
import { joinedRequests } from './request-choice.ts';

/** How a partial response is written in its block. */
export type PartKind =
  /** A field of its own: `status: 403`, alone in its line or between brackets. */
  | 'member'
  /** A whole line of a log. */
  | 'line';

/** The start of a block; its name is looked for only when it matters. */
export interface BlockStart {
  /** Returns the name before it, `headers` in `headers: {`; `null` where there is none. */
  name(): string | null;
}

const reportName = 'status';

/** Collects the partial responses within the same brackets, or indented below the same line. */
export class Block {
  readonly key: number;
  /** Whether it lies within another block. */
  readonly isNested: boolean;
  partial: PartialResponse | null = null;
  /** Set by an empty line, after which a new record of a log may begin. */
  isPaused = false;
  readonly #start: BlockStart | null;
  readonly #vocabulary: Pick<Vocabulary, 'isEndpoint'>;
  readonly #report: (response: PartialResponse) => void;
  /** Whether the status of the partial response was found in this block, not in one within. */
  #isOwn = false;
  /** The name of the block within that the partial response came from. */
  #from: string | null = null;

  constructor(
    key: number,
    start: BlockStart | null,
    isNested: boolean,
    vocabulary: Pick<Vocabulary, 'isEndpoint'>,
    report: (response: PartialResponse) => void,
  ) {
    this.key = key;
    this.#start = start;
    this.isNested = isNested;
    this.#vocabulary = vocabulary;
    this.#report = report;
  }

  /** Merges a partial response with the one before it, or replaces it. */
  add(partial: PartialResponse, kind: PartKind): void {
    if (!this.partial) this.#replace(partial);
    else if (kind === 'member') this.#addMember(this.partial, partial);
    else this.#addLine(this.partial, partial);
  }

  /** Reports the response that was collected. */
  flush(): void {
    if (this.partial && isResponse(this.partial)) this.#report(this.partial);
    this.partial = null;
  }

  #replace(partial: PartialResponse): void {
    this.flush();
    this.partial = partial;
    this.#isOwn = isResponse(partial);
    this.#from = null;
    this.isPaused = false;
  }

  /** Keeps a response together with a status or sub-code that was found in this block. */
  #keep(response: PartialResponse): void {
    this.partial = response;
    this.#isOwn = true;
  }

  #addMember(held: PartialResponse, partial: PartialResponse): void {
    if (!isResponse(partial)) {
      this.#addRequest(held, partial);
      return;
    }
    const isGroup = this.isNested;
    const isTooFar = !isGroup && partial.line.number - held.lastLine > distances.fieldToField;
    const fits = complementary(held, partial) && (isGroup || agree(held, partial));
    const isSame =
      (isGroup && (agree(held, partial) || repeats(held, partial)) && (this.#isOwn || this.#from !== null)) ||
      beginsMessage(held, partial);
    const isRequest = !isResponse(held);
    const isTorn = this.isPaused && held.subCode !== null;
    if (isGroup && this.#isOwn && (isOnlyMentioned(held, partial) || isOfBody(held, partial))) return;
    if (reports(held, partial)) this.#keep(reportedIn(held, partial, this.#vocabulary));
    else if (!isTooFar && (isRequest || isSame || (fits && !isTorn)))
      this.#keep(merged(held, partial, this.#vocabulary));
    else this.#replace(partial);
  }

  #addRequest(held: PartialResponse, partial: PartialResponse): void {
    const isClose =
      this.isNested || (!this.isPaused && partial.line.number - held.lastLine <= distances.responseToRequest);
    if (!isResponse(held)) this.partial = { ...partial, request: this.#joinedRequest(held, partial) };
    else if (isClose && this.#isOpenTo(held, partial)) this.partial = merged(held, partial, this.#vocabulary);
    else if (!this.isNested) this.#replace(partial);
  }

  /** Whether a request may be that of the response: a part that is missing, or the one that leads to an endpoint. */
  #isOpenTo(held: PartialResponse, partial: PartialResponse): boolean {
    if (!isWhole(held.request) && sameParts(held, partial)) return true;
    const joined = joinedRequests(held.request, partial.request, this.#vocabulary);
    return this.isNested && !this.#leads(held.request) && this.#leads(joined);
  }

  #leads(request: RequestEvidence | null): boolean {
    return request !== null && this.#vocabulary.isEndpoint(request);
  }

  /** Joins two parts of a request, such as its method and its URL; a second URL is a second request. */
  #joinedRequest({ request: held }: PartialResponse, { request }: PartialResponse): RequestEvidence | null {
    if (held?.url !== undefined && request?.url !== undefined) {
      const isSecond = isWhole(request) || (isWhole(held) && !this.isNested && !isSameUrl(held, request));
      if (isSecond && !(this.isNested && this.#leads(held))) return request;
    }
    return joinedRequests(held, request, this.#vocabulary);
  }

  #addLine(held: PartialResponse, partial: PartialResponse): void {
    const isNear = partial.line.number - held.lastLine <= distances.fieldToField;
    const isRequest = !isResponse(held);
    if (!isResponse(partial)) this.#replace(this.#withPartAbove(held, partial));
    else if (reports(held, partial)) this.#keep(reportedIn(held, partial, this.#vocabulary));
    else if (beginsMessage(held, partial)) this.#keep(merged(held, partial, this.#vocabulary));
    else if (isNear && isRequest && partial.request === null) {
      this.partial = null;
      this.#replace({ ...partial, request: held.request });
    } else if (
      isNear &&
      held.status !== null &&
      held.subCode === null &&
      partial.status === null &&
      !partial.isMention &&
      agree(held, partial)
    )
      this.#keep(merged(held, partial, this.#vocabulary));
    else this.#replace(partial);
  }

  /** Completes a request with the part in the line above: its method, or its URL. */
  #withPartAbove(held: PartialResponse, partial: PartialResponse): PartialResponse {
    const isNext = partial.line.number - held.lastLine <= distances.methodToUrl && !isResponse(held);
    if (!isNext || !sameParts(held, partial)) return partial;
    return { ...partial, request: joinedRequests(held.request, partial.request, this.#vocabulary) };
  }

  /** Takes over what the block around has collected. */
  takeOver(outer: Block): void {
    this.partial = outer.partial;
    this.#isOwn = outer.#isOwn;
    outer.partial = null;
  }

  /** Takes over what a block within has collected. */
  adopt(inner: Block): void {
    const { partial } = inner;
    if (!partial) return;
    const name = inner.#start?.name() ?? null;
    const isReport =
      name === reportName && partial.status !== null && inner.#isOwn && !partial.isMention && !partial.isWeak;
    const child: PartialResponse = isReport ? { ...partial, isReported: true } : partial;
    const held = this.partial;
    if (held && this.#isOwn && (isOnlyMentioned(held, child) || isOfBody(held, child))) return;
    if (!held) {
      this.#take(child, name);
      this.#isOwn = false;
    } else if (!isResponse(child)) {
      if (!isResponse(held) || name !== null)
        this.partial = { ...held, request: joinedRequests(held.request, child.request, this.#vocabulary) };
      else this.#replace(child);
    } else this.#adoptResponse(held, child, name);
  }

  #take(partial: PartialResponse, name: string | null): void {
    this.partial = partial;
    this.#from = name ?? this.#from;
  }

  #adoptResponse(held: PartialResponse, child: PartialResponse, name: string | null): void {
    const isEnvelope = !held.isReported && (this.#isOwn || name !== null) && held.status !== null;
    const isNamedWithin = name !== null && this.#isOwn;
    if (child.isReported && isEnvelope) {
      this.partial = reportedIn(held, child, this.#vocabulary);
    } else if (complementary(held, child) && (agree(held, child) || isNamedWithin)) {
      this.#take(merged(held, child, this.#vocabulary), name);
    } else if (
      (isNamedWithin && held.subCode === null && held.status === child.status) ||
      (agree(held, child) && (this.#isOwn || (name !== null && this.#from !== null)))
    ) {
      this.partial = merged(held, child, this.#vocabulary);
    } else {
      this.#replace(child);
      this.#isOwn = false;
      this.#from = name;
    }
  }
}

function sameParts({ request: held }: PartialResponse, { request }: PartialResponse): boolean {
  if (held?.url !== undefined && request?.url !== undefined && !isSameUrl(held, request)) return false;
  return held === null || held.method === undefined || request?.method === undefined;
}

/** Whether a partial response only repeats the one before it. */
function repeats(held: PartialResponse, partial: PartialResponse): boolean {
  if (partial.status === null) return partial.subCode === held.subCode;
  return partial.subCode === null && partial.status === held.status;
}

/** Whether a partial response is a body in the API's reporting mode, after the success that it came with. */
function reports(held: PartialResponse, partial: PartialResponse): boolean {
  const isSuccess = held.status?.startsWith('2') && held.subCode === null && !held.isReported;
  return (
    Boolean(isSuccess) && partial.isReported && partial.line.number - held.lastLine <= distances.fieldToField
  );
}

/** Whether a partial response is the status line of a response whose status was named just above. */
function beginsMessage(held: PartialResponse, partial: PartialResponse): boolean {
  if (!partial.isStatusLine || held.status === null || held.subCode !== null || partial.request !== null)
    return false;
  // The next line of a log, in which each line is a response.
  if (held.isStatusLine && startShape(held.line) === startShape(partial.line)) return false;
  return agree(held, partial) && partial.line.number - held.lastLine <= distances.statusToMessage;
}

/** Whether a partial response is a `code` in the body of a response with another status. */
function isOfBody(held: PartialResponse, partial: PartialResponse): boolean {
  const isCertain = held.status !== null && !held.isWeak;
  return isCertain && partial.isWeak && partial.subCode === null && held.status !== partial.status;
}

/**
 * Whether a partial response is another code in the message of a response: "created (was 404 in earlier versions)".
 */
function isOnlyMentioned(held: PartialResponse, partial: PartialResponse): boolean {
  return partial.isMention && !held.isMention && held.status !== null && !agree(held, partial);
}
