/** Makes the page of a code of the standard list. */

import { codeSlug, codeUrl, endpointUrl, isSubCode, statusOf } from '../../../catalog/code.ts';
import { type Entries, handlingOf, siblingsOf, titleOf } from '../../../catalog/entries.ts';
import type { Catalog } from '../../../catalog/index.ts';
import type { Related, StandardCode } from '../../../catalog/record.ts';
import { adviceLabels } from '../../../reference/answer.ts';
import { lastChangeOfCode } from '../../views/changes.ts';
import { description, type Page } from '../page.ts';
import { prose, wording } from '../prose.ts';
import {
  type Inline,
  link,
  list,
  type Part,
  paragraph,
  quotation,
  type Section,
  section,
  sections,
  steps,
  strong,
  table,
} from '../section.ts';
import { answerId, glance, mistakable } from './answer.ts';
import { mistakesTable, signatureHint, signatureTable } from './signature.ts';
import { snippet } from './snippet.ts';
import { stageSection } from './stage.ts';
import { lastChanged, sampleSection, snippetSection, sourcesSection, statements } from './statements.ts';

/** The most endpoints on the page of a code that very many list, such as that of a success. */
const mostEndpoints = 200;

/** Makes the page of one record. */
export function standardCodePage(record: StandardCode, catalog: Catalog, entries: Entries): Page {
  const { code, advice } = record;
  const { header } = catalog.reporting;
  const status = statusOf(code);
  return {
    id: `codes/${codeSlug(code)}`,
    title: `${code} ${record.title}`,
    description: description(
      `HTTP ${status}${isSubCode(code) ? `, ${header} ${code}` : ''}: ${sentence(record.message)} What to check first, and whether to retry.`,
    ),
    searchable: true,
    sections: sections([
      section({}, retirement(record)),
      section({ origin: 'documented' }, quotation(record.message), under(record)),
      section({ id: answerId, origin: 'advice' }, atAGlance(record, catalog, entries)),
      signatureHint(record, catalog),
      signatureTable(record, catalog),
      situation(record),
      stageSection(code, catalog, entries),
      section(
        { id: 'likely-causes', title: 'Likely causes', origin: 'advice' },
        list(advice.causes.map(prose)),
      ),
      section(
        { id: 'how-to-fix', title: 'How to fix', origin: 'advice' },
        steps(advice.fix.map(prose)),
        endUser(advice.endUser),
      ),
      mistakesTable(record, catalog),
      sampleSection(record.sample, catalog),
      handling(record, catalog),
      http(record, entries),
      subCodes(record, entries),
      endpointsOf(record, entries),
      section(
        { id: 'related-codes', title: 'Related codes', origin: 'advice' },
        list(record.related.map((related) => relation(related, entries))),
      ),
      history(record),
      sourcesSection(record.sources, section({ origin: 'advice' }, searchWords(record))),
    ]),
    foot: lastChanged(lastChangeOfCode(code, entries, catalog.publication)),
  };
}

function handling(record: StandardCode, { delivery, publication, reporting }: Catalog): Section | null {
  const { package: from } = publication;
  if (from === null) return null;
  const { code } = record;
  const { existing } = delivery;
  return snippetSection(snippet({ ...handlingOf(record), code, existing, header: reporting.header, from }));
}

