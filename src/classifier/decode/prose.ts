/**
 * Reads codes in what people and programs write. A number alone is a code where nothing but codes is
 * written. Inside a sentence a sub-code of the catalog is one, unless something says that it is another
 * number; any other needs a sign such as "error", "status" or its own name "Forbidden" with it, or a
 * request before it: most numbers are not codes.
 */
import { codeText, parseCode } from '../code.ts';
import type { Line } from './line.ts';
import type { Mention, Reading, Vocabulary } from './mention.ts';
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
  '(?:ms|s|sec|min|h|kB|KB|MB|GB|px|kg|g|km|m|cm|mm|EUR|USD|GBP|CHF|seconds?|minutes?|hours?|days?|bytes?|items?|rows?|pages?|times|points|users|requests|attempts|retries|results|records|euros?|dollars?|pounds|cents?|percent|degrees?|miles?|meters?|metres?|kilometers?|grams?|kilograms?|liters?|litres?|mg|lbs?|mph|kW|kWh|MHz|GHz|Hz|TB|JPY|Euro|Prozent|Grad|Sekunden|Minuten|Stunden)';
const number = new RegExp(
  `(?<![\\w.,:/$€£#@+-])([1-5]\\d\\d)(?:([.\\-_ ])(\\d{1,3}))?(?![\\w%€$£°]|[.,:/-]\\d| ?(?:${unit}\\b|[%‰€$£¥°]))`,
  'g',
);
/** What HTTP calls statuses, by the digit that those of the name begin with. */
const reasons = {
  2: 'ok|created|accepted|no content',
  3: 'moved permanently|see other|not modified|temporary redirect|permanent redirect',
  4: 'bad request|unauthorized|forbidden|not found|method not allowed|request timeout|conflict|precondition failed|unsupported media type|too many requests|client error',
  5: 'internal server error|server error|not implemented|bad gateway|service unavailable|gateway time-?out',
};
const reason = `(?:${Object.entries(reasons)
  .map(([digit, names]) => `(?<_${digit}>${names})`)
  .join('|')})`;
const reasonBehind = new RegExp(`^["')\\]]?[ :,–-]{1,3}["'(]?${reason}\\b`, 'i');
const reasonBefore = new RegExp(`\\b${reason}[ :,–-]{0,3}["'(\\[]?$`, 'i');
/** `200 created accounts` */
const countBehind = /^ (?:ok|created|accepted) [a-z]/;
const wordBefore =
  /\b(?:error|code|status|http|https|sub-?code|get|gets|got|getting|return|returns|returned|answer|answers|answered|response|responded|with|a|an)(?: code)?(?: of)?\s{0,2}[:#=]?\s{0,2}["'([`]?$/i;
const measureBefore =
  /\b(?:rate|ratio|price|costs?|amount|total|average|sum|balance|score|size|length|duration|time|version|line|page|row|order|area|zip|section|chapter|invoice|ticket|exit(?:ed with)?)(?: code| status| is| was| of)?["']?\s?[:=]?\s{0,9}["']?$/i;
/** Versions, money, coordinates and fields of other names. */
const otherBefore =
  /(?:\b(?:ver|v|release|build|driver|revision|rev|chrome|firefox|safari|edge|paid|pay|owes?|charged?|fee|tax|discount|spent|earned|refund|bill|took|takes|value|level|weight|height|width|depth|distance|speed|temperature|latitude|longitude|lat|lon|lng|x|y|z|figure|fig|table|room|no|nr|EUR|USD|GBP|CHF|JPY)(?: is| was| of)?["']?\.?\s?:?\s?["']?|\b(?:upgraded|updated|bumped)\b.{0,40} (?:from|to) |\d ?[*+] ?|[$€£¥§±≈~×^=]\s?["']?|["']\s?:\s?|\d['’])$/i;
const otherBehind = new RegExp(
  `^(?:[./:][\\w*]| ?[+*×^=] ?\\d|(?:[,;] ?\\d{1,9}\\.\\d{1,9}){1,4} ?${unit}\\b)`,
);
const decimalBefore = /(?<![\w.:])(\d{1,9}\.\d{1,9})[,;]? $/;
const decimalBehind = /^[,;]? [+-]?(\d{1,9}\.\d{1,9})(?![\w.])/;
/** `12 403.25` */
const thousandsBefore = /(?<![\w.:-])(\d{1,3}) $/;
const strongWord =
  /\b(?:errors?|codes?|status|http|sub-?codes?|responses?|fail(?:s|ed|ure)?|denied|respond(?:s|ed)|forbidden|unauthorized|not found|bad request)\b/i;
const conjunction = /\b(?:and|or)\b/gi;
const betweenCodes = /[\s,;|&/"'`()[\]{}<>.-]/g;
const answeredRequest =
  /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH) +["']?(?:https?:\/\/|\/)[^\s"']{0,2000}(?: HTTP\/[\d.]{1,3})?["']?([\s:|=>→,-]{1,6})(?=([1-5]\d\d))/g;
/** Between a request and its status; anything else may stand for a column of its own, as `-` does. */
const nothingBetween = /^\s*(?::|[-=]?>|→)?\s*$/;
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
  const answers = answersIn(text, isCode);
  const candidates: Candidate[] = [];
  const search = new RegExp(number);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const candidate = candidateAt(match, answers, isCode);
    search.lastIndex = candidate.end;
    candidates.push(candidate);
  }
  return candidates.filter((candidate, i) => !tellsMore(candidates[i + 1], candidate, text));
}

/** Where a status stands behind its request; behind a gap it may be a port, unless the catalog has it. */
function answersIn(text: string, isCode: (code: string) => boolean): Set<number> {
  return new Set(
    [...text.matchAll(answeredRequest)]
      .filter(([, between = '', status = '']) => nothingBetween.test(between) || isCode(status))
      .map(({ index, 0: { length } }) => index + length),
  );
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

function isMeant(candidate: Candidate, { isCode }: Vocabulary): boolean {
  const { answers, code, separator, before, behind } = candidate;
  if (answers) return true;
  if (measureBefore.test(before)) return false;
  if (separator !== undefined && !isCode(code)) return false;
  if (wordBefore.test(before) && strongWord.test(before + behind)) return true;
  return hasItsName(candidate) || (separator === '.' && !isOtherNumber(candidate, isCode));
}

/** `403 Forbidden`, `Forbidden (403)` */
function hasItsName({ status, before, behind }: Candidate): boolean {
  const name = (countBehind.test(behind) ? null : reasonBehind.exec(behind)) ?? reasonBefore.exec(before);
  return name?.groups?.[`_${status[0]}`] !== undefined;
}

/** Whether what stands around a dotted number says that it is a price, a version, a coordinate… */
function isOtherNumber({ before, behind }: Candidate, isCode: (code: string) => boolean): boolean {
  if (otherBefore.test(before) || otherBehind.test(behind)) return true;
  const beside = [decimalBefore.exec(before), decimalBehind.exec(behind), thousandsBefore.exec(before)];
  return beside.some((match) => match?.[1] !== undefined && !isCode(match[1]));
}
