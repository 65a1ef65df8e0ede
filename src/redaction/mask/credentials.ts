/** Finds secrets without a name: tokens and credentials that are recognized by their form. */
import type { Span } from './span.ts';
import { readValue, wordNotation } from './value.ts';

const bearer = /\b(?:bearer|basic|digest|negotiate|apikey)(?:[ \t]+|%20|\+)([\w.~+/-][\w.~+/=%:-]*)/gi;
const ordinary =
  /^(?:and|auth|authentication|authorization|concepts?|credentials?|error|for|header|headers|in|is|of|or|realm|scheme|scope|tokens?|type|usage|was|with)\b/i;
const parameter = /^[\w-]+=(?=$)/;

/** Finds `Bearer` and the token after it, also outside of a header field. */
export function readBearers(text: string): Span[] {
  return [...text.matchAll(bearer)].flatMap(({ 0: whole, 1: value = '', index }) => {
    const end = index + whole.length;
    const start = end - value.length;
    if (ordinary.test(value) || (parameter.test(value) && /["']/.test(text[end] ?? ''))) return [];
    if (/^[a-z]{1,7}[.:]?$/.test(value)) return [];
    return [{ start, end }];
  });
}

const jwt = /(?<![\w-])eyJ[\w-]{8,}(?:\.[\w-]*)*/g;

/** Finds tokens that begin as JSON does in base64. */
export function readJwts(text: string): Span[] {
  return [...text.matchAll(jwt)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

const authority = /(?::|%3A)(?:\\?\/|%2F){2}([^\s/?#"'`<>\\@]*(?:@[^\s/?#"'`<>\\@]*)*)/gi;

/** Finds the credentials of `https://user:password@host`. */
export function readUserInfo(text: string): Span[] {
  return [...text.matchAll(authority)].flatMap(({ 0: whole, 1: value = '', index }) => {
    const at = Math.max(value.lastIndexOf('@'), value.lastIndexOf('%40'));
    const start = index + whole.length - value.length;
    return at > 0 ? [{ start, end: start + at }] : [];
  });
}

const option = /(?<=^|\s)(?:-[uU] ?|--(?:proxy-)?user[ =]|-b )(?=(?:\\*["'])?[^\s"'-])/gm;

/** Finds the credentials of `curl -u user:password`, and the cookies of `-b`. */
export function readOptions(text: string): Span[] {
  return [...text.matchAll(option)].flatMap(({ 0: whole, index }) => {
    const { secrets } = readValue(text, index + whole.length, wordNotation);
    return secrets.filter(({ start, end }) => /[:=](?!\/\/)/.test(text.slice(start, end)));
  });
}
