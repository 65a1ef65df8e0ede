/** Finds the value of a signature header in a line, in whatever a tool or a program wraps it. */
import { headerArguments } from '../../text/curl-headers.ts';

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
  const field = new RegExp(`^${header}[:;]\\s?`, 'i');
  const anywhere = new RegExp(
    `${name}["'\`\\]]{0,2}\\s{0,4}(?:[:=]>?|,\\s{0,4}["']?value["']?\\s{0,4}[:=]|,)?\\s{0,4}b?(\\[\\s{0,4}(?=["']))?["'\`“(]{0,2}(\\[?\\{[^{}]{0,4000}\\}\\]?)`,
    'gi',
  );

  return (raw, plain) => {
    const line = headerLine.exec(raw);
    if (line) return leftOut.test(line[1] ?? '') ? [] : [{ value: unwrapped(raw, line[1] ?? ''), index: 0 }];
    const given = headerArguments(raw).filter(({ value }) => field.test(value));
    if (given.length > 0)
      return given.map(({ value, index }) => ({ value: value.replace(field, ''), index }));
    return [...plain.matchAll(anywhere)].flatMap(({ 0: all, 1: list, 2: value = '', index }) => {
      const values = [goMap.test(plain.slice(0, index)) ? value.replace(/^\[|\]$/g, '') : value];
      if (list !== undefined) values.push(...othersIn(plain, index + all.length));
      return values.map((one) => ({ value: one, index }));
    });
  };
}

/** Go prints headers as a map of lists. */
const goMap = /\bmap\[/;

/** What stands in the place of a value that a program does not print. */
const leftOut = /^\[(?:Array|Object|Getter)\b/;

/** The values of a list behind its first one. */
function othersIn(text: string, from: number): string[] {
  const next = /["'`]{0,2}\s{0,4},\s{0,4}["'`]{0,2}(\{[^{}]{0,4000}\})/y;
  next.lastIndex = from;
  const values: string[] = [];
  for (let other = next.exec(text); other; other = next.exec(text)) values.push(other[1] ?? '');
  return values;
}

/** What a program puts around a member of an object that looks like a header line. */
function unwrapped(raw: string, value: string): string {
  const isMember = /^\s{2}/.test(raw);
  return value.trim().replace(isMember ? /^(["'`])(.*)\1[,;]?$/ : /^(["'`])(.*)\1[,;]$/, '$2');
}
