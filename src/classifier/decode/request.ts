/** The request that a line of a log or a prompt speaks of. */
import type { RequestEvidence } from '../endpoint.ts';
import type { Line } from './line.ts';

const methodAndUrl = /\b(GET|HEAD|POST|PUT|DELETE|PATCH) +["']?((?:https?:\/\/|\/)[^\s"']{0,2000})/;
const namedMethod = /\bmethod\\?["']?\s?[:=]\s?\\?["']?(GET|HEAD|POST|PUT|DELETE|PATCH)\b/i;
const namedUrl = /\b(?:ur[il]|path)\\?["']?\s?[:=]\s?\\?["']?((?:https?:\/\/|\/)[^\s"'\\,;]{0,2000})/i;
const curl = /\bcurl\s/;
const curlMethod = /\s(?:-X\s?|--request[ =])["']?(GET|HEAD|POST|PUT|DELETE|PATCH)\b/;
const curlBody = /\s(?:-d|--data(?:-\w+)?|--json)[\s=]/;
const curlUrl = /\s["']?(https?:\/\/[^\s"']{1,2000})/;

/** A line may hold very many codes; it is searched for its request once. */
const known = new WeakMap<Line, RequestEvidence | null>();

/** The method and the address behind it, or the two under their names, or what `curl` was told. */
export function requestIn(line: Line): RequestEvidence | undefined {
  let request = known.get(line);
  if (request === undefined) {
    request = spoken(line.text) ?? named(line.text) ?? curlCommand(line.text) ?? null;
    known.set(line, request);
  }
  return request ?? undefined;
}

function spoken(line: string): RequestEvidence | undefined {
  const match = methodAndUrl.exec(line);
  return match ? { method: match[1], url: match[2] } : undefined;
}

/** `"method":"POST","url":"/v1/entity"` */
function named(line: string): RequestEvidence | undefined {
  const url = namedUrl.exec(line);
  const method = url && namedMethod.exec(line);
  return method ? { method: method[1], url: url[1] } : undefined;
}

/** `curl -i https://…` asks with GET, with a body it sends POST. */
export function curlCommand(line: string): RequestEvidence | undefined {
  const url = curl.test(line) ? curlUrl.exec(line) : null;
  if (!url) return undefined;
  const isOpen = /[\\^`]\s*$/.test(line);
  const method = curlMethod.exec(line)?.[1] ?? (curlBody.test(line) ? 'POST' : isOpen ? undefined : 'GET');
  return { method, url: url[1] };
}
