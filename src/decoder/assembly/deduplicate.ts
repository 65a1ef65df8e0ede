/** One candidate for each response, in order of appearance, whatever the readers say of it. */

import { statusOf } from '../../catalog/code.ts';
import { isSameUrl } from '../../http/request.ts';
import { isLineOfLog, shapeOf } from '../../text/lines.ts';
import type { Candidate } from '../candidate.ts';

/** Takes candidates as readers report them, and gives those that nothing can be added to any more. */
export interface Deduplicator {
  add(candidate: Candidate): void;
  /** Nothing will be reported any more that begins before this offset; the text is read up to this line. */
  settle(offset: number, line: number): void;
  end(): void;
}

/** How many lines lie at most between a response and what else is said of it. */
const nearby = 20;
const beside = 6;
/** How far below its status line a body may say the code of a response again. */
const bodyReach = 60;

/** What is said of a response again, in its line or around it, is left out. */
export function createDeduplicator(give: (candidate: Candidate) => void): Deduplicator {
  /** Reported, and perhaps not yet in order. */
  const waiting: Candidate[] = [];
  let last: Candidate | null = null;

  const join = (candidate: Candidate) => {
    if (candidate.isAlone) {
      if (last) give(last);
      last = null;
      give(candidate);
      return;
    }
    if (
      last &&
      ((isSame(last, candidate) && (candidate.passing || last.passing)) ||
        tellsAgain(candidate, last) ||
        trails(candidate, last) ||
        isEcho(candidate, last))
    )
      return;
    const more = last && toldMore(last, candidate);
    if (more) {
      last = more;
      return;
    }
    if (last && belongsTo(candidate, last)) {
      last = { ...last, subCode: candidate.subCode, end: Math.max(last.end, candidate.end) };
      return;
    }
    if (last?.passing && belongsTo(last, candidate)) {
      last = {
        ...candidate,
        subCode: last.subCode,
        start: last.start,
        request: candidate.request ?? last.request,
      };
      return;
    }
    if (last && !tellsAgain(last, candidate)) give(last);
    last = candidate;
  };

  return {
    add(candidate) {
      let i = waiting.length;
      while (i > 0 && (waiting[i - 1] as Candidate).start > candidate.start) i--;
      waiting.splice(i, 0, candidate);
    },
    settle(offset, line) {
      let count = 0;
      for (const candidate of waiting) {
        if (candidate.start >= offset) break;
        join(candidate);
        count++;
      }
      if (count > 0) waiting.splice(0, count);
      if (last && waiting.length === 0 && offset > last.end && line - last.line.number > bodyReach) {
        give(last);
        last = null;
      }
    },
    end() {
      for (const candidate of waiting) join(candidate);
      if (last) give(last);
      last = null;
    },
  };
}

function isSame(one: Candidate, other: Candidate): boolean {
  return one.line === other.line && one.subCode === other.subCode && one.status === other.status;
}

/** Whether `candidate` is the sub-code of a status above it, torn off by a blank or foreign line, or beside it. */
function belongsTo(candidate: Candidate, { status, subCode, passing, line }: Candidate): boolean {
  if (passing || subCode !== undefined || candidate.status !== undefined) return false;
  const distance = Math.abs(candidate.line.number - line.number);
  if (distance > (candidate.passing ? 0 : nearby)) return false;
  return status !== undefined && (candidate.subCode?.startsWith(`${status}.`) ?? false);
}

/** Whether `candidate` says in passing what the response beside it says in full. */
function tellsAgain(candidate: Candidate, response: Candidate): boolean {
  if (!candidate.passing || response.passing) return false;
  const distance = Math.abs(candidate.line.number - response.line.number);
  const isBody =
    candidate.subCode !== undefined &&
    candidate.line.number > response.line.number &&
    !isLineOfLog(candidate.line.text);
  if (distance > (isBody ? bodyReach : nearby)) return false;
  const code = candidate.subCode ?? String(candidate.status);
  const { status, subCode } = response;
  return code === subCode || code === String(status ?? (subCode && statusOf(subCode)));
}

/** Whether `candidate` repeats in passing what a line right above it says with its request. */
function trails(candidate: Candidate, told: Candidate): boolean {
  const isHeaderAgain = candidate.status === undefined && told.status !== undefined && !candidate.request;
  if (isHeaderAgain && candidate.subCode && candidate.subCode === told.subCode) {
    return candidate.line.number - told.line.number <= nearby;
  }
  const isShort = told.subCode !== undefined && candidate.subCode === undefined;
  if ((!candidate.passing && !isShort) || candidate.request || !told.request) return false;
  if (candidate.line.number - told.line.number > beside) return false;
  const code = candidate.subCode ?? String(candidate.status);
  return code === told.subCode || code === String(told.status);
}

/** Whether a line says the same words of a code as one right above it, and is no further line of a log. */
function isEcho(candidate: Candidate, told: Candidate): boolean {
  if (!candidate.passing || candidate.request || !told.passing) return false;
  const distance = candidate.line.number - told.line.number;
  if (distance === 0 || distance > beside || shapeOf(candidate.line) === shapeOf(told.line)) return false;
  const isSameCode = candidate.subCode === told.subCode && candidate.status === told.status;
  const isSentence =
    distance <= 2 &&
    !isLineOfLog(candidate.line.text) &&
    !/^\s*(?:[-*•>|]|\d{1,3}[.)])/.test(candidate.line.text);
  return wordsOf(candidate) === wordsOf(told) || (isSameCode && isSentence);
}

function wordsOf({ line, start }: Candidate): string {
  const from = Math.max(0, start - line.start);
  return line.text.slice(from, from + 24);
}

/** One candidate of two that speak of one response: of the same address, or in passing right below its request. */
function toldMore(told: Candidate, candidate: Candidate): Candidate | null {
  const distance = candidate.line.number - told.line.number;
  const isAlike =
    (candidate.status === undefined || told.status === undefined || candidate.status === told.status) &&
    (!candidate.subCode || !told.subCode || candidate.subCode === told.subCode);
  if (!isAlike || distance > nearby || distance === 0) return null;
  const ofStatus = told.status !== undefined && (candidate.subCode?.startsWith(`${told.status}.`) ?? false);
  const isBelow =
    !candidate.request &&
    ofStatus &&
    !told.subCode &&
    (told.request !== undefined || !candidate.passing) &&
    distance <= (candidate.isMessage ? nearby : beside) &&
    shapeOf(candidate.line) !== shapeOf(told.line);
  const isAddress =
    told.request !== undefined &&
    candidate.request !== undefined &&
    candidate.request.method === undefined &&
    isSameUrl(candidate.request, told.request);
  const isRepeated =
    told.request !== undefined &&
    candidate.request?.method !== undefined &&
    candidate.request.method === told.request.method &&
    isSameUrl(candidate.request, told.request) &&
    shapeOf(candidate.line) !== shapeOf(told.line);
  const isLater =
    told.request?.url !== undefined &&
    told.request.method === undefined &&
    candidate.request !== undefined &&
    isSameUrl(candidate.request, told.request) &&
    !told.subCode;
  if (isLater) return { ...told, subCode: candidate.subCode, request: candidate.request };
  if (!isBelow && !isAddress && !isRepeated) return null;
  return { ...told, status: told.status ?? candidate.status, subCode: told.subCode ?? candidate.subCode };
}
