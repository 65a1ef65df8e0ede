/** The page of a sub-code that only endpoints define, with each endpoint's meaning. */
import type { Catalog } from '../../catalog/index.ts';
import { codeSlug, codeUrl, collide, endpointUrl } from '../../classifier/code.ts';
import { blocks, code as codeBlock, link, list, mark, plain, quote, section } from '../markdown.ts';
import { description, type Page } from '../page.ts';
import { type CodeIndex, type Definition, meaningsOf, titleOf } from './code-index.ts';
import { glance } from './glance.ts';
import { snippet } from './snippet.ts';
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
      `${catalog.reporting.header} ${code}: ${meanings.map(([first]) => first?.response.meaning).join('; ')}.`,
    ),
    body: blocks(
      mark('documented'),
      introduction(code, meanings),
      ...(meanings.length === 1 ? meaningBody(code, meanings[0] as Definition[], index) : []),
      ...(meanings.length > 1 ? meanings.map((meaning) => meaningSection(code, meaning, index)) : []),
      section(
        'Sample response',
        codeBlock('http', sample(code, catalog)),
        'Only the status and the sub-code are documented.',
      ),
      section('In code', codeBlock('ts', handling(code, definitions, catalog))),
      section('Related codes', list(relatedCodes(code, index))),
      section('Sources', mark('documented'), list(sourceLinks(sources))),
    ),
  };
}

function introduction(code: string, meanings: readonly (readonly Definition[])[]): string {
  const status = link(code.slice(0, 3), codeUrl(code.slice(0, 3)));
  if (meanings.length === 1)
    return `Not in the standard list: only endpoints define this sub-code of ${status}.`;
  return `Not in the standard list: only endpoints define this sub-code of ${status}, and it means ${meanings.length} different things. Find the endpoint that you called.`;
}

function meaningSection(code: string, meaning: readonly Definition[], index: CodeIndex): string | null {
  const [first] = meaning as [Definition];
  const numbers = meaning.map(({ endpoint }) => endpoint.number).join(', ');
  return section(
    `${first.response.title} (${numbers})`,
    mark('documented'),
    ...meaningBody(code, meaning, index),
  );
}

function meaningBody(code: string, meaning: readonly Definition[], index: CodeIndex): (string | null)[] {
  const [first] = meaning as [Definition];
  const byAdvice = Map.groupBy(meaning, ({ response }) => response.advice ?? '');
  return [
    quote(first.response.meaning),
    `In ${meaning.map(({ endpoint }) => link(`${endpoint.number} ${endpoint.title}`, endpointUrl(endpoint.number))).join(', ')}.`,
    mark('advice'),
    ...[...byAdvice].map(([advice, definitions]) =>
      adviceOf(code, advice, definitions, byAdvice.size > 1, index),
    ),
  ];
}

function adviceOf(
  code: string,
  advice: string,
  definitions: readonly Definition[],
  split: boolean,
  index: CodeIndex,
): string {
  const [{ response }] = definitions as [Definition];
  const answer = glance({
    code,
    status: Number(code.slice(0, 3)),
    fixer: response.fixer ?? 'caller',
    retry: response.retry ?? 'never',
    checkFirst: advice,
    collisions: index.codes.filter((other) => collide(code, other)),
  });
  return split
    ? blocks(`In ${definitions.map(({ endpoint }) => endpoint.number).join(', ')}:`, answer)
    : answer;
}

function sample(code: string, { reporting }: Catalog): string {
  return `HTTP/1.1 ${code.slice(0, 3)}\n${reporting.header}: ${code}\n`;
}

function handling(code: string, [first]: readonly Definition[], { reporting }: Catalog): string {
  const { endpoint, response } = first as Definition;
  return snippet({
    code,
    status: Number(code.slice(0, 3)),
    retry: response.retry ?? 'never',
    endpoint: endpoint.number,
    header: reporting.header,
  });
}

function relatedCodes(code: string, index: CodeIndex): string[] {
  const status = code.slice(0, 3);
  return index.codes
    .filter((other) => other !== code && other.slice(0, 3) === status)
    .map(
      (other) =>
        `${link(`${other} ${titleOf(other, index)}`, codeUrl(other))}${index.defined.has(other) ? '' : ` (${plain('standard list')})`}`,
    );
}
