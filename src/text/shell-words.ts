/** The words of a command, as its shell hands them over. */

/** A word without its quotation marks, and where it stands. */
export interface ShellWord {
  readonly value: string;
  readonly index: number;
  readonly end: number;
  /** It begins with a quotation mark. */
  readonly isQuoted: boolean;
  /** The shell puts something in, which the text does not tell. */
  readonly isVariable: boolean;
}

/** A part of a word: in quotation marks, in those of ANSI C, escaped, or bare. One may never be closed. */
const part =
  /\$'((?:[^'\\]|\\.)*)(?:'|$)|'([^']*)(?:'|$)|\$?"((?:[^"\\]|\\.)*)(?:"|$)|\\(.)|((?:(?!\$["'])[^\s"'\\])+|\\$)/sy;
const blanks = /\s*/y;
/** Another command begins, or output goes elsewhere. */
const end = /(?:\|\|?|&&?|;)(?=\s|$)|\d?>/y;
const variable = /[$`]|\{\{|%(?![\da-f]{2}%)[a-z_]\w*%/i;

/** The words from an index on, up to the end of the command. */
export function shellWords(text: string, from: number): ShellWord[] {
  const words: ShellWord[] = [];
  for (let at = past(blanks, text, from); at < text.length; at = past(blanks, text, at)) {
    if (past(end, text, at) > at) break;
    const word = shellWord(text, at);
    words.push(word);
    at = word.end;
  }
  return words;
}

/** The word that begins at an index. */
export function shellWord(text: string, index: number): ShellWord {
  const pieces: string[] = [];
  let isVariable = false;
  let at = index;
  part.lastIndex = index;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [, ansi, single, double, escaped, bare] = found;
    isVariable ||= variable.test(double ?? bare ?? '') || single?.includes('{{') === true;
    pieces.push(
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
  return { value: pieces.join(''), index, end: Math.max(at, index + 1), isQuoted, isVariable };
}

const ansiEscape = /\\(?:u([\da-f]{1,4})|x([\da-f]{1,2})|(.))/gis;
const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(_: string, unicode?: string, byte?: string, sign = ''): string {
  const code = unicode ?? byte;
  return code === undefined ? (named[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16));
}

function past(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
