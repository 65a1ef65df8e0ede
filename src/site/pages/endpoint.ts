/** The page of an endpoint, with every code that it lists. */

import { codeUrl, statusOf } from '../../catalog/code.ts';
import type { Entries } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Endpoint, EndpointResponse } from '../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../reference/answer.ts';
import { lastChange } from '../views/changes.ts';
import { lastChanged } from './last-change.ts';
import { blocks, code as codeBlock, link, list, marked, plain, section, table } from './markdown.ts';
import { description, type Page } from './page.ts';
import { sourceLinks } from './statements.ts';

/** Makes the page of one endpoint. */
export function endpointPage(endpoint: Endpoint, { api, publication }: Catalog, index: Entries): Page {
  const { number, title, responses, documented, unknown, formerTitles } = endpoint;
  const codes = responses.map(({ code }) => code);
  return {
    id: `endpoints/${number}`,
    title: `${number} ${title}`,
    description: description(
      `Endpoint ${number} of the ${api.name}, ${title}: ${codes.length > 0 ? `what ${codes.join(', ')} mean here.` : 'what is known of it, and what is not.'}`,
    ),
    body: blocks(
      marked(
        'documented',
        request(endpoint),
        list(documented),
        formerTitles.length > 0 && `Formerly: ${formerTitles.map(plain).join(', ')}.`,
      ),
      marked('unknown', list(unknown)),
      section('Codes', marked('documented', responses.length > 0 && codeTable(responses))),
      section(
        'What to do',
        marked('advice', list(responses.filter(asksForAction).map((response) => advice(response, index)))),
      ),
      section(
        'Codes of every endpoint',
        marked(
          'advice',
          'Expect the codes of the [standard list](/codes) too: those of the signature, of sessions and of the server hold everywhere.',
        ),
      ),
      section(
        'Sources',
        marked(
          'documented',
          list(sourceLinks([endpoint.source, ...responses.flatMap(({ source }) => source ?? [])])),
        ),
      ),
      lastChanged(lastChange(endpoint, publication)),
    ),
  };
}

function request({ method, paths }: Endpoint): string | null {
  return paths.length > 0 ? codeBlock('http', paths.map((path) => `${method} ${path}`).join('\n')) : null;
}

function codeTable(responses: readonly EndpointResponse[]): string {
  return table(
    ['Code', 'What it means here'],
    responses.map(({ code, meaning }) => [link(code, codeUrl(code)), plain(meaning)]),
  );
}

/** Of a plain success there is nothing to say. */
function asksForAction({ code, advice: text }: EndpointResponse): boolean {
  return text !== undefined || Number(statusOf(code)) >= 300;
}

function advice(response: EndpointResponse, index: Entries): string {
  const { code, advice: text } = response;
  const status = Number(statusOf(code));
  const standard = index.get(code)?.record;
  const side = sideLabel(response.fixer ?? standard?.fixer ?? 'caller', status);
  const retry = retryLabel(response.retry ?? standard?.retry ?? 'never', status);
  return `**${link(code, codeUrl(code))}** Whose side: ${side}. Retry: ${retry}. ${text ?? ''}`.trimEnd();
}
