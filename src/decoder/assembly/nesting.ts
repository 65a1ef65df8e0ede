/**
 * Puts the tokens of a text together to responses. What stands within the same brackets, or indented below
 * the same line, speaks of one response; what stands one below the other does so where it fits together.
 */

import { isSameUrl, isWhole, mergedRequest } from '../../http/request.ts';
import {
  agree,
  complementary,
  isResponse,
  merged,
  type PartialResponse,
  reportedIn,
} from './partial-response.ts';

/** How a partial stands in its block. */
export type PartRole =
  /** A field of its own: `status: 403`, alone in its line or between brackets. */
  | 'member'
  /** A whole line of a log. */
  | 'line';

/** Where a block begins; its name is only looked for when it matters. */
export interface BlockStart {
  /** The name in front of it, `headers` in `headers: {`; `null` where there is none. */
  name(): string | null;
}

/** Takes partials as they come, and gives responses that nothing can be added to any more. */
export interface Nesting {
  /** Offset of the first partial that is still held. */
  readonly open: number;
  /** A block begins: brackets in a line, or lines that are indented further. */
  enter(key: number, opening: BlockStart): void;
  /** The innermost block with a key of at least this ends, and all within it. */
  leave(key: number): void;
  /** The key of the innermost block; -1 outside of all. */
  readonly key: number;
  /** Whether the innermost block lies within another. */
  readonly isNested: boolean;
  /** Whether the response that was told of last still lacks such a sub-code. */
  lacks(subCode: string, line: number): boolean;
  /** Where a line of a log may begin anew: an empty line came. */
  pause(): void;
  add(partial: PartialResponse, standing: PartRole): void;
  end(): void;
}

interface Block {
  readonly key: number;
  readonly opening: BlockStart | null;
  /** Whether it lies within another. */
  readonly isNested: boolean;
  partial: PartialResponse | null;
  /** Whether the status of the partial stands in this very block, not in one within. */
  isOwn: boolean;
  /** The name of the block within that the partial came from. */
  from: string | null;
  paused: boolean;
}

const maxDepth = 200;
/** How many lines lie at most between a request and its response, or a status and its sub-code. */
const reach = 20;
const near = 4;
/** How many lines the status line of a message may stand below what says its status. */
const messageReach = 8;
const reportName = 'status';

