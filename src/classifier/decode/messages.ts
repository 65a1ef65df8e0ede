/**
 * Reads raw HTTP messages: what is on the wire, `curl -i`, and `curl -v` with its `>`, `<` and `*`.
 * A message takes its header lines and its body; each response goes with the request above it.
 */
import type { RequestEvidence } from '../endpoint.ts';
import type { Line } from './line.ts';
import { fieldKey, type Mention, type Reading, type Vocabulary } from './mention.ts';

interface Response {
  readonly line: Line;
  readonly start: number;
  end: number;
  readonly status: number;
  readonly interim: boolean;
  readonly request: RequestEvidence;
  subCodes: string[];
  readonly body: string[];
}

const statusLine = /^HTTP\/\d(?:\.\d)? ([1-9]\d\d)(?:\s+(.{0,200}))?$/i;
const requestLine = /^(GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|CONNECT|TRACE) (\S{1,4096}) HTTP\/\d(?:\.\d)?$/;
const fieldLine = /^:?([\w!#$%&'*+.^`|~-]{1,100}):[ \t]*(.{0,1000})/;
const mark = /^[<>] ?/;
/** What curl says between the lines of a message. */
const commentary = /^\* |^[{}] \[\d+ bytes data\]/;
const prompt = /^[$#>] /;

/** Takes every line from a request or status line on to the end of that message. */
export function readMessages(lines: readonly Line[], { subCodeField }: Vocabulary): Reading {
  const mentions: Mention[] = [];
  const unread: Line[] = [];
  let request: RequestEvidence = {};
  let response = null as Response | null;
  let part: 'outside' | 'request' | 'headers' | 'body' = 'outside';

  const finish = () => {
    if (response && !response.interim) {
      mentions.push(asMention(response));
      request = {};
    }
    response = null;
  };

  for (const line of lines) {
    const marked = mark.test(line.text);
    const text = line.text.replace(mark, '').trimEnd();
    const asked = requestLine.exec(text);
    const answered = statusLine.exec(text);
    if (asked) {
      finish();
      request = { method: asked[1], url: asked[2] };
      part = 'request';
    } else if (answered) {
      finish();
      response = startResponse(line, answered, request);
      part = 'headers';
    } else if (commentary.test(line.text)) {
      if (part === 'body') part = 'outside';
    } else if (part === 'body' && !marked && !prompt.test(line.text)) {
      response?.body.push(line.text);
    } else if ((part === 'request' || part === 'headers') && text === '') {
      part = 'body';
    } else if ((part === 'request' || part === 'headers') && fieldLine.test(text)) {
      if (response) readField(text, line, response, subCodeField);
    } else {
      part = 'outside';
      unread.push(line);
    }
  }
  finish();
  return { mentions, unread };
}

function startResponse(
  line: Line,
  [whole, status, reason]: RegExpExecArray,
  request: RequestEvidence,
): Response {
  const start = line.start + line.text.indexOf(whole.slice(0, 5));
  const number = Number(status);
  const tunnel = request.method === 'CONNECT' || /^connection established/i.test(reason ?? '');
  return {
    line,
    start,
    end: line.start + line.text.trimEnd().length,
    status: number,
    interim: number < 200 || (number === 200 && tunnel),
    request: request.method === 'CONNECT' ? {} : request,
    subCodes: [],
    body: [],
  };
}

function readField(text: string, line: Line, response: Response, subCodeField: string): void {
  const [, name = '', value = ''] = fieldLine.exec(text) ?? [];
  if (fieldKey(name) !== subCodeField) return;
  response.subCodes.push(value.trim());
  response.end = line.start + line.text.trimEnd().length;
}

function asMention({ line, start, end, status, request, subCodes, body }: Response): Mention {
  return {
    line,
    start,
    end,
    status: reportedStatus(body) ?? status,
    subCode: subCodes.length > 0 ? subCodes.join(', ') : undefined,
    request,
  };
}

/** The status that a body in the API's own reporting mode names: `{"status":{"statusCode":404}}`. */
function reportedStatus(body: readonly string[]): number | null {
  const text = body.join('\n').trim();
  if (!text.startsWith('{') || text.length > 1_000_000) return null;
  try {
    const status: unknown = JSON.parse(text)?.status?.statusCode;
    return typeof status === 'number' ? status : null;
  } catch {
    return null;
  }
}
