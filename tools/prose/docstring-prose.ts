/** Collects the prose about the exports of the package that the site shows. */
import { type Docstring, tagTexts } from '../../src/site/pages/manuals/docstring.ts';
import type { EntryPoint } from '../../src/site/pages/manuals/entry-points.ts';
import type { Passage } from './passage.ts';

/** Lists the texts about entry points and their exports, each with the name to import. */
export function docstringProse(entries: readonly EntryPoint[]): Passage[] {
  return entries.flatMap(({ name, docstring, exports }) => [
    ...passages(name, docstring),
    ...exports.flatMap((one) => passages(`${one.name} in ${name}`, one.declaration.docstring)),
  ]);
}

function passages(place: string, docstring: Docstring): Passage[] {
  const texts = [
    docstring.text,
    ...tagTexts(docstring, 'param').map((text) => text.replace(/^\w+\s+/, '')),
    ...tagTexts(docstring, 'returns'),
    ...tagTexts(docstring, 'throws').map((text) => text.replace(/^\{\w+\}\s+/, '')),
  ];
  return texts.map((text) => ({ place, text: text.replace(/\{@link (\w+)\}/g, '`$1`') }));
}
