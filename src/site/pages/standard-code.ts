/** The page of a code of the standard list. */

import { codeSlug, codeUrl, endpointUrl, isSubCode, statusOf } from '../../catalog/code.ts';
import { type Entries, siblingsOf, titleOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { HttpComparison, Related, StandardCode } from '../../catalog/record.ts';
import { adviceLabels } from '../../reference/answer.ts';
import { lastChangeOfCode } from '../views/changes.ts';
import { glance, mistakable } from './answer.ts';
import { lastChanged } from './last-change.ts';
import {
  blocks,
  code as codeBlock,
  link,
  list,
  marked,
  plain,
  quote,
  section,
  steps,
  table,
} from './markdown.ts';
import { description, type Page } from './page.ts';
import { sampleNote } from './sample-note.ts';
import { mistakesTable, signatureHint, signatureTable } from './signature.ts';
import { snippet } from './snippet.ts';
import { stageSection } from './stage.ts';
import { sourceLinks, statements } from './statements.ts';

/** So many endpoints stand on the page of a code that they all list, such as that of a success. */
const mostEndpoints = 200;

/** Makes the page of one record. */
export function standardCodePage(record: StandardCode, catalog: Catalog, index: Entries): Page {
  const { advice, code } = record;
  const status = Number(statusOf(code));
  return {
    id: `codes/${codeSlug(code)}`,
    title: `${code} ${record.title}`,
    description: description(
      `HTTP ${status}${isSubCode(code) ? `, ${catalog.reporting.header} ${code}` : ''}: ${sentence(record.message)} What to check first, and whether to retry.`,
    ),
    body: blocks(
      retirement(record),
      marked('documented', quote(record.message), under(record)),
      marked('advice', atAGlance(record, index)),
      signatureHint(record, catalog),
      signatureTable(record, catalog),
      section(
        'When it happens',
        marked('advice', advice.when),
        marked('documented', list(statements(record.documented))),
        marked('unknown', list(record.unknown)),
      ),
      stageSection(code, catalog, index),
      section('Likely causes', marked('advice', list(advice.causes))),
      section('How to fix', marked('advice', steps(advice.fix), endUser(advice.endUser))),
      mistakesTable(record, catalog),
      section('Sample response', codeBlock('http', record.sample), sampleNote),
      section(
        'In code',
        marked(
          'advice',
          codeBlock('ts', snippet({ code, status, retry: record.retry, header: catalog.reporting.header })),
        ),
      ),
      section('Differs from HTTP', marked('advice', ...http(record, index))),
      subCodes(record, index),
      endpointsOf(record, index),
      section(
        'Related codes',
        marked('advice', list(record.related.map((related) => relation(related, index)))),
      ),
      section('History', history(record)),
      section('Sources', marked('documented', list(sourceLinks(record.sources))), searchWords(record)),
      lastChanged(lastChangeOfCode(code, index, catalog.publication)),
    ),
  };
}

/** Documented messages need not end in a full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function atAGlance({ code, advice, fixer, retry }: StandardCode, index: Entries): string {
  return glance(
    {
      status: Number(statusOf(code)),
      fixer,
      fixerReason: advice.fixer,
      retry,
      retryReason: advice.retry,
      adviceLabel: adviceLabels.standard,
      advice: advice.checkFirst,
    },
    mistakable(code, index),
  );
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

function endUser(text: string | null): string {
  return text === null
    ? 'An end user need not see anything of this: show your general error message.'
    : `An end user may be shown: “${text}”`;
}

function http(record: StandardCode, index: Entries): string[] {
  const status = index.get(statusOf(record.code))?.record;
  const comparison: HttpComparison | null | undefined = record.http ?? status?.http;
  if (!comparison) return [];
  const url = `https://www.rfc-editor.org/rfc/rfc9110#section-${comparison.section}`;
  const verdict = comparison.differs ? '**Yes.**' : '**No.**';
  return [
    `${verdict} ${comparison.here}`,
    `In HTTP itself: ${comparison.standard} (${link(`RFC 9110, section ${comparison.section}`, url)})`,
  ];
}

/** On the page of a status: its sub-codes of the standard list. */
function subCodes({ code }: StandardCode, index: Entries): string | null {
  if (isSubCode(code)) return null;
  const rows = siblingsOf(code, index).flatMap((one) => index.get(one)?.record ?? []);
  if (rows.length === 0) return null;
  return section(
    'Sub-codes',
    marked(
      'documented',
      table(
        ['Code', 'Documented message'],
        rows.map((one) => [link(one.code, codeUrl(one.code)), plain(one.message)]),
      ),
    ),
  );
}

/** What endpoints say of this code themselves. */
function endpointsOf({ code }: StandardCode, index: Entries): string | null {
  const said = index.get(code)?.definitions ?? [];
  if (said.length === 0) return null;
  const rows = said
    .slice(0, mostEndpoints)
    .map(({ endpoint: { number, title }, response: { meaning } }) => [
      link(`${number} ${title}`, endpointUrl(number)),
      plain(meaning),
    ]);
  const more =
    said.length > mostEndpoints &&
    `${said.length - mostEndpoints} more endpoints list it: see ${link('all endpoints', '/endpoints')}.`;
  return section('In endpoints', marked('documented', table(['Endpoint', 'What its page says'], rows), more));
}

function relation({ code, why }: Related, index: Entries): string {
  return `${link(`${code} ${titleOf(code, index)}`, codeUrl(code))}: ${why}`;
}

function history({ formerTitles, history: changes }: StandardCode): string | null {
  if (formerTitles.length === 0 && changes.length === 0) return 'No change of this code is known.';
  const titles = formerTitles.map((title) => `“${plain(title)}”`).join(', ');
  return marked(
    'documented',
    titles && `Former title: ${titles}.`,
    list(changes.map(({ when, what, source }) => `${when}: ${what} (${link(source.title, source.url)})`)),
  );
}

function searchWords({ keywords }: StandardCode): string | null {
  return marked('advice', keywords.length > 0 && `Also searched for as: ${keywords.map(plain).join(', ')}.`);
}
