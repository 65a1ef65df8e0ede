/** A part of a text, from its first code unit to the index after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces every span by a mark. Line breaks stay, so that every line keeps its number. */
export function withoutSpans(text: string, spans: readonly Span[], mark: string): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of merged(spans)) {
    const breaks = text.slice(start, end).match(/\r\n?|\n/g) ?? [];
    parts.push(text.slice(from, start), mark, ...breaks);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** Sorts spans, and joins those that touch. */
function merged(spans: readonly Span[]): Span[] {
  const list: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = list.at(-1);
    if (!last || span.start > last.end) list.push(span);
    else if (span.end > last.end) list[list.length - 1] = { start: last.start, end: span.end };
  }
  return list;
}
