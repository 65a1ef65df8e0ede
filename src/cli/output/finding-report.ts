/** Findings for a person at a terminal. */
import type { Finding } from '../../classifier/verdict.ts';
import type { CommandContext } from '../command-context.ts';
import { standardInputName } from '../input/input.ts';
import type { FindingsWriter } from './findings-writer.ts';
import { printable } from './terminal/printable.ts';

/** Bounds the memory for a text of very many codes; later ones are always explained in full. */
const mostHeadlines = 10_000;

/**
 * Explains each finding in full where it first occurs. The same code of the same endpoint then gets one line:
 * its position, its title, and the request that got it.
 */
export function createFindingReport({
  report,
  headline,
  requestText,
  paint,
}: CommandContext): FindingsWriter {
  const headlines = new Map<string, string>();
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
      const { kind, status, code, endpoint } = finding;
      const key = `${kind} ${status} ${code} ${endpoint}`;
      const position = positionOf(finding, file);
      const known = headlines.get(key);
      if (known !== undefined) return inOneLine(known, position, requestText(finding.request));
      if (headlines.size < mostHeadlines) headlines.set(key, headline(finding));
      return inFull(finding, position);
    },
    fileEnd: () => '',
    end: () => '',
  };
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
