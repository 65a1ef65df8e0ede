/** What the decoder shows, without a DOM. */
import type { Answer } from '../classifier/answer.ts';
import { codeText } from '../classifier/code.ts';
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { isExplained } from './explained.ts';
import { parseLooseCode } from './loose-code.ts';
import type { Reference } from './reference.ts';

/** An answer, where it was found, and how to share it. */
export interface PlacedAnswer extends Answer {
  /** The line of the text, counted from 1; `null` where the form was asked, not a text. */
  readonly line: number | null;
  /** An address that holds code and endpoint and nothing else; `null` where these two do not tell it all. */
  readonly share: string | null;
}

/** What the form holds; every field may be empty. */
export interface FormValues {
  readonly status: string;
  readonly subCode: string;
  readonly endpoint: string;
}

/** All that is asked: what the form holds, and the text. */
export interface Question extends FormValues {
  readonly text: string;
}

/** What is shown, and how it is announced. */
export interface DecoderView {
  readonly answers: readonly PlacedAnswer[];
  /** How many more there are than `answers`. */
  readonly more: number;
  readonly summary: string;
}

/** What an address asks, and what in it could not be understood. */
export interface Prefill {
  readonly values: FormValues;
  readonly problem: string | null;
}

/** The decoder's two questions. */
export interface Decoder {
  /** A status or a sub-code is looked up; else the text is read, as an answer of the endpoint if one is given. */
  ask(question: Question): DecoderView;
  /** The form's values from an address such as `share` gives; `null` where it asks nothing. */
  prefill(parameters: { get(name: string): string | null }): Prefill | null;
}

const mostAnswers = 50;
const mostNamed = 5;
const empty: DecoderView = { answers: [], more: 0, summary: '' };

/** Makes the decoder of a reference. */
export function createDecoder({ classifier, answer, catalog, base }: Reference): Decoder {
  const endpoints = new Set(catalog.endpoints.map(({ number }) => number));
  const example = catalog.standard.find(({ code }) => code.includes('.'))?.code ?? '';

  const shareOf = (verdict: Verdict): string | null => {
    const { kind, code, endpoint } = verdict;
    if (code === null || kind === 'contradiction' || isUnreadable(verdict)) return null;
    return `${base}/decoder?code=${encodeURIComponent(code)}${endpoint ? `&endpoint=${endpoint}` : ''}`;
  };

  const placed = (verdict: Verdict, line: number | null): PlacedAnswer => ({
    ...answer(verdict),
    line,
    share: shareOf(verdict),
  });

  const asAnswerOf = (endpoint: string, finding: Finding): Finding => {
    if (endpoint === '' || finding.endpoint !== null || isUnreadable(finding)) return finding;
    const { status, subCode } = finding;
    return { ...finding, ...classifier.classify({ status: status ?? undefined, subCode, endpoint }) };
  };

  const inShort = (finding: Finding): string =>
    isExplained(finding) ? (finding.code ?? '') : answer(finding).headline;

  const summaryOf = (findings: readonly Finding[]): string => {
    const [first] = findings;
    if (findings.length === 1 && first && !isExplained(first)) return inShort(first);
    const different = new Map(findings.map((finding) => [keyOf(finding), finding]));
    const named = [...different.values()].slice(0, mostNamed).map(inShort).join('; ');
    return findings.length === 1 ? `Found ${named}` : `Found ${findings.length} responses: ${named}`;
  };

  const read = (text: string, endpoint: string): DecoderView => {
    const findings = classifier.decode(text).map((finding) => asAnswerOf(endpoint, finding));
    if (findings.length === 0) {
      return {
        ...empty,
        summary: `No code found. Paste the whole response with its header, or at least the line with ${catalog.reporting.header}.`,
      };
    }
    return {
      answers: findings.slice(0, mostAnswers).map((finding) => placed(finding, finding.line)),
      more: Math.max(findings.length - mostAnswers, 0),
      summary: summaryOf(findings),
    };
  };

  const look = (status: string, subCode: string, endpoint: string): DecoderView => {
    const verdict = /^(?:\d{3})?$/.test(status)
      ? classifier.classify({ status: status === '' ? undefined : Number(status), subCode, endpoint })
      : null;
    if (verdict === null || verdict.status === null) {
      return {
        ...empty,
        summary: `A status has three digits; a sub-code is a status, a dot and a number, such as ${example}.`,
      };
    }
    const one = placed(verdict, null);
    return { answers: [one], more: 0, summary: one.headline };
  };

  return {
    ask({ text, status, subCode, endpoint }) {
      if (status.trim() !== '' || subCode.trim() !== '') return look(status.trim(), subCode.trim(), endpoint);
      if (text.trim() !== '') return read(text, endpoint);
      return endpoint === ''
        ? empty
        : { ...empty, summary: 'Give a status or a sub-code too, or paste a response.' };
    },

    prefill(parameters) {
      const code = parameters.get('code') ?? '';
      const endpoint = parameters.get('endpoint') ?? '';
      if (code === '' && endpoint === '') return null;
      const parts = parseLooseCode(code);
      const problems = [
        code !== '' && !parts
          ? `The code in this address could not be read. Codes look like ${example}.`
          : '',
        endpoint !== '' && !endpoints.has(endpoint) ? 'The endpoint in this address is not known.' : '',
      ].filter(Boolean);
      return {
        values: {
          status: parts && parts.subCode === null ? codeText(parts) : '',
          subCode: parts?.subCode ?? '',
          endpoint: endpoints.has(endpoint) ? endpoint : '',
        },
        problem: problems.length === 0 ? null : problems.join(' '),
      };
    },
  };
}

/** A sub-code was given and could not be read: no code stands for that. */
function isUnreadable({ kind, subCode }: Verdict): boolean {
  return kind === 'undocumented-sub-code' && subCode === null;
}

function keyOf({ kind, status, code }: Verdict): string {
  return `${kind} ${status} ${code}`;
}
