/** Writes a ticket of all answers to a text. */
import { formatCount } from '../../../text/formatting/format-number.ts';
import type { DecoderView } from './decoder-view.ts';

/** The content of a ticket. Answers with nothing to fix are only counted if there are others. */
export interface TicketContent extends Pick<DecoderView, 'answers' | 'calm' | 'calmText' | 'overview'> {
  /** The number of responses. */
  readonly total: number;
}

const mostAnswers = 10;

/** Writes the ticket of each answer, then what is left of the text. Nothing of it is taken from a line of the text. */
export function ticketOfAll({ answers, calm, calmText, total, overview }: TicketContent): string {
  const written = answers.length > 0 ? answers : calm;
  const more = written.length - mostAnswers;
  const blocks = [
    written.length > 1 ? `${formatCount(total, 'response')}, ${formatCount(written.length, 'answer')}` : '',
    ...written.slice(0, mostAnswers).map(({ ticket }) => ticket),
    more > 0 ? `And ${formatCount(more, 'more answer')}.` : '',
    answers.length > 0 && calm.length > 0 ? `Also ${calmText}.` : '',
    ...(overview?.hints ?? []).map(
      ({ seen, hint, reason }) => `Hint, not a fact: ${hint}\n- Seen: ${seen}\n- Reason: ${reason}`,
    ),
  ];
  return blocks.filter(Boolean).join('\n\n');
}