/** Makes blocks that know nothing yet. */
export function createNesting(give: (partial: PartialResponse) => void): Nesting {
  const stack: Block[] = [blockOf(-1, null, false)];
  const top = () => stack[stack.length - 1] as Block;

  const flush = (block: Block) => {
    if (block.partial && isResponse(block.partial)) give(block.partial);
    block.partial = null;
  };

  const replace = (block: Block, partial: PartialResponse, isOwn: boolean) => {
    flush(block);
    block.partial = partial;
    block.isOwn = isOwn;
    block.from = null;
    block.paused = false;
  };

  const keep = (block: Block, partial: PartialResponse, isOwn: boolean) => {
    block.partial = partial;
    block.isOwn ||= isOwn;
  };

  const addMember = (block: Block, partial: PartialResponse) => {
    const held = block.partial as PartialResponse;
    const isGroup = block.isNested;
    if (!isResponse(partial)) {
      const isBeside = isGroup || (!block.paused && partial.line.number - held.lastLine <= near);
      const isFree = !isWhole(held.request) && mergedRequest(held.request, partial.request) !== held.request;
      if (!isResponse(held)) keep(block, { ...partial, request: joinedRequest(held, partial) }, false);
      else if (isBeside && isFree && sameParts(held, partial)) keep(block, merged(held, partial), false);
      else if (!isGroup) replace(block, partial, false);
      return;
    }
    const isTooFar = !isGroup && partial.line.number - held.lastLine > reach;
    const fits = isGroup
      ? complementary(held, partial)
      : complementary(held, partial) && agree(held, partial);
    const isSame =
      (isGroup && (agree(held, partial) || repeats(held, partial)) && (block.isOwn || block.from !== null)) ||
      beginsMessage(held, partial);
    const isRequest = !isResponse(held);
    const isTorn = block.paused && partial.status !== null && held.subCode !== null;
    if (isGroup && isOnlySaid(held, partial) && block.isOwn) return;
    if (reports(held, partial)) keep(block, reportedIn(held, partial), true);
    else if (!isTooFar && (isRequest || isSame || (fits && !isTorn)))
      keep(block, merged(held, partial), true);
    else replace(block, partial, true);
  };

  const addLine = (block: Block, partial: PartialResponse) => {
    const held = block.partial as PartialResponse;
    const isNear = partial.line.number - held.lastLine <= reach;
    const isRequest = !isResponse(held);
    if (!isResponse(partial)) replace(block, partial, false);
    else if (reports(held, partial)) keep(block, reportedIn(held, partial), true);
    else if (beginsMessage(held, partial)) keep(block, merged(held, partial), true);
    else if (isNear && isRequest && partial.request === null) {
      block.partial = null;
      replace(block, { ...partial, request: held.request }, true);
    } else if (
      isNear &&
      held.status !== null &&
      held.subCode === null &&
      partial.status === null &&
      !partial.passing &&
      agree(held, partial)
    )
      keep(block, merged(held, partial), true);
    else replace(block, partial, true);
  };

  /** What a block within has found goes to the block around it. */
  const lift = (inner: Block, outer: Block) => {
    const { partial } = inner;
    if (!partial) return;
    const name = inner.opening?.name() ?? null;
    const held = outer.partial;
    const isReport =
      name === reportName && partial.status !== null && inner.isOwn && !partial.passing && !partial.isWeak;
    const child: PartialResponse = isReport ? { ...partial, isReported: true } : partial;
    const adopt = (next: PartialResponse) => {
      outer.partial = next;
      outer.from = name ?? outer.from;
    };
    if (held && outer.isOwn && isOnlySaid(held, child)) return;
    if (!held) {
      adopt(child);
      outer.isOwn = false;
    } else if (!isResponse(child)) {
      if (!isResponse(held)) outer.partial = { ...held, request: mergedRequest(held.request, child.request) };
      else if (name !== null)
        outer.partial = { ...held, request: mergedRequest(held.request, child.request) };
      else replace(outer, child, false);
    } else if (!isResponse(held)) {
      adopt(merged(held, child));
      outer.isOwn = false;
    } else if (
      child.isReported &&
      !held.isReported &&
      (outer.isOwn || name !== null) &&
      held.status !== null
    ) {
      outer.partial = reportedIn(held, child);
    } else if (complementary(held, child) && (agree(held, child) || (outer.isOwn && name !== null))) {
      adopt(merged(held, child));
    } else if (
      isToldWithin(held, child, name, outer) ||
      (agree(held, child) && (outer.isOwn || (name !== null && outer.from !== null)))
    ) {
      outer.partial = merged(held, child);
    } else {
      replace(outer, child, false);
      outer.from = name;
    }
  };

  return {
    get open() {
      let first = Number.POSITIVE_INFINITY;
      for (const { partial } of stack)
        if (partial && isResponse(partial)) first = Math.min(first, partial.start);
      return first;
    },
    get key() {
      return top().key;
    },
    get isNested() {
      return top().isNested;
    },
    enter(key, opening) {
      if (stack.length < maxDepth) stack.push(blockOf(key, opening, stack.length > 1));
    },
    leave(key) {
      while (stack.length > 1 && top().key >= key) {
        const inner = stack.pop() as Block;
        lift(inner, top());
      }
    },
    lacks(subCode, line) {
      const { partial } = top();
      if (!partial || partial.status === null || partial.subCode !== null) return false;
      return line - partial.lastLine <= 2 && subCode.startsWith(`${partial.status}.`);
    },
    pause() {
      top().paused = true;
    },
    add(partial, standing) {
      const block = top();
      if (!block.partial) replace(block, partial, isResponse(partial));
      else if (standing === 'member') addMember(block, partial);
      else addLine(block, partial);
    },
    end() {
      this.leave(0);
      flush(top());
    },
  };
}

function blockOf(key: number, opening: BlockStart | null, isNested: boolean): Block {
  return { key, opening, isNested, partial: null, isOwn: false, from: null, paused: false };
}

/** Two parts of a request, such as its method and its address; a second address is a second request. */
function joinedRequest({ request: held }: PartialResponse, { request }: PartialResponse) {
  const isSecond = held?.url !== undefined && request?.url !== undefined && isWhole(request);
  return isSecond ? request : mergedRequest(held, request);
}

function sameParts({ request: held }: PartialResponse, { request }: PartialResponse): boolean {
  if (held?.url !== undefined && request?.url !== undefined && !isSameUrl(held, request)) return false;
  return held === null || held.method === undefined || request?.method === undefined;
}

/** Whether it says nothing but one thing that was said already. */
function repeats(held: PartialResponse, partial: PartialResponse): boolean {
  if (partial.status === null) return partial.subCode === held.subCode;
  return partial.subCode === null && partial.status === held.status;
}

/** A body in the API's reporting mode, below the success that it came with. */
function reports(held: PartialResponse, partial: PartialResponse): boolean {
  const isSuccess = held.status?.startsWith('2') && held.subCode === null && !held.isReported;
  return Boolean(isSuccess) && partial.isReported && partial.line.number - held.lastLine <= reach;
}

/** The status line of a response whose status was told right above it. */
function beginsMessage(held: PartialResponse, partial: PartialResponse): boolean {
  if (!partial.isStatusLine || held.status === null || held.subCode !== null || partial.request !== null)
    return false;
  return agree(held, partial) && partial.line.number - held.lastLine <= messageReach;
}

/** A part of the same response that knows its sub-code as well, whichever that is. */
function isToldWithin(
  held: PartialResponse,
  child: PartialResponse,
  name: string | null,
  outer: Block,
): boolean {
  return name !== null && outer.isOwn && held.subCode === null && held.status === child.status;
}

/** Another code in the words of a response that has its own: "created (the status was another in earlier versions)". */
function isOnlySaid(held: PartialResponse, partial: PartialResponse): boolean {
  return (
    partial.passing && isResponse(partial) && !held.passing && held.status !== null && !agree(held, partial)
  );
}
