/** Shows the checks of a signature as a list of details, with the hashed text. */

import { element } from '../shared/dom.ts';
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

/** Makes an item for each check. Mistakes and the hashed text are part of the check of the hash. */
export function checkItems({ checks, mistakes, hash }: SignatureView): HTMLElement[] {
  return checks.map((check) =>
    checkItem(check, check.id === 'hash' ? [...mistakes.map(mistakePart), ...hashParts(hash)] : []),
  );
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
  const { documented, signed, difference } = hash;
  return [
    textPart('What your code signs', signed, difference),
    textPart('The documented form', documented, difference),
    ...(difference === null ? [] : [element('p', {}, differenceText(documented, signed, difference))]),
  ];
}

/** Shows a text to be hashed under its label. */
export function textPart(label: string, text: string, difference: number | null): HTMLElement {
  const parts =
    difference === null
      ? [text]
      : [text.slice(0, difference), element('mark', {}, shown(text[difference])), text.slice(difference + 1)];
  return element(
    'div',
    {},
    element('p', { class: 'hashed-label' }, label),
    element('pre', { class: 'hashed', tabindex: '0', dir: 'ltr' }, ...parts),
  );
}

function differenceText(documented: string, signed: string, at: number): string {
  const name = (char: string | undefined) => (char === undefined ? 'its end' : `“${shown(char)}”`);
  return `The first difference is at character ${at + 1}: your code has ${name(signed[at])}, the documented form has ${name(documented[at])}.`;
}

function shown(char: string | undefined): string {
  return char === undefined ? '⏹' : (symbols[char] ?? char);
}
