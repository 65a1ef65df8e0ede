/** Reads the requests of a `curl` command, word by word as a shell and `curl` itself read it. */
import type { RequestEvidence } from '../../http/request.ts';
import { partsOf, urlFromParts, wellFormed } from '../../http/url.ts';
import { type ShellWord, shellWords } from './shell-words.ts';

/** A request of a command, and its index in the line. */
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
/** Characters with which one URL of `curl` may mean several. */
const glob = /[{}[\]]/;

/** Returns the requests of a command in order; none where the line only mentions `curl`. */
export function curlCommands(line: string): CurlRequest[] {
  const start = command.exec(line);
  if (!start) return [];
  const isOpen = /[\\^`]\s*$/.test(line);
  const words = shellWords(isOpen ? line.replace(/[\\^`]\s*$/, '') : line, start.index + start[0].length);
  const requests: CurlRequest[] = [];
  let index = start.index;
  for (let at = 0; at < words.length; ) {
    const args = new CurlArguments();
    at = args.read(words, at);
    const request = args.request(isOpen && at >= words.length);
    if (request === null) break;
    requests.push({ request, index });
    index = words[at]?.index ?? index;
  }
  return requests;
}

/** Collects the options of one request. */
class CurlArguments {
  readonly #options = new Map<string, ShellWord>();
  /** The parts of a body; `null` where one is read from a file. */
  readonly #data: (string | null)[] = [];
  readonly #query: (string | null)[] = [];
  #url: ShellWord | null = null;
  /** A URL after an option that may take it as its value. */
  #maybeUrl: ShellWord | null = null;
  #isProse = false;

  /** Reads the words of one request, and returns the index of the next. */
  read(words: readonly ShellWord[], from: number): number {
    for (let at = from; at < words.length; ) {
      const word = words[at++] as ShellWord;
      const { value } = word;
      if (!value.startsWith('-') || value === '-' || word.isQuoted) {
        this.#place(word);
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

  /** Returns the request, or `null` where this was no command. */
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

  /** Reads a word that is no option: the first one is the URL. */
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
    const given = this.#options.get('request');
    if (given) return !given.isVariable && methodName.test(given.value) ? given.value : null;
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
    // `curl` appends the name of the file to a folder.
    if (this.#options.has('upload-file') && /^[^?#]*\/(?:[?#]|$)|^https?:\/\/[^/]*$/i.test(url)) return null;
    const added = this.#options.has('get') ? this.#data : [];
    if (added.length > 0 && this.#query.length > 0) return null;
    return withQuery(url, [...added, ...this.#query]);
  }
}

/** Adds parameters to the query of a URL; `null` where one is not known. */
function withQuery(url: string, parts: readonly (string | null)[]): string | null {
  if (parts.length === 0) return url;
  if (parts.some((part) => part === null || /\s/.test(part))) return null;
  const whole = partsOf(url);
  const path = whole.path === '' ? '/' : whole.path;
  const start = whole.query === '' ? '?' : /[?&]$/.test(whole.query) ? whole.query : `${whole.query}&`;
  return urlFromParts({ ...whole, path, query: start + parts.join('&') });
}

/**
 * Encodes a value as `--data-urlencode` does; `null` where it is read from a file, or where versions of `curl`
 * differ: in spaces, and in the case of hexadecimal letters.
 */
function encoded(text: string | null): string | null {
  const [, name = '', content = ''] = /^(?:([^=@]*)=)?(.*)$/s.exec(text ?? '') ?? [];
  if (text === null || / /.test(content) || /^[^=]*@/.test(text)) return null;
  if (wellFormed(content) !== content) return null;
  const value = encodeURIComponent(content).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  if (/%\d?[A-F]/.test(value)) return null;
  return name === '' ? value : `${name}=${value}`;
}

/** Returns the long names of the options in a word, and the value that the word ends with. */
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
