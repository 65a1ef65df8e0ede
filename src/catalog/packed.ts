/**
 * A catalog in short, as browsers load it: each row of an endpoint once, whichever endpoints share it, and our advice
 * apart, since only cards show it.
 */
import type { CompactCatalog, CompactCode, CompactEndpoint, CompactResponse } from './compact.ts';

/** A catalog in short without advice. */
export interface PackedCatalog extends Omit<CompactCatalog, 'standard' | 'endpoints'> {
  readonly standard: readonly Omit<CompactCode, 'checkFirst'>[];
  /** Rows of endpoints, none twice. */
  readonly rows: readonly Omit<CompactResponse, 'advice'>[];
  /** `responses` are places in `rows`. */
  readonly endpoints: readonly (Omit<CompactEndpoint, 'responses'> & {
    readonly responses: readonly number[];
  })[];
}

/** The advice of each code and of each row, in their order; `null` where there is none. */
export interface PackedAdvice {
  readonly standard: readonly string[];
  readonly rows: readonly (string | null)[];
}

/** Packs a catalog. */
export function pack({ standard, endpoints, ...rest }: CompactCatalog): {
  catalog: PackedCatalog;
  advice: PackedAdvice;
} {
  const rows = new Map<string, CompactResponse>();
  const places = new Map<string, number>();
  const placeOf = (row: CompactResponse): number => {
    const key = JSON.stringify(row);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, rows.size);
    rows.set(key, row);
    return rows.size - 1;
  };
  const packed = endpoints.map(({ responses, ...endpoint }) => ({
    ...endpoint,
    responses: responses.map(placeOf),
  }));
  return {
    catalog: {
      ...rest,
      standard: standard.map(({ checkFirst: _, ...code }) => code),
      rows: [...rows.values()].map(({ advice: _, ...row }) => row),
      endpoints: packed,
    },
    advice: {
      standard: standard.map(({ checkFirst }) => checkFirst),
      rows: [...rows.values()].map(({ advice }) => advice ?? null),
    },
  };
}

/** The catalog that was packed; where its advice is not given, it has none. */
export function unpack(
  { standard, rows, endpoints, ...rest }: PackedCatalog,
  advice: PackedAdvice | null,
): CompactCatalog {
  const whole = rows.map((row, i): CompactResponse => {
    const text = advice?.rows[i] ?? null;
    return text === null ? row : { ...row, advice: text };
  });
  return {
    ...rest,
    standard: standard.map((code, i) => ({ ...code, checkFirst: advice?.standard[i] ?? '' })),
    endpoints: endpoints.map(({ responses, ...endpoint }) => ({
      ...endpoint,
      responses: responses.map((place) => whole[place] as CompactResponse),
    })),
  };
}
