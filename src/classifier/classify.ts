/** Evidence in, verdict out. */

import { codeUrl, endpointUrl, isSubCode, statusOf } from '../catalog/code.ts';
import type { ShippedCode, ShippedCodes, ShippedResponse } from '../catalog/dataset.ts';
import type { Retry } from '../catalog/record.ts';
import { property } from '../http/property.ts';
import type { RequestEvidence } from '../http/request.ts';
import type { CodeOf } from './catalog.ts';
import { isExplained } from './explained.ts';
import { readSubCode } from './sub-code.ts';
import type { Meaning, Verdict } from './verdict.ts';

/** The known facts of a response. */
export interface Evidence {
  /** The HTTP status, or the one that the body reports. */
  readonly status?: number | undefined;
  /** The value of the sub-code header. */
  readonly subCode?: string | null | undefined;
  /** The number of the endpoint, such as `'1001'`; takes precedence over `request`. */
  readonly endpoint?: string | undefined;
  /** The request, from which the endpoint is read. */
  readonly request?: RequestEvidence | undefined;
}

/** Members of a verdict; those that are unknown are left out. */
type Known = { readonly [K in keyof Verdict]?: Verdict[K] | undefined };

type NamedCode = Omit<ShippedCode, 'advice'>;
type Endpoint = ShippedCodes['endpoints'][number];

interface DefinedResponse {
  readonly endpoint: Endpoint;
  readonly response: ShippedResponse;
}

/** Where a code is looked up first: in one endpoint, or in none if it is not known. */
interface Scope {
  readonly endpoint: string | null;
  readonly responses: readonly ShippedResponse[];
  /** Its verdicts on known codes, by the sub-code, or by the plain status as a number. */
  readonly judged: Map<unknown, Verdict>;
}

/**
 * Makes the function that classifies. Look-up order: what the endpoint says of the code, then the
 * standard list, then the plain status. Wrong types are taken as not given; it never throws.
 */
export function createClassify<const C extends ShippedCodes>(
  catalog: C,
  endpointOf: (request: RequestEvidence) => string | null,
  base: string,
): (evidence: Evidence) => Verdict<CodeOf<C>> {
  const standard = new Map<string, ShippedCode>(catalog.standard.map((known) => [known.code, known]));
  const anywhere = scopeOf(null, []);
  const scopes = new Map<string | null, Scope>(
    catalog.endpoints.map(({ number, responses }) => [number, scopeOf(number, responses)]),
  );
  const defined = definitions(catalog.endpoints);

  const isCode = (code: string) => standard.has(code) || code in defined;

  function documented(code: string, { endpoint, responses }: Scope): Verdict | null {
    const own = responses.find((response) => response.code === code);
    const known = standard.get(code);
    if (own) return fromResponse(own, endpoint);
    return known ? fromStandard(known, endpoint) : null;
  }

  function fromStandard(known: NamedCode, endpoint: string | null): Verdict {
    const {
      code,
      title,
      message,
      retry,
      fixer,
      outcome = code.startsWith('2') ? 'success' : 'error',
    } = known;
    return answer('documented', code, endpoint, {
      title,
      message,
      retry,
      fixer,
      url: codeUrl(code, base),
      outcome,
      repeatable: known.repeatable ?? isRepeatable(retry),
    });
  }

  function fromResponse(response: ShippedResponse, endpoint: string | null): Verdict {
    const message = response.meaning;
    const unsaid = { title: message, retry: 'never', fixer: 'caller' } as const;
    const inherited = { ...unsaid, ...standard.get(response.code) };
    const own = response.retry && { repeatable: isRepeatable(response.retry) };
    return fromStandard({ ...inherited, ...own, ...response, message }, endpoint);
  }

  function fromDefinitions(subCode: string, list: readonly DefinedResponse[]): Verdict {
    const verdicts = list.map(({ response }) => fromResponse(response, null));
    const shared = <K extends keyof Verdict>(key: K) => agreed(verdicts.map((verdict) => verdict[key]));
    const handling = {
      fixer: shared('fixer'),
      outcome: shared('outcome'),
      repeatable: verdicts.every(({ repeatable }) => repeatable),
    };
    if (shared('message') !== null) return { ...verdicts[0], ...handling } as Verdict;
    return answer('ambiguous', subCode, null, {
      ...handling,
      title: standard.get(statusOf(subCode))?.title ?? null,
      retry: shared('retry'),
      url: codeUrl(subCode, base),
      // Frozen with all that is in it, since the next who asks gets the same.
      meanings: Object.freeze(list.map((definition) => Object.freeze(meaning(definition, base)))),
    });
  }

  function undocumented(code: string | null, endpoint: string | null): Verdict {
    const known = code === null ? undefined : standard.get(statusOf(code));
    if (!known) return answer('undocumented-status', code, endpoint);
    const { title, message, url } = verdict({ status: Number(known.code) });
    return answer('undocumented-sub-code', code, endpoint, { title, message, url });
  }

  function judge(value: string | undefined, status: string | null, scope: Scope): Verdict {
    const { endpoint } = scope;
    const reading = readSubCode(value, status, isCode);
    const code = reading === undefined ? status : reading;
    if (code === null) return undocumented(status, endpoint);
    const contradicts = status !== null && status !== statusOf(code);
    const list = endpoint === null || contradicts ? defined[code] : undefined;
    const found = documented(code, scope) ?? (list ? fromDefinitions(code, list) : null);
    if (!contradicts) return found ?? undocumented(code, endpoint);
    const { title, message, url }: Known = found ?? documented(status, scope) ?? {};
    return answer('contradiction', code, endpoint, { status: Number(status), title, message, url });
  }

  function verdict(evidence: Evidence): Verdict {
    let subCode: unknown;
    let status: unknown;
    let scope: Scope;
    try {
      ({ subCode, status } = evidence);
      scope = readScope(evidence);
    } catch {
      return verdict(readable(evidence));
    }
    const value = typeof subCode === 'string' ? subCode : undefined;
    const key = value ?? status;
    const known = scope.judged.get(key);
    if (known && (status == null || known.status === status)) return known;
    const made = judge(value, readStatus(status), scope);
    if (isExplained(made) && (made.subCode === key || made.status === key)) scope.judged.set(key, made);
    return made;
  }

  function readScope({ endpoint, request }: Evidence): Scope {
    const named = typeof endpoint === 'string' ? scopes.get(endpoint.trim()) : null;
    return named ?? (request ? scopes.get(endpointOf(request)) : null) ?? anywhere;
  }

  // A copy, since the next who asks gets the same: some loggers add members to what has a message, and then remove them.
  return (evidence) => ({ ...(verdict(evidence) as Verdict<CodeOf<C>>) });
}

