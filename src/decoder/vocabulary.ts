/** The words of the API that the decoder looks for. */
import type { RequestEvidence } from '../http/request.ts';

/** What a named value tells of a response or of its request. */
export type Role = 'status' | 'sub-code' | 'error-code' | 'code' | 'method' | 'url';

/** What a reader needs to know of the API. */
export interface Vocabulary {
  /** The name of the sub-code header, as it is written. */
  readonly header: string;
  /** The same in lower case, letters and digits only. */
  readonly subCodeField: string;
  /** What names mean that were read before. */
  readonly roles: Map<string, Role | null>;
  /** Whether a code is one of the catalog's. */
  isCode(code: string): boolean;
  /** Whether three digits are the sub-number of one of the catalog's codes. */
  isLongSubNumber(text: string): boolean;
  /** Whether a number is a status of the catalog, or one that another server may answer with. */
  isStatus(text: string): boolean;
  /** Whether a request goes to one of the catalog's endpoints. */
  isEndpoint(request: RequestEvidence): boolean;
}

/** A name as fields are compared: lower case, letters and digits only. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
