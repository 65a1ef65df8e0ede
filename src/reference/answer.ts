/** A verdict in words: the same on a card, in the search, on the 404 page and on the command line. */

import { codeUrl, endpointUrl } from '../catalog/code.ts';
import type { ShippedCatalog } from '../catalog/dataset.ts';
import { entriesOf } from '../catalog/entries.ts';
import { fixerLabels, retryLabels, successLabels } from '../catalog/labels.ts';
import type { Fixer, Retry } from '../catalog/record.ts';
import { createClassify } from '../classifier/classify.ts';
import type { Verdict } from '../classifier/verdict.ts';
import type { Classifier } from './classifier.ts';

/** An endpoint as it is named to a person. */
export interface EndpointName {
  readonly number: string;
  readonly title: string;
  readonly url: string;
}

/** One meaning of an ambiguous code, and the endpoints that share it. */
export interface AnsweredMeaning {
  readonly message: string;
  readonly endpoints: readonly EndpointName[];
}

/** A documented wording, and whose it is. */
export interface AnsweredWording {
  /** The code that it is documented for; `null` where that is the code of the answer. */
  readonly about: string | null;
  readonly message: string;
}

/** An answer for a person. All of it is plain text, never markup. */
export interface Answer {
  readonly kind: Verdict['kind'];
  readonly code: string | null;
  readonly status: number | null;
  readonly headline: string;
  /** Remarks on what the verdict means and what it does not. */
  readonly notes: readonly string[];
  readonly endpoint: EndpointName | null;
  /** The documented wording; where status and sub-code disagree, that of each. */
  readonly documented: readonly AnsweredWording[];
  /** `documented` in one text, which names whose wording it is. */
  readonly message: string | null;
  /** Whose side it is on. */
  readonly side: string | null;
  readonly retry: string | null;
  /** The first check, or the step to take in this endpoint. */
  readonly advice: { readonly label: string; readonly text: string } | null;
  readonly meanings: readonly AnsweredMeaning[];
  /** Other codes that may have been meant. */
  readonly near: readonly { readonly code: string; readonly url: string }[];
  readonly url: string | null;
}

const adviceDepends = 'It depends on the endpoint that answered: see the page of the code.';

/**
 * Makes the function that puts a verdict into words.
 *
 * @param catalog What the words are taken from.
 * @param classifier The classifier of that catalog.
 * @param base Put before every address, as in `codeUrl`.
 */
export function createAnswer(
  catalog: ShippedCatalog,
  classifier: Pick<Classifier, 'nearCodes'>,
  base = '',
): (verdict: Verdict) => Answer {
  const classify = createClassify(catalog, () => null, base);
  const titles = new Map(catalog.endpoints.map(({ number, title }) => [number, title]));
  const entries = entriesOf(catalog);

  const endpointName = (number: string): EndpointName => ({
    number,
    title: titles.get(number) ?? '',
    url: endpointUrl(number, base),
  });

  const adviceOf = ({ kind, code, endpoint, message }: Verdict): Answer['advice'] => {
    const entry = kind === 'documented' ? entries.get(code) : undefined;
    if (!entry) return null;
    const { record, definitions, meanings } = entry;
    const own = definitions.find((one) => one.endpoint.number === endpoint)?.response.advice;
    if (own) return { label: adviceLabels.endpoint, text: own };
    const meaning = record ? meanings[0] : meanings.find((one) => one.message === message);
    const [text, ...others] = new Set(meaning?.answers.map(({ advice }) => advice));
    if (record) return text ? { label: adviceLabels.standard, text } : null;
    if (others.length > 0) return { label: adviceLabels.endpoint, text: adviceDepends };
    return text ? { label: adviceLabels.endpoint, text } : null;
  };

  const meaningsOf = ({ kind, code }: Verdict): AnsweredMeaning[] => {
    const meanings = kind === 'ambiguous' ? entries.get(code)?.meanings : undefined;
    return (meanings ?? []).map(({ message, endpoints }) => ({
      message,
      endpoints: endpoints.map(({ number }) => endpointName(number)),
    }));
  };

  const foreignStatus = (status: number | null) =>
    catalog.foreignStatuses.find((foreign) => foreign.status === status);

  /** The status and the sub-code of a contradiction, each as if it had come alone. */
  const sides = ({ kind, status, subCode, endpoint }: Verdict): readonly Verdict[] => {
    if (kind !== 'contradiction') return [];
    const from = endpoint ?? undefined;
    return [classify({ status, endpoint: from }), classify({ subCode, endpoint: from })];
  };

  const wordings = (verdict: Verdict): AnsweredWording[] => {
    if (verdict.kind === 'contradiction') {
      return sides(verdict).flatMap(({ kind, code, message }) =>
        kind === 'documented' ? { about: code, message } : [],
      );
    }
    if (verdict.message === null) return [];
    const about = verdict.kind === 'undocumented-sub-code' ? String(verdict.status) : null;
    return [{ about, message: verdict.message }];
  };

  const notesOf = (verdict: Verdict): string[] => [
    ...notes(verdict, catalog.reporting.header, foreignStatus(verdict.status)?.advice),
    ...sides(verdict)
      .filter(({ kind }) => kind !== 'documented')
      .map((side) => `${headline(side, foreignStatus(side.status)?.name)}.`),
  ];

  return (verdict) => {
    const documented = wordings(verdict);
    const near =
      verdict.kind === 'undocumented-sub-code' && verdict.subCode ? classifier.nearCodes(verdict.code) : [];
    return {
      kind: verdict.kind,
      code: verdict.code,
      status: verdict.status,
      headline: headline(verdict, foreignStatus(verdict.status)?.name),
      notes: notesOf(verdict),
      endpoint: verdict.endpoint === null ? null : endpointName(verdict.endpoint),
      documented,
      message: documented.length === 0 ? null : documented.map(wordingText).join(' '),
      side: verdict.fixer && sideLabel(verdict.fixer, verdict.status),
      retry: verdict.retry && retryLabel(verdict.retry, verdict.status),
      advice: adviceOf(verdict),
      meanings: meaningsOf(verdict),
      near: near.map((code) => ({ code, url: codeUrl(code, base) })),
      url: verdict.url,
    };
  };
}

