/** The names and codes of the API that the decoder looks for. */
import type { RequestEvidence } from '../http/request.ts';

/** The property of a response or its request that a named value gives. */
export type Role = 'status' | 'sub-code' | 'error-code' | 'code' | 'method' | 'url';

/** The names and codes of an API, as extractors use them. */
export interface Vocabulary {
  /** The name of the sub-code header, as it is written. */
  readonly header: string;
  /** The same as `fieldKey` writes it. */
  readonly subCodeField: string;
  /** Roles of names that were looked up before. */
  readonly roles: Map<string, Role | null>;
  /** Whether a code is one of the catalog's. */
  isCode(code: string): boolean;
  /** Whether three digits are the sub-number of one of the catalog's codes. */
  isLongSubNumber(text: string): boolean;
  /** Whether a number is a status of the catalog, or one that another server may send. */
  isStatus(text: string): boolean;
  /** Whether a request goes to one of the catalog's endpoints. */
  isEndpoint(request: RequestEvidence): boolean;
  /** Whether a request leads to an endpoint, perhaps with a method from elsewhere. */
  mayBeEndpoint(request: RequestEvidence): boolean;
}

/** Returns a name as fields are compared: in lower case, letters and digits only. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
