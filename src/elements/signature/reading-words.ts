/** Names the requests that were read from a text. */
import type { SignatureScheme } from '../../catalog/record.ts';
import type { createRequestText } from '../../reference/request-text.ts';
import { longestRead, type WrittenRequest } from '../../signature/reading/read-requests.ts';
import { formatCount, formatNumber } from '../../text/formatting/format-number.ts';

/** Returns a label such as `2 of 4, line 7: POST https://api.example/item → 401`. */
export function choiceText(
  request: WrittenRequest,
  number: number,
  of: number,
  requestText: ReturnType<typeof createRequestText>,
): string {
  const { line, status } = request;
  const text = requestText(request) ?? 'a signature without its request';
  return `${number} of ${of}, line ${formatNumber(line)}: ${text}${status === null ? '' : ` → ${status}`}`;
}

/** Says what was found in a text, or what to paste instead. */
export function readingSummary(
  text: string,
  requests: readonly WrittenRequest[],
  { header }: SignatureScheme,
): string {
  if (text.trim() === '') return '';
  const cut =
    text.length > longestRead ? `Only the first ${formatNumber(longestRead)} characters were read. ` : '';
  if (requests.length === 0) {
    return `${cut}No request was found in this text. Paste the output of curl -v, the error of an HTTP client, a curl command, or the ${header} header.`;
  }
  if (requests.some(({ isHidden }) => isHidden) && requests.length === 1) {
    return `${cut}The text has a variable or a mask instead of the value of the ${header} header. Paste the value that was sent.`;
  }
  const assumed = requests.find(({ isSchemeAssumed }) => isSchemeAssumed);
  const scheme = assumed?.url?.startsWith('https:') ? 'that it was' : 'HTTP';
  const assumption = assumed
    ? ` The text does not say whether the request was sent over HTTPS. The check assumes ${scheme}.`
    : '';
  const found =
    requests.length === 1 ? 'Read from your text.' : `${formatCount(requests.length, 'request')} found.`;
  return cut + found + assumption;
}