/** Labels of advice: the standard list says where to look, an endpoint's row what to do. */
export const adviceLabels = { standard: 'Check first', endpoint: 'What to do' } as const;

/** Whose side a code is on, in words. */
export function sideLabel(fixer: Fixer, status: number | null): string {
  return isSuccess(status) ? successLabels.side : fixerLabels[fixer];
}

/** Whether to send it again, in words. */
export function retryLabel(retry: Retry, status: number | null): string {
  return retry === 'never' && isSuccess(status) ? successLabels.never : retryLabels[retry];
}

function wordingText({ about, message }: AnsweredWording): string {
  return about === null ? message : `${about}: ${message}`;
}

function isSuccess(status: number | null): boolean {
  return status !== null && status < 300;
}

function headline(verdict: Verdict, foreignName: string | undefined): string {
  const { status, subCode } = verdict;
  switch (verdict.kind) {
    case 'documented':
      return `${verdict.code} ${verdict.title}`;
    case 'ambiguous':
      return `${verdict.code} means different things in different endpoints`;
    case 'undocumented-sub-code':
      return subCode === null
        ? `The sub-code beside ${status} could not be read`
        : `${subCode} is not documented${verdict.endpoint ? ` for endpoint ${verdict.endpoint}` : ''}`;
    case 'undocumented-status':
      if (status === null) return 'No status of this API';
      return `${subCode ?? status}${foreignName && !subCode ? ` ${foreignName}` : ''} is not a code of this API`;
    case 'contradiction':
      return `Status ${status} and sub-code ${subCode} disagree`;
  }
}

function notes(verdict: Verdict, header: string, foreignAdvice: string | undefined): string[] {
  const { status, subCode, title } = verdict;
  switch (verdict.kind) {
    case 'documented':
      return [];
    case 'ambiguous':
      return [
        'Only endpoints define this sub-code. The number of the endpoint, or the method and URL of the request, tells which meaning it is.',
      ];
    case 'undocumented-sub-code':
      return [
        ...(subCode === null ? [`${header} takes one code, as text.`] : []),
        `What is known is the status: ${status} ${title}.`,
      ];
    case 'undocumented-status':
      if (status === null) return ['Neither a status nor a sub-code could be read.'];
      return [
        `The documentation does not list the status ${status}. It may come from something in between: a proxy, a gateway, a load balancer or a firewall.`,
        ...(foreignAdvice ? [foreignAdvice] : []),
      ];
    case 'contradiction':
      return [
        `The sub-code ${subCode} belongs to another status than ${status}. Something between the API and you may have replaced one of them: look at the raw response.`,
      ];
  }
}
