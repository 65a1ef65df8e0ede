/** Describes a mistake with the names of an API. */
import type { SignatureScheme } from '../../../catalog/record.ts';
import type { MistakeDescription } from './mistake.ts';

/** The placeholders for names in the texts of a mistake. */
const part = /\{(appKey|issuedAt|token|secret)\}/g;

/** Replaces placeholders by an API's names for the parts of its signature, and texts by its own. */
export function worded(mistake: MistakeDescription, scheme: SignatureScheme): MistakeDescription {
  const { id, part: of, title, cause, fix } = mistake;
  const own = scheme.mistakes[id];
  return {
    id,
    part: of,
    title: named(title, scheme),
    cause: named(own?.cause ?? cause, scheme),
    fix: named(own?.fix ?? fix, scheme),
  };
}

/** Replaces placeholders by an API's names for the parts of its signature. */
export function named(text: string, scheme: SignatureScheme): string {
  return text.replace(part, (_, name: 'appKey' | 'issuedAt' | 'token' | 'secret') => scheme[name]);
}
