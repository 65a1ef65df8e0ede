/** Hides what nobody but its owner may read, before a text is shown or copied. */
import { readBearers, readJwts, readOptions, readUserInfo } from './mask/credentials.ts';
import { readNamed } from './mask/named-secrets.ts';
import { createSecretNames } from './mask/secret-names.ts';
import { withoutSpans } from './mask/span.ts';

/** Stands where a secret stood. */
export const hidden = '•••';

/** What was hidden can show more: a second look finds what stood against it. Mostly there is nothing. */
const mostLooks = 8;

/**
 * Makes the function that puts {@link hidden} in the place of every secret value of a text: of header
 * fields, JSON members, parameters of an address and other named values, cookies and credentials. Every
 * line keeps its number, and what is masked already stays as it is.
 *
 * @param names What the API calls its secrets, in any casing: `['Token', 'Signature']`.
 */
export function createMask(names: readonly string[]): (text: string) => string {
  const secretNames = createSecretNames(names);

  function look(text: string): string {
    const named = readNamed(text, secretNames);
    return withoutSpans(text, named.concat(...unnamed.map((read) => read(text))), hidden);
  }

  return (text) => {
    if (typeof text !== 'string') return '';
    let masked = text;
    for (let looks = 0; looks < mostLooks; looks++) {
      const before = masked;
      masked = look(before);
      if (masked === before) break;
    }
    return masked;
  };
}

const unnamed = [readBearers, readJwts, readUserInfo, readOptions];
