/** Reads and checks signed requests, without a DOM. */

import { codeUrl } from '../../catalog/code.ts';
import type { SignatureCheckId, SignatureScheme } from '../../catalog/record.ts';
import { withBase } from '../../http/url.ts';
import type { Labeled } from '../../reference/handling-labels.ts';
import type { Reference } from '../../reference/reference.ts';
import { createRequestText } from '../../reference/request-text.ts';
import { createSignatureCheck, type SignatureEvidence } from '../../signature/checks/check.ts';
import { duration } from '../../signature/checks/clock.ts';
import { createReadRequests, type WrittenRequest } from '../../signature/reading/read-requests.ts';
import { evidenceOf, meantRequest } from '../../signature/reading/written-request.ts';
import type {
  CheckState,
  ClockReading,
  HashReading,
  SignatureReport,
} from '../../signature/report/report.ts';
import { createShownReport, type ShownReport } from '../../signature/report/shown-report.ts';
import { type ReportedResponse, unexplainedRefusal } from '../../signature/report/unexplained-refusal.ts';
import { formatCount } from '../../text/formatting/format-number.ts';
import { formatTime } from '../../text/formatting/format-time.ts';
import { choiceText, readingSummary } from './reading-words.ts';

/** The values of the form; each may be empty. */
export interface SignatureForm {
  readonly method: string;
  readonly url: string;
  /** The beginning of the URL, where the URL is only a path. */
  readonly base: string;
  /** The value of the header; one per line where there are several. */
  readonly signature: string;
  readonly serverTime: string;
  readonly secret: string;
}

/** The requests in a text. */
export interface ReadRequests {
  readonly requests: readonly WrittenRequest[];
  /** The label of each request, to choose from. */
  readonly choices: readonly string[];
  /** The index of the request that is checked first. */
  readonly chosen: number;
  /** A sentence about what was found, or what to paste instead. */
  readonly summary: string;
}

/** A check as it is shown. */
export interface ShownCheck {
  readonly id: SignatureCheckId;
  readonly code: string;
  readonly title: string;
  readonly url: string;
  readonly state: CheckState;
  /** The state in words. */
  readonly label: string;
  readonly finding: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly needs: string | null;
  readonly isOpen: boolean;
}

/** A mistake as it is shown. */
export interface ShownMistake {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/** The result of checking a request as it is shown. */
export interface SignatureView {
  readonly summary: string;
  /** Who can fix the first check that failed; `null` where none did. */
  readonly responsibility: Labeled | null;
  readonly checks: readonly ShownCheck[];
  /** A sentence about the two times and their difference; `null` where one of them is not known. */
  readonly clock: string | null;
  readonly hash:
    | (Pick<HashReading, 'documented' | 'signed' | 'difference'> & Pick<ShownReport, 'differingCharacter'>)
    | null;
  /** The label of the text to be hashed. */
  readonly hashLabel: string;
  readonly mistakes: readonly ShownMistake[];
}

/** The length up to which a list of requests is useful. */
const mostChoices = 200;

/** The requests of an empty text. */
export const noRequests: ReadRequests = { requests: [], choices: [], chosen: 0, summary: '' };

const labels = {
  passed: 'Passed',
  failed: 'Failed',
  'not-checkable': 'Not checkable',
} as const satisfies Record<CheckState, string>;

/** Creates the checker of a reference; `null` where its requests are not signed. */
export function createSignatureChecker(reference: Reference): SignatureChecker | null {
  const scheme = reference.catalog.signature;
  return scheme && new SignatureChecker(reference, scheme);
}

/** Checks signatures by the scheme of a catalog. */
export class SignatureChecker {
  readonly #scheme: SignatureScheme;
  readonly #reference: Reference;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #requestText: ReturnType<typeof createRequestText>;
  readonly #check: ReturnType<typeof createSignatureCheck>;
  readonly #shown: ReturnType<typeof createShownReport>;
  readonly #readRequests: ReturnType<typeof createReadRequests>;

  constructor(reference: Reference, scheme: SignatureScheme) {
    const { catalog, classifier } = reference;
    this.#scheme = scheme;
    this.#reference = reference;
    this.#titles = new Map(catalog.standard.map(({ code, title }) => [code, title]));
    this.#requestText = createRequestText(catalog);
    this.#check = createSignatureCheck(scheme);
    this.#shown = createShownReport(scheme, catalog);
    this.#readRequests = createReadRequests(
      scheme,
      (request) => classifier.endpointOf(request) !== null,
      classifier.decode,
    );
  }

