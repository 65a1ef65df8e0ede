/** Remembers which results were opened, as long as the page is open. Nothing is stored. */
import { type ResultLine, titleOnly } from './result-line.ts';

const mostLines = 5;

/** The results that were opened from a page, the last one first. */
export class OpenedLines {
  #lines: readonly ResultLine[] = [];

  get lines(): readonly ResultLine[] {
    return this.#lines;
  }

  /** Remembers a line once, at the beginning. */
  add(line: ResultLine): void {
    const others = this.#lines.filter(({ url }) => url !== line.url);
    this.#lines = [titleOnly(line), ...others].slice(0, mostLines);
  }
}
