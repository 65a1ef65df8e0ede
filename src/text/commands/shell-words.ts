/** Splits a command into words as its shell does. */

/** A word without its quotation marks. */
export interface ShellWord {
  readonly value: string;
  readonly index: number;
  readonly end: number;
  /** Whether it begins with a quotation mark. */
  readonly isQuoted: boolean;
  /** Whether the shell inserts a value that the text does not show. */
  readonly isVariable: boolean;
}

/**
 * A part of a word: in quotation marks, in ANSI C quotation marks, escaped, or bare. The last may be unclosed. A
 * semicolon at the end ends the command.
 */
const part =
  /\$'((?:[^'\\]|\\.)*)(?:'|$)|'([^']*)(?:'|$)|\$?"((?:[^"\\]|\\.)*)(?:"|$)|\\(.)|((?:(?!\$["']|;(?:\s|$))[^\s"'\\])+|\\)/sy;
const spaces = /\s*/y;
/** The end of a command: another command follows, or its output is redirected. */
const end = /(?:\|\|?|&&?|;)(?=\s|$)|\d?>/y;
const variable = /[$`]|\{\{|%(?![\da-f]{2}%)[a-z_]\w*%/i;

/** Returns the words from an index to the end of the command. */
export function shellWords(text: string, from: number): ShellWord[] {
  const words: ShellWord[] = [];
  for (let at = matchEnd(spaces, text, from); at < text.length; at = matchEnd(spaces, text, at)) {
    if (matchEnd(end, text, at) > at) break;
    const word = shellWord(text, at);
    words.push(word);
    at = word.end;
  }
  return words;
}

/** Returns the word that begins at an index. */
export function shellWord(text: string, index: number): ShellWord {
  const values: string[] = [];
  let isVariable = false;
  let at = index;
  part.lastIndex = index;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [, ansi, single, double, escaped, bare] = found;
    isVariable ||= variable.test(double ?? bare ?? '') || single?.includes('{{') === true;
    values.push(
      ansi?.replaceAll(ansiEscape, unescaped) ??
        single ??
        double?.replaceAll(/\\(.)/gs, '$1') ??
        escaped ??
        bare ??
        '',
    );
    at = part.lastIndex;
  }
  const isQuoted = /["']/.test(text.charAt(index));
  return { value: values.join(''), index, end: Math.max(at, index + 1), isQuoted, isVariable };
}

const ansiEscape = /\\(?:u([\da-f]{1,4})|x([\da-f]{1,2})|(.))/gis;
const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(_: string, unicode?: string, byte?: string, sign = ''): string {
  const code = unicode ?? byte;
  return code === undefined ? (named[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16));
}

function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
