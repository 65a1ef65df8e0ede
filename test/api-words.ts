/** Words that only the catalog, and prose about this API, may hold. */
import { catalog } from '../src/catalog/index.ts';

const { access, api, delivery, reporting, signature } = catalog;

/** Words of English, which mean many other things too. */
const english = new Set<string>(['Token', 'Signature', 'Location', 'Date']);

/** Hosts without what is before the domain: `rubiq.net`. */
const domains = [...signature.bases, ...access.servers.map(({ url }) => url)].map((url) =>
  new URL(url).host.replace(/^.*\.(?=[^.]+\.[^.]+$)/, ''),
);

/** Each of them as it is written. Names that are part of a longer name, such as `readIssuedAt`, are other words. */
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

/** The words of this API in a text, each once. */
export function apiWordsIn(text: string): string[] {
  return [...new Set(text.match(pattern))];
}
