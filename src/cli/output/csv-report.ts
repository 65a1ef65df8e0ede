/** Findings as CSV. */
import type { Finding } from '../../classifier/verdict.ts';
import { csvLine } from '../../text/csv.ts';
import type { CommandContext } from '../command-context.ts';
import { fileTitle } from './finding-report.ts';
import type { FindingsWriter } from './findings-writer.ts';

/** Writes a heading, then a line for each finding. Codes have a word before them, as in the table of all codes. */
export function createCsvReport(context: Pick<CommandContext, 'requestText' | 'headline'>): FindingsWriter {
  let heading = csvLine(Object.keys(columns));
  const taken = () => {
    const text = heading;
    heading = '';
    return text;
  };
  return {
    finding: (finding, file) =>
      taken() + csvLine(Object.values(columns).map((column) => String(column(finding, file, context) ?? ''))),
    fileEnd: () => '',
    end: taken,
  };
}

type Column = (
  finding: Finding,
  file: string | null,
  context: Pick<CommandContext, 'requestText' | 'headline'>,
) => string | number | null | undefined;

const columns = {
  file: (_, file) => file && fileTitle(file),
  line: ({ line }) => line,
  column: ({ column }) => column,
  time: ({ time }) => timeText(time),
  kind: ({ kind }) => kind,
  code: ({ code }) => code && `HTTP ${code}`,
  status: ({ status }) => status,
  sub_number: ({ subCode }) => subCode?.split('.')[1],
  endpoint: ({ endpoint }) => endpoint,
  request: ({ request }, _, { requestText }) => requestText(request),
  title: (finding, _, { headline }) => finding.title ?? headline(finding),
  message: ({ message }) => message,
  outcome: ({ outcome }) => outcome,
  fixer: ({ fixer }) => fixer,
  retry: ({ retry }) => retry,
  url: ({ url }) => url,
} as const satisfies Record<string, Column>;

/** A log may have a time that no date can have. */
function timeText(time: number | null): string {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
