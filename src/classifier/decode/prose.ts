/**
 * Reads codes in what people and programs write. A number alone is a code where nothing but codes is
 * written. Inside a sentence it needs a sign such as "error", "status" or "Forbidden" with it, or a
 * request before it: most numbers are not codes.
 */
import { codeText, parseCode } from '../code.ts';
import type { Line } from './line.ts';
import { fieldKey, type Mention, type Reading, type Vocabulary } from './mention.ts';
import { requestIn } from './request.ts';

/** A number as it stands in a line. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Whether a request stands right before it, as in the log of a server. */
  readonly answers: boolean;
  readonly status: string;
  readonly code: string;
  readonly separator: string | undefined;
  readonly before: string;
  readonly behind: string;
}

const unit =
  '(?:ms|s|sec|min|h|kB|KB|MB|GB|px|kg|g|km|m|cm|mm|EUR|USD|GBP|CHF|seconds?|minutes?|hours?|days?|bytes?|items?|rows?|pages?|times|points|users|requests|attempts|retries|results|records)';
const number = new RegExp(
  `(?<![\\w.,:/$€£#@+-])([1-5]\\d\\d)(?:([.\\-_ ])(\\d{1,3}))?(?![\\w%€$£°]|[.,:/-]\\d| ?${unit}\\b)`,
  'g',
);
const phrases =
  '(?:OK|Created|Accepted|No Content|See Other|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Request Timeout|Conflict|Precondition Failed|Too Many Requests|Internal Server Error|Server Error|Client Error|Not Implemented|Bad Gateway|Service Unavailable|Gateway Time-?out)';
const phraseBehind = new RegExp(`^["')\\]]?[ :,–-]{1,3}["'(]?${phrases}\\b(?<!(?:OK|ed)(?= [a-z]))`);
const phraseBefore = new RegExp(`\\b${phrases}[ :,–-]{0,3}["'(\\[]$`);
const wordBefore =
  /\b(?:error|code|status|http|https|sub-?code|get|gets|got|getting|return|returns|returned|answer|answers|answered|response|responded|with|a|an)(?: code)?[:#]?\s*["'(`]?$/i;
const measureBefore =
  /\b(?:rate|ratio|price|costs?|amount|total|average|sum|balance|score|size|length|duration|time|version|line|page|row|order|area|zip|section|chapter|invoice|ticket|exit(?:ed with)?)(?: code| status| is| was| of)?[:=]?\s*$/i;
const strongWord =
  /\b(?:errors?|codes?|status|http|sub-?codes?|responses?|fail(?:s|ed|ure)?|denied|forbidden|unauthorized|not found|bad request)\b/i;
const verbBefore = /\b(?:a|an|get|got|getting|returns?)\s$/i;
const questionBehind = /^ ?means?\b/i;
const ownStatusBefore = /(?<![\w.])([1-5]\d\d)[\s:/([-]{1,3}$/;
const conjunction = /\b(?:and|or)\b/gi;
const betweenCodes = /[\s,;|&/"'`()[\]{}<>.-]/g;
const answeredRequest =
  /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH) +["']?(?:https?:\/\/|\/)[^\s"']{0,2000}(?: HTTP\/[\d.]{1,3})?["']?[\s:|=>→,-]{1,6}(?=[1-5]\d\d)/g;
const reach = 60;

/** Takes every line that is left. */
export function readProse(lines: readonly Line[], vocabulary: Vocabulary): Reading {
  const written = lines.filter((line) => line.text.trim() !== '');
  return { mentions: nothingButCodes(written, vocabulary) ?? sentences(written, vocabulary), unread: [] };
}

function nothingButCodes(lines: readonly Line[], { isCode }: Vocabulary): Mention[] | null {
  const [only] = lines;
  const whole = only && lines.length === 1 ? wholeText(only) : null;
  if (whole) return [whole];
  const mentions: Mention[] = [];
  for (const line of lines) {
    const found = candidatesIn(line, isCode);
    const rest = line.text.replace(number, '').replace(conjunction, '').replace(betweenCodes, '');
    if (rest !== '' || found.length === 0 || !found.every(({ code }) => isCode(code))) {
      return null;
    }
    for (const candidate of found) mentions.push(asMention(candidate, line));
  }
  return mentions;
}

function wholeText(line: Line): Mention | null {
  const parts = parseCode(line.text);
  if (!parts) return null;
  const start = line.start + line.text.search(/\S/);
  return {
    line,
    start,
    end: line.start + line.text.trimEnd().length,
    subCode: codeText(parts),
    passing: true,
  };
}

function sentences(lines: readonly Line[], vocabulary: Vocabulary): Mention[] {
  return lines.flatMap((line) =>
    candidatesIn(line, vocabulary.isCode)
      .filter((candidate) => isMeant(candidate, vocabulary))
      .map((candidate) => asMention(candidate, line)),
  );
}

function candidatesIn({ text }: Line, isCode: (code: string) => boolean): Candidate[] {
  const answers = new Set(
    [...text.matchAll(answeredRequest)].map(({ index, 0: { length } }) => index + length),
  );
  const candidates: Candidate[] = [];
  const search = new RegExp(number);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const candidate = candidateAt(match, answers, isCode);
    search.lastIndex = candidate.end;
    candidates.push(candidate);
  }
  return candidates.filter((candidate, i) => !tellsMore(candidates[i + 1], candidate, text));
}

/** In `400 123` the second number is no part of a code, and behind a request it is the size of the answer. */
function candidateAt(
  { 0: written, 1: status = '', 2: separator, 3: sub, index, input }: RegExpExecArray,
  answered: ReadonlySet<number>,
  isCode: (code: string) => boolean,
): Candidate {
  const answers = answered.has(index);
  const alone = sub === undefined || (separator === ' ' && (answers || !isCode(`${status}.${sub}`)));
  const end = index + (alone ? status.length : written.length);
  return {
    start: index,
    end,
    answers,
    status,
    separator: alone ? undefined : separator,
    code: alone ? status : `${status}.${sub}`,
    before: input.slice(Math.max(0, index - reach), index),
    behind: input.slice(end, end + reach),
  };
}

/** Whether a status is followed by a code of its own: `403 (403.25)`. */
function tellsMore(next: Candidate | undefined, { end, code }: Candidate, text: string): boolean {
  return (
    !!next?.code.startsWith(`${code}.`) && /^[\s:/([-]{1,3}$/.test(text.slice(end, next.start).slice(0, 4))
  );
}

function asMention({ start, end, code }: Candidate, line: Line): Mention {
  return {
    line,
    start: line.start + start,
    end: line.start + end,
    subCode: code,
    request: requestIn(line),
    passing: true,
  };
}

function isMeant(candidate: Candidate, { isCode, subCodeField }: Vocabulary): boolean {
  const { answers, status, code, separator, before, behind } = candidate;
  if (answers) return true;
  if (measureBefore.test(before)) return false;
  if (separator !== undefined && !isCode(code)) return false;
  const around = strongWord.test(before + behind);
  if (wordBefore.test(before) && around) return true;
  if (phraseBehind.test(behind) || phraseBefore.test(before)) return true;
  if (separator !== '.') return false;
  return (
    around ||
    fieldKey(before + behind).includes(subCodeField) ||
    verbBefore.test(before) ||
    questionBehind.test(behind) ||
    ownStatusBefore.exec(before)?.[1] === status
  );
}
