/** Documented statements and sources as inline Markdown. */
import type { Statement } from '../../catalog/record.ts';
import type { Source } from '../../catalog/sources.ts';
import { link } from './markdown.ts';

/** Each statement with its source behind it. */
export function statements(documented: readonly Statement[]): string[] {
  return documented.map(({ text, source }) => `${text} (${sourceLinks([source].flat()).join(', ')})`);
}

/** Each source as a link, none twice. */
export function sourceLinks(sources: readonly Source[]): string[] {
  return [...new Map(sources.map((source) => [source.url, link(source.title, source.url)])).values()];
}
