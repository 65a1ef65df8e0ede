/** Mistakes in how the parts are put together, in the key, and in the hash. */
import { fromBase64, fromHex } from '../../signing/encoding.ts';
import type { Ingredient } from '../../signing/scheme.ts';
import type { RecipeMistake } from './mistake.ts';

const separators = ['\n', ' ', ':', '|', '&', ',', '-', ';', '.', '_', '+', '/', '\t', '\r\n', ', ', '\\n'];
const ends = ['\n', '\r\n', ' ', '\0', '\t'];

export const layoutMistakes: readonly RecipeMistake[] = [
  {
    id: 'parts-in-another-order',
    part: 'order',
    title: 'The parts are signed in another order.',
    cause: 'The order is that of the header’s JSON, or that of another API.',
    fix: 'Sign {appKey}, method, URL and time, in this order.',
    variants: ({ order }) => permutations(order).map((other) => ({ order: other })),
  },
  {
    id: 'parts-separated',
    part: 'layout',
    title: 'Something stands between the parts: a line break, a blank, a colon.',
    cause: 'Many other APIs sign lines or parts with a separator.',
    fix: 'Put the parts together with nothing in between.',
    variants: () => [
      ...separators.map((separator) => ({ separator })),
      ...separators.map((separator) => ({ separator, suffix: separator })),
    ],
  },
  {
    id: 'line-break-at-end',
    part: 'ends',
    title: 'A line break or a blank stands at the end or the beginning of what is signed.',
    cause: 'In a shell, `echo` and `<<<` add a line break.',
    fix: "Use printf '%s', and trim what you read from files and configuration.",
    variants: () => [...ends.map((suffix) => ({ suffix })), ...ends.map((prefix) => ({ prefix }))],
  },
  {
    id: 'secret-white-space',
    part: 'secret',
    title: 'There is white space around the {secret} that is used.',
    cause: 'It was read from a file or a secret store with a line break at its end, or copied with a blank.',
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
    title: 'Quotation marks stand around the {secret} that is used.',
    cause: 'The value stands in quotation marks in an .env file or a YAML file that does not take them away.',
    fix: 'Take the quotation marks away.',
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
    title: 'The {appKey} is used in place of the {secret}.',
    cause: 'The two settings have similar names, and one was taken for the other.',
    fix: 'Use the {secret} as the key of the hash.',
    variants: ({ appKey }) => [{ secret: appKey }],
  },
  {
    id: 'secret-empty',
    part: 'secret',
    needsNoSecret: true,
    title: 'The {secret} that was used is empty, or the word “undefined” or “null”.',
    cause:
      'The setting that should hold it is missing where the code runs, for example an environment variable.',
    fix: 'Set it, and let the program stop at its start where it is missing.',
    variants: () => ['', 'undefined', 'null', 'None', '\n'].map((secret) => ({ secret })),
  },
  {
    id: 'secret-in-another-case',
    part: 'secret',
    title: 'The {secret} is used in another case.',
    cause: 'A configuration tool or a form changed its case.',
    fix: 'Use the {secret} as it was given to you.',
    variants: ({ secret }) => [{ secret: secret.toLowerCase() }, { secret: secret.toUpperCase() }],
  },
  {
    id: 'secret-decoded',
    part: 'secret',
    title: 'The {secret} is taken for base64 or hexadecimal digits, and decoded.',
    cause: 'Many other APIs give their keys in base64.',
    fix: 'Use the characters of the {secret} as they are, in UTF-8.',
    variants: ({ secret }) =>
      [fromBase64(secret.replaceAll('-', '+').replaceAll('_', '/')), fromHex(secret)]
        .filter((bytes) => bytes !== null)
        .map((secretBytes) => ({ secretBytes })),
  },
  {
    id: 'key-and-message-swapped',
    part: 'hash',
    title: 'Key and message are in each other’s place.',
    cause: 'Functions differ: some take the key first, some the message.',
    fix: 'Hash the text with the {secret} as the key: look up which parameter comes first.',
    variants: () => [{ keying: 'swapped' }],
  },
  {
    id: 'other-hash',
    part: 'hash',
    title: 'Another hash function is used than SHA-256.',
    cause: 'The code was taken from another API, or the default of a library is used.',
    fix: 'Choose HMAC with SHA-256.',
    variants: ({ keying }) =>
      keying === 'hmac' ? [{ hash: 'SHA-1' }, { hash: 'SHA-512' }, { hash: 'SHA-384' }] : [],
  },
  {
    id: 'hash-without-key',
    part: 'hash',
    needsNoSecret: true,
    title: 'A plain hash is used, without a key.',
    cause: 'The {secret} is hashed together with the text, or it is left out.',
    fix: 'Use HMAC-SHA256 with the {secret} as its key.',
    variants: () => [{ keying: 'secret-first' }, { keying: 'secret-last' }, { keying: 'without-secret' }],
  },
  {
    id: 'utf-16',
    part: 'charset',
    title: 'Text is turned into bytes as UTF-16.',
    cause: 'In .NET, Encoding.Unicode is UTF-16.',
    fix: 'Use UTF-8 for the text and for the {secret}.',
    variants: () => [
      { messageCharset: 'utf-16', keyCharset: 'utf-16' },
      { messageCharset: 'utf-16' },
      { keyCharset: 'utf-16' },
    ],
  },
];

function permutations(items: readonly Ingredient[]): Ingredient[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
