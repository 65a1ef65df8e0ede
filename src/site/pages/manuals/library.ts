/** Makes the list of what the package exports, from the docstring of each export. */
import { prose } from '../prose.ts';
import {
  type Block,
  type Inline,
  inlineCode,
  joined,
  link,
  paragraph,
  type Section,
  sample,
  section,
  sections,
  strong,
} from '../section.ts';
import { tagTexts } from './docstring.ts';
import { type EntryPoint, type Export, readEntryPoints } from './entry-points.ts';
import type { Declaration } from './module.ts';

/** Finds the id of the part about an export; `undefined` for any other name. */
type IdOf = (name: string) => string | undefined;

/** Makes a section for each entry point, with one part for each function and one for all types. */
export function librarySections(): Section[] {
  const first = new Map<string, string>();
  const all = readEntryPoints().map((entry) => {
    const prefix = prefixOf(entry);
    const ids = new Map(
      entry.exports.map(({ name }) => [name, first.has(name) ? `${prefix}${name}` : name] as const),
    );
    for (const [name, id] of ids) first.set(name, first.get(name) ?? id);
    return { entry, ids };
  });
  return sections(
    all.map(({ entry, ids }) => entrySection(entry, (name) => ids.get(name) ?? first.get(name))),
  );
}

/** Makes the beginning of ids that are not unique: `mock-`; empty for the main entry. */
function prefixOf({ name }: EntryPoint): string {
  return name.replace(/^[^/]*\/?/, '').replace(/.$/, '$&-');
}

function entrySection(entry: EntryPoint, idOf: IdOf): Section | null {
  const { name, docstring, includes, exports } = entry;
  const prefix = prefixOf(entry);
  const types = exports.filter(({ declaration }) => declaration.isType);
  return section(
    { id: `${prefix}reference`, title: ['Reference: ', inlineCode(name)] },
    ...paragraphs(docstring.text, idOf),
    includes.length > 0 &&
      paragraph('It also exports everything else that ', joined(includes.map(inlineCode), ', '), ' exports.'),
    ...exports.filter(({ declaration }) => !declaration.isType).map((one) => valueSection(one, idOf)),
    section(
      { id: `${prefix}types`, title: 'Types', folded: types.map((type) => type.name).join(', ') },
      ...types.map((one) => typeSection(one, idOf)),
    ),
  );
}

function valueSection({ name, declaration, find }: Export, idOf: IdOf): Section | null {
  const { text, docstring, mentions } = declaration;
  const [, summary = '', rest = ''] = /^(.*?\.)(?:\s+(.*))?$/s.exec(docstring.text) ?? [];
  const types = mentions.flatMap((type) => (find(type)?.declaration.isType && linkTo(type, idOf)) || []);
  return section(
    { id: idOf(name) ?? null, title: inlineCode(name), folded: plainText(summary) },
    sample('ts', text),
    ...paragraphs(rest, idOf),
    ...tagTexts(docstring, 'param').map((one) => parameter(one, idOf)),
    ...tagTexts(docstring, 'returns').map((one) => paragraph(strong('Returns:'), ' ', docProse(one, idOf))),
    ...tagTexts(docstring, 'throws').map((one) => thrownError(one, idOf)),
    types.length > 0 && paragraph(strong('Types:'), ' ', joined(types, ', ')),
    ...tagTexts(docstring, 'example').map((code) => sample('ts', code)),
  );
}

function parameter(text: string, idOf: IdOf): Block {
  const [, name = '', meaning = ''] = /^(\w+)\s+(.*)$/s.exec(text) ?? [];
  return paragraph(inlineCode(name), ': ', docProse(meaning, idOf));
}

function thrownError(text: string, idOf: IdOf): Block {
  const [, type, when = ''] = /^(?:\{(\w+)\}\s+)?(.*)$/s.exec(text) ?? [];
  const label = strong(
    'Throws',
    type === undefined ? '' : [' ', linkTo(type, idOf) ?? inlineCode(type)],
    ':',
  );
  return paragraph(label, ' ', docProse(when, idOf));
}

function typeSection(type: Export, idOf: IdOf): Section | null {
  const { name, declaration } = type;
  const texts = declarationsFor(type, idOf).map(({ text }) => text);
  return section(
    { id: idOf(name) ?? null, title: inlineCode(name) },
    ...paragraphs(declaration.docstring.text, idOf),
    // A union that is derived from the catalog says nothing to a reader.
    !declaration.text.includes('typeof') && sample('ts', texts.join('\n\n')),
  );
}

/** Lists the declarations that explain a type: for another name of a type that has no part of its own, that type. */
function declarationsFor(type: Export, idOf: IdOf): Declaration[] {
  const { name, declaration, find } = type;
  const [mention = ''] = declaration.mentions;
  const isOtherName = declaration.text.startsWith(`type ${name} = ${mention}`) && idOf(mention) === undefined;
  const named = isOtherName ? find(mention) : null;
  if (named === null) return withInnerTypes(type, idOf);
  return [...(named.declaration.name === name ? [] : [declaration]), ...withInnerTypes(named, idOf)];
}

/** Lists a type, then those that it mentions and that programs cannot import, so that they have no part of their own. */
function withInnerTypes(
  { declaration, find }: Export,
  idOf: IdOf,
  seen: ReadonlySet<Declaration> = new Set(),
): Declaration[] {
  const all = new Set([...seen, declaration]);
  for (const mention of declaration.mentions) {
    const other = idOf(mention) === undefined ? find(mention) : null;
    if (!other?.declaration.isType || all.has(other.declaration)) continue;
    for (const one of withInnerTypes(other, idOf, all)) all.add(one);
  }
  return [...all];
}

function linkTo(name: string, idOf: IdOf): Inline | null {
  const id = idOf(name);
  return id === undefined ? null : link(name, `#${id}`);
}

function paragraphs(text: string, idOf: IdOf): Block[] {
  return text
    .split(/\n{2,}/)
    .filter((one) => one !== '')
    .map((one) => paragraph(docProse(one, idOf)));
}

const symbolLink = /\{@link (\w+)\}/;

/** Parses the prose of a docstring, in which a name in `{@link name}` leads to its part. */
function docProse(text: string, idOf: IdOf): Inline {
  return text
    .replace(/\s+/g, ' ')
    .split(symbolLink)
    .map((part, i) => (i % 2 === 0 ? prose(part) : (linkTo(part, idOf) ?? inlineCode(part))));
}

/** Takes the marks out of a sentence, where it is shown without markup. */
function plainText(text: string): string {
  return text.replace(new RegExp(symbolLink, 'g'), '$1').replace(/`/g, '').replace(/\s+/g, ' ');
}
