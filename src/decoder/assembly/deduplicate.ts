/** Keeps one candidate for each response, in order of appearance, however many extractors report it. */

import { statusOf } from '../../catalog/code.ts';
import { isSameUrl, mergedRequest, type RequestEvidence } from '../../http/request.ts';
import { isLineOfLog, type Line, startShape } from '../../text/lines.ts';
import type { Candidate } from '../candidate.ts';
import { distances } from '../distances.ts';
import { hasSameForm } from './line-form.ts';

/** Takes candidates as extractors report them, and gives those that are complete. */
export interface Deduplicator {
  add(candidate: Candidate): void;
  /** Promises that no candidate before this offset will be added; the text is read up to this line. */
  settle(offset: number, line: number): void;
  /**
   * Gives the rest.
   *
   * @param requestBelow Returns the request below a line: people often add it to a response that they copied.
   */
  end(requestBelow: (line: Line) => RequestEvidence | null): void;
}

/** Leaves out repetitions of a response in its line or near it. */
export function createDeduplicator(
  isEndpoint: (request: RequestEvidence) => boolean,
  give: (candidate: Candidate) => void,
): Deduplicator {
  /** Added, and perhaps not yet in order. */
  const waiting: Candidate[] = [];
  let last: Candidate | null = null;
  /** The candidate that was joined to it last. */
  let latest: Candidate | null = null;
  let hasRequest = false;
  /** The first candidate that only a request could confirm, and whether there are others. */
  let unconfirmed: Candidate | null = null;
  let isAny = false;

  const giveLast = () => {
    if (last) give(last);
    hasRequest ||= last?.request?.url !== undefined;
    last = null;
  };
  const take = (candidate: Candidate) => {
    const isSecond = latest !== null && !candidate.isAlone && !isNextLine(candidate, latest);
    const joined = last && isSecond ? joinedCandidate(last, candidate) : null;
    if (!joined) giveLast();
    last = joined ?? candidate;
    latest = candidate;
    if (candidate.isAlone) giveLast();
  };

  return {
    add(candidate) {
      if (candidate.isUnconfirmed) {
        unconfirmed ??= candidate;
        return;
      }
      isAny = true;
      let i = waiting.length;
      while (i > 0 && (waiting[i - 1] as Candidate).start > candidate.start) i--;
      waiting.splice(i, 0, candidate);
    },
    settle(offset, line) {
      let count = 0;
      for (const candidate of waiting) {
        if (candidate.start >= offset) break;
        take(candidate);
        count++;
      }
      if (count > 0) waiting.splice(0, count);
      if (last && waiting.length === 0 && offset > last.end && line - last.line.number > distances.body)
        giveLast();
    },
    end(requestBelow) {
      const request = unconfirmed && !isAny ? requestBelow(unconfirmed.line) : null;
      if (unconfirmed && request && isEndpoint(request)) waiting.push({ ...unconfirmed, request });
      for (const candidate of waiting.splice(0)) take(candidate);
      const below = last && !hasRequest ? requestBelow(last.line) : null;
      if (last && below && isOpenTo(last.request, below))
        last = { ...last, request: mergedRequest(below, last.request ?? null) ?? undefined };
      giveLast();
    },
  };
}

/** Whether a request lacks what another one has. */
function isOpenTo(request: RequestEvidence | undefined, other: RequestEvidence): boolean {
  if (request?.url === undefined) return true;
  return request.method === undefined && isSameUrl(request, other);
}

/** Joins a candidate with the one before it where both are of one response; `null` where they are of two. */
function joinedCandidate(last: Candidate, candidate: Candidate): Candidate | null {
  // Two extractors read the same place.
  if (candidate.start === last.start) return candidate.subCode === undefined ? last : candidate;
  const isKnown =
    (isSame(last, candidate) && (candidate.isMention || last.isMention)) ||
    isMentionOf(candidate, last) ||
    isRepetition(candidate, last) ||
    isEcho(candidate, last);
  if (isKnown) return last;
  const more = mergedCandidate(last, candidate);
  if (more) return more;
  if (belongsTo(candidate, last)) {
    return { ...last, subCode: candidate.subCode, end: Math.max(last.end, candidate.end) };
  }
  const isBefore = last.isMention || isHeaderBefore(last, candidate);
  if (isBefore && belongsTo(last, candidate)) {
    const { subCode, line, start, request } = last;
    return { ...candidate, subCode, line, start, request: candidate.request ?? request };
  }
  return isMentionOf(last, candidate) ? candidate : null;
}

function isSame(one: Candidate, other: Candidate): boolean {
  return one.line === other.line && one.subCode === other.subCode && one.status === other.status;
}

/** Whether a candidate is the sub-code of a status next to it, or above it with other lines between. */
function belongsTo(candidate: Candidate, response: Candidate): boolean {
  if (response.isMention || response.subCode !== undefined || candidate.status !== undefined) return false;
  const distance = Math.abs(candidate.line.number - response.line.number);
  if (distance > (candidate.isMention ? 0 : distances.repetition)) return false;
  return hasSubCodeOf(candidate, response);
}

/** Whether a candidate has a sub-code of the status of another. */
function hasSubCodeOf({ subCode }: Candidate, { status }: Candidate): boolean {
  return subCode?.startsWith(`${status}.`) === true;
}

/** Whether a candidate is the header of a response whose status is in another line just below. */
function isHeaderBefore(header: Candidate, { line, request, isMessage }: Candidate): boolean {
  const isOne = !request || !header.request || isSameUrl(request, header.request);
  const distance = line.number - header.line.number;
  return isOne && !isMessage && distance > 0 && distance <= distances.mention;
}

