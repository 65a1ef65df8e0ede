/** What the signature checker shows, without a DOM. */

import { codeUrl } from '../../catalog/code.ts';
import type { SignatureCheckId, SignatureScheme } from '../../catalog/record.ts';
import { createMask } from '../../redaction/mask.ts';
import type { Reference } from '../../reference/reference.ts';
import { createCheckSignature, type SignatureEvidence } from '../../signature/checks/check.ts';
import { duration } from '../../signature/checks/clock.ts';
import { evidenceOf, meantRequest } from '../../signature/reading/exchange.ts';
import {
  createReadRequests,
  longestRead,
  type WrittenRequest,
} from '../../signature/reading/read-requests.ts';
import { shownReport } from '../../signature/report/redacted-report.ts';
import type {
  CheckState,
  ClockReading,
  HashReading,
  SignatureReport,
} from '../../signature/report/report.ts';
import { formatCount, formatNumber } from '../../text/format-number.ts';
import { formatTime } from '../../text/format-time.ts';

/** What the form holds; every field may be empty. */
export interface SignatureForm {
  readonly method: string;
  readonly url: string;
  /** The value of the header; one in each line where there is more than one. */
  readonly signature: string;
  readonly serverTime: string;
  readonly secret: string;
}

/** What was read out of a text. */
export interface ReadText {
  readonly requests: readonly WrittenRequest[];
  /** What each is called, to be chosen from. */
  readonly choices: readonly string[];
  /** The one that is checked unless another is chosen. */
  readonly chosen: number;
  /** What was found, or why nothing was. */
  readonly summary: string;
}

/** One check, as it is shown. */
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

