/**
 * Reads codes in what people and programs write. Inside a sentence a number is a code only where something
 * says so: "error", "status", "we get a", its own name "Forbidden", a request before it. Most numbers are not
 * codes.
 */

import type { Token } from '../tokens/token.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A number as it stands in a line. */
export interface NumberCandidate {
  readonly start: number;
  readonly end: number;
  /** Whether a request stands right before it, as in the log of a server. */
  readonly answers: boolean;
  readonly status: string;
  readonly code: string;
  readonly separator: string | undefined;
  readonly before: string;
  readonly behind: string;
  /** The status alone that stands before its code: `403 (403.25)`. */
  readonly short?: NumberCandidate;
}

const unit =
  '(?:ms|s|sec|min|h|kB|KB|MB|GB|px|kg|g|km|m|cm|mm|EUR|USD|GBP|CHF|seconds?|minutes?|hours?|days?|bytes?|items?|rows?|pages?|times|points|users|requests|attempts|retries|results|records|euros?|dollars?|pounds|cents?|percent|degrees?|miles?|meters?|metres?|kilometers?|grams?|kilograms?|liters?|litres?|mg|lbs?|mph|kW|kWh|nm|ns|[µμ][smg]|kPa|hPa|Pa|bar|psi|[km]?eV|m[AV]|dB|rpm|ppm|kcal|kJ|ml|cl|MHz|GHz|Hz|TB|JPY|Euro|Prozent|Grad|Sekunden|Minuten|Stunden)';