/** Whether a candidate mentions a code that the response near it has in full. */
function isMentionOf(candidate: Candidate, response: Candidate): boolean {
  if (!candidate.isMention || response.isMention) return false;
  const distance = Math.abs(candidate.line.number - response.line.number);
  const isBody =
    candidate.subCode !== undefined &&
    candidate.line.number > response.line.number &&
    !isLineOfLog(candidate.line.text);
  if (distance > (isBody ? distances.body : distances.repetition)) return false;
  const code = candidate.subCode ?? String(candidate.status);
  const { status, subCode } = response;
  return code === subCode || code === String(status ?? (subCode && statusOf(subCode)));
}

/** Whether a candidate repeats the code of a line just above that also has the request. */
function isRepetition(candidate: Candidate, earlier: Candidate): boolean {
  const isHeaderAgain = candidate.status === undefined && earlier.status !== undefined && !candidate.request;
  if (isHeaderAgain && candidate.subCode && candidate.subCode === earlier.subCode) {
    return candidate.line.number - earlier.line.number <= distances.repetition;
  }
  const isShort = earlier.subCode !== undefined && candidate.subCode === undefined;
  if ((!candidate.isMention && !isShort) || candidate.request || !earlier.request) return false;
  if (candidate.line.number - earlier.line.number > distances.mention) return false;
  const code = candidate.subCode ?? String(candidate.status);
  return code === earlier.subCode || code === String(earlier.status);
}

/** Whether a candidate repeats the message of a line just above, and is not the next line of a log. */
function isEcho(candidate: Candidate, earlier: Candidate): boolean {
  if (!candidate.isMention || candidate.request || !earlier.isMention) return false;
  const distance = candidate.line.number - earlier.line.number;
  if (
    distance === 0 ||
    distance > distances.mention ||
    startShape(candidate.line) === startShape(earlier.line)
  )
    return false;
  const isSameCode = candidate.subCode === earlier.subCode && candidate.status === earlier.status;
  const isSentence =
    distance <= 2 &&
    !isLineOfLog(candidate.line.text) &&
    !/^\s*(?:[-*•>|]|\d{1,3}[.)])/.test(candidate.line.text);
  return wordsOf(candidate) === wordsOf(earlier) || (isSameCode && isSentence);
}

function wordsOf({ line, start }: Candidate): string {
  const from = Math.max(0, start - line.start);
  return line.text.slice(from, from + 24);
}

/** Whether two lines begin with the same second; where they have none, whether they are not lines of one log. */
function isOfSameTime(one: Candidate, other: Candidate): boolean {
  const [time, again] = [secondOf(one), secondOf(other)];
  if (time !== undefined && again !== undefined) return time === again;
  return startShape(one.line) !== startShape(other.line);
}

function secondOf({ line }: Candidate): string | undefined {
  return /^\W{0,3}(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d{1,2}:\d\d:\d\d/.exec(line.text)?.[0];
}

/** Whether a candidate is the next line of a log, in which each line is a response with its request. */
function isNextLine(candidate: Candidate, latest: Candidate): boolean {
  return (
    candidate.line !== latest.line && hasAll(candidate) && hasAll(latest) && hasSameForm(candidate, latest)
  );
}

/** Whether the line with the code also has the request. */
function hasAll({ request, line }: Candidate): boolean {
  return request?.method !== undefined && request.url !== undefined && line.text.includes(request.url);
}

/** Merges two candidates of one response, with the same URL or just below its request; `null` where they are two. */
function mergedCandidate(earlier: Candidate, candidate: Candidate): Candidate | null {
  const distance = candidate.line.number - earlier.line.number;
  const isAlike =
    (candidate.status === undefined || earlier.status === undefined || candidate.status === earlier.status) &&
    (!candidate.subCode || !earlier.subCode || candidate.subCode === earlier.subCode);
  if (!isAlike || distance > distances.body || distance === 0) return null;
  const isBelow =
    !candidate.request &&
    hasSubCodeOf(candidate, earlier) &&
    !earlier.subCode &&
    (earlier.request !== undefined || !candidate.isMention) &&
    distance <= (candidate.isMessage ? distances.repetition : distances.mention) &&
    startShape(candidate.line) !== startShape(earlier.line);
  const isNear = distance <= distances.repetition;
  const isAddress =
    earlier.request !== undefined &&
    candidate.request !== undefined &&
    candidate.request.method === undefined &&
    isSameUrl(candidate.request, earlier.request);
  const isRepeated =
    earlier.request !== undefined &&
    candidate.request?.method !== undefined &&
    candidate.request.method === earlier.request.method &&
    isSameUrl(candidate.request, earlier.request) &&
    startShape(candidate.line) !== startShape(earlier.line) &&
    !hasSameForm(candidate, earlier);
  const isLater =
    earlier.request?.url !== undefined &&
    earlier.request.method === undefined &&
    candidate.request !== undefined &&
    isSameUrl(candidate.request, earlier.request);
  if (isLater)
    return { ...earlier, subCode: earlier.subCode ?? candidate.subCode, request: candidate.request };
  const isToldAgain =
    isNear &&
    !(candidate.isMessage && earlier.isMessage) &&
    (candidate.request?.url === undefined || earlier.request?.url === undefined) &&
    candidate.status !== undefined &&
    candidate.status === earlier.status &&
    isOfSameTime(candidate, earlier) &&
    !hasSameForm(candidate, earlier);
  if (!isBelow && !isAddress && !isRepeated && !isToldAgain) return null;
  return {
    ...earlier,
    status: earlier.status ?? candidate.status,
    subCode: earlier.subCode ?? candidate.subCode,
    request: mergedRequest(earlier.request ?? null, candidate.request ?? null) ?? undefined,
  };
}
