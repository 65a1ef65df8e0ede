/** Makes the page of a code of the standard list. */

import { codeSlug, codeUrl, endpointUrl, isSubCode, statusOf } from '../../../../catalog/code.ts';
import { type Entries, handlingOf, siblingsOf, titleOf, titlesOf } from '../../../../catalog/entries.ts';
import type { Catalog } from '../../../../catalog/index.ts';
import type { Related, StandardCode } from '../../../../catalog/record.ts';
import { adviceLabels, remedyLabels } from '../../../../reference/handling-labels.ts';
import { lastChangeOfCode } from '../../../views/changes.ts';
import { description, type Page } from '../../page.ts';
import { prose, wording } from '../../prose.ts';
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
} from '../../section.ts';
import { mistakesTable, signatureTable } from '../signature/signature.ts';
import { counted, lastChanged, snippetSection, sourcesSection, statements } from '../statements.ts';
import { answerId, glance, mistakable } from './answer.ts';
import type { CodePageContext } from './code-page.ts';
import { isCalm } from './hero.ts';
import { reproductionSection } from './reproduction.ts';
import { responseSection } from './response.ts';
import { snippet } from './snippet.ts';
import { stageSection } from './stage.ts';

/** The most endpoints on the page of a code that very many list, such as that of a success. */
const mostEndpoints = 200;

/** Makes the page of one record, whose entry and head are given. */
export function standardCodePage(
  record: StandardCode,
  { entry, hero, catalog, entries }: CodePageContext,
): Page {
  const { code } = record;
  const { header } = catalog.reporting;
  const status = statusOf(code);
  return {
    id: `codes/${codeSlug(code)}`,
    title: `${code} ${record.title}`,
    description: description(
      `HTTP ${status}${isSubCode(code) ? `, ${header} ${code}` : ''}: ${sentence(record.message)} What to check first, and whether to retry.`,
    ),
    searchable: true,
    hero,
    quiet: true,
    sections: sections([
      section({ place: 'hero' }, retirement(record)),
      section(
        { origin: 'documented', marked: false, place: 'hero' },
        quotation(record.message, record.sources[0]),
      ),
      section(
        { id: answerId, origin: 'advice', place: 'hero' },
        atAGlance(record, catalog),
        list(mistakable(code, entries)),
      ),
      ...remedies(record, isCalm(entry)),
      subCodes(record, entries),
      responseSection(entry, catalog, entries),
      handling(record, catalog),
      reproductionSection(entry, catalog),
      related(record, entries),
      mistakesTable(record, catalog),
      signatureTable(record, catalog),
      ...situation(record),
      stageSection(code, catalog, entries),
      http(record, entries),
      endpointsOf(record, entries),
      history(record),
      sourcesSection(record.sources, section({ origin: 'advice' }, searchWords(record))),
    ]),
    foot: lastChanged(lastChangeOfCode(code, entries, catalog.publication)),
  };
}

/** Says what to do, then why the code probably came. */
function remedies({ advice }: StandardCode, calm: boolean): (Section | null)[] {
  const titles = remedyLabels[calm ? 'calm' : 'error'];
  return [
    section(
      { id: 'how-to-fix', title: titles.fix, origin: 'advice' },
      steps(advice.fix.map(prose)),
      (advice.endUser !== null || !calm) && endUser(advice.endUser),
    ),
    section({ id: 'likely-causes', title: titles.causes, origin: 'advice' }, list(advice.causes.map(prose))),
  ];
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

function atAGlance(record: StandardCode, { notes }: Catalog): Part {
  const { advice } = record;
  return glance({
    ...handlingOf(record),
    fixerReason: advice.fixer,
    administrator: notes.administrator,
    retryReason: advice.retry,
    adviceLabel: adviceLabels.standard,
    advice: advice.checkFirst,
  });
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

function situation(record: StandardCode): (Section | null)[] {
  const { advice, documented, unknown } = record;
  return [
    section(
      {
        id: 'when-it-happens',
        title: 'When it happens',
        folded: documented.length === 0 ? '' : counted(documented.length, 'documented statement'),
      },
      section({ origin: 'advice' }, paragraph(prose(advice.when))),
      section({ origin: 'documented' }, under(record), list(statements(documented))),
    ),
    section(
      {
        id: 'not-documented',
        title: 'What is not documented',
        origin: 'unknown',
        folded: counted(unknown.length, 'open question'),
      },
      list(unknown.map(prose)),
    ),
  ];
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
    {
      id: 'differs-from-http',
      title: 'Differs from HTTP',
      origin: 'advice',
      folded: differs ? 'yes' : 'no',
    },
    paragraph(strong(differs ? 'Yes.' : 'No.'), ' ', prose(here)),
    paragraph(
      prose(`In HTTP itself: ${standard} (`),
      link(`RFC 9110, section ${part}`, `https://www.rfc-editor.org/rfc/rfc9110#section-${part}`),
      ')',
    ),
  );
}

/** Lists the sub-codes on the page of their status: those of the standard list, then those that only endpoints define. */
function subCodes({ code }: StandardCode, entries: Entries): Section | null {
  if (isSubCode(code)) return null;
  const siblings = siblingsOf(code, entries).flatMap((one) => entries.get(one) ?? []);
  return section(
    { id: 'sub-codes', title: 'Sub-codes' },
    section(
      { origin: 'documented', marked: false },
      table(
        ['Code', 'Documented message'],
        siblings.flatMap(({ record }) =>
          record ? [[link(record.code, codeUrl(record.code)), wording(record.message)]] : [],
        ),
      ),
    ),
    section(
      { origin: 'advice' },
      table(
        ['Code', 'Only in endpoints'],
        siblings.flatMap((one) =>
          one.record ? [] : [[link(one.code, codeUrl(one.code)), wording(titlesOf(one))]],
        ),
      ),
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
    {
      id: 'in-endpoints',
      title: 'In endpoints',
      origin: 'documented',
      marked: false,
      folded: counted(said.length, 'endpoint'),
    },
    table(['Endpoint', 'What its page says'], rows),
    said.length > mostEndpoints &&
      paragraph(
        `${said.length - mostEndpoints} more endpoints list it: see `,
        link('all endpoints', '/endpoints'),
        '.',
      ),
  );
}

function related(record: StandardCode, entries: Entries): Section | null {
  return section(
    { id: 'related-codes', title: 'Often confused with', origin: 'advice', place: 'aside' },
    list(record.related.map((one) => relation(one, entries))),
  );
}

function relation({ code, why }: Related, entries: Entries): Inline {
  return [link(`${code} ${titleOf(code, entries)}`, codeUrl(code)), prose(`: ${why}`)];
}

function history({ formerTitles, history: changes }: StandardCode): Section | null {
  const head = { id: 'history', title: 'History' };
  const count = formerTitles.length + changes.length;
  if (count === 0)
    return section({ ...head, folded: 'no changes known' }, paragraph('No changes of this code are known.'));
  const titles = formerTitles.map((title) => `“${title}”`).join(', ');
  return section(
    { ...head, origin: 'documented', folded: counted(count, 'documented change') },
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
