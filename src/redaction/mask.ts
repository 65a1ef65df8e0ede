/**
 * Masks secrets in the lines of a text that are shown on the screen. This is a help, not a promise: a short secret under
 * an unknown name stays. Nothing that is copied or printed relies on it.
 */

/** Replaces a secret. */
export const secretPlaceholder = '•••';

const commonNames = [
  'authorization',
  'cookie',
  'pass(?:word|wd|phrase)',
  'pwd',
  'secret',
  'credential',
  '(?:api|access|private)[-_ ]?key',
  'token',
];

/** The rest of a name, its closing marks, and the sign before its value. */
const assignment = String.raw`[\w.-]{0,40}(?:["'\x60”*\\\])]|&quot;|%22){0,6}[ \t]*(?:=>|:=|[:=>|]|%3A|%3D)`;
const opening = String.raw`[ \t]*(?:Some\(|[[({])?(?:&quot;|%22|b?\\*["'\x60“])?`;

/** A longer word with letters and digits is more probably a key than a word of a language. */
const shortestKey = 16;
const word = /[^\s"'`“”<>,;&?#@(){}[\]|\\=:\ufdd0\ufdd1]+/g;
const part = /[\w+~%-]+/g;

const userInfo = /(:(?:\\?\/|%2F){2})[^\s/?#"'`<>\\]*(?=@|%40)/gi;
const userOption = /((?:^|\s)(?:-[a-z]{0,5}u ?|--(?:proxy-)?user[ =])["']?)[^\s"']+:[^\s"']+/gi;
/** The words of these schemes that sentences contain too. */
const scheme = /\b((?:bearer|basic|digest)(?:[ \t]+|%20|\+))(?!(?:auth\w*|realm|token)\b)[^\s"'`,;<>]+/gi;

/**
 * Creates a function that replaces what looks like a secret by {@link secretPlaceholder}: the value after a usual name,
 * credentials, and long words of letters and digits. Every line keeps its number.
 *
 * @param names How the API names its secrets, in any casing: `['Token', 'Signature']`.
 */
export function createMask(names: readonly string[]): (text: string) => string {
  const own = names.map((name) => name.match(/[A-Z]*[a-z\d]+|[A-Z]+/g)?.join('[-_ ]?') ?? '');
  const name = [...commonNames, ...own.filter(Boolean)].join('|');
  const named = new RegExp(`(${name})((?:${assignment}|/)${opening})`, 'gi');
  return (text) =>
    withoutNamed(text, named)
      .replace(userInfo, `$1${secretPlaceholder}`)
      .replace(userOption, `$1${secretPlaceholder}`)
      .replace(scheme, `$1${secretPlaceholder}`)
      .replace(word, withoutKeys);
}

/** These may have several values in a line: `a=1; b=2`. */
const wholeLine = /authorization|cookie|signature/i;

function withoutNamed(text: string, named: RegExp): string {
  let masked = '';
  let from = 0;
  named.lastIndex = 0;
  for (let match = named.exec(text); match; match = named.exec(text)) {
    const [whole, name = '', sign = ''] = match;
    const start = match.index + whole.length;
    const end = wholeLine.test(name) && sign !== '/' ? lineEnd(text, start) : valueEnd(text, start);
    if (end === start) continue;
    masked += text.slice(from, start) + secretPlaceholder;
    from = end;
    named.lastIndex = end;
  }
  return masked + text.slice(from);
}

function lineEnd(text: string, from: number): number {
  return endBefore(/[\r\n]/g, text, from);
}

/** Finds the end of a value: its closing quotation mark, or the end of the word. */
function valueEnd(text: string, start: number): number {
  const [mark = ''] = /["'`“]/.exec(text.slice(start - 1, start)) ?? [];
  if (mark === '') return endBefore(/[\s"'`<>,;&?)}\]|]/g, text, start);
  const quoted = endBefore(new RegExp(`[${mark === '“' ? '”' : mark}\\r\\n]`, 'g'), text, start);
  // A backslash before the mark is part of the notation.
  return text[quoted - 1] === '\\' ? quoted - 1 : quoted;
}

function endBefore(sign: RegExp, text: string, from: number): number {
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? text.length;
}

/** Masks a word from the first part that looks like a key, as a key in Base64 may have slashes. */
function withoutKeys(found: string): string {
  const parts = [...found.matchAll(part)];
  const key = parts.find(({ 0: text }) => isKey(text) || (found.length >= shortestKey && isMixed(text)));
  return key ? found.slice(0, key.index) + secretPlaceholder : found;
}

function isKey(text: string): boolean {
  return text.length >= shortestKey && /\d[a-z]|[a-z]\d/i.test(text);
}

/** Whether a segment is like a part of Base64, and unlike a name. */
function isMixed(text: string): boolean {
  return text.length >= 8 && [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(text));
}
