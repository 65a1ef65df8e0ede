import { longestDocument, mayBeDocument } from './extractors/json/exchange-documents.ts';
import { isSeveralDocuments, lengthOfHead, mayBeSource } from './extractors/source-code.ts';

/** Only a complete line shows what a text is. */
const lineBreak = /[\r\n]/;

/** Holds the beginning of a text until it shows how the text is to be read. */
export interface Opening {
  /** Holds a chunk; `false` where the text is already read line by line. */
  push(chunk: string): boolean;
  /** Hands over the whole text, if it is still held; else `null`. */
  end(): string | null;
}

/**
 * Starts to hold a text. Source code is known by its first characters, a JSON document only when it is complete.
 *
 * @param release Receives what was held, once the text is to be read line by line.
 */
export function createOpening(release: (text: string) => void): Opening {
  let held: string[] | null = [];
  let length = 0;
  let isDocument = false;

  /** Whether the text may still be one that is not read line by line. */
  const isOpen = (pieces: string[], chunk: string): boolean => {
    if (isDocument) return length < longestDocument && !isSeveralDocuments(chunk);
    if (length < lengthOfHead && !lineBreak.test(chunk)) return true;
    const text = pieces.splice(0).join('');
    pieces.push(text);
    isDocument = length < longestDocument && mayBeDocument(text);
    return isDocument || (length < lengthOfHead && mayBeSource(text));
  };

  return {
    push(chunk) {
      if (held === null) return false;
      const before = held.at(-1)?.at(-1) ?? '';
      held.push(chunk);
      length += chunk.length;
      if (!isOpen(held, before + chunk)) {
        const text = held.join('');
        held = null;
        release(text);
      }
      return true;
    },
    end() {
      const text = held?.join('') ?? null;
      held = null;
      return text;
    },
  };
}
