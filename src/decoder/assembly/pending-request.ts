/** Pairs each response with the request logged before it. */

import type { RequestEvidence } from '../../http/request.ts';
import { isSameUrl, mergedRequest } from '../../http/request.ts';
import { type Line, startShape } from '../../text/lines.ts';
import { distances } from '../distances.ts';

/** Keeps the last request until its response is found. */
export interface PendingRequest {
  /** Notes a request, or the method of the request above; its response follows within so many lines. */
  add(request: RequestEvidence, line: Line, reach: number): void;
  /** Returns the request of a response in this line, at most so many lines above. */
  requestFor(line: Line, reach?: number): RequestEvidence | null;
  /** Returns the only request below a line, where no response was found after it. */
  below(line: Line): RequestEvidence | null;
  /** Forgets the request after its response. */
  clear(): void;
}

/** Starts without a request. */
export function createPendingRequest(): PendingRequest {
  let last = null as { request: RequestEvidence; line: Line; reach: number; isOneOfMany: boolean } | null;
  /** A method without a URL. */
  let method = null as { text: string | undefined; line: Line } | null;
  return {
    add(request, line, reach) {
      if (request.url !== undefined) {
        const above =
          method && line.number - method.line.number <= distances.methodToUrl ? method.text : undefined;
        const complete = { ...request, method: request.method ?? above };
        const same = last !== null && isSameUrl(last.request, complete) ? last : null;
        last = {
          request: mergedRequest(complete, same?.request ?? null) ?? complete,
          line,
          reach,
          isOneOfMany: same?.isOneOfMany ?? (last !== null && mayBeParallel(last.line, line)),
        };
      } else {
        method = { text: request.method, line };
        if (
          last &&
          last.request.method === undefined &&
          line.number - last.line.number <= distances.methodToUrl
        ) {
          last = { ...last, request: { ...last.request, method: request.method }, line };
        }
      }
    },
    requestFor(line, reach = Number.POSITIVE_INFINITY) {
      if (!last || last.isOneOfMany) return null;
      const distance = line.number - last.line.number;
      return distance >= 0 && distance <= Math.min(last.reach, reach) ? last.request : null;
    },
    below: (line) => (last && !last.isOneOfMany && last.line.number > line.number ? last.request : null),
    clear() {
      last = null;
      method = null;
    },
  };
}

/** Whether a request may run at the same time as the one in the line above: the lines are near, and begin alike. */
function mayBeParallel(above: Line, line: Line): boolean {
  return line.number - above.number <= distances.parallelRequests && startShape(line) === startShape(above);
}
