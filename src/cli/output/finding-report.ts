/** Findings as a person reads them in a terminal. */
import type { Finding } from '../../classifier/verdict.ts';
import type { Reference } from '../commands/reference.ts';
import { type Presentation, standardInputFile } from './findings-writer.ts';
import { printable } from './printable.ts';

/** A text made of wrong codes must not fill the memory with them; what comes later is told in full. */
const mostTold = 10_000;

/**
 * Tells each finding in full where it comes first. The same code, of the same endpoint, is told again in one
 * line: where it stands, what it is, and which request got it.
 */
export function createFindingReport({ report, headline, requestText, paint }: Reference): Presentation {
  const headlines = new Map<string, string>();
  let before: 'nothing' | 'report' | 'line' = 'nothing';

  function inFull(finding: Finding, place: string): string {
    const gap = before === 'nothing' ? '' : '\n';
    before = 'report';
    return `${gap}${paint.place(place)}\n${report(finding, finding.request)}`;
  }

  function inOneLine(headline: string, place: string, request: string): string {
    const gap = before === 'report' ? '\n' : '';
    before = 'line';
    return `${gap}${paint.place(`${place}:`)} ${headline}${request && ` (${request})`}\n`;
  }

  return {
    finding(finding, file) {
      const { kind, status, code, endpoint } = finding;
      const key = `${kind} ${status} ${code} ${endpoint}`;
      const place = placeOf(finding, file);
      const known = headlines.get(key);
      if (known !== undefined) return inOneLine(known, place, requestText(finding.request));
      if (headlines.size < mostTold) headlines.set(key, headline(finding));
      return inFull(finding, place);
    },
    fileEnd: () => '',
    end: () => '',
  };
}

function placeOf({ line, column }: Finding, file: string | null): string {
  return file === null
    ? `Line ${line}, column ${column}`
    : `${fileText(file)}, line ${line}, column ${column}`;
}

/** How a person is told which of several files it is. */
export function fileText(file: string): string {
  return file === standardInputFile ? 'Standard input' : printable(file);
}
