/** What the checks of a signature came to, as a person reads it in a terminal. */
import type { CheckState } from '../../signature.ts';
import type { Paint } from './color.ts';
import { printable } from './printable.ts';
import { count } from './progress.ts';
import type { ShownSignature } from './redacted-signature.ts';

type Check = ShownSignature['checks'][number];
type Hash = NonNullable<ShownSignature['hash']>;

interface Style {
  readonly paint: Paint;
  /** How wide the text may be. */
  readonly columns: number;
}

const states = {
  passed: 'passed',
  failed: 'failed',
  'not-checkable': 'not checkable',
} as const satisfies Record<CheckState, string>;

const stateWidth = Math.max(...Object.values(states).map(({ length }) => length));
const labelWidth = 12;
const narrowest = 24;

/** The conclusion in one line, then each check, the text that is signed, and what may be wrong with it. */
export function signatureReport(shown: ShownSignature, style: Style): string {
  const { request, checks, hash } = shown;
  const asked = [request.method, request.url].filter((part) => part !== null).join(' ');
  const blocks = [
    style.paint.headline(conclusion(checks)),
    asked === '' ? '' : row('Request', visible(asked), style),
    checks.map((check) => checkLines(check, style)).join('\n'),
    ...(hash ? hashBlocks(hash, style) : []),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Which checks failed, and which could not be made. In which order the API makes them is not documented. */
export function conclusion(checks: readonly Check[]): string {
  const codes = (state: CheckState) =>
    checks.filter((check) => check.state === state).map(({ code }) => code);
  const failed = codes('failed');
  const open = codes('not-checkable');
  const rest =
    open.length === 0 ? '' : ` ${open.length} of ${checks.length} could not be made: ${open.join(', ')}.`;
  if (failed.length === 0) return `No check failed.${rest}`;
  return `${count(failed.length, 'check')} failed: ${failed.join(', ')}.${rest}`;
}

function checkLines(
  { code, title, state, finding, found, expected, needs, url }: Check,
  style: Style,
): string {
  const { paint } = style;
  const colour = { passed: paint.good, failed: paint.bad, 'not-checkable': paint.hint }[state];
  const said = printable(needs === null ? finding : `${finding} It would take ${needs}.`);
  const head = `${colour(states[state])}${' '.repeat(stateWidth - states[state].length)}  ${code.padEnd(6)}  `;
  // A title names the fault: of a check that passed it would say the contrary.
  if (state === 'passed') {
    return head + wrapped(said, style, ' '.repeat(stateWidth + 10)).trimStart();
  }
  return [
    head + paint.headline(title),
    wrapped(said, style, '  '),
    ...(state === 'failed'
      ? [
          found === null ? '' : row('Found', visible(found), style),
          expected === null ? '' : row('Expected', visible(expected), style),
          row('More', url, style),
        ]
      : []),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function hashBlocks(hash: Hash, style: Style): string[] {
  const { paint } = style;
  return [
    `${paint.headline('String to sign, as documented')}\n  ${visible(hash.documented)}`,
    hash.signed === null || hash.difference === null
      ? ''
      : comparison(hash, hash.signed, hash.difference, style),
    ...hash.mistakes.map(({ title, cause, fix }) =>
      [
        wrapped(`Mistake: ${title}`, style, '', paint.headline),
        row('Cause', cause, style, true),
        row('Fix', fix, style, true),
      ].join('\n'),
    ),
  ];
}

/** Both texts, one below the other, and a caret under the first character that differs. */
function comparison(
  { documented }: Hash,
  signed: string,
  difference: number,
  { paint, columns }: Style,
): string {
  const room = Math.max(columns - labelWidth - 2, narrowest);
  const [one, other] = [visible(signed), visible(documented)];
  const from = windowStart([one, other], difference, room);
  const label = (name: string) => `  ${paint.label(`${name}:`.padEnd(labelWidth))}`;
  const end = isTrail(other, difference) ? difference - 1 : difference;
  const before = excerptOf(other.slice(0, end), from, Number.POSITIVE_INFINITY);
  return [
    paint.headline('What your code signs'),
    label('Signed') + excerptOf(one, from, room),
    label('Documented') + excerptOf(other, from, room),
    `${label('Difference')}${' '.repeat(columnsOf(before))}${paint.bad('^')}`,
  ].join('\n');
}

/** Where an excerpt begins that shows the difference; 0 where there is room for all of both texts. */
function windowStart(texts: readonly string[], difference: number, room: number): number {
  if (texts.every((text) => text.length <= room)) return 0;
  const start = Math.max(0, difference - Math.floor(room / 2));
  return texts.some((text) => isTrail(text, start)) ? start + 1 : start;
}

function excerptOf(text: string, from: number, room: number): string {
  const begun = from === 0 ? text : `…${text.slice(from + 1)}`;
  if (begun.length <= room) return begun;
  const end = room - 1;
  return `${begun.slice(0, isTrail(begun, end) ? end - 1 : end)}…`;
}

/** Whether the second half of a character stands there. */
function isTrail(text: string, index: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(index, index + 1));
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;

/** How many columns of a terminal a text takes. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += /\p{M}/u.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return columns;
}

/** The text in one line, in which controls are signs that can be seen, and no character takes more or less room. */
function visible(text: string): string {
  const pictures = text.replaceAll(/[^\P{Cc}\x80-\x9f]/gu, (control) =>
    String.fromCharCode(control === '\x7f' ? 0x2421 : 0x2400 + control.charCodeAt(0)),
  );
  return printable(pictures);
}

function row(name: string, value: string, style: Style, wraps = false): string {
  const label = `${name}:`.padEnd(labelWidth);
  if (!wraps) return `  ${style.paint.label(label)}${value}`;
  const indent = ' '.repeat(labelWidth + 2);
  return `  ${style.paint.label(label)}${wrapped(value, style, indent).trimStart()}`;
}

/** The words of a text in as many lines as the width asks for. */
function wrapped(text: string, { columns }: Style, indent: string, paint = (line: string) => line): string {
  const room = Math.max(columns - indent.length, narrowest);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + paint(line)).join('\n');
}
