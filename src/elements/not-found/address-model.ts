/** Finds the intended page for an address without a page, without a DOM. */

import { type CodeParts, codeText, codeUrl, endpointUrl, parseRunTogetherCode } from '../../catalog/code.ts';
import { parseLooseCode } from '../../catalog/typed-code.ts';
import type { Answer, EndpointName } from '../../reference/answer.ts';
import type { Reference } from '../../reference/reference.ts';

/** The page to go to, or the content to show. */
export type AddressAnswer =
  | { readonly kind: 'redirect'; readonly url: string }
  /** A code that is not documented, and what is known of its status; `null` where that is nothing. */
  | { readonly kind: 'explain'; readonly answer: Answer; readonly status: Answer | null }
  | { readonly kind: 'offer'; readonly endpoint: EndpointName }
  | { readonly kind: 'unknown'; readonly title: string | null };

/** Returns the title of the 404 page for an answer; `null` where the page keeps its own. */
export function titleOf(answer: AddressAnswer): string | null {
  if (answer.kind === 'explain') return answer.answer.headline;
  if (answer.kind === 'offer') return `${answer.endpoint.number} is an endpoint, not a code`;
  return answer.kind === 'unknown' ? answer.title : null;
}

/** Reads the code or endpoint in a path such as `/codes/403.25)`, in any spelling, below any base. */
export function readAddress(path: string, reference: Reference): AddressAnswer {
  const { folder, name } = partsOf(path);
  return folder === 'endpoints' ? readEndpoint(name, reference) : readCode(folder, name, reference);
}

function readEndpoint(number: string, { catalog, base }: Reference): AddressAnswer {
  const isKnown = catalog.endpoints.some((endpoint) => endpoint.number === number);
  if (isKnown) return { kind: 'redirect', url: endpointUrl(number, base) };
  return { kind: 'unknown', title: /^\d{2,6}$/.test(number) ? `Endpoint ${number} is not documented` : null };
}

function readCode(
  folder: 'codes' | null,
  name: string,
  { catalog, classifier, answer, base }: Reference,
): AddressAnswer {
  const parts =
    folder === null
      ? wholeSubCode(name, classifier.isCode)
      : (parseLooseCode(name, classifier.isCode) ?? parseRunTogetherCode(name));
  if (parts && classifier.isCode(codeText(parts))) {
    return { kind: 'redirect', url: codeUrl(codeText(parts), base) };
  }
  const endpoint = folder && catalog.endpoints.find(({ number }) => number === name);
  if (endpoint) {
    const { number, title } = endpoint;
    return { kind: 'offer', endpoint: { number, title, url: endpointUrl(number, base) } };
  }
  if (!parts) return { kind: 'unknown', title: null };
  const verdict = classifier.classify({ status: parts.status, subCode: parts.subCode });
  const isOfStatus = verdict.kind === 'undocumented-sub-code';
  return {
    kind: 'explain',
    answer: answer(verdict),
    status: isOfStatus ? answer(classifier.classify({ status: parts.status })) : null,
  };
}

/** Reads a full sub-code, the only kind of code that is read outside `/codes/`: `/404.html` is not a code. */
function wholeSubCode(name: string, isCode: (code: string) => boolean): CodeParts | null {
  const parts = parseLooseCode(name, isCode);
  return parts?.subCode ? parts : null;
}

/** Returns the folder, and the name in it without an extension or trailing punctuation. */
function partsOf(path: string): { folder: 'codes' | 'endpoints' | null; name: string } {
  const text = decoded(path);
  const [, folder, below] = /\/(codes|endpoints)\/(.*)/s.exec(text) ?? [];
  return {
    folder: (folder as 'codes' | 'endpoints' | undefined) ?? null,
    name: (below ?? text.slice(text.lastIndexOf('/') + 1)).replace(/[^\d]+$/, ''),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
