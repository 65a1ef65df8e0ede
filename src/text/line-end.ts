/**
 * Creates the function that returns the index of the line break after an index, or the same index where there is none.
 * It remembers the last line feed, so that a text without any is searched only once.
 */
export function createLineEnd(): (text: string, from: number) => number {
  let [seen, seenFrom, feed] = ['', 0, 0];
  return (text, from) => {
    if (text !== seen || from < seenFrom || (feed !== -1 && feed < from)) feed = text.indexOf('\n', from);
    [seen, seenFrom] = [text, from];
    if (feed === -1) return from;
    return text.charAt(feed - 1) === '\r' ? feed - 1 : feed;
  };
}
