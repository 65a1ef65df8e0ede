/**
 * Reads codes in sentences. A number is a code only with evidence next to it: "error", "status", "we get a", the name
 * "Forbidden" of its status, a request before it. Most numbers are not codes.
 */

import { isOtherNumber } from '../../tokens/other-numbers.ts';
import type { Token } from '../../tokens/token.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { type NumberCandidate, numberCandidates, unit } from './numbers.ts';

/** Reason phrases, by the first digit of their status. */
const reasons = {
  2: 'ok|created|accepted|no content',
  3: 'moved permanently|see other|not modified|temporary redirect|permanent redirect',
  4: 'bad request|unauthorized|forbidden|not found|method not allowed|request timeout|conflict|precondition failed|unsupported media type|too many requests|client error',
  5: 'internal server error|server error|not implemented|bad gateway|service unavailable|gateway time-?out',
};
const reason = `(?:${Object.entries(reasons)
  .map(([digit, names]) => `(?<_${digit}>${names.replaceAll(' ', ' ?')})`)
  .join('|')})`;
const reasonAfter = new RegExp(`^["')\\]]?[ :,–-]{1,3}["'(]?${reason}\\b`, 'i');
const reasonBefore = new RegExp(`\\b${reason}[ :,–-]{0,3}["'(\\[]?$`, 'i');
/** `200 created accounts` */
const countAfter = /^ (?:ok|created|accepted) [a-z]/;
const wordBefore =
  /(?:error|exception|response|\b(?:code|status|http|https|sub-?code|get|gets|got|getting|return|returns|returned|answer|answers|answered|responded|received|receive|with|a|an))(?: code)?(?: of)?\s{0,2}[:#=]?\s{0,2}["'([`]?$/i;
/** `une erreur : (404) Introuvable`, as .NET writes it in many languages. */
const errorInParentheses =
  /(?:\berror|\berreur|\berro|\berrore|fehler|\b(?:fout|fel|fejl|feil)\b|virhe|b[łl][ąa]d|chyba|hata|ошибк|エラー|错误|錯誤|오류)[^().]{0,60}: ?\([45]\d\d\)/i;
/** Words directly before a code that the catalog lacks. */
const errorBefore =
  /\b(?:HTTP(?: status| error)?|(?:http |status |error |sub-?)codes?|errors?)[ :#]{1,3}["'([`]?$/i;
const measureBefore =
  /\b(?:rate|ratio|price|costs?|amount|total|average|sum|balance|score|size|length|duration|time|version|line|page|row|order|area|zip|section|chapter|invoice|ticket|exit(?:ed with)?)(?: code| status| is| was| of)?["']?\s?[:=]?\s{0,9}["']?$/i;
/** Names of versions, money, coordinates and other fields. */
const otherBefore =
  /(?:\b(?:Rn|Art|Abs|Ziff|Kap|lit|cf|vgl|S|pp?|m\/z|limit|metric|model|parcel|batch|threshold|max|min|pressure|target|ver|v|release|build|driver|revision|rev|chrome|firefox|safari|edge|paid|pay|owes?|charged?|fee|tax|discount|spent|earned|refund|bill|took|takes|value|level|weight|height|width|depth|distance|speed|temperature|latitude|longitude|lat|lon|lng|x|y|z|figure|fig|table|room|no|nr|EUR|USD|GBP|CHF|JPY)(?: is| was| of)?["']?\.?\s?:?\s?["']?|\b(?:upgraded|updated|bumped)\b.{0,40} (?:from|to) |\d ?[*+] ?|[$€£¥§±≈~×^=]\s?["']?|["']\s?:\s|\d['’])$/i;
const otherAfter = new RegExp(
  `^(?:[./:][\\w*]| ?[+*×^=] ?\\d|(?:[,;] ?\\d{1,9}\\.\\d{1,9}){1,4} ?${unit}\\b)`,
);
const decimalBefore = /(?<![\w.:])(\d{1,9}\.\d{1,9})[,;]? $/;
const decimalAfter = /^[,;]? [+-]?(\d{1,9}\.\d{1,9})(?![\w.])/;
/** `12 403.25` */
const thousandsBefore = /(?<![\w.:-])(\d{1,3}) $/;
const strongWord =
  /(?:errors?|exception|responses?|\b(?:codes?|status|http|sub-?codes?|fail(?:s|ed|ure)?|denied|respond(?:s|ed)|forbidden|unauthorized|not found|bad request))\b/i;
/** Words about programs and their responses, in several languages. */
const context =
  /(?:errors?|exception|responses?|\b(?:codes?|status|http|sub-?codes?|fail(?:s|ed|ure|ing)?|denied|refused|rejected|respond(?:s|ed)|forbidden|unauthorized|not found|bad request|api|endpoints?|requests?|calls?|logs?|throws?|return(?:s|ed|ing)?|receive[sd]?|means?|c[ao]mes?|what(?: is|'s)|get(?:s|ting)?|got|seen?|answer(?:s|ed)?|fehler\w*|antwort\w*|erreur|errore|erro|c[oó]digo|r[eé]ponse|respuesta|foutcode|fout|b[łl][ąa]d|kod|fel|fejl|virhe|hata))\b|ошибк|(?<![а-яё])код(?:а|у|ом)?(?![а-яё])/i;
/** "expected status 204", which is not the status received. */
export const expected =
  /\b(?:filter|where|cond|having|select)\b[^.]{0,60}$|\bexpect(?:ed|s)?\b(?:(?!\b(?:got|but|actual|was|received)\b)[^.]){0,40}$/i;
/** `<-- 403`, `response … - 403`, at the end of a line. */
const answerBefore =
  /(?:^\s*(?:\d{0,4} ?<|<-+|←) ?|\b(?:response|responded|reply|replied|received|answered|request)\b.{0,50}(?: [-=]?>| -|→) )$/i;
const arrowBefore =
  /(?:[-=]>|<[-=]{1,2}|→|\/[^\s"',]{0,200}:|\)|\b(?:failed|error|response|answer|result|reply)s?:|\b(?:failed|fails|refused|rejected|returned|returns|answered|got|gets|gave|gives|with|was|is)(?: (?:me|us))?(?: an?)?)\s{0,3}["'`([]?$/i;
/** "Sent 404 in 3ms" */
const sentBefore = /\b(?:sent|completed|finished|responded|served|handled)(?: with)? $/i;
const durationAfter = /^ (?:in|after|within) \d/;
/** `403 328 - - "POST /v1/item HTTP/1.1"`, with the request after the status. */
const quotedRequest = /["'](?:GET|HEAD|POST|PUT|DELETE|PATCH) [^"']{1,2000} HTTP\/\d/;
const sizeAfter = /^ (?:\d{1,12}|-)(?:\s|$)/;
/** `1.4ms`, `909.52µs`, as servers log how long a request took. */
const duration = /(?<![\w.])\d{1,9}(?:\.\d{1,9})?\s?(?:(?:n|u|µ|μ|m)?s|sec)\b/;
/**
 * The borders of a cell: the ends of the line, vertical lines, tabs and brackets, a hyphen before it, a size in bytes or
 * a method after it.
 */
const cellBegin = /(?:^|[|│\t[]|\s-)\s*$/;
const cellEnd = /^(?:\s*(?:[|│\t\]]|$)| \d{1,12}B\s| {1,12}(?:GET|HEAD|POST|PUT|DELETE|PATCH) )/;
/** `404 == 412`, "404 of 412" */
const comparison = /^(?: ?(?:[=!<>]=|[<>+*^]) ?| of )\d/;
const foreignProtocol = /\b(?:SIP|RTSP|ICAP)\/\d\.\d $/;
/** A row of counts. */
const statistic = /^ [A-Z][A-Za-z ]{1,30} {2,}\d/;
/** "a 401.24, then" */
const clauseAfter =
  /^["'`*]{0,2}(?:[,.;:!?)]|$| (?:then|when|again|after|since|from|on|in|for|if|whenever|within|as soon)\b)/;
/** `bytes=403`, with the name of another quantity. */
const valueBefore = /[A-Za-z_]=["']?$/;
/** "also a 409 when two imports run at once" */
const articleBefore = /\b(?:a|an|the) ["'`*]{0,2}$/i;
const eventAfter = /^["'`*]{0,2} (?:when|if|since|from the|again|whenever|as soon)\b/i;
const requestAfter =
  /^["')\]]?[ :,]{1,3}["'`(<]?(?:GET|HEAD|POST|PUT|DELETE|PATCH)\b ?["'(]?(?:https?:\/\/|\/)/;
const proseWord = new RegExp(
  `: ?\\([45]\\d\\d\\)|${strongWord.source}|${reason}|${context.source}|\\b(?:a|an|the) [1-5]\\d\\d\\b|\\b(?:when|if|since|again|whenever|as soon|sent|completed|finished|served|handled)\\b|<[-=]|←|^\\W*[1-5]\\d\\d(?:\\W|$)|\\d <`,
  'i',
);

/** Whether a line has a word that may make a number a status. */
export function mayBeProse(text: string): boolean {
  return proseWord.test(text);
}

/**
 * Returns the codes that a sentence mentions.
 *
 * @param hasRequest Whether the sentence also names a request.
 * @param hasStatus Whether it also has a status with a name.
 */
export function proseTokens(
  text: string,
  vocabulary: Vocabulary,
  hasRequest: boolean,
  hasStatus: boolean,
): Token[] {
  const candidates = numberCandidates(text, vocabulary.isCode, hasRequest);
  if (candidates.length === 0) return [];
  const isLogged = hasRequest && !hasStatus && (quotedRequest.test(text) || duration.test(text));
  const hasNamedStatus = hasStatus || isLogged;
  const found = new Set(
    candidates.filter(
      (candidate) =>
        isCodeOfResponse(candidate, vocabulary, hasRequest, hasNamedStatus) ||
        (candidate.bareStatus &&
          isCodeOfResponse(candidate.bareStatus, vocabulary, hasRequest, hasNamedStatus)),
    ),
  );
  const several = candidates.filter(
    (candidate) =>
      candidate.separator === '.' &&
      vocabulary.isCode(candidate.code) &&
      !isColumn(candidate) &&
      !isMeasured(candidate, vocabulary.isCode),
  );
  if (several.length > 1 && isList(text, several)) for (const candidate of several) found.add(candidate);
  if (found.size === 0 && isLogged) {
    const column =
      candidates.find(({ bareStatus }) => bareStatus) ??
      candidates.find(
        ({ separator, code, before, after }) =>
          separator === undefined &&
          vocabulary.isStatus(code) &&
          (sizeAfter.test(after) || requestAfter.test(after) || isCell(before, after)),
      );
    if (column) found.add(column);
  }
  const [first] = candidates;
  // `401 { apistatussubcode: … }`, or the status in a line of its own.
  const heading =
    first && !found.has(first) && /^\W*$/.test(first.before) && /^(?: ?[{[(<]|\s*$)/.test(first.after)
      ? first
      : null;
  if (heading) found.add(heading);
  return [...found]
    .sort((a, b) => a.start - b.start)
    .map(
      (candidate): Token => ({
        kind: candidate === heading ? 'code' : candidate.code.length > 3 ? 'sub-code' : 'status',
        value: candidate.code,
        request: null,
        name: '',
        start: candidate.start,
        end: candidate.end,
        isMention: !hasRequest && candidate !== heading,
      }),
    );
}

const sign = /[\d<>={}();:\\/|]/;

/** Whether a sentence has no other numbers and no characters of code or a drawing. */
function isList(text: string, several: readonly NumberCandidate[]): boolean {
  let from = 0;
  for (const { start, end } of several) {
    if (sign.test(text.slice(from, start))) return false;
    from = end;
  }
  return !sign.test(text.slice(from));
}

function isCodeOfResponse(
  candidate: NumberCandidate,
  { isCode, isStatus }: Vocabulary,
  hasRequest: boolean,
  hasStatus: boolean,
): boolean {
  const { followsRequest, code, separator, before, after } = candidate;
  if (isOtherNumber(before + code + after, before.length, before.length + code.length)) return false;
  if (separator === undefined && valueBefore.test(before)) return false;
  if (followsRequest || (!hasStatus && separator === undefined && isStatus(code) && requestAfter.test(after)))
    return true;
  if (comparison.test(after) || foreignProtocol.test(before) || statistic.test(after)) return false;
  if (isColumn(candidate) || (hasStatus ? /^ (?:HTTP\/|\ufffc)/ : /^ HTTP\//).test(after)) return false;
  if (separator === undefined && code.startsWith('1')) return false;
  if (measureBefore.test(before) || expected.test(before)) return false;
  if (separator === undefined && requestAfter.test(after)) return false;
  if (separator !== undefined && !isCode(code)) return isUndocumented(candidate, isCode);
  if (/^[23]/.test(code) && !isCode(code) && /\berror:? ["'(]?$/i.test(before)) return false;
  if (wordBefore.test(before) && strongWord.test(before + after)) return true;
  if (hasItsName(candidate)) return true;
  if (separator === undefined && isCode(code) && errorInParentheses.test(`${before}${code}${after}`))
    return true;
  if (separator === undefined && isCode(code) && sentBefore.test(before) && durationAfter.test(after))
    return true;
  const isEvent = eventAfter.test(after) || (clauseAfter.test(after) && context.test(before + after));
  if (separator === undefined && isCode(code) && articleBefore.test(before) && isEvent) return true;
  if (separator === undefined) {
    if (hasRequest && isCode(code) && arrowBefore.test(before)) return true;
    return isCode(code) && answerBefore.test(before) && /^\W*$/.test(after);
  }
  if (separator !== '.' || isMeasured(candidate, isCode)) return false;
  return context.test(before + after) || (articleBefore.test(before) && clauseAfter.test(after));
}

/** Whether a number is written as a code of a known status, with a sub-number that the catalog lacks: `HTTP 403.26`. */
function isUndocumented(candidate: NumberCandidate, isCode: (code: string) => boolean): boolean {
  const { status, separator, before } = candidate;
  if (separator !== '.' || !isCode(status) || status.startsWith('2')) return false;
  if (isMeasured(candidate, isCode)) return false;
  return errorBefore.test(before) || hasItsName(candidate);
}

function isCell(before: string, after: string): boolean {
  return cellBegin.test(before) && cellEnd.test(after);
}

/** Whether a number is alone in a column, whose name describes it. */
function isColumn({ before, after }: NumberCandidate): boolean {
  return /(?:^|\s\s|\t)$/.test(before) && /^(?:\s\s|\t|\s*$)/.test(after);
}

/** Whether the number has its reason phrase next to it: `403 Forbidden`, `Forbidden (403)`. */
function hasItsName({ status, before, after }: NumberCandidate): boolean {
  const name = (countAfter.test(after) ? null : reasonAfter.exec(after)) ?? reasonBefore.exec(before);
  return name?.groups?.[`_${status[0]}`] !== undefined;
}

/** Whether the text around a dotted number makes it a price, a version, a coordinate… */
function isMeasured({ before, after }: NumberCandidate, isCode: (code: string) => boolean): boolean {
  if (otherBefore.test(before) || otherAfter.test(after)) return true;
  if (/[[(]$/.test(before) ? /^, ?-?\d/.test(after) : /\d, $/.test(before) && /^[\])]/.test(after))
    return true;
  if (/["']\s?:\s?\\?["']$/.test(before) && /^\\?["']/.test(after)) return true;
  const isSpaced = before.endsWith(' ');
  const neighbors = [
    isSpaced ? decimalBefore.exec(before) : null,
    decimalAfter.exec(after),
    isSpaced ? thousandsBefore.exec(before) : null,
  ];
  return neighbors.some((match) => match?.[1] !== undefined && !isCode(match[1]));
}
