/** A chunk of a text, and the index after it. */
export interface Chunk {
  readonly text: string;
  readonly end: number;
}

/** Creates the function that cuts texts into chunks, whose length doubles from the first up to the greatest. */
export function createChunker(first: number, greatest: number): (text: string) => Generator<Chunk> {
  let length = first;
  return function* (text) {
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = Math.min(start + length, text.length);
      yield { text: text.slice(start, end), end };
      length = Math.min(length * 2, greatest);
    }
  };
}
