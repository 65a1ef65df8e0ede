/** Shows the checks of a signature as a list of details, with the hashed text. */

import { type CheckState, madeByApi } from '../../signature/report/report.ts';
import { formatCount } from '../../text/formatting/format-number.ts';
import { element } from '../shared/dom.ts';
import { differenceOf } from './difference.ts';
import type { ShownCheck, ShownMistake, SignatureView } from './signature-model.ts';

const marks = { passed: '✓', failed: '✕', 'not-checkable': '–' } as const;
/** Symbols for characters that are invisible. */
const symbols: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\n': '⏎',
  '\r': '␍',
  '\t': '⇥',
  '\0': '␀',
  '\ufeff': '␂',
};

/**
 * Makes an item for each check: first those that failed, then those that lack something, then the others folded in a row
 * for each state. Mistakes and the hashed text are part of the check of the hash.
 */
export function checkItems({ checks, mistakes, hash }: SignatureView): HTMLElement[] {
  const items = (list: readonly ShownCheck[]) =>
    list.map((check) =>
      checkItem(check, check.id === 'hash' ? [...mistakes.map(mistakePart), ...hashParts(hash)] : []),
    );
  const of = (wanted: CheckState) => checks.filter(({ state }) => state === wanted);
  const lacking = of('not-checkable');
  return [
    ...items(of('failed')),
    ...items(lacking.filter(({ id }) => !madeByApi.has(id))),
    ...folded('passed', items(of('passed')), 'passed'),
    ...folded('not-checkable', items(lacking.filter(({ id }) => madeByApi.has(id))), 'only the API can make'),
  ];
}

/** Folds items in one row, which counts them. */
function folded(state: CheckState, items: readonly HTMLElement[], what: string): HTMLElement[] {
  if (items.length === 0) return [];
  const summary = element(
    'summary',
    {},
    element(
      'span',
      { class: 'check-state' },
      element('span', { 'aria-hidden': 'true' }, `${marks[state]} `),
      `${formatCount(items.length, 'check')} ${what}`,
    ),
  );
  const list = element('ol', { class: 'check-list' }, ...items);
  return [element('li', { 'data-state': state }, element('details', {}, summary, list))];
}

function checkItem(check: ShownCheck, more: readonly HTMLElement[]): HTMLElement {
  const { code, title, url, state, label, finding, found, expected, needs, isOpen } = check;
  const summary = element(
    'summary',
    {},
    element(
      'span',
      { class: 'check-state' },
      element('span', { 'aria-hidden': 'true' }, `${marks[state]} `),
      label,
    ),
    element('span', { class: 'check-code' }, code),
    // A title names the failure, so it would be wrong for a check that did not fail.
    element('span', { class: 'check-title' }, state === 'failed' ? title : finding),
  );
  const details = element(
    'details',
    isOpen ? { open: '' } : {},
    summary,
    state !== 'failed'
      ? element('p', {}, `Where it fails: ${title}.`)
      : more.length === 0
        ? element('p', {}, finding)
        : null,
    facts([
      ['Found', found],
      ['Expected', expected],
      ['Needed', needs],
    ]),
    ...more,
    element('p', {}, element('a', { href: url }, `Read about ${code}`)),
  );
  return element('li', { 'data-code': code, 'data-state': state }, details);
}

function facts(rows: readonly (readonly [string, string | null])[]): HTMLElement | null {
  const known = rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
  if (known.length === 0) return null;
  return element(
    'dl',
    {},
    ...known.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]),
  );
}

function mistakePart({ title, cause, fix }: ShownMistake): HTMLElement {
  return element(
    'div',
    { class: 'provenance', 'data-provenance': 'advice' },
    element('p', { class: 'provenance-mark' }, 'Our advice'),
    element('p', {}, element('strong', {}, title)),
    element('p', {}, cause),
    element('p', {}, `What to do: ${fix}`),
  );
}

/** Shows the text that was hashed and the documented one, with the first difference marked. */
function hashParts(hash: SignatureView['hash']): HTMLElement[] {
  if (hash === null || hash.signed === null) return [];
  const { documented, signed, difference, differingCharacter } = hash;
  if (difference === null || differingCharacter === null) return [textPart('What your code signs', signed)];
  const at = `The first difference is at character ${differingCharacter}`;
  if (isLeftOut(signed, difference) || isLeftOut(documented, difference)) {
    return [
      textPart('What your code signs', signed),
      textPart('The documented form', documented),
      element('p', {}, `${at}, where at least one of the two has a part that is not shown.`),
    ];
  }
  const { start, ends } = differenceOf(signed, documented) ?? {
    start: difference,
    ends: [difference, difference],
  };
  return [
    textPart('What your code signs', signed, [start, ends[0]]),
    textPart('The documented form', documented, [start, ends[1]]),
    element('p', {}, `${at}: ${differenceText(documented, signed, start)}`),
  ];
}

/** Whether an index is in a placeholder such as `<20 characters>`. */
function isLeftOut(text: string, index: number): boolean {
  return [...text.matchAll(/<[^>]*>/g)].some(
    ({ 0: { length }, index: start }) => index >= start && index < start + length,
  );
}

/** Shows a text to be hashed under its label, with a part of it marked. */
export function textPart(
  label: string,
  text: string,
  marked: readonly [start: number, end: number] | null = null,
): HTMLElement {
  const parts =
    marked === null
      ? [text]
      : [
          text.slice(0, marked[0]),
          element('mark', {}, visible(text.slice(...marked))),
          text.slice(marked[1]),
        ];
  return element(
    'div',
    {},
    element('p', { class: 'hashed-label' }, label),
    element('pre', { class: 'hashed', tabindex: '0', dir: 'ltr' }, ...parts),
  );
}

function differenceText(documented: string, signed: string, at: number): string {
  const name = (char: string | undefined) => (char === undefined ? 'its end' : `“${shown(char)}”`);
  return `your code has ${name(signed[at])}, the documented form has ${name(documented[at])}.`;
}

/** Writes a differing part with symbols for what is invisible; where it is empty, a symbol for that. */
function visible(text: string): string {
  return text === '' ? '⏹' : [...text].map(shown).join('');
}

function shown(char: string | undefined): string {
  return char === undefined ? '⏹' : (symbols[char] ?? char);
}
