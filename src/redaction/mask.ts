/** Masks secrets before a text is shown or copied. */
import { readBearers, readJwts, readOptions, readUserInfo } from './mask/credentials.ts';
import { readNamed } from './mask/named-secrets.ts';
import { createSecretNames } from './mask/secret-names.ts';
import { withoutSpans } from './mask/span.ts';

/** Replaces a secret. */
export const secretPlaceholder = '•••';

/** Masking can reveal further secrets next to what was masked; further passes find them. Most texts need none. */
const mostPasses = 8;

/**
 * Creates a function that replaces every secret value of a text by {@link secretPlaceholder}: of header fields, JSON members,
 * parameters of a URL and other named values, cookies and credentials. Every line keeps its number, and what is
 * masked already stays unchanged.
 *
 * @param names How the API names its secrets, in any casing: `['Token', 'Signature']`.
 */
export function createMask(names: readonly string[]): (text: string) => string {
  const secretNames = createSecretNames(names);

  function maskOnce(text: string): string {
    const named = readNamed(text, secretNames);
    return withoutSpans(text, named.concat(...readUnnamed.map((read) => read(text))), secretPlaceholder);
  }

  return (text) => {
    if (typeof text !== 'string') return '';
    let masked = text;
    for (let passes = 0; passes < mostPasses; passes++) {
      const before = masked;
      masked = maskOnce(before);
      if (masked === before) break;
    }
    return masked;
  };
}

const readUnnamed = [readBearers, readJwts, readUserInfo, readOptions];
