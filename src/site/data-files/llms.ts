/** Writes the site for language models (llmstxt.org): an overview with links, and all pages in one file. */

import { codeUrl, endpointUrl } from '../../catalog/code.ts';
import type { Entries, Entry } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { WrittenPage } from '../navigation/written-pages.ts';
import type { Page } from '../pages/page.ts';
import { plain } from '../pages/writers/markdown.ts';
import { pageMarkdown } from '../pages/writers/markdown-writer.ts';

/** The input of the overview. */
export interface LlmsSource {
  readonly catalog: Catalog;
  readonly entries: Entries;
  readonly guides: readonly WrittenPage[];
  readonly manuals: readonly WrittenPage[];
  /** Put before the path of each page: a base path, or a whole site. */
  readonly base: string;
}

/** Writes the overview, with a line for every page. */
export function llmsText({ catalog, entries, guides, manuals, base }: LlmsSource): string {
  const { endpoints } = catalog;
  const codeLines = (of: Entry['origin']) =>
    [...entries.values()]
      .filter(({ origin }) => origin === of)
      .map(({ code, title, meanings }) =>
        line(
          `${code} ${title}`,
          `${codeUrl(code, base)}.md`,
          plain(meanings.map(({ message }) => message).join('; ')),
        ),
      );
  const pageLine = ({ id, title, description }: WrittenPage) => line(title, `${base}/${id}`, description);
  const dataLine = ([file, text]: readonly [string, string]) => line(file, `${base}/${file}`, text);
  return [
    ...introduction(catalog),
    section('Standard list: codes of the whole API', codeLines('standard-list')),
    section('Codes that only endpoints define', codeLines('endpoints')),
    section(
      'Endpoints',
      endpoints.map(({ number, title, responses }) =>
        line(
          `${number} ${title}`,
          `${endpointUrl(number, base)}.md`,
          responses.map(({ code }) => code).join(', ') || 'Its codes are not known.',
        ),
      ),
    ),
    section('Guides', guides.map(pageLine)),
    section('Package and data', manuals.map(pageLine)),
    section('Data', dataFiles.map(dataLine)),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** Writes every page of the catalog, one after another. */
export function llmsFullText(catalog: Catalog, pages: readonly Page[], base: string): string {
  const texts = pages.map((page) => pageMarkdown(page, base).trimEnd());
  return [...introduction(catalog), ...texts, ''].join('\n\n');
}

const dataFiles = [
  ['codes.json', 'Every code, with its advice and its sources'],
  ['endpoints.json', 'Every endpoint, with its method, paths, and codes'],
  ['openapi.json', 'OpenAPI 3.1: what each endpoint can answer with'],
  ['codes.csv', 'Every code as a table for spreadsheets'],
  ['changes.xml', 'What changed in this reference, as an Atom feed'],
  ['llms-full.txt', 'The pages of all codes and endpoints in one file'],
] as const;

/** Begins both texts with what they are, and what has to be known of codes to read them. */
function introduction(catalog: Catalog): string[] {
  const { api, reporting, endpoints } = catalog;
  const documented = api.introduction.map((one) => `“${one}”`).join(' ');
  return [
    heading(catalog),
    ...(documented === '' ? [] : [`The documentation says: ${documented}`]),
    `A response names its sub-code in the header \`${reporting.header}\`. Treat codes as strings: as numbers, two different codes can become equal.`,
    ...(endpoints.length === 0 ? [] : [endpointRule]),
  ];
}

const endpointRule =
  'Sub-codes are not unique: a meaning that an endpoint defines applies to that endpoint only. Look up the endpoint and the sub-code together first, then the standard list, then the plain status.';

function heading({ api, publication }: Catalog): string {
  return `# ${publication.title}\n\n> What a status code or sub-code of the ${api.name} means, who can fix it, what to check first, and whether to retry. ${publication.standing}`;
}

function section(title: string, lines: readonly string[]): string | null {
  return lines.length === 0 ? null : `## ${title}\n\n${lines.join('\n')}`;
}

function line(title: string, url: string, text: string): string {
  return `- [${plain(title)}](${url}): ${text}`;
}
