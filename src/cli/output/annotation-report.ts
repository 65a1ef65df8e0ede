/** Findings as annotations of GitHub Actions, which the log of a workflow shows next to the file. */
import { isCalm } from '../../classifier/outcome.ts';
import type { Finding } from '../../classifier/verdict.ts';
import type { CommandContext } from '../command-context.ts';
import { standardInputName } from '../input/input.ts';
import type { FindingsWriter } from './findings-writer.ts';
import { inPlainText } from './terminal/plain-text.ts';
import { printable } from './terminal/printable.ts';

/**
 * Writes a workflow command for each finding.
 *
 * @param onlyFile The file, where there is only one.
 */
export function createAnnotationReport(
  { reference }: Pick<CommandContext, 'reference'>,
  onlyFile: string,
): FindingsWriter {
  return {
    finding(finding, file) {
      const { headline, message, responsibility, retry, advice } = reference.answer(finding);
      const name = file ?? onlyFile;
      const properties = {
        ...(name === standardInputName
          ? {}
          : { file: printable(name), line: finding.line, col: finding.column }),
        title: headline,
      };
      const lines = [
        message ?? headline,
        responsibility && `${responsibility.label}: ${responsibility.text}`,
        retry && `Retry: ${retry}`,
        advice && `${advice.label}: ${inPlainText(advice.text)}`,
      ];
      const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
      return `::${levelOf(finding)} ${written.join(',')}::${data(lines.filter(Boolean).join('\n'))}\n`;
    },
    fileEnd: () => '',
    end: () => '',
  };
}

/** Gives a warning for a response that is not documented, because it may come from another server. */
function levelOf(finding: Finding): 'error' | 'warning' | 'notice' {
  if (isCalm(finding)) return 'notice';
  return finding.outcome === 'error' ? 'error' : 'warning';
}

/** Escapes the text of a command, so that it cannot begin another one. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
