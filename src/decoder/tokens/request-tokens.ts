/** Finds requests in a line: a method with a URL, each by its name, or the arguments of `curl`. */

import type { RequestEvidence } from '../../http/request.ts';
import { curlCommands } from '../../text/commands/curl-command.ts';
import { joinedRequests } from '../assembly/request-choice.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { combined, type Token, tokenOf } from './token.ts';

const anyMethod = /\b(?:XHR)?(?:GET|HEAD|POST|PUT|DELETE|PATCH)\b/;
const requestName = /(?:m[eé]t(?:h?od)|verb|ur[il]|path|target|endpoint|route|href|address|resource|raw)/i;
/** The beginning of a URL: a scheme, a slash, or a variable for the host. */
const urlBegin = '(?:https?:\\/\\/|(?:\\{\\{[\\w.-]{1,40}\\}\\}|\\$?\\{[\\w.-]{1,40}\\}|\\$\\w{1,40})?\\/)';
const urlPattern = `${urlBegin}[^\\s"'\`<>\\\\|]{0,2000}`;
/** `POST https://…`, `"POST", "/v1/…"`, `axios.post('https://…')` */
const methodThenUrl = new RegExp(
  `(?:\\b(GET|HEAD|POST|PUT|DELETE|PATCH)\\b["'\\]]{0,2}(?: (?:on|to|for|op|auf|an|sur|su|en|a|of)(?: resource)? |[ ,\\t|]{1,12})|\\.(get|head|post|put|delete|patch)\\s?\\(?\\s?|\\b(get|head|post|put|delete|patch) (?=https?:))["'\`[]?(${urlPattern})`,
  'g',
);
/** `https://… POST` */
const urlThenMethod = new RegExp(`(${urlPattern})["']? ["'(]{0,2}(GET|HEAD|POST|PUT|DELETE|PATCH)\\b`, 'g');
const namedRequest =
  /(?<![A-Za-z0-9-])((?:[A-Za-z][\w.-]{0,40}?)?(?:method|verb|ur[il](?:[._-]?full)?|path|target|endpoint|route|href|address)|m[eé]thode|m[eé]todo|metode|ur[il]_effective|resource|raw)\\?["'`\]]{0,2}\s{0,40}(?:[:=]>?|\||\t| {2})\s{0,60}(?:chr )?\\?[:"'`[{(]{0,2}(?:((?:https?:\/\/|(?:\{\{[\w.-]{1,40}\}\}|\$?\{[\w.-]{1,40}\})?\/)(?:[^\s"'`\\,;<>){}\]]|\{[\w.-]{1,40}\}){0,2000})|(GET|HEAD|POST|PUT|DELETE|PATCH))(?!\w)/gi;
/** `-Method Put -Uri https://…`, `-X 'DELETE'` */
const flag = new RegExp(
  `(?:^|\\s)-{1,2}(?:uri|url|method|request|X)[ =]["']?(?:(${urlPattern})|(GET|HEAD|POST|PUT|DELETE|PATCH)\\b)`,
  'gi',
);
/** `<PreparedRequest [GET]>` */
const requestObject = /Request ?\[(GET|HEAD|POST|PUT|DELETE|PATCH)\]/g;
/** A method in a line of its own. */
const loneMethod = /^\s*(?:XHR)?(GET|HEAD|POST|PUT|DELETE|PATCH)\s*$/;
const bareUrl = /https?:\/\/[^\s"'`<>\\|]{1,2000}/g;
/** Headers with a URL other than that of the request. */
const linkBefore = /(?:location|referr?er|origin|link|next|previous|prev)["'\]]{0,2}\s?[:=]>?\s?\W{0,2}$/i;
/** A command that sends a body sends POST by default. */
const bodyFlag = /^\s+(?:--data(?:-\w+)?|-d|--json)[ =]/;
/** `sid=1; Path=/` */
const cookieAttribute = /; path=/i;
const baseUrl = /^https?:\/\/[^/?#]+\/?$/;
/** A variable for the host of a URL. */
export const hostVariable = /^(?:\$?\{{1,2}[\w.-]{1,40}\}{1,2}|\$\w{1,40}(?=\/))/;
/** The end of `[POST /a][403]`. */
const operationEnd = /\]\[.*/;
/** Punctuation after a URL in a sentence. */
const punctuation = /[:,;.!?)\]}*]+$/;

/** Evidence of a request in a line. */
interface RequestToken extends Token {
  readonly request: RequestEvidence;
}

/** Merges the requests of a line into one. */
export function requestIn(text: string, vocabulary: Vocabulary): RequestEvidence | undefined {
  const requests = requestTokens(text, vocabulary).map(({ request }) => request);
  return (
    requests.reduce<RequestEvidence | null>((one, other) => joinedRequests(one, other, vocabulary), null) ??
    undefined
  );
}

/** Returns the requests of a line in order of position, without the base URLs that have no path. */
export function requestTokens(text: string, vocabulary: Pick<Vocabulary, 'mayBeEndpoint'>): RequestToken[] {
  return anyRequestTokens(text, vocabulary).filter(
    ({ request: { method, url } }) => method !== undefined || url === undefined || !baseUrl.test(url),
  );
}

function anyRequestTokens(
  text: string,
  { mayBeEndpoint }: Pick<Vocabulary, 'mayBeEndpoint'>,
): RequestToken[] {
  const hasMethod = anyMethod.test(text);
  if (!hasMethod && !text.includes('/') && !requestName.test(text) && !bodyFlag.test(text)) return [];
  const unnamed = combined(adjacentRequests(text, hasMethod), flaggedRequests(text));
  const all = combined(unnamed, namedRequests(text));
  if (all.some(({ request: { url } }) => url !== undefined)) return all;
  const lone = loneMethod.exec(text);
  if (lone) return [requestToken(lone, lone[1], undefined)];
  const bare = [...text.matchAll(bareUrl)].find(
    ({ index }) => !linkBefore.test(text.slice(Math.max(0, index - 24), index)),
  );
  if (!bare) {
    const body = bodyFlag.exec(text);
    return body && all.length === 0 ? [requestToken(body, 'POST', undefined)] : all;
  }
  const command = curlCommands(text)[0]?.request;
  const token = requestToken(bare, command?.method, command?.url ?? bare[0]);
  return command || mayBeEndpoint(token.request) ? combined(all, [token]) : all;
}

function requestToken(
  { 0: whole, index }: RegExpExecArray,
  method: string | undefined,
  url: string | undefined,
): RequestToken {
  return {
    ...tokenOf('request', '', '', index, index + whole.replace(operationEnd, '').length),
    request: {
      method: method?.toUpperCase(),
      url: url?.replace(operationEnd, '').replace(punctuation, '').replace(hostVariable, ''),
    },
  };
}

/** Finds methods next to their URLs; a URL before its method only where none follows its method. */
function adjacentRequests(text: string, hasMethod: boolean): RequestToken[] {
  const inOrder =
    hasMethod || text.includes('.') || text.includes('://') ? [...text.matchAll(methodThenUrl)] : [];
  if (inOrder.length > 0)
    return inOrder.map((match) => requestToken(match, match[1] ?? match[2] ?? match[3], match[4]));
  return hasMethod
    ? [...text.matchAll(urlThenMethod)].map((match) => requestToken(match, match[2], match[1]))
    : [];
}

/** Finds methods and URLs that are arguments of a command, and methods of printed objects. */
function flaggedRequests(text: string): RequestToken[] {
  const flags = (text.includes('-') ? [...text.matchAll(flag)] : []).map((match) =>
    requestToken(match, match[2], match[1]),
  );
  const objects = (text.includes('Request') ? [...text.matchAll(requestObject)] : []).map((match) =>
    requestToken(match, match[1], undefined),
  );
  return combined(flags, objects);
}

/** Finds methods and URLs by their names. */
function namedRequests(text: string): RequestToken[] {
  if (!requestName.test(text)) return [];
  return [...text.matchAll(namedRequest)].flatMap((match) => {
    const [, name = '', url, method] = match;
    const isMethod = /(?:m[eé]t(?:h?od[eo]?)|verb)$/i.test(name);
    if (isMethod !== (method !== undefined) || /base.?ur[il]$/i.test(name)) return [];
    if (cookieAttribute.test(text.slice(Math.max(0, match.index - 2), match.index + 5))) return [];
    return [requestToken(match, method, url)];
  });
}
