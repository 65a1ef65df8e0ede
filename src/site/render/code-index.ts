/** Every code of a catalog, for pages that speak of other codes. */
import type { Catalog } from '../../catalog/index.ts';
import type { Endpoint, EndpointResponse, StandardCode } from '../../catalog/record.ts';
import { compareCodes } from '../../classifier/code.ts';

/** One endpoint's meaning of a code. */
export interface Definition {
  readonly endpoint: Endpoint;
  readonly response: EndpointResponse;
}

/** Look-up over a whole catalog. */
export interface CodeIndex {
  /** Every code, in order. */
  readonly codes: readonly string[];
  readonly standard: ReadonlyMap<string, StandardCode>;
  /** Codes that only endpoints define, with every definition. */
  readonly defined: ReadonlyMap<string, readonly Definition[]>;
}

/** Reads a catalog once. */
export function indexCodes({ standard, endpoints }: Catalog): CodeIndex {
  const known = new Map<string, StandardCode>(standard.map((record) => [record.code, record]));
  const defined = new Map<string, Definition[]>();
  for (const endpoint of endpoints) {
    for (const response of endpoint.responses) {
      if (known.has(response.code)) continue;
      const list = defined.get(response.code);
      if (list) list.push({ endpoint, response });
      else defined.set(response.code, [{ endpoint, response }]);
    }
  }
  return { codes: [...known.keys(), ...defined.keys()].sort(compareCodes), standard: known, defined };
}

/** Definitions with the same meaning, taken together. */
export function meaningsOf(definitions: readonly Definition[]): Definition[][] {
  const meanings = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const { meaning } = definition.response;
    meanings.set(meaning, [...(meanings.get(meaning) ?? []), definition]);
  }
  return [...meanings.values()];
}

/** The short title of any code. */
export function titleOf(code: string, { standard, defined }: CodeIndex): string {
  const record = standard.get(code);
  if (record) return record.title;
  const titles = new Set((defined.get(code) ?? []).map(({ response }) => response.title ?? response.meaning));
  return titles.size === 1 ? ([...titles][0] as string) : 'Depends on the endpoint';
}
