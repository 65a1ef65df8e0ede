/** The page of a code of the standard list. */
import type { Catalog } from '../../catalog/index.ts';
import type { HttpComparison, Related, StandardCode } from '../../catalog/record.ts';
import { adviceLabels } from '../../classifier/answer.ts';
import { codeSlug, codeUrl, endpointUrl } from '../../classifier/code.ts';
import {
  blocks,
  code as codeBlock,
  link,
  list,
  mark,
  plain,
  quote,
  section,
  steps,
  table,
} from '../markdown.ts';
import { description, type Page } from '../page.ts';
import { type CodeIndex, titleOf } from './code-index.ts';
import { collisions, glance } from './glance.ts';
import { sampleNote } from './sample-note.ts';
import { snippet } from './snippet.ts';
import { sourceLinks, statements } from './statements.ts';

/** Makes the page of one record. */
export function standardCodePage(record: StandardCode, catalog: Catalog, index: CodeIndex): Page {
  const { advice, code } = record;
  const status = Number(code.slice(0, 3));
  return {
    id: `codes/${codeSlug(code)}`,
    title: `${code} ${record.title}`,
    description: description(
      `HTTP ${status}${code.includes('.') ? `, ${catalog.reporting.header} ${code}` : ''}: ${record.message} What to check first, and whether to retry.`,
    ),
    body: blocks(
      retirement(record),
      mark('documented'),
      quote(record.message),
      under(record),
      mark('advice'),
      glance(
        {
          status,
          fixer: record.fixer,
          fixerReason: advice.fixer,
          retry: record.retry,
          retryReason: advice.retry,
          adviceLabel: adviceLabels.standard,
          advice: advice.checkFirst,
        },
        collisions(code, index),
      ),
      section('When it happens', mark('advice'), advice.when, ...documentation(record), ...unknowns(record)),
      section('Likely causes', mark('advice'), list(advice.causes)),
      section('How to fix', mark('advice'), steps(advice.fix), endUser(advice.endUser)),
      section('Sample response', codeBlock('http', record.sample), sampleNote),
      section(
        'In code',
        mark('advice'),
        codeBlock('ts', snippet({ code, status, retry: record.retry, header: catalog.reporting.header })),
      ),
      section('Differs from HTTP', ...http(record, index)),
      subCodes(record, index),
      endpointsOf(record, catalog),
      section(
        'Related codes',
        mark('advice'),
        list(record.related.map((related) => relation(related, index))),
      ),
      section('History', ...history(record)),
      section('Sources', mark('documented'), list(sourceLinks(record.sources)), ...searchWords(record)),
    ),
  };
}

function retirement({ retired }: StandardCode): string | null {
  if (!retired) return null;
  const now = retired.replacedBy
    ? ` Use ${link(retired.replacedBy, codeUrl(retired.replacedBy))} instead.`
    : '';
  return `**Retired since ${retired.since}.** ${retired.why}${now}`;
}

function under({ heading, condition }: StandardCode): string | null {
  const where = [heading && `Under “${plain(heading)}”`, condition && `“${plain(condition)}”`].filter(
    Boolean,
  );
  return where.length > 0 ? where.join(': ') : null;
}

function documentation({ documented }: StandardCode): string[] {
  return documented.length > 0 ? [mark('documented'), list(statements(documented))] : [];
}

function unknowns({ unknown }: StandardCode): string[] {
  return unknown.length > 0 ? [mark('unknown'), list(unknown)] : [];
}

function endUser(text: string | null): string {
  return text === null
    ? 'An end user need not see anything of this: show your general error message.'
    : `An end user may be shown: “${text}”`;
}

function http(record: StandardCode, index: CodeIndex): string[] {
  const status = index.standard.get(record.code.slice(0, 3));
  const comparison: HttpComparison | null | undefined = record.http ?? status?.http;
  if (!comparison) return [];
  const url = `https://www.rfc-editor.org/rfc/rfc9110#section-${comparison.section}`;
  const verdict = comparison.differs ? '**Yes.**' : '**No.**';
  return [
    mark('advice'),
    `${verdict} ${comparison.here}`,
    `In HTTP itself: ${comparison.standard} (${link(`RFC 9110, section ${comparison.section}`, url)})`,
  ];
}

/** On the page of a status: its sub-codes of the standard list. */
function subCodes({ code }: StandardCode, index: CodeIndex): string | null {
  const rows = [...index.standard.values()].filter((one) => one.code.startsWith(`${code}.`));
  if (code.includes('.') || rows.length === 0) return null;
  return section(
    'Sub-codes',
    mark('documented'),
    table(
      ['Code', 'Documented message'],
      rows.map((one) => [link(one.code, codeUrl(one.code)), plain(one.message)]),
    ),
  );
}

/** What endpoints say of this code themselves. */
function endpointsOf({ code }: StandardCode, { endpoints }: Catalog): string | null {
  const rows = endpoints.flatMap(({ number, title, responses }) =>
    responses
      .filter((one) => one.code === code)
      .map(({ meaning }) => [link(`${number} ${title}`, endpointUrl(number)), plain(meaning)]),
  );
  if (rows.length === 0) return null;
  return section('In endpoints', mark('documented'), table(['Endpoint', 'What its page says'], rows));
}

function relation({ code, why }: Related, index: CodeIndex): string {
  return `${link(`${code} ${titleOf(code, index)}`, codeUrl(code))}: ${why}`;
}

function history({ formerTitles, history: changes }: StandardCode): string[] {
  if (formerTitles.length === 0 && changes.length === 0) return ['No change of this code is known.'];
  return [
    mark('documented'),
    formerTitles.length > 0
      ? `Former title: ${formerTitles.map((title) => `“${plain(title)}”`).join(', ')}.`
      : '',
    list(changes.map(({ when, what, source }) => `${when}: ${what} (${link(source.title, source.url)})`)),
  ];
}

function searchWords({ keywords }: StandardCode): string[] {
  return keywords.length > 0
    ? [mark('advice'), `Also searched for as: ${keywords.map(plain).join(', ')}.`]
    : [];
}
