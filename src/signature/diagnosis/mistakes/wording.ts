/** Puts a mistake into the words of an API. */
import type { SignatureScheme } from '../../../catalog/record.ts';
import type { Described } from './mistake.ts';

/** Texts name what the parts of a signature are called by these. */
const part = /\{(appKey|issuedAt|token|secret)\}/g;

/** A mistake with the names that an API has for the parts of its signature, and with what it adds itself. */
export function worded(mistake: Described, scheme: SignatureScheme): Described {
  const named = (text: string) =>
    text.replace(part, (_, name: 'appKey' | 'issuedAt' | 'token' | 'secret') => scheme[name]);
  const { id, part: of, title, cause, fix } = mistake;
  const own = scheme.mistakes[id];
  return {
    id,
    part: of,
    title: named(title),
    cause: named(own?.cause ?? cause),
    fix: named(own?.fix ?? fix),
  };
}
