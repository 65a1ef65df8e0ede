/** Makes the head of the page of a code: its trail, its color, the action that helps most, and its summary. */

import { codeUrl, isSubCode } from '../../../../catalog/code.ts';
import type { CodeMeaning, Entries, Entry } from '../../../../catalog/entries.ts';
import type { Catalog } from '../../../../catalog/index.ts';
import { createClassify } from '../../../../classifier/classify.ts';
import { createAnswer } from '../../../../reference/answer.ts';
import { originPlaceholder, ticketText } from '../../../../reference/ticket.ts';
import type { Action, Hero } from '../../page.ts';
import { type Inline, link, pageLink } from '../../section.ts';
import { checksSignatures, signatureAction } from '../signature/signature.ts';

/** Makes the function that makes the heads of a catalog. */
export function createHero(catalog: Catalog, entries: Entries): (entry: Entry) => Hero {
  const summaryOf = createSummary(catalog);
  return (entry) => ({
    trail: trailTo(entry, catalog, entries),
    code: entry.code,
    title: entry.title,
    tone: toneOf(entry),
    action: actionFor(entry, catalog),
    summary: summaryOf(entry),
    choices: choicesOf(entry.meanings),
  });
}

/** Whether nothing has to be fixed, whichever endpoint answered. */
export function isCalm({ meanings }: Pick<Entry, 'meanings'>): boolean {
  return meanings.every(({ answers }) => answers.every(({ outcome }) => outcome !== 'error'));
}

function toneOf(entry: Entry): string {
  return isCalm(entry) ? 'success' : entry.code.slice(0, 1);
}

function trailTo({ code, status, record }: Entry, { groups }: Catalog, entries: Entries): Inline[] {
  const parent = entries.get(status);
  const group = groups.find(({ id }) => id === record?.group);
  return [
    pageLink('Codes', '/codes'),
    ...(isSubCode(code) && parent ? [link(`${status} ${parent.title}`, codeUrl(status))] : []),
    ...(record === null ? ['Only in endpoints'] : group ? [group.label] : []),
  ];
}

function actionFor({ code, record, meanings }: Entry, catalog: Catalog): Action | null {
  if (meanings.length > 1) return { text: 'Decode the whole response', path: `/decoder?code=${code}` };
  if (checksSignatures(code, catalog)) return signatureAction;
  const guide = isSubCode(code) && catalog.groups.find(({ id }) => id === record?.group)?.guide;
  return guide || null;
}

function choicesOf(meanings: readonly CodeMeaning[]): Hero['choices'] {
  if (meanings.length < 2) return [];
  return meanings
    .flatMap(({ endpoints }) => endpoints.map(({ number, title }) => ({ number, title })))
    .sort((a, b) => Number(a.number) - Number(b.number));
}

/** Makes the function that writes the ticket of a code. */
function createSummary(catalog: Catalog): (entry: Entry) => string {
  const classify = createClassify(catalog, () => null, '');
  const answer = createAnswer(catalog, { nearCodes: () => [] });
  return ({ code, status }) => {
    const verdict = classify({ status: Number(status), ...(isSubCode(code) && { subCode: code }) });
    return ticketText(answer(verdict), originPlaceholder);
  };
}
