/** Makes the page of a sub-code that only endpoints define, with each of its meanings. */

import { codeSlug, codeUrl, endpointUrl, statusOf } from '../../../../catalog/code.ts';
import {
  type CodeMeaning,
  type Definition,
  type Entries,
  type Entry,
  handlingOf,
  type MeaningAnswer,
  siblingsOf,
  sourceOf,
  titleOf,
} from '../../../../catalog/entries.ts';
import type { Catalog } from '../../../../catalog/index.ts';
import type { Notes } from '../../../../catalog/record.ts';
import type { Source } from '../../../../catalog/sources.ts';
import { adviceLabels } from '../../../../reference/handling-labels.ts';
import { lastChangeOfCode } from '../../../views/changes.ts';
import { description, type Page } from '../../page.ts';
import { prose, wording } from '../../prose.ts';
import {
  type Inline,
  joined,
  link,
  list,
  type Part,
  paragraph,
  quotation,
  type Section,
  section,
  sections,
  slugOf,
  strong,
} from '../../section.ts';
import { lastChanged, snippetSection, sourcesSection } from '../statements.ts';
import { answerId, glance, mistakable } from './answer.ts';
import type { CodePageContext } from './code-page.ts';
import { reproductionSection } from './reproduction.ts';
import { responseSection } from './response.ts';
import { snippet } from './snippet.ts';
import { stageSection } from './stage.ts';

/** The most endpoints that a related code lists by their numbers. */
const mostNumbers = 6;

/** Makes the page of one sub-code. */
export function endpointCodePage({ entry, hero, catalog, entries }: CodePageContext): Page {
  const { code, title, meanings, definitions } = entry;
  const sources = definitions.map(sourceOf);
  return {
    id: `codes/${codeSlug(code)}`,
    title: `${code} ${title}`,
    description: description(
      `${catalog.reporting.header} ${code}: ${meanings.map(({ message }) => message).join('; ')}. What to check first, and whether to retry.`,
    ),
    searchable: true,
    hero,
    quiet: true,
    sections: sections([
      ...(meanings.length === 1
        ? oneMeaning(entry, catalog, entries)
        : manyMeanings(entry, catalog, entries)),
      responseSection(entry, catalog, entries),
      handling(code, definitions, catalog, meanings.length > 1),
      reproductionSection(entry, catalog),
      section(
        {
          id: 'related-codes',
          title: 'Related codes',
          origin: 'documented',
          marked: false,
          place: 'aside',
        },
        list(relatedCodes(code, definitions, entries)),
      ),
      remarks(definitions),
      stageSection(code, catalog, entries),
      sourcesSection(sources),
    ]),
    foot: lastChanged(lastChangeOfCode(code, entries, catalog.publication)),
  };
}

function oneMeaning(
  { code, meanings, definitions }: Entry,
  { notes }: Catalog,
  entries: Entries,
): (Section | null)[] {
  const [meaning] = meanings as readonly [CodeMeaning];
  const [source = null] = definitions.map(sourceOf);
  return [
    section(
      { origin: 'documented', marked: false, place: 'hero' },
      ...documentedMeaning(meaning, source),
      paragraph(...onlyEndpoints(code), '.'),
    ),
    section(
      { id: answerId, origin: 'advice', place: 'hero' },
      ...advised(meaning, notes),
      list(mistakable(code, entries)),
    ),
  ];
}

function manyMeanings({ code, meanings }: Entry, { notes }: Catalog, entries: Entries): (Section | null)[] {
  return [
    section(
      { origin: 'documented', place: 'hero' },
      paragraph(...onlyEndpoints(code), `, and it has ${meanings.length} different meanings.`),
    ),
    section(
      { id: answerId, origin: 'advice', place: 'hero' },
      paragraph(strong('Check first:'), ' Which endpoint did you call?'),
      list(mistakable(code, entries)),
    ),
    ...meanings.map((meaning) => {
      const title = meaningTitle(meaning);
      return section(
        { id: slugOf(title), title, place: 'hero', endpoints: numbersOf(meaning) },
        section({ origin: 'documented', marked: false }, ...documentedMeaning(meaning, null)),
        section({ origin: 'advice' }, ...advised(meaning, notes)),
      );
    }),
  ];
}

