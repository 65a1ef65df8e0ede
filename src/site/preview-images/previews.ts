/** Makes the card of each preview image from the catalog. */

import { codeUrl, endpointUrl } from '../../catalog/code.ts';
import { type CodeMeaning, dependsOnEndpoint, type Entries, type Entry } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { fixerQuestion } from '../../catalog/labels.ts';
import type { Endpoint } from '../../catalog/record.ts';
import { type Labeled, responsibility, retryLabel } from '../../reference/handling-labels.ts';
import type { Card, Fact, RecordCard } from './card.ts';

/** The preview image of a page. */
export interface Preview {
  /** The path of the image without the leading slash and without `.png`. */
  readonly id: string;
  readonly card: Card;
}

/** The id of the image that every page without one of its own shares. */
export const sitePreviewId = 'preview';

/** Lists the id of every image. */
export function previewIds({ endpoints }: Catalog, entries: Entries): string[] {
  return [
    sitePreviewId,
    ...[...entries.keys()].map((code) => idOf(codeUrl(code))),
    ...endpoints.map(({ number }) => idOf(endpointUrl(number))),
  ];
}

/** Makes the function that finds the preview of a page by the page's id. */
export function createPreviewOf(catalog: Catalog, entries: Entries): (pageId: string) => Preview {
  const codes = new Map([...entries.values()].map((entry) => [idOf(codeUrl(entry.code)), entry]));
  const endpoints = new Map(catalog.endpoints.map((one) => [idOf(endpointUrl(one.number)), one]));
  const { title, description } = catalog.publication;
  const names = { site: title, api: catalog.api.name };
  return (id) => {
    const entry = codes.get(id);
    const endpoint = endpoints.get(id);
    if (entry) return { id, card: { ...names, ...codeCard(entry, entries) } };
    if (endpoint) return { id, card: { ...names, ...endpointCard(endpoint) } };
    return {
      id: sitePreviewId,
      card: { ...names, kind: 'site', title, text: description, codes: [...entries.keys()] },
    };
  };
}

function idOf(url: string): string {
  return url.slice(1);
}

function codeCard(entry: Entry, entries: Entries): RecordCard {
  const { code, title, meanings } = entry;
  const [only, ...others] = meanings;
  return {
    kind: 'record',
    number: code,
    statusClass: code.slice(0, 1),
    context: contextOf(entry, entries),
    title: others.length === 0 ? title : `${meanings.length} meanings, depending on the endpoint`,
    body:
      only && others.length === 0
        ? { kind: only.quoted ? 'quote' : 'text', text: only.message }
        : { kind: 'meanings', meanings: meanings.map(meaningLine) },
    facts: facts(entry),
  };
}

/** Describes a sub-code by its status and the title of that status, which says more than the number. */
function contextOf({ kind, status }: Entry, entries: Entries): string[] {
  if (kind === 'status') return ['HTTP status'];
  const title = entries.get(status)?.record?.title;
  return [`Sub-code of HTTP ${status}`, ...(title ? [title] : [])];
}

function meaningLine({ title, endpoints }: CodeMeaning): string {
  return `${endpoints[0]?.number} ${title}`;
}

/** Answers the two questions; the card has no room for the answers of several endpoints. */
function facts({ meanings }: Entry): readonly Fact[] {
  const answers = meanings.flatMap((meaning) => meaning.answers);
  const retries = answers.map((answer) => ({ label: 'Retry', text: retryLabel(answer, answer.outcome) }));
  const responsible = answers.flatMap(({ fixer, outcome }) => responsibility(fixer, outcome) ?? []);
  return [retries, responsible].map((answered): Fact => {
    const [{ label, text }] = answered as [Labeled];
    const agree = new Set(answered.map((one) => one.text)).size === 1;
    return agree
      ? { label, value: text, from: 'advice' }
      : { label: agreedLabel(answered), value: dependsOnEndpoint, from: 'advice' };
  });
}

function agreedLabel(answered: readonly Labeled[]): string {
  return answered.find(({ label }) => label === fixerQuestion)?.label ?? (answered[0] as Labeled).label;
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
    facts: [{ label: 'Codes that it lists', value: codes.join(', ') || 'None known', from: 'documented' }],
  };
}
