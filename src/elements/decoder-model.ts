/** What the decoder shows, without a DOM. */
import type { Answer } from '../classifier/answer.ts';
import { codeText, parseCode } from '../classifier/code.ts';
import type { Reference } from './reference.ts';

/** An answer, and where in the text it was found. */
export interface PlacedAnswer extends Answer {
  /** Counted from 1; `null` where the form was asked, not a text. */
  readonly line: number | null;
}

/** What the form holds; every field may be empty. */
export interface FormValues {
  readonly status: string;
  readonly subCode: string;
  readonly endpoint: string;
}

/** What is shown, and how it is announced. */
export interface DecoderView {
  readonly answers: readonly PlacedAnswer[];
  /** How many more there are than `answers`. */
  readonly more: number;
  readonly summary: string;
}

/** The decoder's three questions. */
export interface Decoder {
  /** Which codes are in this text? */
  read(text: string): DecoderView;
  /** What does this code mean? */
  look(values: FormValues): DecoderView;
  /** An address that holds codes and nothing else; `null` where there is no code to share. */
  share(view: DecoderView): string | null;
  /** The form's values from such an address. */
  fromAddress(parameters: { get(name: string): string | null }): FormValues | null;
}

const mostAnswers = 50;
const empty: DecoderView = { answers: [], more: 0, summary: '' };

/** Makes the decoder of a reference. */
export function createDecoder({ classifier, answer, catalog, base }: Reference): Decoder {
  const endpoints = new Set(catalog.endpoints.map(({ number }) => number));
  return {
    read(text) {
      if (text.trim() === '') return empty;
      const findings = classifier.decode(text);
      if (findings.length === 0) {
        return {
          ...empty,
          summary: `No code found. Paste the whole response with its header, or at least the line with ${catalog.reporting.header}.`,
        };
      }
      const answers = findings
        .slice(0, mostAnswers)
        .map((finding) => ({ ...answer(finding), line: finding.line }));
      return {
        answers,
        more: findings.length - answers.length,
        summary: summaryOf(findings.map(({ code }) => code)),
      };
    },

    look({ status, subCode, endpoint }) {
      if (status.trim() === '' && subCode.trim() === '') {
        return endpoint === '' ? empty : { ...empty, summary: 'Give a status or a sub-code too.' };
      }
      const verdict = classifier.classify({
        ...(status.trim() === '' ? {} : { status: Number(status) }),
        subCode: subCode.trim(),
        endpoint,
      });
      if (verdict.status === null) {
        return {
          ...empty,
          summary: `A status has three digits; a sub-code is a status, a dot and a number, such as ${exampleOf(catalog)}.`,
        };
      }
      const one = { ...answer(verdict), line: null };
      return { answers: [one], more: 0, summary: one.headline };
    },

    share({ answers }) {
      const [first] = answers;
      if (!first?.code) return null;
      const endpoint = first.endpoint ? `&endpoint=${first.endpoint.number}` : '';
      return `${base}/decoder?code=${encodeURIComponent(first.code)}${endpoint}`;
    },

    fromAddress(parameters) {
      const parts = parseCode(parameters.get('code') ?? '');
      if (!parts) return null;
      const endpoint = parameters.get('endpoint') ?? '';
      return {
        status: parts.subCode === null ? codeText(parts) : '',
        subCode: parts.subCode ?? '',
        endpoint: endpoints.has(endpoint) ? endpoint : '',
      };
    },
  };
}

function summaryOf(codes: readonly (string | null)[]): string {
  const different = [...new Set(codes)].slice(0, 5).join(', ');
  return codes.length === 1 ? `Found ${different}` : `Found ${codes.length} responses: ${different}`;
}

function exampleOf({ standard }: Reference['catalog']): string {
  return standard.find(({ code }) => code.includes('.'))?.code ?? '';
}
