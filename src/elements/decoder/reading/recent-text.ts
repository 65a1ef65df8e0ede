/** The end of a long text that is read piece by piece, so that what was found in it can be shown. */

/** Text by its offsets in the whole, as long as it is recent enough. */
export interface RecentText {
  add(piece: string): void;
  /** What lies between two offsets, of that what is still there; `null` where `from` is not. */
  slice(from: number, to: number): string | null;
  /** Lines up to now; a line break at the end begins no other. */
  readonly lines: number;
}

/** Some findings are only sure when a document has ended; this is a document's usual size, and more. */
const usualLimit = 16_777_216;

/** Makes an empty one, which keeps about `limit` characters. */
export function createRecentText(limit: number = usualLimit): RecentText {
  const pieces: { readonly start: number; readonly text: string }[] = [];
  let end = 0;
  let lineBreaks = 0;
  let isLineOpen = false;

  const pieceAt = (offset: number): number => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    add(piece) {
      pieces.push({ start: end, text: piece });
      end += piece.length;
      lineBreaks += lineBreaksIn(piece);
      if (piece !== '') isLineOpen = !piece.endsWith('\n');
      while (pieces[1] && end - pieces[1].start >= limit) pieces.shift();
    },
    slice(from, to) {
      const start = Math.max(from, 0);
      if (start < (pieces[0]?.start ?? 0)) return null;
      let found = '';
      for (let i = pieceAt(start); i < pieces.length; i++) {
        const piece = pieces[i];
        if (!piece || piece.start >= to) break;
        found += piece.text.slice(Math.max(start - piece.start, 0), to - piece.start);
      }
      return found;
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
