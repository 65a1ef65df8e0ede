/** Makes the page of an endpoint, with every code that it lists. */

import { codeUrl } from '../../../catalog/code.ts';
import { type Entries, handlingOf } from '../../../catalog/entries.ts';
import type { Catalog } from '../../../catalog/index.ts';
import { fixerLabels } from '../../../catalog/labels.ts';
import type { Endpoint, EndpointResponse } from '../../../catalog/record.ts';
import { responsibility, retryLabel } from '../../../reference/handling-labels.ts';
import { lastChange } from '../../views/changes.ts';
import { description, type Page } from '../page.ts';
import { prose, wording } from '../prose.ts';
import { emphasis, type Inline, list, pageLink, paragraph, section, sections, table } from '../section.ts';
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
      `Endpoint ${number} of the ${api.name}, ${title}: ${codes.length > 0 ? `what ${codes.join(', ')} mean here.` : 'what is documented, and what is unknown.'}`,
    ),
    searchable: true,
    hero: null,
    quiet: true,
    sections: sections([
      section(
        { origin: 'documented', marked: false },
        ...paths.map((path) =>
          paragraph(method === null ? '' : { kind: 'method', text: method }, ' ', {
            kind: 'code',
            text: path,
          }),
        ),
      ),
      section(
        { id: 'codes', title: 'Codes', origin: 'documented', marked: false },
        table(
          ['Code', 'What it means here'],
          responses.map((response) => [codeLink(response.code), meaningOf(response)]),
        ),
        responses.some(({ quoted }) => quoted) &&
          paragraph(
            'Text in quotation marks is the wording of the documentation. Everything else is in our words.',
          ),
      ),
      section(
        { id: 'what-to-do', title: 'What to do', origin: 'advice' },
        list(responses.filter((row) => asksForAction(row, entries)).map((row) => advice(row, entries))),
        notes.administrator !== null &&
          responses.some((response) => needsAdministrator(response, entries)) &&
          paragraph(`${fixerLabels.administrator} is ${notes.administrator}.`),
      ),
      section(
        { id: 'more', title: 'More about this endpoint', origin: 'documented' },
        list(documented.map(prose)),
        formerTitles.length > 0 &&
          paragraph(wording(`Formerly: ${formerTitles.map((one) => `“${one}”`).join(', ')}.`)),
      ),
      section(
        { id: 'not-documented', title: 'What is not documented', origin: 'unknown' },
        list(unknown.map(prose)),
      ),
      section(
        { id: 'codes-of-every-endpoint', title: 'Codes of the whole API', origin: 'advice' },
        paragraph(
          'This endpoint can also answer with the codes of the ',
          pageLink('standard list', '/codes'),
          notes.wholeApi === null ? '.' : `: they ${notes.wholeApi}.`,
        ),
      ),
      sourcesSection(sources),
    ]),
    foot: lastChanged(lastChange(endpoint, publication)),
  };
}

function codeLink(code: string): Inline {
  return { kind: 'code-link', text: code, url: codeUrl(code) };
}

/** Writes a meaning as a quotation only if it is one, followed by our remark. */
function meaningOf({ meaning, quoted, remark }: EndpointResponse): Inline {
  const text = quoted ? ['“', wording(meaning), '”'] : wording(meaning);
  return remark === undefined ? text : [text, '. ', emphasis(prose(remark))];
}

/** Whether a response needs advice; a plain success does not. */
function asksForAction(row: EndpointResponse, entries: Entries): boolean {
  const { outcome } = handlingOf(row, entries.get(row.code)?.record);
  return row.advice !== undefined || outcome !== 'success';
}

/** Whether the page names the administrator. */
function needsAdministrator(row: EndpointResponse, entries: Entries): boolean {
  const { fixer, outcome } = handlingOf(row, entries.get(row.code)?.record);
  return outcome === 'error' && fixer === 'administrator';
}

/** Writes the advice of the endpoint or, if it has none, that of the standard list. */
function advice(response: EndpointResponse, entries: Entries): Inline {
  const { code } = response;
  const record = entries.get(code)?.record;
  const handling = handlingOf(response, record);
  const responsible = responsibility(handling.fixer, handling.outcome);
  const text = response.advice ?? record?.advice.checkFirst;
  return [
    codeLink(code),
    responsible ? ` ${responsible.label}: ${responsible.text}.` : '',
    ` Retry: ${retryLabel(handling, handling.outcome)}.`,
    text === undefined ? '' : [' ', prose(text)],
  ];
}