function numbersOf({ endpoints }: Pick<CodeMeaning, 'endpoints'>): string[] {
  return endpoints.map(({ number }) => number);
}

function meaningTitle(meaning: CodeMeaning): string {
  return `${meaning.title} (${numbersOf(meaning).join(', ')})`;
}

function onlyEndpoints(code: string): Inline[] {
  const status = statusOf(code);
  return ['Not in the standard list: only endpoints define this sub-code of ', link(status, codeUrl(status))];
}

function documentedMeaning({ message, quoted, endpoints }: CodeMeaning, source: Source | null): Part[] {
  const links = endpoints.map(({ number, title }) => link(`${number} ${title}`, endpointUrl(number)));
  return [
    quoted ? quotation(message, source) : paragraph(strong(wording(`${message}.`)), ' (our wording)'),
    paragraph('In ', joined(links, ', '), '.'),
  ];
}

/** Gives the advice of each endpoint, since endpoints with the same meaning may differ in it. */
function advised({ answers }: CodeMeaning, notes: Notes): Part[] {
  if (answers.length === 1) return answers.map((answer) => adviceOf(answer, notes));
  return answers.map((answer) =>
    section(
      { endpoints: numbersOf(answer) },
      paragraph(wording(`In ${numbersOf(answer).join(', ')}:`)),
      adviceOf(answer, notes),
    ),
  );
}

function adviceOf({ advice, endpoints: _, ...handling }: MeaningAnswer, { administrator }: Notes): Part {
  return glance({
    ...handling,
    administrator,
    adviceLabel: adviceLabels.endpoint,
    advice: advice ?? '',
  });
}

/** Lists what we add to a meaning in single endpoints. */
function remarks(definitions: readonly Definition[]): Section | null {
  const items = definitions.flatMap(({ endpoint, response }) =>
    response.remark === undefined
      ? []
      : [[link(endpoint.number, endpointUrl(endpoint.number)), ': ', prose(response.remark)]],
  );
  return section({ id: 'remarks', title: 'Remarks', origin: 'advice' }, list(items));
}

function handling(
  code: string,
  definitions: readonly Definition[],
  { publication, reporting }: Catalog,
  differ: boolean,
): Section | null {
  if (publication.package === null) return null;
  const [{ endpoint, response: known }] = definitions as [Definition];
  const text = snippet({
    ...handlingOf(known),
    code,
    endpoint: endpoint.number,
    existing: null,
    header: reporting.header,
    from: publication.package,
  });
  const note = `This code handles the meaning of endpoint ${endpoint.number}. Pass the endpoint that you call: without it, the verdict may be \`ambiguous\`.`;
  return snippetSection(text, differ && paragraph(prose(note)));
}

/** Lists other codes of the same status that the same endpoints define. */
function relatedCodes(code: string, definitions: readonly Definition[], entries: Entries): Inline[] {
  const status = statusOf(code);
  const listing = Map.groupBy(
    definitions.flatMap(({ endpoint }) =>
      endpoint.responses.map((response) => ({ endpoint, code: response.code })),
    ),
    (one): string => one.code,
  );
  return siblingsOf(code, entries)
    .filter((other) => other === status || listing.has(other))
    .map((other) => {
      const numbers = (listing.get(other) ?? []).map(({ endpoint }) => endpoint.number);
      const some = numbers.length > mostNumbers ? `${numbers.length} of these endpoints` : numbers.join(', ');
      const where = numbers.length > 0 ? `: also in ${some}` : ': the status itself';
      return [link(`${other} ${titleOf(other, entries)}`, codeUrl(other)), wording(where)];
    });
}
