/** Writes an answer in five lines for a ticket, of nothing but what was recognized in a text and the catalog's words. */
import { formatNumber } from '../text/formatting/format-number.ts';
import type { Answer } from './answer.ts';

/** Represents the origin of the site in a text that is made before the site has one. */
export const originPlaceholder = '{origin}';

/** The responses that got an answer. */
export interface TicketOccurrence {
  /** Method and URL, as `createRequestText` makes them; `null` where they are not known. */
  readonly request: string | null;
  /** Whether others had other requests. */
  readonly hasOthers?: boolean;
  readonly count: number;
  /** A time, or a span of time, in words; empty where it is not known. */
  readonly time: string;
}

const mostMeanings = 4;

/**
 * Writes the ticket: code and title, the documented meaning, the request with who can fix it and retry, the first check
 * with the sentence for the end user, and the address. A line that would say nothing is left out.
 *
 * @param origin Put before the address, which is a path.
 */
export function ticketText(answer: Answer, origin: string, occurrence?: TicketOccurrence): string {
  const { headline, address } = answer;
  const lines = [
    meaning(answer),
    sentences([occurrence ? occurrenceText(answer, occurrence) : endpointText(answer), ...handling(answer)]),
    sentences([...nextStep(answer), forEndUser(answer)]),
    address && `More: ${origin}${address}`,
  ];
  return [headline, ...lines.filter(Boolean).map((line) => `- ${line}`)].join('\n');
}

function meaning({ documented, meanings, notes }: Answer): string {
  const wordings = documented.map(({ about, message, quoted }) => {
    const label = about === null ? 'Documented' : `Documented for ${about}`;
    return `${label}: ${quoted ? `“${message}”` : message}`;
  });
  const byEndpoint = meanings
    .slice(0, mostMeanings)
    .map(({ message, endpoints }) => `${message} (${endpoints.map(({ number }) => number).join(', ')})`);
  const more = meanings.length - byEndpoint.length;
  if (more > 0) byEndpoint.push(`${more} more`);
  if (byEndpoint.length > 0) return `Documented by endpoint: ${byEndpoint.join('; ')}`;
  return wordings.length > 0 ? sentences(wordings) : notes.join(' ');
}

function occurrenceText(
  answer: Answer,
  { request, hasOthers = false, count, time }: TicketOccurrence,
): string {
  const endpoint = answer.endpoint && `endpoint ${answer.endpoint.number} ${answer.endpoint.title}`;
  const times = count > 1 ? `${formatNumber(count)} times` : '';
  const parts = [
    request && `\`${request}\`${hasOthers ? ' and others' : ''}`,
    endpoint,
    times,
    time && `${time} UTC`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `Request: ${parts.join(', ')}`;
}

function endpointText({ endpoint }: Answer): string {
  return endpoint === null ? '' : `Endpoint: ${endpoint.number} ${endpoint.title}`;
}

function handling({ responsibility, retry }: Answer): string[] {
  return [
    responsibility ? `${responsibility.label}: ${responsibility.text}` : '',
    retry ? `Retry: ${retry}` : '',
  ];
}

/** Says what to check first; of a code that is not explained, what its answer does and does not mean. */
function nextStep({ advice, notes, documented, meanings }: Answer): string[] {
  if (advice !== null) return [`${advice.label}: ${advice.text}`];
  return documented.length > 0 || meanings.length > 0 ? [...notes] : [];
}

function forEndUser({ endUser }: Answer): string {
  return endUser === null ? '' : `For the end user: “${endUser}”`;
}

/** Joins sentences, of which some have their full stop and some are empty. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter(Boolean)
    .map((part) => (/[.!?…”]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
