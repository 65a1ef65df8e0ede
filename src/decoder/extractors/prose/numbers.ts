/** Finds numbers that may be codes in a line. */

/** A number that may be a code. */
export interface NumberCandidate {
  readonly start: number;
  readonly end: number;
  /** Whether it directly follows a request, as in the log of a server. */
  readonly followsRequest: boolean;
  readonly status: string;
  readonly code: string;
  readonly separator: string | undefined;
  readonly before: string;
  readonly after: string;
  /** The bare status before its code: `403 (403.25)`. */
  readonly bareStatus?: NumberCandidate;
}

/** Units of measurement, after which a number is no code. */
export const unit =
  '(?:ms|s|sec|min|h|kB|KB|MB|GB|px|kg|g|km|m|cm|mm|EUR|USD|GBP|CHF|seconds?|minutes?|hours?|days?|bytes?|items?|rows?|pages?|times|points|users|requests|attempts|retries|results|records|euros?|dollars?|pounds|cents?|percent|degrees?|miles?|meters?|metres?|kilometers?|grams?|kilograms?|liters?|litres?|mg|lbs?|mph|kW|kWh|nm|ns|[µμ][smg]|kPa|hPa|Pa|bar|psi|[km]?eV|m[AV]|dB|rpm|ppm|kcal|kJ|ml|cl|MHz|GHz|Hz|TB|JPY|Euro|Prozent|Grad|Sekunden|Minuten|Stunden)';
/** A status or a code without adjacent characters that make it a part of something else. */
export const number = new RegExp(
  `(?<![\\w.,:/$€£#@+-])([1-5]\\d\\d)(?:([.\\-_ ])(\\d{1,3}))?(?![\\w%€$£°]|[.,:-]\\d|/\\w| ?(?:${unit}\\b|[%‰€$£¥°]))`,
  'g',
);
const answeredRequest =
  /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH)(?: +|[\t|])["']?(?:https?:\/\/|\/)(?:[^\s"'`|{}]|\{[\w.:-]{0,40}\}){0,2000}(?: HTTP\/[\d.]{1,3})?["'`}]{0,2}([\s:|=>→,-]{1,6}[*`]{0,2}|\s{7,60}(?=\d{3}(?:\.\d{1,3})?(?: \(|\s*$)))(?=([1-5]\d\d))/g;
/** Characters between a request and its status; others, such as `-`, may be a column of their own. */
const nothingBetween = /^\s*(?::|[-=]?>|→|\|)?\s*[*`]*$/;
/** How many characters around a number are evidence. */
const reach = 60;

/** Returns the numbers of a line that may be codes; of a bare status and its full code, only the latter. */
export function numberCandidates(
  text: string,
  isCode: (code: string) => boolean,
  hasRequest = true,
): NumberCandidate[] {
  const statuses = hasRequest ? statusesAfterRequests(text, isCode) : noStatuses;
  const candidates: NumberCandidate[] = [];
  number.lastIndex = 0;
  for (let match = number.exec(text); match; match = number.exec(text)) {
    const candidate = candidateAt(match, statuses, isCode, hasRequest);
    number.lastIndex = candidate.end;
    candidates.push(candidate);
  }
  for (const [i, candidate] of candidates.entries()) {
    const next = candidates[i + 1];
    if (hasFullCode(next, candidate, text))
      candidates[i + 1] = { ...(next as NumberCandidate), bareStatus: candidate };
  }
  const bareStatuses = new Set(candidates.map(({ bareStatus }) => bareStatus));
  return candidates.filter((candidate) => !bareStatuses.has(candidate));
}

const noStatuses: ReadonlySet<number> = new Set();

/** Finds statuses after their requests; one after a gap may be a port, unless the catalog has it. */
function statusesAfterRequests(text: string, isCode: (code: string) => boolean): Set<number> {
  return new Set(
    [...text.matchAll(answeredRequest)]
      .filter(([, between = '', status = '']) => nothingBetween.test(between) || isCode(status))
      .map(({ index, 0: { length } }) => index + length),
  );
}

/**
 * Reads one number. In `400 123` the second is not part of a code, and after a request it is the size of the
 * response.
 */
function candidateAt(
  { 0: written, 1: status = '', 2: separator, 3: sub, index, input }: RegExpExecArray,
  statuses: ReadonlySet<number>,
  isCode: (code: string) => boolean,
  hasRequest: boolean,
): NumberCandidate {
  const followsRequest = statuses.has(index);
  const alone =
    sub === undefined || (separator === ' ' && (hasRequest || followsRequest || !isCode(`${status}.${sub}`)));
  const end = index + (alone ? status.length : written.length);
  return {
    start: index,
    end,
    followsRequest,
    status,
    separator: alone ? undefined : separator,
    code: alone ? status : `${status}.${sub}`,
    before: input.slice(Math.max(0, index - reach), index),
    after: input.slice(end, end + reach),
  };
}

/** Whether a status is followed by its full code: `403 (403.25)`. */
function hasFullCode(
  next: NumberCandidate | undefined,
  { end, code }: NumberCandidate,
  text: string,
): boolean {
  return !!next?.code.startsWith(`${code}.`) && /^[\s:/([-]{1,3}$/.test(text.slice(end, next.start));
}
