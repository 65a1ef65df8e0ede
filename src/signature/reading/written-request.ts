/** A request as a text contains it, which one of several is meant, and the evidence to check it. */
import type { SignatureEvidence } from '../checks/check.ts';

/** A request that a text contains. */
export interface WrittenRequest {
  readonly method: string | null;
  /** The complete URL; only the path where the text names no host. */
  readonly url: string | null;
  /** Whether the scheme was assumed because the text names none: `http` for this machine, else `https`. */
  readonly isSchemeAssumed: boolean;
  /** The value of each signature header; `null` where no header of the request was read. */
  readonly signatures: readonly string[] | null;
  /** Whether the text has the name of a variable, or a mask, instead of the signature. */
  readonly isHidden: boolean;
  /** The status of its response; `null` where the text has none. */
  readonly status: number | null;
  /** The code of its response: the sub-code, or else the status; `null` where the text has none. */
  readonly code: string | null;
  /** Whether the status is one of those for a wrong signature. */
  readonly isRefused: boolean;
  /** The target of a redirect, from the response. */
  readonly location: string | null;
  /** The server time, from the response. */
  readonly serverTime: string | null;
  /** The line in which the request begins, counted from 1. */
  readonly line: number;
  /**
   * The offset at which the request begins, in UTF-16 code units from 0: the beginning of its line, or its position
   * in a line with more than one.
   */
  readonly offset: number;
}

/**
 * Chooses the request that is checked by default: the last one that was refused, else the last one; requests with a
 * readable signature take precedence. 0 where there is none.
 *
 * @param near An offset in the text: chooses the last request that begins at or before it, else the first.
 */
export function meantRequest(requests: readonly WrittenRequest[], near?: number): number {
  const last = (isMeant: (request: WrittenRequest) => boolean) => requests.findLastIndex(isMeant);
  if (near !== undefined) {
    const before = last(({ offset }) => offset <= near);
    return Math.max(0, before);
  }
  const isRefused = (request: WrittenRequest) => request.isRefused;
  const isSigned = ({ signatures }: WrittenRequest) => (signatures?.length ?? 0) > 0;
  const candidates = [last((one) => isRefused(one) && isSigned(one)), last(isRefused), last(isSigned)];
  return candidates.find((at) => at !== -1) ?? Math.max(0, requests.length - 1);
}

/** Collects the evidence to check a request of a text. Earlier requests count where they may have redirected to it. */
export function evidenceOf(requests: readonly WrittenRequest[], at: number): SignatureEvidence {
  const { signatures = null, method = null, url = null, serverTime = null } = requests[at] ?? {};
  const earlier = requests
    .slice(0, Math.max(0, at))
    .filter(({ status }) => status === null || isRedirect(status))
    .toReversed();
  return {
    signature: signatures,
    method,
    url,
    serverTime,
    earlier: earlier.flatMap((one) => (one.method && one.url ? [{ method: one.method, url: one.url }] : [])),
  };
}

/** Whether a status leads to another address. */
export function isRedirect(status: number | null): boolean {
  return Math.floor((status ?? 0) / 100) === 3;
}
