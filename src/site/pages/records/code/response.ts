/** Makes the section on the response that carries a code: its status line, its header and where it is defined. */
import { isSubCode } from '../../../../catalog/code.ts';
import { type Entries, type Entry, siblingsOf } from '../../../../catalog/entries.ts';
import type { Catalog } from '../../../../catalog/index.ts';
import { sampleOf } from '../../../../reference/sample.ts';
import { wording } from '../../prose.ts';
import {
  type Fact,
  facts,
  type Inline,
  inlineCode,
  link,
  paragraph,
  type Section,
  sample,
  section,
} from '../../section.ts';
import { signingGuide } from '../signature/signature.ts';

/** Shows the facts of a response, and a sample of it. */
export function responseSection(entry: Entry, catalog: Catalog, entries: Entries): Section | null {
  const { code, record } = entry;
  const text = sampleOf(code, catalog, entries);
  const [statusLine = ''] = text.split('\n');
  const guide = signingGuide(code, catalog);
  return section(
    { id: 'sample-response', title: 'The response', searchable: false, place: 'aside' },
    facts(
      ['Status line', inlineCode(statusLine.replace(/^HTTP\/\S+ /, ''))],
      isSubCode(code) ? [catalog.reporting.header, inlineCode(code)] : subCodesFact(entry, entries),
      ['Defined for', definedFor(entry)],
      guide && ['Guide', guide],
    ),
    sample('http', record?.sample ?? text),
    catalog.notes.sample !== null && paragraph(catalog.notes.sample),
  );
}

function subCodesFact({ code }: Entry, entries: Entries): Fact {
  const count = siblingsOf(code, entries).length;
  return ['Sub-codes', count === 0 ? 'none' : link(String(count), '#sub-codes')];
}

function definedFor({ record, definitions }: Entry): Inline {
  const count = definitions.length;
  const some = `${count} ${count === 1 ? 'endpoint' : 'endpoints'}`;
  if (record === null)
    return count > 4 ? some : wording(definitions.map(({ endpoint }) => endpoint.number).join(', '));
  return count === 0 ? 'the whole API' : ['the whole API; listed by ', link(some, '#in-endpoints')];
}
