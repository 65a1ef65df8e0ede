/** Keeps the end of a long text that is read in chunks, so that findings can be shown with it. */

/** The end of a text, read by offsets in the whole. */
export interface RecentText {
  add(chunk: string): void;
  /** Returns the text between two offsets; `null` where `from` is no longer kept. */
  slice(from: number, to: number): string | null;
  /** The number of lines; a line break at the end does not begin another. */
  readonly lines: number;
}

/** Longer than most documents: some findings are certain only at the end of their document. */
const usualLimit = 16_777_216;

/** Makes an empty text that keeps about `limit` characters. */
export function createRecentText(limit: number = usualLimit): RecentText {
  const chunks: { readonly start: number; readonly text: string }[] = [];
  let end = 0;
  let lineBreaks = 0;
  let isLineOpen = false;

  const chunkAt = (offset: number): number => {
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((chunks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    add(chunk) {
      chunks.push({ start: end, text: chunk });
      end += chunk.length;
      lineBreaks += lineBreaksIn(chunk);
      if (chunk !== '') isLineOpen = !chunk.endsWith('\n');
      while (chunks[1] && end - chunks[1].start >= limit) chunks.shift();
    },
    slice(from, to) {
      const start = Math.max(from, 0);
      if (start < (chunks[0]?.start ?? 0)) return null;
      let text = '';
      for (let i = chunkAt(start); i < chunks.length; i++) {
        const chunk = chunks[i];
        if (!chunk || chunk.start >= to) break;
        text += chunk.text.slice(Math.max(start - chunk.start, 0), to - chunk.start);
      }
      return text;
    },
    get lines() {
      return lineBreaks + (isLineOpen ? 1 : 0);
    },
  };
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
