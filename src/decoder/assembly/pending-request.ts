/** Requests that were told of, and which response goes with which. */

import type { RequestEvidence } from '../../http/request.ts';
import { isSameUrl, mergedRequest } from '../../http/request.ts';
import { type Line, shapeOf } from '../../text/lines.ts';

/** Keeps the last request until a response takes it. */
export interface PendingRequest {
  /** A request was told of in a line, or the method of the one above; its response lies within so many lines. */
  ask(request: RequestEvidence, line: Line, reach: number): void;
  /** The request that a response in this line goes with; it was told of so many lines before at most. */
  answer(line: Line, reach?: number): RequestEvidence | null;
  /** A response came: what was asked before it is answered. */
  settle(): void;
}

/** Requests so near to each other, told in the same way, may be under way at once. */
const manyReach = 60;
/** How many lines a method may stand below its address. */
const partsReach = 3;

/** Makes a pendingRequest that nobody has spoken in. */
export function createPendingRequest(): PendingRequest {
  let last = null as { request: RequestEvidence; line: Line; reach: number; isOneOfMany: boolean } | null;
  /** A method that was told of by itself. */
  let method = null as { text: string | undefined; line: Line } | null;
  return {
    ask(request, line, reach) {
      if (request.url !== undefined) {
        const isPart = method !== null && line.number - method.line.number <= partsReach;
        const asked = isPart && request.method === undefined ? { ...request, method: method?.text } : request;
        const isSame = last !== null && isSameUrl(last.request, asked);
        const isBeside =
          last !== null &&
          line.number - last.line.number <= manyReach &&
          shapeOf(line) === shapeOf(last.line);
        const isOneOfMany = last !== null && !isSame && isBeside;
        last = {
          request: isSame && last ? (mergedRequest(asked, last.request) ?? asked) : asked,
          line,
          reach,
          isOneOfMany: isOneOfMany || (isSame && last?.isOneOfMany === true),
        };
      } else {
        method = { text: request.method, line };
        if (last && last.request.method === undefined && line.number - last.line.number <= partsReach) {
          last = { ...last, request: { ...last.request, method: request.method }, line };
        }
      }
    },
    answer(line, reach = Number.POSITIVE_INFINITY) {
      if (!last || last.isOneOfMany) return null;
      const distance = line.number - last.line.number;
      return distance >= 0 && distance <= Math.min(last.reach, reach) ? last.request : null;
    },
    settle() {
      last = null;
      method = null;
    },
  };
}
