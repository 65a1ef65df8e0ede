/** Finds the value of a signature header in a line, in whatever a tool or a program wraps it. */

/** A value, and where it stands in its line. */
export interface FoundValue {
  readonly value: string;
  readonly index: number;
}

/**
 * Makes the function that finds values in a line. A header line by itself is taken as it is, for each character of
 * it may be the fault; elsewhere it was freed from the escapes around it.
 *
 * @param header The name of the header.
 */
export function createValueFinder(header: string): (raw: string, plain: string) => FoundValue[] {
  const name = `(?<![\\w-])${header}`;
  const headerLine = new RegExp(`^[\\s>|]{0,8}${header}[ \\t]*:[ \\t]?(.*)$`, 'i');
  const doubleQuoted = new RegExp(
    `(?:-H|--header)[\\s=]?"${header}[:;]\\s?((?:[^"\\\\]|\\\\.){0,4000})"`,
    'gi',
  );
  const singleQuoted = new RegExp(`(?:-H|--header)[\\s=]?\\$?'${header}[:;]\\s?([^']{0,4000})'`, 'gi');
  const anywhere = new RegExp(
    `${name}["'\`\\]]{0,2}\\s{0,4}(?:[:=]>?|,\\s{0,4}["']?value["']?\\s{0,4}[:=]|,)?\\s{0,4}b?["'\`“(]{0,2}(\\[?\\{[^{}]{0,4000}\\}\\]?)`,
    'gi',
  );
  const found = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 1: value = '', index }) => ({ value, index }));

  return (raw, plain) => {
    const line = headerLine.exec(raw);
    if (line) return [{ value: unwrapped(line[1] ?? ''), index: 0 }];
    const arguments_ = [
      ...found(raw, doubleQuoted).map(({ value, index }) => ({
        value: value.replaceAll(/\\(.)/g, '$1'),
        index,
      })),
      ...found(raw, singleQuoted),
    ];
    return arguments_.length > 0 ? arguments_ : found(plain, anywhere);
  };
}

/** What a program puts around a member of an object that looks like a header line. */
function unwrapped(value: string): string {
  return value.trim().replace(/^(["'`])(.*)\1[,;]$/, '$2');
}
