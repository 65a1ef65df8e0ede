/** Causes, fixes, a sample and the sources of a code for a person at a terminal: its page beyond the answer. */
import { type Entries, sourceOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Source } from '../../catalog/sources.ts';
import type { Verdict } from '../../classifier/verdict.ts';
import { remedyLabels } from '../../reference/handling-labels.ts';
import { sampleOf } from '../../reference/sample.ts';
import type { ReportLayout } from './report.ts';
import { wrapped, wrappedAfter } from './terminal/line-wrapping.ts';
import { inPlainText } from './terminal/plain-text.ts';

/** Writes causes, fixes, a sample of the response and the sources of a code; nothing where it is not documented. */
export function fullReport(
  verdict: Verdict,
  catalog: Catalog,
  entries: Entries,
  { paint, columns }: Pick<ReportLayout, 'paint' | 'columns'>,
): string {
  const entry = isDocumented(verdict) ? entries.get(verdict.code) : undefined;
  if (!entry) return '';
  const { code, record, definitions } = entry;
  const own = definitions.filter(({ endpoint }) => endpoint.number === verdict.endpoint);
  const listed = own.length > 0 || record ? own : definitions;
  // An endpoint with advice of its own may have another cause.
  const advice = own.some(({ response }) => response.advice) ? undefined : record?.advice;
  const titles = remedyLabels[verdict.outcome === 'error' ? 'error' : 'calm'];
  const block = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n  ${paint.label(title)}\n${lines.map((line) => `${line}\n`).join('')}`;
  const item = (mark: string, text: string): string[] =>
    wrappedAfter(`    ${mark} `, inPlainText(text), columns);
  const sample = record?.sample ?? sampleOf(code, catalog, entries);
  const sources = listed.length > 0 ? listed.map(sourceOf) : (record?.sources ?? []);
  return [
    block(
      titles.fix,
      (advice?.fix ?? []).flatMap((text, index) => item(`${index + 1}.`, text)),
    ),
    block(
      titles.causes,
      (advice?.causes ?? []).flatMap((text) => item('-', text)),
    ),
    block(
      'Remarks',
      listed.flatMap(({ endpoint, response }) =>
        response.remark ? item('-', `${endpoint.number}: ${response.remark}`) : [],
      ),
    ),
    block(
      'Sample response',
      sample
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`.trimEnd()),
    ),
    block(
      'Sources',
      distinct(sources).flatMap((source) => sourceLines(source, columns)),
    ),
  ].join('');
}

function isDocumented(verdict: Verdict): verdict is Verdict & { kind: 'documented' | 'ambiguous' } {
  return verdict.kind === 'documented' || verdict.kind === 'ambiguous';
}

function distinct(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.url, source])).values()];
}

function sourceLines({ title, url }: Source, columns: number): string[] {
  return [...wrapped(title.split(' '), columns, '    '), `    ${url}`];
}