/** Ends a documented message with a full stop where it has none. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function atAGlance(record: StandardCode, { notes }: Catalog, entries: Entries): Part {
  const { code, advice } = record;
  return glance(
    {
      ...handlingOf(record),
      fixerReason: advice.fixer,
      administrator: notes.administrator,
      retryReason: advice.retry,
      adviceLabel: adviceLabels.standard,
      advice: advice.checkFirst,
    },
    mistakable(code, entries),
  );
}

function retirement({ retired }: StandardCode): Part {
  if (!retired) return null;
  const { since, why, replacedBy } = retired;
  return paragraph(
    strong(wording(`Retired since ${since}.`)),
    ' ',
    prose(why),
    replacedBy ? [' Use ', link(replacedBy, codeUrl(replacedBy)), ' instead.'] : '',
  );
}

function under({ heading, condition }: StandardCode): Part {
  const where = [heading && `Under “${heading}”`, condition && `“${condition}”`].filter(Boolean);
  return where.length > 0 && paragraph(wording(where.join(': ')));
}

function situation({ advice, documented, unknown }: StandardCode): Section | null {
  return section(
    { id: 'when-it-happens', title: 'When it happens' },
    section({ origin: 'advice' }, paragraph(prose(advice.when))),
    section({ origin: 'documented' }, list(statements(documented))),
    section({ origin: 'unknown' }, list(unknown.map(prose))),
  );
}

function endUser(text: string | null): Part {
  return paragraph(
    text === null
      ? 'An end user does not need the details. Show your general error message.'
      : prose(`You can show the end user: “${text}”`),
  );
}

function http(record: StandardCode, entries: Entries): Section | null {
  const comparison = record.http ?? entries.get(statusOf(record.code))?.record?.http;
  if (!comparison) return null;
  const { differs, here, standard, section: part } = comparison;
  return section(
    { id: 'differs-from-http', title: 'Differs from HTTP', origin: 'advice' },
    paragraph(strong(differs ? 'Yes.' : 'No.'), ' ', prose(here)),
    paragraph(
      prose(`In HTTP itself: ${standard} (`),
      link(`RFC 9110, section ${part}`, `https://www.rfc-editor.org/rfc/rfc9110#section-${part}`),
      ')',
    ),
  );
}

/** Lists the sub-codes of the standard list, on the page of their status. */
function subCodes({ code }: StandardCode, entries: Entries): Section | null {
  if (isSubCode(code)) return null;
  const rows = siblingsOf(code, entries).flatMap((one) => entries.get(one)?.record ?? []);
  return section(
    { id: 'sub-codes', title: 'Sub-codes', origin: 'documented' },
    table(
      ['Code', 'Documented message'],
      rows.map((one) => [link(one.code, codeUrl(one.code)), wording(one.message)]),
    ),
  );
}

/** Lists the meanings that endpoints document for this code. */
function endpointsOf({ code }: StandardCode, entries: Entries): Section | null {
  const said = entries.get(code)?.definitions ?? [];
  const rows = said
    .slice(0, mostEndpoints)
    .map(({ endpoint: { number, title }, response: { meaning } }) => [
      link(`${number} ${title}`, endpointUrl(number)),
      wording(meaning),
    ]);
  return section(
    { id: 'in-endpoints', title: 'In endpoints', origin: 'documented' },
    table(['Endpoint', 'What its page says'], rows),
    said.length > mostEndpoints &&
      paragraph(
        `${said.length - mostEndpoints} more endpoints list it: see `,
        link('all endpoints', '/endpoints'),
        '.',
      ),
  );
}

function relation({ code, why }: Related, entries: Entries): Inline {
  return [link(`${code} ${titleOf(code, entries)}`, codeUrl(code)), prose(`: ${why}`)];
}

function history({ formerTitles, history: changes }: StandardCode): Section | null {
  const head = { id: 'history', title: 'History' };
  if (formerTitles.length === 0 && changes.length === 0)
    return section(head, paragraph('No changes of this code are known.'));
  const titles = formerTitles.map((title) => `“${title}”`).join(', ');
  return section(
    { ...head, origin: 'documented' },
    titles !== '' && paragraph(wording(`Former title: ${titles}.`)),
    list(
      changes.map(({ when, what, source }) => [
        prose(`${when}: ${what} (`),
        link(source.title, source.url),
        ')',
      ]),
    ),
  );
}

function searchWords({ keywords }: StandardCode): Part {
  return keywords.length > 0 && paragraph(wording(`Also searched for as: ${keywords.join(', ')}.`));
}
