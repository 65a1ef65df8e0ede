/** The checks of a signature for a person at a terminal. */
import type { CheckState } from '../../signature.ts';
import type { RedactedSignature } from './redacted-signature.ts';
import { comparison, withControlPictures } from './string-comparison.ts';
import type { Paint } from './terminal/color.ts';
import { wrapped } from './terminal/line-wrapping.ts';
import { printable } from './terminal/printable.ts';
import { count } from './terminal/progress.ts';

type Check = RedactedSignature['checks'][number];
type HashResult = NonNullable<RedactedSignature['hash']>;

/** The form of a report. */
interface ReportLayout {
  readonly paint: Paint;
  /** The greatest width of the text. */
  readonly columns: number;
  /** Whether addresses lead somewhere; if not, they are left out. */
  readonly hasSite: boolean;
}

const states = {
  passed: 'passed',
  failed: 'failed',
  'not-checkable': 'not checkable',
} as const satisfies Record<CheckState, string>;

const stateWidth = Math.max(...Object.values(states).map(({ length }) => length));
const labelWidth = 12;

/** Writes the conclusion in one line, then each check, the string to sign, and the mistakes that explain a wrong hash. */
export function signatureReport(report: RedactedSignature, layout: ReportLayout): string {
  const { request, checks, hash, unexplainedRefusal } = report;
  const requestLine = [request.method, request.url].filter((part) => part !== null).join(' ');
  const blocks = [
    layout.paint.headline(conclusion(checks, unexplainedRefusal)),
    requestLine === '' ? '' : row('Request', withControlPictures(requestLine), layout),
    checks.map((check) => checkLines(check, layout)).join('\n'),
    ...(hash ? hashBlocks(hash, layout) : []),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/**
 * Lists the checks that failed, and those that were not possible. In which order the API makes them is not documented.
 *
 * @param refusal The sentence about a refusal that no check explains.
 */
export function conclusion(checks: readonly Check[], refusal: string | null = null): string {
  const codes = (state: CheckState) =>
    checks.filter((check) => check.state === state).map(({ code }) => code);
  const failed = codes('failed');
  const open = codes('not-checkable');
  const rest =
    open.length === 0 ? '' : ` Not checkable (${open.length} of ${checks.length}): ${open.join(', ')}.`;
  if (failed.length === 0) return `${refusal ?? 'No check failed.'}${rest}`;
  return `${count(failed.length, 'check')} failed: ${failed.join(', ')}.${rest}`;
}

function checkLines(check: Check, layout: ReportLayout): string {
  const { code, title, state, finding, found, expected, needs, url } = check;
  const { paint } = layout;
  const color = { passed: paint.good, failed: paint.bad, 'not-checkable': paint.hint }[state];
  const text = printable(needs === null ? finding : `${finding} Required: ${needs}.`);
  const head = `${color(states[state])}${' '.repeat(stateWidth - states[state].length)}  ${code.padEnd(6)}  `;
  // The title names a fault, which a check that passed did not find.
  if (state === 'passed') {
    return head + wrappedText(text, layout, ' '.repeat(stateWidth + 10)).trimStart();
  }
  const details =
    state === 'failed'
      ? [
          found === null ? '' : row('Found', withControlPictures(found), layout),
          expected === null ? '' : row('Expected', withControlPictures(expected), layout),
          layout.hasSite ? row('More', url, layout) : '',
        ]
      : [];
  return [head + paint.headline(title), wrappedText(text, layout, '  '), ...details]
    .filter((line) => line !== '')
    .join('\n');
}

function hashBlocks(hash: HashResult, layout: ReportLayout): string[] {
  const { paint } = layout;
  return [
    `${paint.headline('String to sign, as documented')}\n  ${withControlPictures(hash.documented)}`,
    comparisonBlock(hash, layout),
    ...hash.mistakes.map(({ title, cause, fix }) =>
      [
        wrappedText(`Mistake: ${title}`, layout, '', paint.headline),
        wrappedRow('Cause', cause, layout),
        wrappedRow('Fix', fix, layout),
      ].join('\n'),
    ),
  ];
}

/** Writes both strings, one below the other, and a caret under the first character that differs. */
function comparisonBlock({ documented, signed, difference }: HashResult, layout: ReportLayout): string {
  if (signed === null || difference === null) return '';
  const room = layout.columns - labelWidth - 2;
  const [one, other, indent] = comparison(signed, documented, difference, room);
  return [
    layout.paint.headline('What your code signs'),
    row('Signed', one, layout),
    row('Documented', other, layout),
    row('Difference', `${indent}${layout.paint.bad('^')}`, layout),
  ].join('\n');
}

function row(name: string, value: string, { paint }: ReportLayout): string {
  return `  ${paint.label(`${name}:`.padEnd(labelWidth))}${value}`;
}

function wrappedRow(name: string, value: string, layout: ReportLayout): string {
  return row(name, wrappedText(value, layout, ' '.repeat(labelWidth + 2)).trimStart(), layout);
}

function wrappedText(
  text: string,
  { columns }: ReportLayout,
  indent: string,
  paint = (line: string) => line,
): string {
  return wrapped(text.split(' '), columns, indent)
    .map((line) => indent + paint(line.slice(indent.length)))
    .join('\n');
}
