/** Writes a result as a line of the list, without a DOM. */
import type { SearchHit } from '../../reference/search/search.ts';

/** A line, which is a link. */
export interface SearchLine {
  readonly label: string;
  readonly detail: string;
  readonly url: string;
}

/** Writes a result of the search as a line. */
export function lineOf({ kind, id, title, text, responsibility, retry, url }: SearchHit): SearchLine {
  const names = { code: `${id} ${title}`, endpoint: `Endpoint ${id} ${title}`, guide: title, tool: title };
  const detail = [
    text,
    responsibility && `${responsibility.label}: ${responsibility.text}`,
    retry && `Retry: ${retry}`,
  ];
  return {
    label: names[kind],
    detail: detail
      .filter((part): part is string => Boolean(part))
      .map((part) => part.replace(/\.$/, ''))
      .join('. '),
    url,
  };
}
