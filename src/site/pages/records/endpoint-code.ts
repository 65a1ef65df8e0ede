/** Makes the page of a sub-code that only endpoints define, with each of its meanings. */

import { codeSlug, codeUrl, endpointUrl, statusOf } from '../../../catalog/code.ts';
import {
  type CodeMeaning,
  type Definition,
  type Entries,
  type Entry,
  handlingOf,
  type MeaningAnswer,
  siblingsOf,
  titleOf,
} from '../../../catalog/entries.ts';
import type { Catalog } from '../../../catalog/index.ts';
import type { Notes } from '../../../catalog/record.ts';
import { adviceLabels } from '../../../reference/answer.ts';
import { lastChangeOfCode } from '../../views/changes.ts';
import { sampleOf } from '../../views/sample.ts';
import { description, type Page } from '../page.ts';
import { prose, wording } from '../prose.ts';
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
} from '../section.ts';
import { answerId, glance, mistakable } from './answer.ts';
import { snippet } from './snippet.ts';
import { stageSection } from './stage.ts';
import { lastChanged, sampleSection, snippetSection, sourcesSection } from './statements.ts';

/** Makes the page of one sub-code. */
export function endpointCodePage(
  { code, title, meanings, definitions }: Entry,
  catalog: Catalog,
  entries: Entries,
): Page {
  const sources = definitions.map(({ endpoint, response }) => response.source ?? endpoint.source);
  return {
    id: `codes/${codeSlug(code)}`,
    title: `${code} ${title}`,
    description: description(
      `${catalog.reporting.header} ${code}: ${meanings.map(({ message }) => message).join('; ')}. What to check first, and whether to retry.`,
    ),
    searchable: true,
    sections: sections([
      ...(meanings.length === 1
        ? oneMeaning(code, meanings[0] as CodeMeaning, catalog, entries)
        : manyMeanings(code, meanings, catalog, entries)),
      stageSection(code, catalog, entries),
      sampleSection(sampleOf(code, catalog, entries), catalog),
      handling(code, definitions, catalog, meanings.length > 1),
      section(
        { id: 'related-codes', title: 'Related codes', origin: 'documented' },
        list(relatedCodes(code, definitions, entries)),
      ),
      sourcesSection(sources),
    ]),
    foot: lastChanged(lastChangeOfCode(code, entries, catalog.publication)),
  };
}

function oneMeaning(
  code: string,
  meaning: CodeMeaning,
  { notes }: Catalog,
  entries: Entries,
): (Section | null)[] {
  return [
    section({ origin: 'documented' }, ...documentedMeaning(meaning), paragraph(...onlyEndpoints(code), '.')),
    section(
      { id: answerId, origin: 'advice' },
      ...advised(meaning, notes),
      ...mistakable(code, entries).map((one) => paragraph(one)),
    ),
  ];
}

function manyMeanings(
  code: string,
  meanings: readonly CodeMeaning[],
  { notes }: Catalog,
  entries: Entries,
): (Section | null)[] {
  const titled = meanings.map((meaning) => {
    const title = meaningTitle(meaning);
    return { meaning, title, id: slugOf(title) };
  });
  return [
    section(
      { origin: 'documented' },
      paragraph(...onlyEndpoints(code), `, and it has ${meanings.length} different meanings.`),
    ),
    section(
      { id: answerId, origin: 'advice' },
      paragraph(strong('Check first:'), ' Which endpoint did you call?'),
      list(titled.map(({ title, id }) => link(title, `#${id}`))),
      ...mistakable(code, entries).map((one) => paragraph(one)),
    ),
    ...titled.map(({ meaning, title, id }) =>
      section(
        { id, title },
        section({ origin: 'documented' }, ...documentedMeaning(meaning)),
        section({ origin: 'advice' }, ...advised(meaning, notes)),
      ),
    ),
  ];
}

function meaningTitle({ title, endpoints }: CodeMeaning): string {
  return `${title} (${endpoints.map(({ number }) => number).join(', ')})`;
}

function onlyEndpoints(code: string): Inline[] {
  const status = statusOf(code);
  return ['Not in the standard list: only endpoints define this sub-code of ', link(status, codeUrl(status))];
}

function documentedMeaning({ message, quoted, endpoints }: CodeMeaning): Part[] {
  const links = endpoints.map(({ number, title }) => link(`${number} ${title}`, endpointUrl(number)));
  return [
    quoted ? quotation(message) : paragraph(strong(wording(`${message}.`)), ' (our wording)'),
    paragraph('In ', joined(links, ', '), '.'),
  ];
}

/** Gives the advice of each endpoint, since endpoints with the same meaning may differ in it. */
function advised({ answers }: CodeMeaning, notes: Notes): Part[] {
  return answers.flatMap((answer) => [
    answers.length > 1 &&
      paragraph(wording(`In ${answer.endpoints.map(({ number }) => number).join(', ')}:`)),
    adviceOf(answer, notes),
  ]);
}

function adviceOf({ advice, endpoints: _, ...handling }: MeaningAnswer, { administrator }: Notes): Part {
  return glance({
    ...handling,
    administrator,
    adviceLabel: adviceLabels.endpoint,
    advice: advice ?? '',
  });
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
      const where = numbers.length > 0 ? `: also in ${numbers.join(', ')}` : ': the status itself';
      return [link(`${other} ${titleOf(other, entries)}`, codeUrl(other)), wording(where)];
    });
}
