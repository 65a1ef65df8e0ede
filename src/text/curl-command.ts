/** What a `curl` command asks, read word by word as a shell and `curl` itself read it. */
import type { RequestEvidence } from '../http/request.ts';
import { type ShellWord, shellWords } from './shell-words.ts';

/** A request of a command, and where it stands in its line. */
export interface CurlRequest {
  readonly request: RequestEvidence;
  readonly index: number;
}

const command = /(?<![\w/-])curl(?:\.exe)?\s/;
/** Options of one letter that take a value. */
const valued = 'AbcCdDeEFHKmoPQrtTuUwxXyYzh';
const longNames: Readonly<Record<string, string>> = {
  X: 'request',
  d: 'data',
  F: 'form',
  G: 'get',
  I: 'head',
  T: 'upload-file',
  g: 'globoff',
  K: 'config',
  ':': 'next',
};
/** Long options that take none. */
const bare =
  /^(?:no-[\w-]+|silent|verbose|include|show-headers|location(?:-trusted)?|insecure|compressed|fail(?:-\w+)*|show-error|globoff|http[\d.]+(?:-[\w-]+)?|path-as-is|ipv[46]|(?:tls|ssl)v[\d.]+|raw|remote-name(?:-\w+)*|progress-(?:bar|meter)|post30[123]|ssl-reqd|parallel|trace-time|basic|digest|ntlm|negotiate|anyauth|get|head|next|junk-session-cookies|styled-output|tcp-\w+)$/;
const methodName = /^[A-Za-z]+$/;
const address = /^https?:\/\//i;
const hostFirst = /^(?:localhost|\[[\da-f:]+\]|[\w-]{1,63}(?:\.[\w-]{1,63})+)(?::\d+)?(?:[/?#]|$)/i;
/** `curl` asks for several addresses at once where it finds these. */
const glob = /[{}[\]]/;

/** The requests of a line with a command, in order; none where it only speaks of `curl`. */
export function curlCommands(line: string): CurlRequest[] {
  const start = command.exec(line);
  if (!start) return [];
  const isOpen = /[\\^`]\s*$/.test(line);
  const words = shellWords(isOpen ? line.replace(/[\\^`]\s*$/, '') : line, start.index + start[0].length);
  const requests: CurlRequest[] = [];
  let index = start.index;
  for (let at = 0; at < words.length; ) {
    const told = new Told();
    at = told.read(words, at);
    const request = told.request(isOpen && at >= words.length);
    if (request === null) break;
    requests.push({ request, index });
    index = words[at]?.index ?? index;
  }
  return requests;
}

/** What a command tells of one request. */
class Told {
  readonly #options = new Map<string, ShellWord>();
  /** The parts of a body; `null` where one stands in a file. */
  readonly #data: (string | null)[] = [];
  readonly #query: (string | null)[] = [];
  #url: ShellWord | null = null;
  /** An address behind an option that may take it as its value. */
  #maybeUrl: ShellWord | null = null;
  #isProse = false;

