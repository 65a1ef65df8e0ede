/**
 * The part of a catalog that is shipped, with the library and to browsers: no text that is only read on a page. In the
 * wire form a record has no names of members, and its advice is separate.
 */
import type { Catalog } from './index.ts';
import type { Advice, CodeText, Endpoint, EndpointResponse, Handling, StandardCode } from './record.ts';

/** The shipped part of a code of the standard list. */
export type ShippedCode = Pick<StandardCode, 'code' | 'title' | 'message' | keyof Handling> & {
  readonly advice?: Pick<Advice, 'checkFirst' | 'endUser'>;
};

/** The shipped part of an endpoint's row. */
export type ShippedResponse = Pick<
  EndpointResponse,
  'code' | 'meaning' | 'quoted' | 'title' | keyof Handling | 'advice'
>;

/** The shipped part of an endpoint. */
export type ShippedEndpoint = Pick<Endpoint, 'title' | 'method'> & {
  readonly number: string;
  readonly paths: readonly string[];
  readonly responses: readonly ShippedResponse[];
};

/** The data that naming a code requires. */
export interface ShippedCodes {
  readonly standard: readonly ShippedCode[];
  readonly endpoints: readonly Pick<ShippedEndpoint, 'number' | 'responses'>[];
}

/** The catalog that browsers get; a whole catalog satisfies it too. */
export interface ShippedCatalog
  extends ShippedCodes,
    Pick<Catalog, 'reporting' | 'foreignStatuses' | 'sequences' | 'signature'> {
  readonly endpoints: readonly ShippedEndpoint[];
}

/** The members that many rows have in common. */
type Traits = Partial<Handling> & Pick<EndpointResponse, 'quoted'>;

type Row = readonly [
  code: CodeText,
  wording: string,
  /** The place of its traits in the list of them. */
  traits: number,
  /** Left out if it is the wording; `null` if there is none. */
  title?: string | null,
];

/** The wire form of `C`, without advice. */
export type Dataset<C extends ShippedCodes = ShippedCatalog> = Omit<C, keyof ShippedCodes> & {
  readonly traits: readonly Traits[];
  readonly standard: readonly Row[];
  readonly endpoints: readonly (readonly [
    endpoint: Omit<C['endpoints'][number], 'responses'>,
    ...responses: Row[],
  ])[];
};

/** The advice on each code and on each row of a dataset, in their order; `null` where there is none. */
export interface DatasetAdvice {
  readonly standard: readonly (readonly [checkFirst: string, endUser: string | null] | null)[];
  readonly endpoints: readonly (readonly (string | null)[])[];
}

/** Leaves out of a catalog what is not shipped to browsers. */
export function shippedCatalog(catalog: ShippedCatalog): ShippedCatalog {
  const { reporting, standard, endpoints, foreignStatuses, sequences, signature } = catalog;
  return {
    reporting,
    standard,
    endpoints: endpoints.map(shippedEndpoint),
    foreignStatuses,
    sequences,
    signature,
  };
}

/** Leaves out of an endpoint what is not shipped. */
export function shippedEndpoint<E extends ShippedEndpoint>({
  number,
  title,
  method,
  paths,
  responses,
}: E): Pick<E, keyof ShippedEndpoint> {
  return { number, title, method, paths, responses };
}

/** Writes what is shipped in its wire form, without advice. Rows that endpoints share are left to compression. */
export function pack<C extends ShippedCodes>({ standard, endpoints, ...rest }: C): Dataset<C> {
  const traits = new Map<string, number>();
  const rowOf = (wording: string, { code, title, ...shipped }: Omit<ShippedResponse, 'meaning'>): Row => {
    const key = JSON.stringify(traitsOf(shipped));
    const place = traits.get(key) ?? traits.size;
    traits.set(key, place);
    return title === wording ? [code, wording, place] : [code, wording, place, title ?? null];
  };
  const rows = {
    standard: standard.map(({ advice: _, ...code }) => rowOf(code.message, code)),
    endpoints: endpoints.map(({ responses, ...endpoint }) => [
      endpoint,
      ...responses.map((response) => rowOf(response.meaning, response)),
    ]),
  };
  const dataset = { ...rest, traits: [...traits.keys()].map((key) => JSON.parse(key)), ...rows };
  return dataset as unknown as Dataset<C>;
}

function traitsOf({ retry, fixer, outcome, repeatable, renewal, quoted }: Traits): Traits {
  return { retry, fixer, outcome, repeatable, renewal, quoted } as Traits;
}

/** Reads what is shipped from its wire form. */
export function unpack<C extends ShippedCodes>({ traits, standard, endpoints, ...rest }: Dataset<C>): C {
  const shipped = {
    ...rest,
    standard: standard.map(([code, message, place, title = message]) => ({
      code,
      title,
      message,
      ...traits[place],
    })),
    endpoints: endpoints.map(([endpoint, ...responses]) => ({
      ...endpoint,
      responses: responses.map(([code, meaning, place, title = meaning]) =>
        given({ code, meaning, title, ...traits[place] }),
      ),
    })),
  };
  return shipped as unknown as C;
}

/** The advice that the wire form leaves out: twice as much text, which only cards show. */
export function adviceOf({ standard, endpoints }: ShippedCodes): DatasetAdvice {
  return {
    standard: standard.map(({ advice }) => (advice ? [advice.checkFirst, advice.endUser] : null)),
    endpoints: endpoints.map(({ responses }) => responses.map(({ advice }) => advice ?? null)),
  };
}

/** Adds advice to what was shipped without it. */
export function withAdvice<C extends ShippedCodes>(shipped: C, advice: DatasetAdvice): C {
  return {
    ...shipped,
    standard: shipped.standard.map((code, i) => {
      const [checkFirst, endUser = null] = advice.standard[i] ?? [];
      return given({ ...code, advice: checkFirst === undefined ? null : { checkFirst, endUser } });
    }),
    endpoints: shipped.endpoints.map((endpoint, i) => ({
      ...endpoint,
      responses: endpoint.responses.map((response, j) =>
        given({ ...response, advice: advice.endpoints[i]?.[j] }),
      ),
    })),
  };
}

/** A record without the members that it leaves out. */
function given(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value != null));
}
