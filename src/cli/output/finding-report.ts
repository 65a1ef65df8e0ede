/** Findings for a person at a terminal. */
import { isCalm } from '../../classifier/outcome.ts';
import type { Finding } from '../../classifier/verdict.ts';
import { formatNumber } from '../../text/formatting/format-number.ts';
import type { CommandContext } from '../command-context.ts';
import { standardInputName } from '../input/input.ts';
import { type FindingsWriter, findingKey } from './findings-writer.ts';
import { wrappedAfter } from './terminal/line-wrapping.ts';
import { printable } from './terminal/printable.ts';

/** Bounds the memory for a text of very many codes; later ones are always explained in full. */
const mostHeadlines = 10_000;

/**
 * Explains each error in full where it first occurs. The same code of the same endpoint then gets one line:
 * its position, its title, and the request that got it. Responses that need no fix are only counted, in one line after the errors.
 */
export function createFindingReport({
  report,
  headline,
  requestText,
  paint,
  columns,
}: CommandContext): FindingsWriter {
  const headlines = new Map<string, string>();
  const calm = new Map<string, CalmFindings>();
  let previous: 'nothing' | 'report' | 'line' = 'nothing';

  function inFull(finding: Finding, position: string): string {
    const gap = previous === 'nothing' ? '' : '\n';
    previous = 'report';
    return `${gap}${paint.position(position)}\n${report(finding, finding.request)}`;
  }

  function inOneLine(headline: string, position: string, request: string | null): string {
    const gap = previous === 'report' ? '\n' : '';
    previous = 'line';
    return `${gap}${paint.position(`${position}:`)} ${headline}${request === null ? '' : ` (${request})`}\n`;
  }

  return {
    finding(finding, file) {
      if (isCalm(finding)) {
        countCalm(calm, headline(finding), finding.line);
        return '';
      }
      const key = findingKey(finding);
      const position = positionOf(finding, file);
      const known = headlines.get(key);
      if (known !== undefined) return inOneLine(known, position, requestText(finding.request));
      if (headlines.size < mostHeadlines) headlines.set(key, headline(finding));
      return inFull(finding, position);
    },
    fileEnd(file) {
      if (calm.size === 0) return '';
      const gap = previous === 'nothing' ? '' : '\n';
      previous = 'report';
      const label = `${file === null ? '' : `${fileTitle(file)}: `}Nothing to fix: `;
      const lines = wrappedAfter(label, calmText(calm), columns, paint.label);
      calm.clear();
      return `${gap}${lines.join('\n')}\n`;
    },
    end: () => '',
  };
}

/** Findings with the same headline in one file. */
interface CalmFindings {
  readonly firstLine: number;
  count: number;
}

function countCalm(calm: Map<string, CalmFindings>, headline: string, line: number): void {
  const known = calm.get(headline);
  if (known) known.count++;
  else calm.set(headline, { firstLine: line, count: 1 });
}

function calmText(calm: ReadonlyMap<string, CalmFindings>): string {
  return [...calm]
    .map(([headline, { firstLine, count }]) =>
      count === 1
        ? `${headline} (line ${firstLine})`
        : `${headline} (${formatNumber(count)} times, first in line ${firstLine})`,
    )
    .join('; ');
}

function positionOf({ line, column }: Finding, file: string | null): string {
  return file === null
    ? `Line ${line}, column ${column}`
    : `${fileTitle(file)}, line ${line}, column ${column}`;
}

/** Names one of several files to a person. */
export function fileTitle(file: string): string {
  return file === standardInputName ? 'Standard input' : printable(file);
}