  /** Takes the words up to the next request, and tells where that begins. */
  read(words: readonly ShellWord[], from: number): number {
    for (let at = from; at < words.length; ) {
      const word = words[at++] as ShellWord;
      const { value } = word;
      if (!value.startsWith('-') || value === '-' || word.isQuoted) {
        this.#place(word);
        if (this.#isProse) return words.length;
        continue;
      }
      const { names, rest } = optionsIn(value);
      for (const name of names.slice(0, -1)) this.#options.set(name, word);
      const name = names.at(-1) ?? '';
      if (name === 'next') return at;
      if (rest !== null) this.#take(name, { ...word, value: rest });
      else if (takesNone(value, name)) this.#options.set(name, word);
      else if (isKnown(value, name)) this.#take(name, words[at++]);
      else if (address.test(words[at]?.value ?? '')) this.#maybeUrl ??= words[at++] ?? null;
      else if (!words[at]?.value.startsWith('-')) at++;
    }
    return words.length;
  }

  /** @returns The request; `null` where this was no command. */
  request(isOpen: boolean): RequestEvidence | null {
    if (this.#isProse) return null;
    const word = this.#url ?? this.#maybeUrl;
    if (word === null && !isOpen && this.#options.size === 0) return null;
    const method = this.#method(isOpen);
    const url = word === null || this.#options.has('config') ? null : this.#address(word);
    return {
      ...(method !== null && { method }),
      ...(url !== null && { url }),
    };
  }

  /** A word that is no option: the first one is the address. */
  #place(word: ShellWord): void {
    if (this.#url !== null) return;
    if (address.test(word.value) || hostFirst.test(word.value) || word.isVariable) this.#url = word;
    else this.#isProse = true;
  }

  #take(name: string, word: ShellWord | undefined): void {
    if (word === undefined) return;
    if (name === 'url') {
      this.#url ??= word;
      return;
    }
    this.#options.set(name, word);
    const text = word.isVariable ? null : word.value;
    if (name === 'url-query') this.#query.push(text?.startsWith('+') ? text.slice(1) : encoded(text));
    else if (name === 'data-urlencode') this.#data.push(encoded(text));
    else if (name === 'data-raw') this.#data.push(text);
    else if (/^(?:data(?:-\w+)?|json)$/.test(name)) {
      this.#data.push(text?.startsWith('@') ? null : text);
    }
  }

  #method(isOpen: boolean): string | null {
    const said = this.#options.get('request');
    if (said) return !said.isVariable && methodName.test(said.value) ? said.value : null;
    if (this.#options.has('config')) return null;
    if (this.#options.has('head')) return 'HEAD';
    if (this.#options.has('get')) return 'GET';
    if (this.#options.has('upload-file')) return 'PUT';
    if (this.#data.length > 0 || this.#options.has('form') || this.#options.has('form-string')) return 'POST';
    return isOpen ? null : 'GET';
  }

  #address({ value, isVariable }: ShellWord): string | null {
    if (isVariable || (glob.test(value) && !this.#options.has('globoff'))) return null;
    const url = address.test(value) ? value : hostFirst.test(value) ? `http://${value}` : null;
    if (url === null) return null;
    // `curl` puts the name of the file behind a folder.
    if (this.#options.has('upload-file') && /^[^?#]*\/(?:[?#]|$)|^https?:\/\/[^/]*$/i.test(url)) return null;
    const added = this.#options.has('get') ? this.#data : [];
    if (added.length > 0 && this.#query.length > 0) return null;
    return withQuery(url, [...added, ...this.#query]);
  }
}

/** An address with more in its query; `null` where that is not known. */
function withQuery(url: string, parts: readonly (string | null)[]): string | null {
  if (parts.length === 0) return url;
  if (parts.some((part) => part === null || /\s/.test(part))) return null;
  const [, place = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(url) ?? [];
  const whole = place.replace(/^(https?:\/\/[^/?]+)(?=\?|$)/i, '$1/');
  const sign = !whole.includes('?') ? '?' : /[?&]$/.test(whole) ? '' : '&';
  return whole + sign + parts.join('&') + fragment;
}

/**
 * A value as `--data-urlencode` sends it; `null` where it stands in a file, or where versions of `curl` differ: in
 * blanks, and in whether `%2F` has a capital letter.
 */
function encoded(text: string | null): string | null {
  const [, name = '', content = ''] = /^(?:([^=@]*)=)?(.*)$/s.exec(text ?? '') ?? [];
  if (text === null || / /.test(content) || /^[^=]*@/.test(text)) return null;
  if (/[\ud800-\udfff]/.test(content) && !isWellFormed(content)) return null;
  const value = encodeURIComponent(content).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  if (/%\d?[A-F]/.test(value)) return null;
  return name === '' ? value : `${name}=${value}`;
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

/** The options of a word by their long names, and the value that stands in it. */
function optionsIn(word: string): { readonly names: readonly string[]; readonly rest: string | null } {
  if (word.startsWith('--')) return { names: [word.slice(2)], rest: null };
  const names: string[] = [];
  for (let at = 1; at < word.length; at++) {
    const letter = word.charAt(at);
    names.push(longNames[letter] ?? letter);
    if (valued.includes(letter)) return { names, rest: word.slice(at + 1) || null };
  }
  return { names, rest: null };
}

function takesNone(word: string, name: string): boolean {
  return word.startsWith('--') ? bare.test(name) : !valued.includes(word.at(-1) ?? '');
}

function isKnown(word: string, name: string): boolean {
  return (
    !word.startsWith('--') ||
    /^(?:url(?:-query)?|request|data(?:-\w+)?|json|form(?:-\w+)?|upload-file|header|referer|proxy|preproxy|doh-url|cookie|user-agent|config|output|user|resolve|connect-to|cacert|cert|key|max-time|connect-timeout|retry)$/.test(
      name,
    )
  );
}
