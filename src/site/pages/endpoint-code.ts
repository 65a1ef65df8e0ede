/** The page of a sub-code that only endpoints define, with each endpoint's meaning. */

import { codeSlug, codeUrl, endpointUrl, statusOf } from '../../catalog/code.ts';
import {
  type CodeMeaning,
  type Definition,
  type Entries,
  type Entry,
  type MeaningAnswer,
  siblingsOf,
  titleOf,
} from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { adviceLabels } from '../../reference/answer.ts';
import { lastChangeOfCode } from '../views/changes.ts';
import { glance, mistakable } from './answer.ts';
import { lastChanged } from './last-change.ts';
import {
  anchor,
  blocks,
  code as codeBlock,
  link,
  list,
  marked,
  type Part,
  quote,
  section,
} from './markdown.ts';
import { description, type Page } from './page.ts';
import { sampleNote } from './sample-note.ts';
import { snippet } from './snippet.ts';
import { stageSection } from './stage.ts';
import { sourceLinks } from './statements.ts';

/** Makes the page of one sub-code. */
export function endpointCodePage(
  { code, title, meanings, definitions }: Entry,
  catalog: Catalog,
  index: Entries,
): Page {
  const sources = definitions.map(({ endpoint, response }) => response.source ?? endpoint.source);
  return {
    id: `codes/${codeSlug(code)}`,
    title: `${code} ${title}`,
    description: description(
      `${catalog.reporting.header} ${code}: ${meanings.map(({ message }) => message).join('; ')}. What to check first, and whether to retry.`,
    ),
    body: blocks(
      ...(meanings.length === 1
        ? oneMeaning(code, meanings[0] as CodeMeaning, index)
        : manyMeanings(code, meanings, index)),
      stageSection(code, catalog, index),
      section('Sample response', codeBlock('http', sample(code, catalog, index)), sampleNote),
      section('In code', marked('advice', ...handling(code, definitions, catalog, meanings.length > 1))),
      section('Related codes', marked('documented', list(relatedCodes(code, definitions, index)))),
      section('Sources', marked('documented', list(sourceLinks(sources)))),
      lastChanged(lastChangeOfCode(code, index, catalog.publication)),
    ),
  };
}

function oneMeaning(code: string, meaning: CodeMeaning, index: Entries): Part[] {
  return [
    marked('documented', ...documentedMeaning(meaning), `${onlyEndpoints(code)}.`),
    marked('advice', ...advised(code, meaning), ...mistakable(code, index)),
  ];
}

function manyMeanings(code: string, meanings: readonly CodeMeaning[], index: Entries): Part[] {
  const contents = meanings.map((meaning) =>
    link(meaningTitle(meaning), `#${anchor(meaningTitle(meaning))}`),
  );
  return [
    marked('documented', `${onlyEndpoints(code)}, and it means ${meanings.length} different things.`),
    marked(
      'advice',
      '**Check first:** which endpoint you called.',
      list(contents),
      ...mistakable(code, index),
    ),
    ...meanings.map((meaning) =>
      section(
        meaningTitle(meaning),
        marked('documented', ...documentedMeaning(meaning)),
        marked('advice', ...advised(code, meaning)),
      ),
    ),
  ];
}

function meaningTitle({ title, endpoints }: CodeMeaning): string {
  return `${title} (${endpoints.map(({ number }) => number).join(', ')})`;
}

function onlyEndpoints(code: string): string {
  const status = link(statusOf(code), codeUrl(statusOf(code)));
  return `Not in the standard list: only endpoints define this sub-code of ${status}`;
}

function documentedMeaning({ message, endpoints }: CodeMeaning): string[] {
  const links = endpoints.map(({ number, title }) => link(`${number} ${title}`, endpointUrl(number)));
  return [quote(message), `In ${links.join(', ')}.`];
}

/** Endpoints that share a meaning may still differ in what to do about it. */
function advised(code: string, { answers }: CodeMeaning): string[] {
  return answers.flatMap((answer) => [
    answers.length > 1 ? `In ${answer.endpoints.map(({ number }) => number).join(', ')}:` : '',
    adviceOf(code, answer),
  ]);
}

function adviceOf(code: string, { fixer, retry, advice }: MeaningAnswer): string {
  return glance({
    status: Number(statusOf(code)),
    fixer,
    retry,
    adviceLabel: adviceLabels.endpoint,
    advice: advice ?? '',
  });
}

/** The status line is that of the status's own sample. */
function sample(code: string, { reporting }: Catalog, index: Entries): string {
  const status = statusOf(code);
  const [statusLine] = index.get(status)?.record?.sample.split('\n') ?? [];
  return `${statusLine ?? `HTTP/1.1 ${status}`}\n${reporting.header}: ${code}\n`;
}

function handling(
  code: string,
  definitions: readonly Definition[],
  { reporting }: Catalog,
  differ: boolean,
): Part[] {
  const [{ endpoint, response }] = definitions as [Definition];
  const text = snippet({
    code,
    status: Number(statusOf(code)),
    retry: response.retry ?? 'never',
    endpoint: endpoint.number,
    header: reporting.header,
  });
  return [
    codeBlock('ts', text),
    differ &&
      `This handles what ${endpoint.number} means by it. Name the endpoint that you call: without it the verdict may be \`ambiguous\`.`,
  ];
}

/** Other codes of the same status that the same endpoints list. */
function relatedCodes(code: string, definitions: readonly Definition[], index: Entries): string[] {
  const status = statusOf(code);
  const listing = Map.groupBy(
    definitions.flatMap(({ endpoint }) =>
      endpoint.responses.map((response) => ({ endpoint, code: response.code })),
    ),
    (one): string => one.code,
  );
  return siblingsOf(code, index)
    .filter((other) => other === status || listing.has(other))
    .map((other) => {
      const numbers = (listing.get(other) ?? []).map(({ endpoint }) => endpoint.number);
      const where = numbers.length > 0 ? `: also in ${numbers.join(', ')}` : ': the status itself';
      return `${link(`${other} ${titleOf(other, index)}`, codeUrl(other))}${where}`;
    });
}
