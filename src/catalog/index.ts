/** The catalog: every code and endpoint, and look-up. */
import { type Access, access } from './access.ts';
import { codes2xx } from './codes/2xx.ts';
import { codes5xx } from './codes/5xx.ts';
import { codes303 } from './codes/303.ts';
import { codes400 } from './codes/400.ts';
import { codes401Public } from './codes/401-public.ts';
import { codes401Signature } from './codes/401-signature.ts';
import { codes401Token } from './codes/401-token.ts';
import { codes403 } from './codes/403.ts';
import { codes404 } from './codes/404.ts';
import { codes409 } from './codes/409.ts';
import { codes412 } from './codes/412.ts';
import { delivery } from './delivery.ts';
import { endpointGroups } from './endpoint-groups.ts';
import { endpoints } from './endpoints/index.ts';
import { type ForeignStatus, foreignStatuses } from './foreign-statuses.ts';
import { glossary } from './glossary.ts';
import { groups, stages } from './groups.ts';
import { notes } from './notes.ts';
import { publication } from './publication.ts';
import type {
  Api,
  Delivery,
  Endpoint,
  EndpointGroup,
  GlossaryTerm,
  Group,
  Notes,
  Publication,
  Reporting,
  SequenceRule,
  SignatureScheme,
  Stage,
  StandardCode,
  StatusText,
  SubCodeText,
} from './record.ts';
import { api, reporting } from './reporting.ts';
import { sequences } from './sequences.ts';
import { signature } from './signature.ts';
import { type CatalogSynonyms, synonyms } from './synonyms.ts';

/** A whole catalog, as site and classifier take it. */
export interface Catalog {
  readonly api: Api;
  readonly reporting: Reporting;
  readonly access: Access;
  readonly delivery: Delivery;
  readonly stages: readonly Stage[];
  readonly groups: readonly Group[];
  readonly standard: readonly StandardCode[];
  readonly endpoints: readonly Endpoint[];
  /** Endpoints of no group are listed by the hundreds of their numbers. */
  readonly endpointGroups: readonly EndpointGroup[];
  readonly foreignStatuses: readonly ForeignStatus[];
  readonly sequences: readonly SequenceRule[];
  /** In alphabetical order; empty where there is no glossary. */
  readonly glossary: readonly GlossaryTerm[];
  /** `null` where requests are not signed. */
  readonly signature: SignatureScheme | null;
  readonly notes: Notes;
  readonly synonyms: CatalogSynonyms;
  readonly publication: Publication;
}

/** The codes of the standard list, in its order. */
export const standard = [
  ...codes2xx,
  ...codes303,
  ...codes400,
  ...codes401Signature,
  ...codes401Token,
  ...codes401Public,
  ...codes403,
  ...codes404,
  ...codes409,
  ...codes412,
  ...codes5xx,
] as const;

/** This API's catalog. */
export const catalog = {
  api,
  reporting,
  access,
  delivery,
  stages,
  groups,
  standard,
  endpoints,
  endpointGroups,
  foreignStatuses,
  sequences,
  glossary,
  signature,
  notes,
  synonyms,
  publication,
} as const satisfies Catalog;

/** Every code: of the standard list and of every endpoint. */
export type Code = StandardListCode | (typeof endpoints)[number]['responses'][number]['code'];
/** Every code of the standard list. */
export type StandardListCode = (typeof standard)[number]['code'];
/** Every plain status. */
export type Status = Exclude<Code, SubCodeText> & StatusText;
/** Every sub-code. */
export type SubCode = Extract<Code, SubCodeText>;
/** The number of every endpoint. */
export type EndpointNumber = (typeof endpoints)[number]['number'];

type RelatedCode = (typeof standard)[number]['related'][number]['code'];
type UnknownRelatedCode = Exclude<RelatedCode, Code>;

/** Does not compile where a record names a related code that no record has; the error names it. */
export const everyRelatedCodeExists: [UnknownRelatedCode] extends [never]
  ? true
  : { unknownRelatedCode: UnknownRelatedCode } = true;

type UnknownGroup = Exclude<(typeof standard)[number]['group'], (typeof groups)[number]['id']>;

/** Does not compile where a record names a group that there is none of; the error names it. */
export const everyGroupExists: [UnknownGroup] extends [never] ? true : { unknownGroup: UnknownGroup } = true;

type EndpointWithoutGroup = Exclude<
  EndpointNumber,
  `${(typeof endpointGroups)[number]['beginning']}${string}`
>;

/** Does not compile where an endpoint is in no group; the error names it. */
export const everyEndpointHasGroup: [EndpointWithoutGroup] extends [never]
  ? true
  : { endpointWithoutGroup: EndpointWithoutGroup } = true;

type SequenceCode = (typeof sequences)[number]['steps'][number]['codes'][number];
type UnknownSequenceCode = Exclude<SequenceCode, Code>;

/** Does not compile where a sequence names a code that no record has; the error names it. */
export const everySequenceCodeExists: [UnknownSequenceCode] extends [never]
  ? true
  : { unknownSequenceCode: UnknownSequenceCode } = true;

type UnknownCheckedCode = Exclude<(typeof signature)['checks'][number]['code'], StandardListCode>;

/** Does not compile where a check of a signature names a code that no record has; the error names it. */
export const everyCheckedCodeExists: [UnknownCheckedCode] extends [never]
  ? true
  : { unknownCheckedCode: UnknownCheckedCode } = true;
