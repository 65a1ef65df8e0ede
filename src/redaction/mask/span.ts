/** Parts of a text that are to be hidden. */

/** From the first code unit to behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Puts a mark in the place of every span. Line breaks stay, so that every line keeps its number. */
export function withoutSpans(text: string, spans: readonly Span[], mark: string): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of merged(spans)) {
    const breaks = text.slice(start, end).match(/\r\n?|\n/g) ?? [];
    pieces.push(text.slice(from, start), mark, ...breaks);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** In order, and one where several touch. */
function merged(spans: readonly Span[]): Span[] {
  const list: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = list.at(-1);
    if (!last || span.start > last.end) list.push(span);
    else if (span.end > last.end) list[list.length - 1] = { start: last.start, end: span.end };
  }
  return list;
}
