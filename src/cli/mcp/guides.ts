/** The guides of the site, which the build of the package puts next to its other data. */
import { readFileSync } from 'node:fs';

/** A guide in Markdown, with links from the root of the site. */
export interface Guide {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** Reads the guides, in reading order. */
export function readGuides(): readonly Guide[] {
  return JSON.parse(readFileSync(new URL('../../data/guides.json', import.meta.url), 'utf8'));
}

/** Puts the site before the addresses of a guide. */
export function guideText({ text }: Guide, base: string): string {
  return text.replaceAll('](/', `](${base.replace(/\/$/, '')}/`);
}
