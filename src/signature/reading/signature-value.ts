/** Finds the value of a signature header, however a tool or a program prints it. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { headerArguments } from '../../text/commands/curl-headers.ts';

/** A value, and its index in the line. */
export interface ValueMatch {
  readonly value: string;
  readonly index: number;
}

/**
 * Makes the function that finds values in a line: `raw` as it is in the text, `plain` without the escapes around it.
 * A header line is read raw, because each of its characters may be the fault.
 *
 * @param header The name of the header.
 */
export function createValueFinder(header: string): (raw: string, plain: string) => ValueMatch[] {
  const name = `(?<![\\w-])${header}`;
  const headerLine = new RegExp(`^[\\s>|]{0,8}${header}[ \\t]*:`, 'i');
  const field = new RegExp(`^${header}[:;]\\s?`, 'i');
  const anywhere = new RegExp(
    `${name}["'\`\\]]{0,2}\\s{0,4}(?:[:=]>?|,\\s{0,4}["']?value["']?\\s{0,4}[:=]|,)?\\s{0,4}b?(\\[\\s{0,4}(?=["']))?["'\`“(]{0,2}(\\[?\\{[^{}]{0,4000}\\}\\]?)`,
    'gi',
  );

  return (raw, plain) => {
    if (headerLine.test(raw)) {
      const value = raw.replace(headerLine, '').trim();
      return omitted.test(value) ? [] : [{ value: unwrapped(raw, value), index: 0 }];
    }
    const given = headerArguments(raw).filter(({ value }) => field.test(value));
    if (given.length > 0)
      return given.map(({ value, index }) => ({ value: value.replace(field, ''), index }));
    return [...plain.matchAll(anywhere)].flatMap(({ 0: all, 1: list, 2: value = '', index }) => {
      const isList = goMap.test(plain.slice(0, index)) || javaMap.test(all) || !value.startsWith('[');
      const values = [isList ? value.replace(/^\[|\]$/g, '') : value];
      if (list !== undefined) values.push(...othersIn(plain, index + all.length));
      return values.map((one) => ({ value: one, index }));
    });
  };
}

/** Makes the function that reads a text which is one value, with the name of the header or without, on any number of lines. */
export function createLoneValueReader(scheme: SignatureScheme): (text: string) => string | null {
  const members = new RegExp(`${scheme.appKey}|${scheme.issuedAt}|${scheme.token}`, 'i');
  const name = new RegExp(`^\\s*${scheme.header}\\s*:\\s*`, 'i');
  const others = new RegExp(
    `(?:url|method|log|entries|headers?)\\\\{0,8}["']?\\s{0,4}[:=]|(?<![\\w-])${scheme.header}\\b`,
    'i',
  );

  return (text) => {
    const value = text.replace(name, '').trim();
    const isAlone = value.length < 4_000 && /^["'“]?[[{]/.test(value) && members.test(value);
    return isAlone && !others.test(value) ? value : null;
  };
}

/** Go prints headers as a map of lists. */
const goMap = /\bmap\[/;

/** Java prints headers as a map of lists, too. */
const javaMap = /=\[/;

/** Printed by programs instead of a value. */
const omitted = /^\[(?:$|(?:Array|Object|Getter)\b)/;

/** Finds the other values of a list, after its first one. */
function othersIn(text: string, from: number): string[] {
  const next = /["'`]{0,2}\s{0,4},\s{0,4}["'`]{0,2}(\{[^{}]{0,4000}\})/y;
  next.lastIndex = from;
  const values: string[] = [];
  for (let other = next.exec(text); other; other = next.exec(text)) values.push(other[1] ?? '');
  return values;
}

/** Removes what a program prints around a member of an object, which looks like a header line. */
function unwrapped(raw: string, value: string): string {
  const isMember = /^\s{2}/.test(raw);
  return value.replace(isMember ? /^(["'`])(.*)\1[,;]?$/ : /^(["'`])(.*)\1[,;]$/, '$2');
}
