/** Findings as Markdown for a ticket. */
import { isCalm } from '../../classifier/outcome.ts';
import type { Finding } from '../../classifier/verdict.ts';
import { ticketText } from '../../reference/ticket.ts';
import { formatCount } from '../../text/formatting/format-number.ts';
import { formatTimeSpan } from '../../text/formatting/format-time.ts';
import type { CommandContext } from '../command-context.ts';
import { type FindingsWriter, findingKey } from './findings-writer.ts';

/** Bounds the memory and the length for a text of very many codes; later ones are only counted. */
const mostAnswers = 1_000;

/** The findings that get one answer. */
interface AnswerGroup {
  readonly finding: Finding;
  readonly request: string | null;
  hasOthers: boolean;
  count: number;
  first: number | null;
  last: number | null;
}

/** Writes each answer once, of nothing but what was recognized: errors first, then in order of appearance. */
export function createMarkdownReport({
  reference,
  requestText,
  hasSite,
}: Pick<CommandContext, 'reference' | 'requestText' | 'hasSite'>): FindingsWriter {
  const groups = new Map<string, AnswerGroup>();
  let others = 0;
  const ticket = ({ finding, request, hasOthers, count, first, last }: AnswerGroup) => {
    const answer = reference.answer(finding);
    const time = first === null || last === null ? '' : formatTimeSpan(first, last);
    const shown = hasSite ? answer : { ...answer, address: null };
    return ticketText(shown, '', { request, hasOthers, count, time });
  };
  return {
    finding(finding) {
      const key = findingKey(finding);
      const request = requestText(finding.request);
      const known = groups.get(key);
      if (known) add(known, finding.time, request);
      else if (groups.size < mostAnswers) groups.set(key, groupOf(finding, request));
      else others++;
      return '';
    },
    fileEnd: () => '',
    end() {
      const all = [...groups.values()];
      const texts = [
        ...all.filter(({ finding }) => !isCalm(finding)).map(ticket),
        ...all.filter(({ finding }) => isCalm(finding)).map(ticket),
        ...(others > 0 ? [`${formatCount(others, 'more finding')} of other codes`] : []),
      ];
      return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
    },
  };
}

function groupOf(finding: Finding, request: string | null): AnswerGroup {
  return { finding, request, hasOthers: false, count: 1, first: finding.time, last: finding.time };
}

function add(group: AnswerGroup, time: number | null, request: string | null): void {
  group.count++;
  group.hasOthers ||= request !== group.request;
  if (time === null) return;
  group.first = Math.min(group.first ?? time, time);
  group.last = Math.max(group.last ?? time, time);
}