/** A mistake, as it is shown. */
export interface ShownMistake {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/** All that is shown of a request. */
export interface SignatureView {
  readonly summary: string;
  readonly checks: readonly ShownCheck[];
  /** The two times and how far they are apart; `null` where one of them is not known. */
  readonly clock: string | null;
  readonly hash: Pick<HashReading, 'documented' | 'signed' | 'difference'> | null;
  /** What the text to be hashed is called. */
  readonly hashLabel: string;
  readonly mistakes: readonly ShownMistake[];
}

/** The checker's questions. */
export interface SignatureChecker {
  /** Reads a text; `near` tells which of several requests is meant: the last one that begins at that place or above. */
  read(text: string, near?: number): ReadText;
  /** The form of one of the requests that were read. The secret is never in a text. */
  fill(read: ReadText, at: number): Omit<SignatureForm, 'secret'>;
  /** Checks what the form holds; `null` where it holds nothing. `read` and `at` say what the form was filled from. */
  check(
    form: SignatureForm,
    read: ReadText,
    at: number,
    signal?: { readonly aborted: boolean },
  ): Promise<SignatureView | null>;
}

/** More than these are no choice that somebody could make. */
const mostChoices = 200;

/** Nothing was read. */
export const nothingRead: ReadText = { requests: [], choices: [], chosen: 0, summary: '' };

const labels = {
  passed: 'Passed',
  failed: 'Failed',
  'not-checkable': 'Not checked',
} as const satisfies Record<CheckState, string>;

/** Makes the checker of a reference; `null` where its requests are not signed. */
export function createSignatureChecker({ catalog, classifier, base }: Reference): SignatureChecker | null {
  const scheme = catalog.signature;
  if (scheme === null) return null;
  const titles = new Map<string, string>(catalog.standard.map(({ code, title }) => [code, title]));
  const mask = createMask(catalog.reporting.secrets);
  const checkSignature = createCheckSignature(scheme);
  const readRequests = createReadRequests(scheme, (request) => classifier.endpointOf(request) !== null);

  return {
    read(text, near) {
      const all = readRequests(text);
      const meant = meantRequest(all, near);
      const first = Math.max(0, Math.min(meant - mostChoices / 2, all.length - mostChoices));
      const requests = all.slice(first, first + mostChoices);
      return {
        requests,
        choices: requests.map((request, i) => choiceText(request, first + i + 1, all.length)),
        chosen: Math.max(0, meant - first),
        summary: readingSummary(text, all, scheme),
      };
    },

    fill({ requests }, at) {
      const { method, url, signatures, serverTime } = requests[at] ?? {};
      return {
        method: method ?? '',
        url: url ?? '',
        signature: signatures?.join('\n') ?? '',
        serverTime: serverTime ?? '',
      };
    },

    async check(form, read, at, signal) {
      const { requests } = read;
      const isMissing = requests[at]?.signatures?.length === 0;
      const signature = signaturesIn(form.signature, scheme.header);
      const isEmpty = Object.values({ ...form, secret: '' }).every((value) => value.trim() === '');
      if (isEmpty && !isMissing) return null;
      const evidence: SignatureEvidence = {
        signature: signature.length > 0 ? signature : isMissing ? [] : undefined,
        method: form.method,
        url: form.url,
        serverTime: form.serverTime,
        appSecret: form.secret === '' ? undefined : form.secret,
        earlier: evidenceOf(requests, at).earlier,
        signal,
      };
      const urls = [form.url, ...requests.flatMap(({ url }) => url ?? [])];
      const confidential = { appSecret: form.secret, urls, mask };
      return viewOf(shownReport(await checkSignature(evidence), confidential).report);
    },
  };

  /** `2 of 4, line 7: POST https://… → 401`; nothing of a secret may be in it. */
  function choiceText({ method, url, line, status }: WrittenRequest, number: number, of: number): string {
    const address = url && mask(partsShown(url));
    const request = [method, address].filter(Boolean).join(' ') || 'a signature without its request';
    return `${number} of ${of}, line ${formatNumber(line)}: ${request}${status === null ? '' : ` → ${status}`}`;
  }

  function viewOf(report: SignatureReport): SignatureView {
    const { hash, clock } = report;
    const { secret } = scheme as SignatureScheme;
    return {
      summary: summaryOf(report, scheme as SignatureScheme),
      checks: report.checks.map((check) => ({
        ...check,
        title: titles.get(check.code) ?? '',
        url: codeUrl(check.code, base),
        label: labels[check.state],
        isOpen: check.code === report.firstFailure,
      })),
      clock: clock && clockSentence(clock),
      hash,
      hashLabel: `What has to be hashed, with the ${secret} as the key`,
      mistakes: hash?.mistakes ?? [],
    };
  }
}

function readingSummary(
  text: string,
  requests: readonly WrittenRequest[],
  { header }: SignatureScheme,
): string {
  if (text.trim() === '') return '';
  const cut =
    text.length > longestRead ? `Only the first ${formatNumber(longestRead)} characters were read. ` : '';
  if (requests.length === 0) {
    return `${cut}No request was found in this text. Paste the output of curl -v, the curl command, or the ${header} header.`;
  }
  if (requests.some(({ isHidden }) => isHidden) && requests.length === 1) {
    return `${cut}The text has a variable or a mask where the ${header} should be. Paste the value that was sent.`;
  }
  const assumed = requests.some(({ isSchemeAssumed }) => isSchemeAssumed)
    ? ' The text does not say whether it went over HTTPS; we took it that it did.'
    : '';
  const found =
    requests.length === 1 ? 'Read from your text.' : `${formatCount(requests.length, 'request')} found.`;
  return cut + found + assumed;
}

/** An address without its query, its fragment and credentials. */
function partsShown(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');
}

/** The values that a field holds: with or without the name of the header, one in each line. */
function signaturesIn(text: string, header: string): string[] {
  const name = new RegExp(`^\\s*(?:>\\s*)?${header}\\s*:[ \\t]*`, 'i');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isOneEach = lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line.replace(name, '')));
  if (isOneEach) return lines.map((line) => line.replace(name, ''));
  return lines.length === 0 ? [] : [text.replace(name, '').trim()];
}

function summaryOf({ checks }: SignatureReport, { secret }: SignatureScheme): string {
  const count = (state: CheckState) => checks.filter((check) => check.state === state).length;
  const failed = checks.filter(({ state }) => state === 'failed');
  const rest = `${count('passed')} passed, ${count('not-checkable')} could not be made.`;
  const [first] = failed;
  if (first) {
    const codes = failed.map(({ code }) => code).join(', ');
    return `${formatCount(failed.length, 'check')} failed: ${codes}. ${first.finding} ${rest}`;
  }
  const isHashChecked = checks.some(({ id, state }) => id === 'hash' && state === 'passed');
  return isHashChecked
    ? `No check failed: the signature fits the request. ${rest}`
    : `No check failed so far. ${rest} Whether the hash is right takes the ${secret}.`;
}

function clockSentence({ issuedAt, serverTime, aheadSeconds }: ClockReading): string {
  const apart = duration(Math.abs(aheadSeconds) * 1_000);
  const relation = apart === '' ? 'no difference' : `${apart} ${aheadSeconds > 0 ? 'ahead' : 'behind'}`;
  return `Signed at ${formatTime(issuedAt)} UTC, server at ${formatTime(serverTime)} UTC: ${relation}.`;
}
