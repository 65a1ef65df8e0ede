/** One mention for each response, in order of appearance, whatever the readers say of it. */

import { isLineOfLog, shapeOf } from '../../text/lines.ts';
import type { Mention } from '../candidate.ts';
import { isSameAddress } from './partial-response.ts';

/** Takes mentions as readers report them, and gives those that nothing can be added to any more. */
export interface Responses {
  add(mention: Mention): void;
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
export function createResponses(give: (mention: Mention) => void): Responses {
  /** Reported, and perhaps not yet in order. */
  const waiting: Mention[] = [];
  let last: Mention | null = null;

  const join = (mention: Mention) => {
    if (mention.isAlone) {
      if (last) give(last);
      last = null;
      give(mention);
      return;
    }
    if (
      last &&
      ((isSame(last, mention) && (mention.passing || last.passing)) ||
        tellsAgain(mention, last) ||
        trails(mention, last) ||
        isEcho(mention, last))
    )
      return;
    const more = last && toldMore(last, mention);
    if (more) {
      last = more;
      return;
    }
    if (last && belongsTo(mention, last)) {
      last = { ...last, subCode: mention.subCode, end: Math.max(last.end, mention.end) };
      return;
    }
    if (last?.passing && belongsTo(last, mention)) {
      last = {
        ...mention,
        subCode: last.subCode,
        start: last.start,
        request: mention.request ?? last.request,
      };
      return;
    }
    if (last && !tellsAgain(last, mention)) give(last);
    last = mention;
  };

  return {
    add(mention) {
      let i = waiting.length;
      while (i > 0 && (waiting[i - 1] as Mention).start > mention.start) i--;
      waiting.splice(i, 0, mention);
    },
    settle(offset, line) {
      let count = 0;
      for (const mention of waiting) {
        if (mention.start >= offset) break;
        join(mention);
        count++;
      }
      if (count > 0) waiting.splice(0, count);
      if (last && waiting.length === 0 && offset > last.end && line - last.line.number > bodyReach) {
        give(last);
        last = null;
      }
    },
    end() {
      for (const mention of waiting) join(mention);
      if (last) give(last);
      last = null;
    },
  };
}

function isSame(one: Mention, other: Mention): boolean {
  return one.line === other.line && one.subCode === other.subCode && one.status === other.status;
}

/** Whether `mention` is the sub-code of a status above it, torn off by a blank or foreign line, or beside it. */
function belongsTo(mention: Mention, { status, subCode, passing, line }: Mention): boolean {
  if (passing || subCode !== undefined || mention.status !== undefined) return false;
  const distance = Math.abs(mention.line.number - line.number);
  if (distance > (mention.passing ? 0 : nearby)) return false;
  return status !== undefined && (mention.subCode?.startsWith(`${status}.`) ?? false);
}

/** Whether `mention` says in passing what the response beside it says in full. */
function tellsAgain(mention: Mention, response: Mention): boolean {
  if (!mention.passing || response.passing) return false;
  const distance = Math.abs(mention.line.number - response.line.number);
  const isBody =
    mention.subCode !== undefined &&
    mention.line.number > response.line.number &&
    !isLineOfLog(mention.line.text);
  if (distance > (isBody ? bodyReach : nearby)) return false;
  const code = mention.subCode ?? String(mention.status);
  const { status, subCode } = response;
  return code === subCode || code === String(status ?? subCode?.slice(0, 3));
}

/** Whether `mention` repeats in passing what a line right above it says with its request. */
function trails(mention: Mention, told: Mention): boolean {
  const isHeaderAgain = mention.status === undefined && told.status !== undefined && !mention.request;
  if (isHeaderAgain && mention.subCode && mention.subCode === told.subCode) {
    return mention.line.number - told.line.number <= nearby;
  }
  const isShort = told.subCode !== undefined && mention.subCode === undefined;
  if ((!mention.passing && !isShort) || mention.request || !told.request) return false;
  if (mention.line.number - told.line.number > beside) return false;
  const code = mention.subCode ?? String(mention.status);
  return code === told.subCode || code === String(told.status);
}

/** Whether a line says the same words of a code as one right above it, and is no further line of a log. */
function isEcho(mention: Mention, told: Mention): boolean {
  if (!mention.passing || mention.request || !told.passing) return false;
  const distance = mention.line.number - told.line.number;
  if (distance === 0 || distance > beside || shapeOf(mention.line) === shapeOf(told.line)) return false;
  const isSameCode = mention.subCode === told.subCode && mention.status === told.status;
  const isSentence =
    distance <= 2 &&
    !isLineOfLog(mention.line.text) &&
    !/^\s*(?:[-*•>|]|\d{1,3}[.)])/.test(mention.line.text);
  return wordsOf(mention) === wordsOf(told) || (isSameCode && isSentence);
}

function wordsOf({ line, start }: Mention): string {
  const from = Math.max(0, start - line.start);
  return line.text.slice(from, from + 24);
}

/** One mention of two that speak of one response: of the same address, or in passing right below its request. */
function toldMore(told: Mention, mention: Mention): Mention | null {
  const distance = mention.line.number - told.line.number;
  const isAlike =
    (mention.status === undefined || told.status === undefined || mention.status === told.status) &&
    (!mention.subCode || !told.subCode || mention.subCode === told.subCode);
  if (!isAlike || distance > nearby || distance === 0) return null;
  const ofStatus = told.status !== undefined && (mention.subCode?.startsWith(`${told.status}.`) ?? false);
  const isBelow =
    !mention.request &&
    ofStatus &&
    !told.subCode &&
    (told.request !== undefined || !mention.passing) &&
    distance <= (mention.isMessage ? nearby : beside) &&
    shapeOf(mention.line) !== shapeOf(told.line);
  const isAddress =
    told.request !== undefined &&
    mention.request !== undefined &&
    mention.request.method === undefined &&
    isSameAddress(mention.request, told.request);
  const isRepeated =
    told.request !== undefined &&
    mention.request?.method !== undefined &&
    mention.request.method === told.request.method &&
    isSameAddress(mention.request, told.request) &&
    shapeOf(mention.line) !== shapeOf(told.line);
  const isLater =
    told.request?.url !== undefined &&
    told.request.method === undefined &&
    mention.request !== undefined &&
    isSameAddress(mention.request, told.request) &&
    !told.subCode;
  if (isLater) return { ...told, subCode: mention.subCode, request: mention.request };
  if (!isBelow && !isAddress && !isRepeated) return null;
  return { ...told, status: told.status ?? mention.status, subCode: told.subCode ?? mention.subCode };
}
