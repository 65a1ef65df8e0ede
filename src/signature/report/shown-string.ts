/** Writes the string to sign with a placeholder for every part that may be secret. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { nameOf, parametersOf, partsOf } from '../../http/url.ts';
import type { HarmlessSegment } from '../../redaction/harmless-segment.ts';
import { formatCount } from '../../text/formatting/format-number.ts';
import type { Ingredient, Recipe } from '../signing/scheme.ts';

/** A part of a string, as it is or only by its length. */
export interface Piece {
  readonly raw: string;
  readonly isShown: boolean;
  /** The name of what is not shown, where no text before it says it. */
  readonly name?: string;
}

/** A string in which nothing may be secret. */
export interface ShownString {
  readonly text: string;
  /** Returns the index of a character of the original string. */
  position(index: number): number;
}

/** The words of requests that may be shown. */
export interface ShownWords {
  readonly isHarmless: HarmlessSegment;
  /** In lower case, with the port. */
  readonly hosts: readonly string[];
  /** Names of parameters, in the form that {@link nameKey} returns. */
  readonly names: ReadonlySet<string>;
}

const methods = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;
/** Written by programs for a value that is not set. */
const unset = new Set(['undefined', 'null', 'None', '[object Object]']);
const variable = /^\{\{[a-z_]{1,20}\}\}$/i;
/** Digits within a name are more probable in a key. */
const parameterName = /^[a-z][a-z._[\]-]{0,31}\d{0,2}\]?$/i;

/** Collects what may be shown of requests with some URLs. */
export function shownWords(
  urls: readonly string[],
  { bases }: Pick<SignatureScheme, 'bases'>,
  isHarmless: HarmlessSegment,
): ShownWords {
  const parts = [...urls, ...bases].map(partsOf);
  const hosts = parts
    .filter(({ scheme }) => scheme !== '')
    .map(({ host }) => host.slice(host.lastIndexOf('@') + 1).toLowerCase());
  const names = parts
    .flatMap(parametersOf)
    // Base64 may end like a parameter without a value.
    .filter((parameter) => /=[^=]/.test(parameter))
    .map(nameOf)
    .filter((name) => parameterName.test(decoded(name)));
  return {
    isHarmless,
    hosts: [...new Set(hosts)].filter((host) => /^[a-z\d.-]+(?::\d+)?$/.test(host)),
    names: new Set(names.map(nameKey)),
  };
}

/** Shows the string that a recipe hashes. */
export function shownStringToSign(recipe: Recipe, words: ShownWords, scheme: SignatureScheme): ShownString {
  if (recipe.keying === 'swapped') return shown([verbatim(`(the ${scheme.secret})`)]);
  const { order, separator, prefix, suffix } = recipe;
  const parts: Readonly<Record<Ingredient, () => readonly Piece[]>> = {
    appKey: () => [pieceIf(isNumber, recipe.appKey, scheme.appKey)],
    method: () => [shownMethod(recipe.method)],
    url: () => urlPieces(recipe.url, words),
    issuedAt: () => [pieceIf(isTime, recipe.issuedAt, scheme.issuedAt)],
  };
  return shown([
    verbatim(prefix),
    ...order.flatMap((ingredient, i) => [verbatim(i === 0 ? '' : separator), ...parts[ingredient]()]),
    verbatim(suffix),
  ]);
}

/** Shows a method, unless it is none. */
export function shownMethod(method: string): Piece {
  return pieceIf((text) => methods.test(text), method, 'method');
}

/** Joins pieces, with a placeholder for each that is not shown. */
export function shown(pieces: readonly Piece[]): ShownString {
  return {
    text: pieces.map(pieceText).join(''),
    position(index) {
      let [from, to] = [0, 0];
      for (const piece of pieces) {
        if (index < from + piece.raw.length) return piece.isShown ? to + index - from : to;
        from += piece.raw.length;
        to += pieceText(piece).length;
      }
      return to;
    },
  };
}

function pieceText({ raw, isShown, name }: Piece): string {
  if (isShown || raw === '') return raw;
  return `<${name === undefined ? '' : `${name}, `}${formatCount(raw.length, 'character')}>`;
}

function verbatim(raw: string): Piece {
  return { raw, isShown: true };
}

function pieceIf(isShown: (text: string) => boolean, raw: string, name: string): Piece {
  return { raw, isShown: unset.has(raw) || isShown(raw), name };
}

/** Recognizes the digits of an app key, also in quotation marks or in groups. */
function isNumber(text: string): boolean {
  return /^["\s\d.,’]{1,24}$/.test(text) && text.replaceAll(/\D/g, '').length <= 15;
}

function isTime(text: string): boolean {
  return /^["\s\d:.+TZ-]{1,28}$/.test(text);
}

/** Cuts a URL, also one with a mistake in it, into what is known to be harmless and the rest. */
export function urlPieces(url: string, words: ShownWords): Piece[] {
  if (!url.includes('/') && /^[\w.-]*%(?:3A|2F)/i.test(url)) return encodedPieces(url, words);
  const { scheme, host, path, query, fragment } = partsOf(url);
  return [
    ...pathPieces(scheme + host + path, words),
    ...query
      .split(/([?&](?:amp;)?)/)
      .flatMap((part, i) => (i % 2 === 1 ? verbatim(part) : parameterPieces(part, words))),
    verbatim(fragment.slice(0, 1)),
    { raw: fragment.slice(1), isShown: false },
  ];
}

/** Reads a URL that was percent-encoded as a whole. */
function encodedPieces(url: string, words: ShownWords): Piece[] {
  const pieces = urlPieces(decoded(url), words).map((piece) => ({
    ...piece,
    raw: encodeURIComponent(piece.raw),
  }));
  return pieces.map(({ raw }) => raw).join('') === url ? pieces : [{ raw: url, isShown: false }];
}

function pathPieces(path: string, { isHarmless, hosts }: ShownWords): Piece[] {
  return path.split(/(\\?\/)/).flatMap((part, i, parts) => {
    if (i % 2 === 1) return verbatim(part);
    if (/^https?:$/i.test(part) || unset.has(part) || variable.test(part)) return verbatim(part);
    const at = part.lastIndexOf('@') + 1;
    const host = hosts.find((one) => part.slice(at).toLowerCase().startsWith(one));
    if (host === undefined) return { raw: part, isShown: isHarmless(part, parts[i - 2]) };
    const rest = part.slice(at + host.length);
    return [
      { raw: part.slice(0, Math.max(0, at - 1)), isShown: false },
      verbatim(part.slice(Math.max(0, at - 1), at + host.length)),
      { raw: rest, isShown: isHarmless(rest) || /^:\d{1,5}$/.test(rest) },
    ];
  });
}

function parameterPieces(parameter: string, { names }: ShownWords): Piece[] {
  const name = nameOf(parameter);
  if (!parameter.includes('=') || !names.has(nameKey(name))) return [{ raw: parameter, isShown: false }];
  return [verbatim(`${name}=`), { raw: parameter.slice(name.length + 1), isShown: false }];
}

/** Returns the same key for each spelling of a name. */
function nameKey(name: string): string {
  return decoded(name).toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
