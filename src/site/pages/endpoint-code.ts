/** The page of a sub-code that only endpoints define, with each endpoint's meaning. */

import { codeSlug, codeUrl, endpointUrl } from '../../catalog/code.ts';
import {
  type CodeIndex,
  type Definition,
  meaningsOf,
  siblingsOf,
  titleOf,
} from '../../catalog/code-index.ts';
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
  code: string,
  definitions: readonly Definition[],
  catalog: Catalog,
  index: CodeIndex,
): Page {
  const meanings = meaningsOf(definitions);
  const title = titleOf(code, index);
  const sources = definitions.map(({ endpoint, response }) => response.source ?? endpoint.source);
  return {
    id: `codes/${codeSlug(code)}`,
    title: `${code} ${title}`,
    description: description(
      `${catalog.reporting.header} ${code}: ${meanings.map(([first]) => first?.response.meaning).join('; ')}. What to check first, and whether to retry.`,
    ),
    body: blocks(
      ...(meanings.length === 1
        ? oneMeaning(code, meanings[0] as Definition[], index)
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

function oneMeaning(code: string, meaning: readonly Definition[], index: CodeIndex): Part[] {
  return [
    marked('documented', ...documentedMeaning(meaning), `${onlyEndpoints(code)}.`),
    marked('advice', ...advised(meaning), ...mistakable(code, index)),
  ];
}

function manyMeanings(code: string, meanings: readonly Definition[][], index: CodeIndex): Part[] {
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
        marked('advice', ...advised(meaning)),
      ),
    ),
  ];
}

function meaningTitle(meaning: readonly Definition[]): string {
  const [first] = meaning as [Definition];
  return `${first.response.title} (${meaning.map(({ endpoint }) => endpoint.number).join(', ')})`;
}

function onlyEndpoints(code: string): string {
  const status = link(code.slice(0, 3), codeUrl(code.slice(0, 3)));
  return `Not in the standard list: only endpoints define this sub-code of ${status}`;
}

function documentedMeaning(meaning: readonly Definition[]): string[] {
  const [first] = meaning as [Definition];
  const endpoints = meaning.map(({ endpoint }) =>
    link(`${endpoint.number} ${endpoint.title}`, endpointUrl(endpoint.number)),
  );
  return [quote(first.response.meaning), `In ${endpoints.join(', ')}.`];
}

/** Endpoints that share a meaning may still differ in what to do about it. */
function advised(meaning: readonly Definition[]): string[] {
  const groups = [
    ...Map.groupBy(
      meaning,
      ({ response: { advice, retry, fixer } }) => `${advice} ${retry} ${fixer}`,
    ).values(),
  ];
  return groups.flatMap((definitions) => [
    groups.length > 1 ? `In ${definitions.map(({ endpoint }) => endpoint.number).join(', ')}:` : '',
    adviceOf(definitions),
  ]);
}

function adviceOf([first]: readonly Definition[]): string {
  const { code, fixer, retry, advice } = (first as Definition).response;
  return glance({
    status: Number(code.slice(0, 3)),
    fixer: fixer ?? 'caller',
    retry: retry ?? 'never',
    adviceLabel: adviceLabels.endpoint,
    advice: advice ?? '',
  });
}

/** The status line is that of the status's own sample. */
function sample(code: string, { reporting }: Catalog, { standard }: CodeIndex): string {
  const status = code.slice(0, 3);
  const [statusLine] = standard.get(status)?.sample.split('\n') ?? [];
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
    status: Number(code.slice(0, 3)),
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
function relatedCodes(code: string, definitions: readonly Definition[], index: CodeIndex): string[] {
  const status = code.slice(0, 3);
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
