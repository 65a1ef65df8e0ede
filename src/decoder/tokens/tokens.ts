/**
 * Finds named values in a line of any origin: `status=403`, `"statusCode": 403`, `['status'] => 403`,
 * `apistatussubcode: [ '401.10' ]`, `HTTP/1.1 403`, `"method":"POST"`.
 */

import type { Role, Vocabulary } from '../vocabulary.ts';
import { roleOf } from './field-roles.ts';
import { requestTokens } from './request-tokens.ts';
import { lastName, maxSeparatorLength, separatorEnd } from './separators.ts';
import { statusTokens } from './status-tokens.ts';
import { createSubCodeTokens, dotted, valueAt } from './sub-code-tokens.ts';
import { combined, type Token, tokenOf } from './token.ts';

/** Finds the tokens of lines. */
export interface Tokenizer {
  /** Returns the tokens of a line in order of position. */
  tokensIn(text: string): Token[];
  /** Returns the name at the end of a line, and its role, where its value is missing. */
  openName(text: string): { readonly name: string; readonly role: Role } | null;
  /** Returns the code of a line that contains nothing else: `Some("404.4")`. */
  codeAlone(text: string): Token | null;
  /** Whether a line has no evidence, but may be between a name and its value. */
  isSeparator(text: string): boolean;
  /** Returns the value at the beginning of a line, for the name at the end of an earlier one. */
  valueOf(open: { readonly name: string; readonly role: Role }, text: string): Token | null;
}

const requestPart =
  /^(?:(GET|HEAD|POST|PUT|DELETE|PATCH)|((?:https?:\/\/|\/)[^\s"'<>]{1,2000}))(?=["',\s]|$)/;
/** The beginning of a URL at the end of what seems to be a separator: `/`, `/{`, `http://`. */
const urlBegin = /(?:http:\/)?\/\S*$/;
/** ` rows imported` after a number. */
const isCount =
  /^ (?!not |bad |un|forbidden|internal|ok|created|accepted|conflict|service|gateway|method|precondition)[a-z]/;
/** The type or the index of an element in its own line, as PHP prints them. */
const listIndex = /^\s*(?:\[\d{1,4}\]\s?=>|(?:value: )?array\(\d{1,4}\) ?\{?)\s*$/i;
const alone = /^\W*(?:\w{1,10}\W{1,2})?([1-5]\d\d\.\d{1,3})\W*$/;
/** `"name": "X", "value": ` and `"key":"X","value":{"stringValue":`, after the quotation mark */
const pair =
  /\b(?:name|key|field)\\?["']?\s?[:=]\s?\\?["']([\w.@-]{1,80})\\?["'](?:,\s{0,4}|\s{1,4})(?:["']?type["']?\s?[:=]\s?["']\w{1,12}["'],?\s?)?\\?["']?value\\?["']?\s?[:=]\s?(?:\{\s?\\?["']\w{3,12}Value\\?["']\s?:\s?)?/g;

/** Creates the tokenizer for the header of an API. */
export function createTokenizer(vocabulary: Vocabulary): Tokenizer {
  const subCodesIn = createSubCodeTokens(vocabulary);
  return {
    tokensIn(line) {
      const text = withoutPairs(line);
      const subs = subCodesIn(text);
      const requests = requestTokens(text, vocabulary);
      return combined<Token>(requests, combined(subs, statusTokens(text, vocabulary)));
    },
    openName(line) {
      const text = fieldsOf(line);
      // `print_r` of PHP shows the type of a list after its name.
      const name = lastName(text.endsWith('=> Array') ? text.slice(0, -'Array'.length) : text);
      const role = name ? roleOf(name, vocabulary) : null;
      return name && role ? { name, role } : null;
    },
    codeAlone(text) {
      const match = text.length <= maxSeparatorLength ? alone.exec(text) : null;
      const value = match?.[1];
      if (!value) return null;
      const start = text.indexOf(value);
      return tokenOf('sub-code', value, 'alone', start, start + value.length);
    },
    isSeparator: (text) =>
      text.length <= maxSeparatorLength && (separatorEnd(text, 0) === text.length || listIndex.test(text)),
    valueOf({ name, role }, text) {
      if (listIndex.test(text)) return null;
      // R numbers its output.
      const counter = /^\s*(?:\[\d{1,4}\]|\d{1,4}:)\s/.exec(text.slice(0, 80))?.[0].length ?? 0;
      const start = counter + separatorEnd(text.slice(counter, counter + 200), 0);
      if (role === 'status' || role === 'sub-code') {
        const value = valueAt(text, start, vocabulary);
        if (value === null || (role === 'status' && value.length < 3)) return null;
        // The beginning of a sentence about something else.
        if (role === 'status' && isCount.test(text.slice(start + value.length))) return null;
        const held = role === 'sub-code' ? dotted(value, vocabulary) : value;
        return tokenOf(role, held, name, start, start + value.length);
      }
      if ((role === 'code' || role === 'error-code') && /^\s*[2-5]\d\d\s*$/.test(text))
        return tokenOf('code', text.trim(), name, start, start + 3);
      if (role !== 'method' && role !== 'url') return null;
      const slash = text.slice(counter, start).search(urlBegin);
      const first = slash === -1 ? start : counter + slash;
      const [whole, method, url] = requestPart.exec(text.slice(first)) ?? [];
      if (whole === undefined || (role === 'method') !== (method !== undefined)) return null;
      return { ...tokenOf('request', '', name, first, first + whole.length), request: { method, url } };
    },
  };
}

/** A name and its value as two elements of a list: `':status', '403'`. */
const elements =
  /^(\s{0,200}\[?\s{0,4}["']:?[\w-]{1,80}["'] ?),(\s{0,4}["'][^"']{0,2000}["'])(?=[\s,\]]{0,4}$)/;

/** The class and the visibility of a property in PHP: `["code":"Response":private]=>`, `[code:protected] =>`. */
const visibility = /"?:(?:"?[\w\\]{1,200}"?:)?(?:private|protected)\]/g;

/** Rewrites pairs of name and value as fields, every index unchanged. */
function withoutPairs(given: string): string {
  const line = fieldsOf(given);
  if (!line.includes('value')) return line;
  return line.replace(pair, (whole, name) => `${name}":`.padEnd(whole.length));
}

function fieldsOf(text: string): string {
  const line = text.replace(elements, '$1:$2');
  if (!line.includes(':private]') && !line.includes(':protected]')) return line;
  return line.replace(visibility, (whole) => ' '.repeat(whole.length));
}