  /** Reads a text. `near` is the offset of the intended request, or an offset after its beginning. */
  read(text: string, near?: number): ReadRequests {
    const all = this.#readRequests(text);
    const meant = meantRequest(all, near);
    const first = Math.max(0, Math.min(meant - mostChoices / 2, all.length - mostChoices));
    const requests = all.slice(first, first + mostChoices);
    return {
      requests,
      choices: requests.map((request, i) =>
        choiceText(request, first + i + 1, all.length, this.#requestText),
      ),
      chosen: Math.max(0, meant - first),
      summary: readingSummary(text, all, this.#scheme),
    };
  }

  /** Returns the form values of a request. A text never has the secret, and the base only as part of the URL. */
  fill({ requests }: ReadRequests, at: number): Omit<SignatureForm, 'secret' | 'base'> {
    const { method, url, signatures, serverTime } = requests[at] ?? {};
    return {
      method: method ?? '',
      url: url ?? '',
      signature: signatures?.join('\n') ?? '',
      serverTime: serverTime ?? '',
    };
  }

  /** Checks the form values, which `fill` took from the request at `at`; `null` where the form is empty. */
  async check(
    form: SignatureForm,
    { requests }: ReadRequests,
    at: number,
    signal?: { readonly aborted: boolean },
  ): Promise<SignatureView | null> {
    const isMissing = requests[at]?.signatures?.length === 0;
    const signature = signaturesIn(form.signature, this.#scheme.header);
    const isEmpty = Object.values({ ...form, base: '', secret: '' }).every((value) => value.trim() === '');
    if (isEmpty && !isMissing) return null;
    const url = withBase(form.url, form.base);
    const evidence: SignatureEvidence = {
      signature: signature.length > 0 ? signature : isMissing ? [] : undefined,
      method: form.method,
      url,
      serverTime: form.serverTime,
      appSecret: form.secret === '' ? undefined : form.secret,
      earlier: evidenceOf(requests, at).earlier,
      signal,
    };
    const { code = null, isSchemeAssumed = false } = requests[at] ?? {};
    const response = { code, isSchemeAssumed: isSchemeAssumed && requests[at]?.url === url };
    return this.#view(this.#shown(await this.#check(evidence), { ...form, url }), response);
  }

  #view({ report, differingCharacter }: ShownReport, response: ReportedResponse): SignatureView {
    const { hash, clock, firstFailure } = report;
    return {
      summary: summaryOf(report, response),
      responsibility: firstFailure === null ? null : this.#responsibilityFor(firstFailure),
      checks: report.checks.map((check) => ({
        ...check,
        title: this.#titles.get(check.code) ?? '',
        url: codeUrl(check.code, this.#reference.base),
        label: labels[check.state],
        isOpen: check.code === firstFailure,
      })),
      clock: clock && clockSentence(clock),
      hash: hash && { ...hash, differingCharacter },
      hashLabel: `The string to hash, with the ${this.#scheme.secret} as the key`,
      mistakes: hash?.mistakes ?? [],
    };
  }

  #responsibilityFor(code: string): Labeled | null {
    const { classifier, answer } = this.#reference;
    return answer(classifier.classify({ subCode: code })).responsibility;
  }
}

/** Reads the values in the field: with or without the name of the header, one per line. */
function signaturesIn(text: string, header: string): string[] {
  const name = new RegExp(`^\\s*(?:>\\s*)?${header}\\s*:[ \\t]*`, 'i');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const values = lines.map((line) => line.replace(name, ''));
  return values.every((value) => /^\s*\{.*\}\s*$/.test(value)) ? values : [text.replace(name, '')];
}

function summaryOf(report: SignatureReport, response: ReportedResponse): string {
  const { checks } = report;
  const count = (state: CheckState) => checks.filter((check) => check.state === state).length;
  const failed = checks.filter(({ state }) => state === 'failed');
  const rest = `${count('passed')} passed, ${count('not-checkable')} not checkable.`;
  const [first] = failed;
  if (first) {
    const codes = failed.map(({ code }) => code).join(', ');
    return `${formatCount(failed.length, 'check')} failed: ${codes}. ${first.finding} ${rest}`;
  }
  const refusal = unexplainedRefusal(response, report);
  if (refusal !== null) return `${refusal} ${rest}`;
  const needs = checks.find(({ id }) => id === 'hash')?.needs ?? null;
  return needs === null
    ? `No check failed: the signature matches the request. ${rest}`
    : `No check failed so far. ${rest} Checking the hash requires ${needs}.`;
}

function clockSentence({ issuedAt, serverTime, aheadSeconds }: ClockReading): string {
  const apart = duration(Math.abs(aheadSeconds) * 1_000);
  const relation = apart === '' ? 'no difference' : `${apart} ${aheadSeconds > 0 ? 'ahead' : 'behind'}`;
  return `Signed at ${formatTime(issuedAt)} UTC, server at ${formatTime(serverTime)} UTC: ${relation}.`;
}
