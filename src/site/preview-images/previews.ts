/** Which images of link previews there are, and what each says. */

import { codeUrl, endpointUrl } from '../../catalog/code.ts';
import { type CodeIndex, type Definition, meaningsOf, titleOf } from '../../catalog/code-index.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Endpoint, Fixer, Retry, StandardCode } from '../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../reference/answer.ts';
import { siteDescription, siteTitle } from '../name.ts';
import type { Body, Card, Fact, RecordCard } from './card.ts';

/** The image for a page. */
export interface Preview {
  /** Where it is: its address without the leading slash and without `.png`. */
  readonly id: string;
  readonly card: Card;
}

/** The id of the image of every page that has none of its own. */
export const sitePreviewId = 'preview';

/** The id of every image. */
export function previewIds({ endpoints }: Catalog, { codes }: CodeIndex): string[] {
  return [
    sitePreviewId,
    ...codes.map((code) => idOf(codeUrl(code))),
    ...endpoints.map(({ number }) => idOf(endpointUrl(number))),
  ];
}

/** Makes the function that finds the image of a page by the page's id. */
export function createPreviewOf(catalog: Catalog, index: CodeIndex): (pageId: string) => Preview {
  const codes = new Map(index.codes.map((code) => [idOf(codeUrl(code)), code]));
  const endpoints = new Map(catalog.endpoints.map((one) => [idOf(endpointUrl(one.number)), one]));
  const names = { site: siteTitle, api: catalog.api.name };
  return (id) => {
    const code = codes.get(id);
    const endpoint = endpoints.get(id);
    if (code) return { id, card: { ...names, ...codeCard(code, index) } };
    if (endpoint) return { id, card: { ...names, ...endpointCard(endpoint) } };
    return {
      id: sitePreviewId,
      card: { ...names, kind: 'site', title: siteTitle, text: siteDescription, codes: index.codes },
    };
  };
}

function idOf(url: string): string {
  return url.slice(1);
}

function codeCard(code: string, index: CodeIndex): RecordCard {
  const record = index.standard.get(code);
  return {
    kind: 'record',
    number: code,
    statusClass: code.slice(0, 1),
    context: contextOf(code, index),
    ...(record ? standardAnswer(record) : endpointAnswer(code, index)),
  };
}

type Answer = Pick<RecordCard, 'title' | 'body' | 'facts'>;

/** A sub-code is shown beside its status, whose title then says more than the number. */
function contextOf(code: string, { standard }: CodeIndex): string[] {
  const status = code.slice(0, 3);
  if (status === code) return ['HTTP status'];
  return [`Sub-code of HTTP ${status}`, ...(standard.get(status) ? [`${standard.get(status)?.title}`] : [])];
}

function standardAnswer({ code, title, message, retry, fixer }: StandardCode): Answer {
  return { title, body: { kind: 'quote', text: message }, facts: facts(code, [{ retry, fixer }]) };
}

function endpointAnswer(code: string, index: CodeIndex): Answer {
  const definitions = index.defined.get(code) ?? [];
  const meanings = meaningsOf(definitions);
  const title = titleOf(code, index);
  return {
    title: meanings.length > 1 ? `${title}: ${meanings.length} meanings` : title,
    body: meaningBody(meanings),
    facts: facts(
      code,
      definitions.map(({ response: { retry = 'never', fixer = 'caller' } }) => ({ retry, fixer })),
    ),
  };
}

function meaningBody(meanings: readonly (readonly Definition[])[]): Body | null {
  const firsts = meanings.flatMap(([first]) => first ?? []);
  const [only] = firsts;
  if (!only) return null;
  if (firsts.length === 1) return { kind: 'quote', text: only.response.meaning };
  return {
    kind: 'meanings',
    meanings: firsts.map(
      ({ endpoint, response }) => `${endpoint.number} ${response.title ?? response.meaning}`,
    ),
  };
}

/** The two answers; where endpoints differ in one, it depends on the endpoint. */
function facts(
  code: string,
  answers: readonly { readonly retry: Retry; readonly fixer: Fixer }[],
): readonly Fact[] {
  const status = Number(code.slice(0, 3));
  const answer = (label: string, values: readonly string[]): Fact => ({
    label,
    value: shared(values),
    from: 'advice',
  });
  return [
    answer(
      'Retry',
      answers.map(({ retry }) => retryLabel(retry, status)),
    ),
    answer(
      'Whose side',
      answers.map(({ fixer }) => sideLabel(fixer, status)),
    ),
  ];
}

function shared(values: readonly string[]): string {
  const [value = '', other] = new Set(values);
  return other === undefined ? value : 'Depends on the endpoint';
}

function endpointCard({ number, title, method, paths, responses }: Endpoint): RecordCard {
  const [path] = paths;
  const codes = responses.map(({ code }) => code);
  return {
    kind: 'record',
    number,
    statusClass: null,
    context: ['Endpoint'],
    title,
    body: path ? { kind: 'request', text: method ? `${method} ${path}` : path } : null,
    facts: [
      { label: 'Codes that it lists', value: codes.join(', ') || 'None are known', from: 'documented' },
    ],
  };
}
