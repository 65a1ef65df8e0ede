/** Every code of a catalog, for pages that speak of other codes. */

import { compareCodes } from './code.ts';
import type { Catalog } from './index.ts';
import type { Endpoint, EndpointResponse, StandardCode } from './record.ts';

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
  /** What endpoints say themselves of codes of the standard list. */
  readonly repeated: ReadonlyMap<string, readonly Definition[]>;
  /** By status: every code of it, in order. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/** Reads a catalog once. */
export function indexCodes({ standard, endpoints }: Catalog): CodeIndex {
  const known = new Map<string, StandardCode>(standard.map((record) => [record.code, record]));
  const rows = endpoints.flatMap((endpoint) =>
    endpoint.responses.map((response) => ({ endpoint, response })),
  );
  const byCode = (of: readonly Definition[]) => Map.groupBy(of, ({ response }): string => response.code);
  const defined = byCode(rows.filter(({ response }) => !known.has(response.code)));
  const repeated = byCode(rows.filter(({ response }) => known.has(response.code)));
  const codes = [...known.keys(), ...defined.keys()].sort(compareCodes);
  return { codes, standard: known, defined, repeated, families: Map.groupBy(codes, statusOf) };
}

/** The other codes of the same status, and the status itself. */
export function siblingsOf(code: string, { families }: CodeIndex): readonly string[] {
  return (families.get(statusOf(code)) ?? []).filter((other) => other !== code);
}

function statusOf(code: string): string {
  return code.slice(0, 3);
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
