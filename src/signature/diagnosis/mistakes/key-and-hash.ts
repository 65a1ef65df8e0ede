/** Mistakes in the key and in the hash function. */
import { fromBase64, fromHex } from '../../signing/encoding.ts';
import { ends } from './layout.ts';
import type { RecipeMistake } from './mistake.ts';

export const keyMistakes: readonly RecipeMistake[] = [
  {
    id: 'secret-white-space',
    part: 'secret',
    title: 'There is white space around the {secret} that was used.',
    cause: 'It was read from a file or secret store with a line break at its end, or copied with a space.',
    fix: 'Trim the {secret} when you read it.',
    variants: ({ secret }, { givenSecret }) => [
      ...ends.map((end) => ({ secret: secret + end })),
      { secret: ` ${secret}` },
      { secret: ` ${secret} ` },
      { secret: `\ufeff${secret}` },
      ...(givenSecret.trim() === givenSecret ? [] : [{ secret: givenSecret }]),
    ],
  },
  {
    id: 'secret-quoted',
    part: 'secret',
    title: 'There are quotation marks around the {secret} that was used.',
    cause: 'The value is in quotation marks in a configuration file, such as .env, whose reader keeps them.',
    fix: 'Remove the quotation marks.',
    variants: ({ secret }, { givenSecret }) => [
      { secret: `"${secret}"` },
      { secret: `'${secret}'` },
      { secret: givenSecret.trim() },
    ],
  },
  {
    id: 'app-key-as-secret',
    part: 'secret',
    needsNoSecret: true,
    title: 'The {appKey} was used instead of the {secret}.',
    cause: 'The two settings have similar names and were confused.',
    fix: 'Use the {secret} as the key of the hash.',
    variants: ({ appKey }) => [{ secret: appKey }],
  },
  {
    id: 'secret-empty',
    part: 'secret',
    needsNoSecret: true,
    title: 'The {secret} that was used is empty, or the word “undefined”, “null” or “None”.',
    cause:
      'The setting that should hold it is missing where the code runs, for example an environment variable.',
    fix: 'Set it, and make the program fail at startup if it is missing.',
    variants: () => ['', 'undefined', 'null', 'None', '\n'].map((secret) => ({ secret })),
  },
  {
    id: 'secret-in-another-case',
    part: 'secret',
    title: 'The {secret} was used with different capitalization.',
    cause: 'A configuration tool or a form changed its case.',
    fix: 'Use the {secret} exactly as it was given to you.',
    variants: ({ secret }) => [{ secret: secret.toLowerCase() }, { secret: secret.toUpperCase() }],
  },
  {
    id: 'secret-decoded',
    part: 'secret',
    title: 'The {secret} was decoded as Base64 or as hexadecimal digits.',
    cause: 'Many other APIs provide their keys in Base64.',
    fix: 'Use the characters of the {secret} unchanged, in UTF-8.',
    variants: ({ secret }) =>
      [fromBase64(secret.replaceAll('-', '+').replaceAll('_', '/')), fromHex(secret)]
        .filter((bytes) => bytes !== null)
        .map((secretBytes) => ({ secretBytes })),
  },
  {
    id: 'key-and-message-swapped',
    part: 'hash',
    title: 'The key and the message are swapped.',
    cause: 'Some functions expect the key first, others expect the message first.',
    fix: 'Use the {secret} as the key; check which parameter comes first.',
    variants: () => [{ keying: 'swapped' }],
  },
  {
    id: 'other-hash',
    part: 'hash',
    title: 'The hash function is not SHA-256.',
    cause: 'The code was written for another API, or uses the default of a library.',
    fix: 'Choose HMAC with SHA-256.',
    variants: ({ keying }) =>
      keying === 'hmac' ? [{ hash: 'SHA-1' }, { hash: 'SHA-512' }, { hash: 'SHA-384' }] : [],
  },
  {
    id: 'hash-without-key',
    part: 'hash',
    needsNoSecret: true,
    title: 'The hash has no key.',
    cause: 'The {secret} is hashed together with the string, or is not used.',
    fix: 'Use HMAC-SHA256 with the {secret} as the key.',
    variants: () => [{ keying: 'secret-first' }, { keying: 'secret-last' }, { keying: 'without-secret' }],
  },
  {
    id: 'utf-16',
    part: 'charset',
    title: 'The string or the {secret} is encoded in UTF-16.',
    cause: 'In .NET, Encoding.Unicode is UTF-16.',
    fix: 'Use UTF-8 for the string and for the {secret}.',
    variants: () => [
      { messageCharset: 'utf-16', keyCharset: 'utf-16' },
      { messageCharset: 'utf-16' },
      { keyCharset: 'utf-16' },
    ],
  },
];
