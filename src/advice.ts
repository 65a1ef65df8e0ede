/** The long texts: everything that the catalog knows of a code, with its sources. */
import { type Catalog, catalog as data, type StandardListCode } from './catalog/index.ts';
import type { Advice, StandardCode } from './catalog/record.ts';
import type { Verdict } from './classifier/verdict.ts';
import { property } from './http/property.ts';
import { endUserMessageOf } from './reference/end-user-message.ts';

export type { Access, Credential, KeyCode, Occasion, ResponseHeader, Server } from './catalog/access.ts';
export type { ForeignStatus } from './catalog/foreign-statuses.ts';
export type { Catalog } from './catalog/index.ts';
export type {
  Advice,
  Api,
  Change,
  Day,
  Delivery,
  EndpointChange,
  EndpointGroup,
  EndpointResponse,
  ExampleText,
  GlossaryTerm,
  Group,
  Handling,
  HttpComparison,
  Notes,
  Publication,
  RecordChange,
  Related,
  Renewal,
  Reporting,
  Retirement,
  SequenceRule,
  SequenceStep,
  SignatureCheckId,
  SignatureScheme,
  SignedHeaderScheme,
  Stage,
  StandardCode,
  Statement,
} from './catalog/record.ts';
export type { Source } from './catalog/sources.ts';
export type { CatalogSynonyms, Synonyms } from './catalog/synonyms.ts';

type KnownData = typeof data;

/** The type of {@link catalog}, with every code as a literal. */
export interface KnownCatalog extends KnownData {}

/**
 * The whole catalog. It can be given to `createClassifier`.
 *
 * @example
 * catalog.api.name; // 'Rubiq REST API'
 */
export const catalog: KnownCatalog = data;

/**
 * Looks up our advice on a code of the standard list: the first check, causes, fixes, the sentence for the end user.
 *
 * @param code A status, such as `403`, or a sub-code, such as `403.25`.
 * @throws {RangeError} Where there is no such code.
 *
 * @example
 * adviceOn('409').retry.length > 0; // true
 */
export function adviceOn(code: StandardListCode): Advice {
  return recordOf(code).advice;
}

/**
 * All that the catalog knows of a code of the standard list.
 *
 * @param code A status, such as `403`, or a sub-code, such as `403.25`.
 * @throws {RangeError} Where there is no such code.
 *
 * @example
 * recordOf('403.25').title; // 'No access with this session'
 */
export function recordOf(code: StandardListCode): StandardCode {
  const record = (data as Catalog).standard.find((one) => one.code === code);
  if (!record) throw new RangeError(`The standard list has no code ${code}.`);
  return record;
}

/**
 * The sentence that you may show to an end user after a failure; `null` if none fits, so that you show a general one. It
 * names no code, and is `null` for everything that is not documented.
 *
 * @param verdict A verdict, a finding, or its JSON form. Never throws.
 *
 * @example
 * const verdict = { kind: 'documented', code: '403.23', endpoint: null } as const;
 * endUserMessage(verdict); // 'You have been signed out because of inactivity. Sign in again to continue.'
 * endUserMessage({ ...verdict, kind: 'undocumented-sub-code', code: '403.99' }); // null
 */
export function endUserMessage(verdict: Pick<Verdict, 'kind' | 'code' | 'endpoint'>): string | null {
  const [kind, code, number] = ['kind', 'code', 'endpoint'].map((key) => property(verdict, key));
  if (kind !== 'documented') return null;
  const { standard, endpoints }: Catalog = data;
  const endpoint = endpoints.find((one) => one.number === number);
  return endUserMessageOf(
    standard.find((one) => one.code === code),
    endpoint?.responses.find((one) => one.code === code),
  );
}
