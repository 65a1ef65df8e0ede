/** The phrases of a document, and their weights. */
import type { SearchDocument } from './search-index.ts';

/** The weight of a phrase: for each word that it has, and for being the whole query. */
export const weights = {
  title: { word: 1, whole: 1.3, exactness: 2 },
  message: { word: 0.9, whole: 1.2, exactness: 2 },
  name: { word: 0.95, whole: 1.25, exactness: 1 },
  synonym: { word: 0.75, whole: 1.05, exactness: 0 },
  description: { word: 0.5, whole: 0.3, exactness: 2 },
  context: { word: 0.4, whole: 0.1, exactness: 0 },
  detail: { word: 0.35, whole: 0.4, exactness: 0 },
} as const;

/** The part of a document that a phrase is from. */
export type PhraseKind = keyof typeof weights;

/** Lists the phrases of a document. The request of an endpoint is read elsewhere, and is none. */
export function phrasesOf(document: SearchDocument): [kind: PhraseKind, text: string][] {
  const { kind, title, text, names, synonyms, context, details } = document;
  const phrases = (as: PhraseKind, texts: readonly string[]) =>
    texts.filter(Boolean).map((one): [PhraseKind, string] => [as, one]);
  const textAs = kind === 'code' ? 'message' : 'description';
  return [
    ['title', title],
    ...phrases(textAs, kind === 'endpoint' || kind === 'status' ? [] : [text]),
    ...phrases('name', names),
    ...phrases('synonym', synonyms),
    ...phrases('context', context),
    ...phrases('detail', details),
  ];
}