/** A status or a code, with nothing at it that makes it a part of something else. */
export const number = new RegExp(
  `(?<![\\w.,:/$€£#@+-])([1-5]\\d\\d)(?:([.\\-_ ])(\\d{1,3}))?(?![\\w%€$£°]|[.,:-]\\d|/\\w| ?(?:${unit}\\b|[%‰€$£¥°]))`,
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
  .map(([digit, names]) => `(?<_${digit}>${names.replaceAll(' ', ' ?')})`)
  .join('|')})`;
const reasonBehind = new RegExp(`^["')\\]]?[ :,–-]{1,3}["'(]?${reason}\\b`, 'i');
const reasonBefore = new RegExp(`\\b${reason}[ :,–-]{0,3}["'(\\[]?$`, 'i');
/** `200 created accounts` */
const countBehind = /^ (?:ok|created|accepted) [a-z]/;
const wordBefore =
  /(?:error|exception|response|\b(?:code|status|http|https|sub-?code|get|gets|got|getting|return|returns|returned|answer|answers|answered|responded|received|receive|with|a|an))(?: code)?(?: of)?\s{0,2}[:#=]?\s{0,2}["'([`]?$/i;
const measureBefore =
  /\b(?:rate|ratio|price|costs?|amount|total|average|sum|balance|score|size|length|duration|time|version|line|page|row|order|area|zip|section|chapter|invoice|ticket|exit(?:ed with)?)(?: code| status| is| was| of)?["']?\s?[:=]?\s{0,9}["']?$/i;
/** Versions, money, coordinates and fields of other names. */
const otherBefore =
  /(?:\b(?:Rn|Art|Abs|Ziff|Kap|lit|cf|vgl|S|pp?|m\/z|limit|metric|model|parcel|batch|threshold|max|min|pressure|target|ver|v|release|build|driver|revision|rev|chrome|firefox|safari|edge|paid|pay|owes?|charged?|fee|tax|discount|spent|earned|refund|bill|took|takes|value|level|weight|height|width|depth|distance|speed|temperature|latitude|longitude|lat|lon|lng|x|y|z|figure|fig|table|room|no|nr|EUR|USD|GBP|CHF|JPY)(?: is| was| of)?["']?\.?\s?:?\s?["']?|\b(?:upgraded|updated|bumped)\b.{0,40} (?:from|to) |\d ?[*+] ?|[$€£¥§±≈~×^=]\s?["']?|["']\s?:\s?|\d['’])$/i;
const otherBehind = new RegExp(
  `^(?:[./:][\\w*]| ?[+*×^=] ?\\d|(?:[,;] ?\\d{1,9}\\.\\d{1,9}){1,4} ?${unit}\\b)`,
);
const decimalBefore = /(?<![\w.:])(\d{1,9}\.\d{1,9})[,;]? $/;
const decimalBehind = /^[,;]? [+-]?(\d{1,9}\.\d{1,9})(?![\w.])/;
/** `12 403.25` */
const thousandsBefore = /(?<![\w.:-])(\d{1,3}) $/;
const strongWord =
  /(?:errors?|exception|responses?|\b(?:codes?|status|http|sub-?codes?|fail(?:s|ed|ure)?|denied|respond(?:s|ed)|forbidden|unauthorized|not found|bad request))\b/i;
/** Words that speak of programs and their answers, in some languages. */
const context =
  /(?:errors?|exception|responses?|\b(?:codes?|status|http|sub-?codes?|fail(?:s|ed|ure|ing)?|denied|refused|rejected|respond(?:s|ed)|forbidden|unauthorized|not found|bad request|api|endpoints?|requests?|calls?|logs?|throws?|return(?:s|ed|ing)?|receive[sd]?|means?|c[ao]mes?|what(?: is|'s)|get(?:s|ting)?|got|seen?|answer(?:s|ed)?|fehler\w*|fehlercode|antwort\w*|erreur|errore|erro|c[oó]digo|r[eé]ponse|respuesta|foutcode|fout|b[łl][ąa]d|kod|fel|fejl|virhe|hata|ошибк\w*|код))\b/i;
/** "expected status 204", which is not what came. */
export const expected =
  /\b(?:filter|where|cond|having|select)\b[^.]{0,60}$|\bexpect(?:ed|s)?\b(?:(?!\b(?:got|but|actual|was|received)\b)[^.]){0,40}$/i;
/** `<-- 403`, `response … - 403`, at the end of a line. */
const answerBefore =
  /(?:^\s*(?:\d{0,4} ?<|<-+|<=+|←) ?|\b(?:response|responded|reply|replied|received|answered|request)\b.{0,50}(?: [-=]?>| -|→) )$/i;
const arrowBefore =
  /(?:[-=]>|<[-=]{1,2}|→|\/[^\s"',]{0,200}:|\)|\b(?:failed|error|response|answer|result|reply)s?:|\b(?:failed|fails|refused|rejected|returned|returns|answered|got|gets|gave|gives|with|was|is)(?: (?:me|us))?(?: an?)?)\s{0,3}["'`([]?$/i;
/** "Sent 404 in 3ms" */
const sentBefore = /\b(?:sent|completed|finished|responded|served|handled)(?: with)? $/i;
const tookBehind = /^ (?:in|after|within) \d/;
/** `403 328 - - "POST /v1/item HTTP/1.1"`: the request stands behind. */
const quotedRequest = /["'](?:GET|HEAD|POST|PUT|DELETE|PATCH) [^"']{1,2000} HTTP\/\d/;
const sizeBehind = /^ (?:\d{1,12}|-)(?:\s|$)/;
/** `404 == 412`, "404 of 412" */
const comparison = /^(?: ?(?:[=!<>]=|[<>+*^]) ?| of )\d/;
const foreignProtocol = /\b(?:SIP|RTSP|ICAP)\/\d\.\d $/;
/** A row of counts. */
const statistic = /^ [A-Z][A-Za-z ]{1,30} {2,}\d/;
/** "a 401.24, then" */
const clauseBehind =
  /^["'`*]{0,2}(?:[,.;:!?)]|$| (?:then|when|again|after|since|from|on|in|for|if|whenever|within)\b)/;
/** `bytes=403`, whose name says that it is something else. */
const valueBefore = /[A-Za-z_]=["']?$/;
/** "also a 409 when two imports run at once" */
const articleBefore = /\b(?:a|an|the) ["'`*]{0,2}$/i;
const eventBehind = /^["'`*]{0,2} (?:when|if|since|from the|again|whenever|as soon)\b/i;
const requestBehind =
  /^["')\]]?[ :,]{1,3}["'`(<]?(?:GET|HEAD|POST|PUT|DELETE|PATCH)\b ?["'(]?(?:https?:\/\/|\/)/;
const answeredRequest =
  /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH)(?: +|[\t|])["']?(?:https?:\/\/|\/)[^\s"'|]{0,2000}(?: HTTP\/[\d.]{1,3})?["']?([\s:|=>→,-]{1,6})(?=([1-5]\d\d))/g;
/** Between a request and its status; anything else may stand for a column of its own, as `-` does. */
const nothingBetween = /^\s*(?::|[-=]?>|→|\|)?\s*$/;
const spokenWord = new RegExp(
  `${strongWord.source}|${reason.replaceAll(/\?<_\d>/g, '?:')}|${context.source}|\\b(?:a|an|the) [1-5]\\d\\d\\b|\\b(?:when|if|since|again|whenever|as soon|sent|completed|finished|served|handled)\\b|<[-=]|←|^\\W*[1-5]\\d\\d(?:\\W|$)|\\d <`,
  'i',
);
const reach = 60;

/** Whether a line with a status in it has a word, too, that may make it one. */
export function mayBeProse(text: string): boolean {
  return spokenWord.test(text);
}

/**
 * The codes that a sentence speaks of.
 *
 * @param hasRequest Whether the sentence names a request too.
 * @param hasStatus Whether it names a status besides.
 */
export function proseTokens(
  text: string,
  vocabulary: Vocabulary,
  hasRequest: boolean,
  hasStatus: boolean,
): Token[] {
  const candidates = numberCandidates(text, vocabulary.isCode, hasRequest);
  const isLogged = hasRequest && !hasStatus && quotedRequest.test(text);
  const isTold = hasStatus || isLogged;
  const meant = new Set(
    candidates.filter(
      (candidate) =>
        isMeant(candidate, vocabulary, hasRequest, isTold) ||
        (candidate.short && isMeant(candidate.short, vocabulary, hasRequest, isTold)),
    ),
  );
  const several = candidates.filter(
    (candidate) =>
      candidate.separator === '.' &&
      vocabulary.isCode(candidate.code) &&
      !isColumn(candidate) &&
      !isOtherNumber(candidate, vocabulary.isCode),
  );
  if (several.length > 1 && isList(text, several)) for (const candidate of several) meant.add(candidate);
  if (meant.size === 0 && isLogged) {
    const column =
      candidates.find(({ short }) => short) ??
      candidates.find(
        ({ separator, code, behind }) =>
          separator === undefined &&
          vocabulary.isStatus(code) &&
          (sizeBehind.test(behind) || requestBehind.test(behind)),
      );
    if (column) meant.add(column);
  }
  const [first] = candidates;
  // `401 { apistatussubcode: … }`, or the status in a line of its own.
  const heads =
    first && !meant.has(first) && /^\W*$/.test(first.before) && /^(?: ?[{[(<]|\s*$)/.test(first.behind)
      ? first
      : null;
  if (heads) meant.add(heads);
  return [...meant]
    .sort((a, b) => a.start - b.start)
    .map(
      (candidate): Token => ({
        kind: candidate === heads ? 'code' : candidate.code.length > 3 ? 'sub-code' : 'status',
        value: candidate.code,
        request: null,
        name: '',
        start: candidate.start,
        end: candidate.end,
        passing: !hasRequest && candidate !== heads,
      }),
    );
}

export function numberCandidates(
  text: string,
  isCode: (code: string) => boolean,
  hasRequest = true,
): NumberCandidate[] {
  const answers = hasRequest ? answersIn(text, isCode) : noAnswers;
  const candidates: NumberCandidate[] = [];
  number.lastIndex = 0;
  for (let match = number.exec(text); match; match = number.exec(text)) {
    const candidate = candidateAt(match, answers, isCode);
    number.lastIndex = candidate.end;
    candidates.push(candidate);
  }
  for (const [i, candidate] of candidates.entries()) {
    const next = candidates[i + 1];
    if (tellsMore(next, candidate, text))
      candidates[i + 1] = { ...(next as NumberCandidate), short: candidate };
  }
  const shorts = new Set(candidates.map(({ short }) => short));
  return candidates.filter((candidate) => !shorts.has(candidate));
}

const noAnswers: ReadonlySet<number> = new Set();

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
): NumberCandidate {
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
function tellsMore(next: NumberCandidate | undefined, { end, code }: NumberCandidate, text: string): boolean {
  return (
    !!next?.code.startsWith(`${code}.`) && /^[\s:/([-]{1,3}$/.test(text.slice(end, next.start).slice(0, 4))
  );
}

const sign = /[\d<>={}();:\\/|]/;

/** Whether a sentence has no other numbers and no signs of a program or a drawing in it. */
function isList(text: string, several: readonly NumberCandidate[]): boolean {
  let from = 0;
  for (const { start, end } of several) {
    if (sign.test(text.slice(from, start))) return false;
    from = end;
  }
  return !sign.test(text.slice(from));
}

function isMeant(
  candidate: NumberCandidate,
  { isCode, isStatus }: Vocabulary,
  hasRequest: boolean,
  hasStatus: boolean,
): boolean {
  const { answers, code, separator, before, behind } = candidate;
  if (separator === undefined && valueBefore.test(before)) return false;
  if (answers || (!hasStatus && separator === undefined && isStatus(code) && requestBehind.test(behind)))
    return true;
  if (comparison.test(behind) || foreignProtocol.test(before) || statistic.test(behind)) return false;
  if (isColumn(candidate) || (hasStatus ? /^ (?:HTTP\/|\ufffc)/ : /^ HTTP\//).test(behind)) return false;
  if (separator === undefined && code.startsWith('1')) return false;
  if (measureBefore.test(before) || expected.test(before)) return false;
  if (separator === undefined && requestBehind.test(behind)) return false;
  if (separator !== undefined && !isCode(code)) return false;
  if (wordBefore.test(before) && strongWord.test(before + behind)) return true;
  if (hasItsName(candidate)) return true;
  if (separator === undefined && isCode(code) && sentBefore.test(before) && tookBehind.test(behind))
    return true;
  const isEvent = eventBehind.test(behind) || (clauseBehind.test(behind) && context.test(before + behind));
  if (separator === undefined && isCode(code) && articleBefore.test(before) && isEvent) return true;
  if (separator === undefined) {
    if (hasRequest && isCode(code) && arrowBefore.test(before)) return true;
    return isCode(code) && answerBefore.test(before) && /^\W*$/.test(behind);
  }
  if (separator !== '.' || isOtherNumber(candidate, isCode)) return false;
  return context.test(before + behind) || (articleBefore.test(before) && clauseBehind.test(behind));
}

/** Whether it stands by itself in a column, whose name says what it is. */
function isColumn({ before, behind }: NumberCandidate): boolean {
  return /(?:^|\s\s|\t)$/.test(before) && /^(?:\s\s|\t|\s*$)/.test(behind) && /\S/.test(before + behind);
}

/** `403 Forbidden`, `Forbidden (403)` */
function hasItsName({ status, before, behind }: NumberCandidate): boolean {
  const name = (countBehind.test(behind) ? null : reasonBehind.exec(behind)) ?? reasonBefore.exec(before);
  return name?.groups?.[`_${status[0]}`] !== undefined;
}

/** Whether what stands around a dotted number says that it is a price, a version, a coordinate… */
function isOtherNumber({ before, behind }: NumberCandidate, isCode: (code: string) => boolean): boolean {
  if (otherBefore.test(before) || otherBehind.test(behind)) return true;
  if (/[[(]$/.test(before) ? /^, ?-?\d/.test(behind) : /\d, ?$/.test(before) && /^[\])]/.test(behind))
    return true;
  if (/["']\s?:\s?\\?["']$/.test(before) && /^\\?["']/.test(behind)) return true;
  const isSpaced = before.endsWith(' ');
  const beside = [
    isSpaced ? decimalBefore.exec(before) : null,
    decimalBehind.exec(behind),
    isSpaced ? thousandsBefore.exec(before) : null,
  ];
  return beside.some((match) => match?.[1] !== undefined && !isCode(match[1]));
}
