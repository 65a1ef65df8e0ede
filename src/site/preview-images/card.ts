/** Describes the content of preview images as plain data, separate from the drawing. */

/** A short answer under its question. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The origin of the answer, which sets the color of its label as on the pages. */
  readonly from: 'advice' | 'documented';
}

/** The content below the title. */
export type Body =
  /** Documented wording, verbatim. */
  | { readonly kind: 'quote'; readonly text: string }
  /** The documented meaning, in our words. */
  | { readonly kind: 'text'; readonly text: string }
  /** The meanings in different endpoints; as many as fit are shown. */
  | { readonly kind: 'meanings'; readonly meanings: readonly string[] }
  /** Method and path. */
  | { readonly kind: 'request'; readonly text: string };

/** The image of one code or endpoint. */
export interface RecordCard {
  readonly kind: 'record';
  /** The code, or the number of the endpoint. */
  readonly number: string;
  /** The first digit of a status, for its color; `null` where there is none. */
  readonly statusClass: string | null;
  /** Describes the number, next to it. */
  readonly context: readonly string[];
  readonly title: string;
  readonly body: Body | null;
  readonly facts: readonly Fact[];
}

/** The image of every page without one of its own. */
export interface SiteCard {
  readonly kind: 'site';
  readonly title: string;
  readonly text: string;
  readonly codes: readonly string[];
}

/** The content of one image. */
export type Card = (RecordCard | SiteCard) & {
  /** The names of the site and of the API, which every image shows. */
  readonly site: string;
  readonly api: string;
};

/** The size of every image in pixels, as chat programs recommend it. */
export const previewSize = { width: 1200, height: 630 } as const;

/** Writes the alternative text of an image. */
export function altText(card: Card): string {
  if (card.kind === 'site') return `${card.title}: ${card.text}`;
  const facts = card.facts.map(({ label, value }) => ` ${label}: ${value}.`).join('');
  return `${card.number} ${card.title}.${facts}`;
}
