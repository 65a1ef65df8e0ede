/** What an address that has no page was meant for, without a DOM. */
import type { Answer } from '../classifier/answer.ts';
import { type CodeParts, codeText, codeUrl, parseCode, parseRunTogetherCode } from '../classifier/code.ts';
import type { Reference } from './reference.ts';

/** Where to go, or what to say. */
export type AddressAnswer =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'explain'; readonly answer: Answer }
  | { readonly kind: 'unknown' };

/** Reads the code in a path such as `/codes/403.25)`, in any spelling, below any base. */
export function readAddress(path: string, { classifier, answer, base }: Reference): AddressAnswer {
  const parts = codeIn(path);
  if (!parts) return { kind: 'unknown' };
  const code = codeText(parts);
  if (classifier.isCode(code)) return { kind: 'redirect', url: codeUrl(code, base) };
  return {
    kind: 'explain',
    answer: answer(classifier.classify({ status: parts.status, subCode: parts.subCode })),
  };
}

/** Outside of `/codes/` only a whole sub-code counts: `/404.html` is no code. */
function codeIn(path: string): CodeParts | null {
  const text = decoded(path);
  const below = /\/codes\/(.*)$/s.exec(text)?.[1];
  const spelling = (below ?? text.replace(/^.*\//s, ''))
    .replace(/\.(?:html|json|md)$/, '')
    .replace(/[^\d]+$/, '');
  const parts = parseCode(spelling) ?? (below === undefined ? null : parseRunTogetherCode(spelling));
  return below === undefined && parts?.subCode === null ? null : parts;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
