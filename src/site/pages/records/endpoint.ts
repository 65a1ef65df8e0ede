/** Makes the page of an endpoint, with every code that it lists. */

import { codeUrl, statusOf } from '../../../catalog/code.ts';
import type { Entries } from '../../../catalog/entries.ts';
import type { Catalog } from '../../../catalog/index.ts';
import type { Endpoint, EndpointResponse } from '../../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../../reference/answer.ts';
import { lastChange } from '../../views/changes.ts';
import { description, type Page } from '../page.ts';
import { prose, wording } from '../prose.ts';
import {
  type Inline,
  link,
  list,
  pageLink,
  paragraph,
  sample,
  section,
  sections,
  strong,
  table,
} from '../section.ts';
import { lastChanged, sourcesSection } from './statements.ts';

/** Makes the page of one endpoint. */
export function endpointPage(
  endpoint: Endpoint,
  { api, notes, publication }: Catalog,
  entries: Entries,
): Page {
  const { number, title, method, paths, responses, documented, unknown, formerTitles } = endpoint;
  const codes = responses.map(({ code }) => code);
  const sources = [endpoint.source, ...responses.flatMap(({ source }) => source ?? [])];
  return {
    id: `endpoints/${number}`,
    title: `${number} ${title}`,
    description: description(
      `Endpoint ${number} of the ${api.name}, ${title}: ${codes.length > 0 ? `what ${codes.join(', ')} mean here.` : 'what is known of it, and what is not.'}`,
    ),
    searchable: true,
    sections: sections([
      section(
        { origin: 'documented' },
        paths.length > 0 && sample('http', paths.map((path) => `${method} ${path}`).join('\n')),
        list(documented.map(prose)),
        formerTitles.length > 0 && paragraph(wording(`Formerly: ${formerTitles.join(', ')}.`)),
      ),
      section({ origin: 'unknown' }, list(unknown.map(prose))),
      section(
        { id: 'codes', title: 'Codes', origin: 'documented' },
        table(
          ['Code', 'What it means here'],
          responses.map(({ code, meaning }) => [link(code, codeUrl(code)), wording(meaning)]),
        ),
      ),
      section(
        { id: 'what-to-do', title: 'What to do', origin: 'advice' },
        list(responses.filter(asksForAction).map((response) => advice(response, entries))),
      ),
      section(
        { id: 'codes-of-every-endpoint', title: 'Codes of every endpoint', origin: 'advice' },
        paragraph(
          'Expect the codes of the ',
          pageLink('standard list', '/codes'),
          notes.everyEndpoint === null ? ' too.' : ` too: ${notes.everyEndpoint}.`,
        ),
      ),
      sourcesSection(sources),
    ]),
    foot: lastChanged(lastChange(endpoint, publication)),
  };
}

/** Whether a response needs advice; a plain success does not. */
function asksForAction({ code, advice: text }: EndpointResponse): boolean {
  return text !== undefined || Number(statusOf(code)) >= 300;
}

function advice(response: EndpointResponse, entries: Entries): Inline {
  const { code, advice: text } = response;
  const status = Number(statusOf(code));
  const standard = entries.get(code)?.record;
  const side = sideLabel(response.fixer ?? standard?.fixer ?? 'caller', status);
  const retry = retryLabel(response.retry ?? standard?.retry ?? 'never', status);
  return [
    strong(link(code, codeUrl(code))),
    ` Whose side: ${side}. Retry: ${retry}.`,
    text === undefined ? '' : [' ', prose(text)],
  ];
}
