/** The foot of a page that is made from a record: when it last changed. */
import type { LastChange } from '../views/changes.ts';
import { dayInWords } from '../views/day.ts';
import { blocks, pageFoot, plain } from './markdown.ts';

/** Says when the record of a page last changed, and what. */
export function lastChanged({ date, what }: LastChange): string {
  const day = `Last changed: ${dayInWords(date)}`;
  const said = what === null ? `${day} (first published).` : `${day}. ${plain(what)}`;
  return blocks(pageFoot, `${said} [All changes](/changes)`);
}