function scopeOf(endpoint: string | null, responses: readonly ShippedResponse[]): Scope {
  return { endpoint, responses, judged: new Map() };
}

function answer(
  kind: Verdict['kind'],
  code: string | null,
  endpoint: string | null,
  {
    status = code === null ? null : Number(statusOf(code)),
    title = null,
    message = null,
    retry = null,
    fixer = null,
    url = null,
    meanings = null,
    outcome = null,
    repeatable = false,
  }: Known = {},
): Verdict {
  const subCode = code !== null && isSubCode(code) ? code : null;
  return {
    kind,
    code,
    status,
    subCode,
    endpoint,
    title,
    message,
    retry,
    fixer,
    url,
    meanings,
    outcome,
    repeatable,
  } as Verdict;
}

/** Collects the responses of endpoints by sub-code. */
function definitions(endpoints: readonly Endpoint[]): Record<string, DefinedResponse[]> {
  const found: Record<string, DefinedResponse[]> = {};
  for (const endpoint of endpoints) {
    for (const response of endpoint.responses) {
      if (!isSubCode(response.code)) continue;
      found[response.code] = [...(found[response.code] ?? []), { endpoint, response }];
    }
  }
  return found;
}

function meaning({ endpoint, response }: DefinedResponse, base: string): Meaning {
  return {
    endpoint: endpoint.number,
    title: response.title ?? response.meaning,
    message: response.meaning,
    retry: response.retry ?? null,
    fixer: response.fixer ?? null,
    url: endpointUrl(endpoint.number, base),
  };
}

function agreed<T>(values: readonly (T | undefined)[]): T | null {
  const different = new Set(values);
  return different.size === 1 ? (values[0] ?? null) : null;
}

function isRepeatable(retry: Retry): boolean {
  return retry === 'after-delay' || retry === 'poll';
}

/** Evidence that can be read without an error: what cannot be read is not given. */
function readable(evidence: unknown): Evidence {
  const read = (object: unknown, ...keys: string[]) =>
    Object.fromEntries(keys.map((key) => [key, property(object, key)]));
  return {
    ...read(evidence, 'subCode', 'status', 'endpoint'),
    request: read(property(evidence, 'request'), 'method', 'url'),
  };
}

function readStatus(status: unknown): string | null {
  const isGiven = typeof status === 'number' || typeof status === 'string';
  return isGiven && /^[1-9]\d\d$/.test(String(status)) ? String(status) : null;
}
