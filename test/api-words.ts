/** Finds words of this API, which only the catalog and prose about the API may contain. */
import { catalog } from '../src/catalog/index.ts';

const { access, api, delivery, reporting, signature } = catalog;

/** Names that are also common words or standard header fields. */
const english = new Set<string>(['Token', 'Signature', 'Location', 'Date']);

/** The registered domains of the hosts: `rubiq.net`. */
const domains = [...signature.bases, ...access.servers.map(({ url }) => url)].map((url) =>
  new URL(url).host.replace(/^.*\.(?=[^.]+\.[^.]+$)/, ''),
);

/** The words in their exact case. A name within a longer one, such as in `readIssuedAt`, does not count. */
export const apiWords: readonly string[] = [
  ...new Set<string>([
    api.name,
    api.formerName,
    ...domains,
    ...domains.map((domain) => domain.replace(/\..*/, '')),
    reporting.header,
    ...reporting.secrets,
    ...Object.keys(reporting.formerSegments).filter((segment) => segment.includes('-')),
    `/${reporting.formerSegments.user}`,
    delivery.secretExpires,
    signature.appKey,
    signature.issuedAt,
    signature.secret,
    ...signature.parameters,
    ...access.credentials.map(({ name }) => name),
    'Rubiq',
    'Fluid',
    'Data Isolation',
    'Illegal Access Prevention',
  ]),
].filter((word) => !english.has(word));

const pattern = new RegExp(
  `(?:${apiWords.map((word) => (word.startsWith('/') ? word : `(?<![A-Za-z])${word.replaceAll('.', '\\.')}`)).join('|')})(?![A-Za-z])`,
  'g',
);

/** Lists the distinct words of this API in a text. */
export function apiWordsIn(text: string): string[] {
  return [...new Set(text.match(pattern))];
}
