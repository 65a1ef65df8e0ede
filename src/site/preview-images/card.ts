/** Describes what the image of a link preview says: plain data, drawn elsewhere. */

/** A short answer under its question. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Whose statement it is: shown by the color that it has on the pages too. */
  readonly from: 'advice' | 'documented';
}

/** What stands below the title. */
export type Body =
  /** Documented wording, to the letter. */
  | { readonly kind: 'quote'; readonly text: string }
  /** What it means in one endpoint and in another; as many as fit are shown. */
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
  /** What the number is, beside it. */
  readonly context: readonly string[];
  readonly title: string;
  readonly body: Body | null;
  readonly facts: readonly Fact[];
}

/** The image of every page that has none of its own. */
export interface SiteCard {
  readonly kind: 'site';
  readonly title: string;
  readonly text: string;
  readonly codes: readonly string[];
}

/** What one image says. */
export type Card = (RecordCard | SiteCard) & {
  /** The names of the site and of the API, which stand on every image. */
  readonly site: string;
  readonly api: string;
};

/** The size of every image in pixels, which is what chat programs ask for. */
export const previewSize = { width: 1200, height: 630 } as const;

/** What an image says, in words, for those who do not see it. */
export function altText(card: Card): string {
  if (card.kind === 'site') return `${card.title}: ${card.text}`;
  const facts = card.facts.map(({ label, value }) => ` ${label}: ${value}.`).join('');
  return `${card.number} ${card.title}.${facts}`;
}
