/** Evidence in, verdict out. */

import { codeUrl, endpointUrl, parseCode, statusOf } from '../catalog/code.ts';
import type { ShippedCode, ShippedCodes, ShippedResponse } from '../catalog/dataset.ts';
import type { Retry } from '../catalog/record.ts';
import { property } from '../http/property.ts';
import type { RequestEvidence } from '../http/request.ts';
import type { CodeOf } from './catalog.ts';
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

/** The members of a verdict on an unknown code. */
const nothing = {
  title: null,
  message: null,
  retry: null,
  fixer: null,
  url: null,
  meanings: null,
  outcome: null,
  repeatable: false,
} as const;

type NamedCode = Omit<ShippedCode, 'advice'>;
type Endpoint = ShippedCodes['endpoints'][number];

interface DefinedResponse {
  readonly endpoint: Endpoint;
  readonly response: ShippedResponse;
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
  const endpoints = new Map<string, Endpoint>(
    catalog.endpoints.map((endpoint) => [endpoint.number, endpoint]),
  );
  const defined = definitions(catalog.endpoints);

  const isCode = (code: string) => standard.has(code) || code in defined;
  const statusText = (status: number) => standard.get(String(status));

  function documented(code: string, endpoint: string | null): Verdict | null {
    const own = endpoints.get(endpoint ?? '')?.responses.find((response) => response.code === code);
    const known = standard.get(code);
    if (own) return fromResponse(own, endpoint);
    return known ? fromStandard(known, endpoint) : null;
  }

  const answer = (
    kind: Verdict['kind'],
    code: string,
    endpoint: string | null,
    known: Partial<Verdict> = {},
  ): Verdict => ({ kind, code, ...parseCode(code), endpoint, ...nothing, ...known }) as Verdict;

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
      // Frozen with all that is in it, since the next who asks is given the same.
      meanings: Object.freeze(list.map((definition) => Object.freeze(meaning(definition, base)))),
    });
  }

  function undocumentedSubCode(known: ShippedCode, subCode: string | null, endpoint: string | null): Verdict {
    const { code, title, message } = known;
    return answer('undocumented-sub-code', subCode ?? code, endpoint, {
      title,
      message,
      url: codeUrl(code, base),
    });
  }

  function undocumentedStatus(
    status: number | null,
    subCode: string | null,
    endpoint: string | null,
  ): Verdict {
    const code = subCode ?? (status === null ? null : String(status));
    return { kind: 'undocumented-status', code, status, subCode, endpoint, ...nothing };
  }

  function contradiction(status: number, subCode: string, endpoint: string | null): Verdict {
    const list = defined[subCode];
    const meant =
      documented(subCode, endpoint) ??
      (list ? fromDefinitions(subCode, list) : documented(String(status), endpoint));
    const { title = null, message = null, url = null } = meant ?? {};
    return answer('contradiction', subCode, endpoint, { status, title, message, url });
  }

  function bySubCode(subCode: string, status: number, endpoint: string | null): Verdict {
    const found = documented(subCode, endpoint);
    if (found) return found;
    const list = endpoint === null ? defined[subCode] : undefined;
    if (list) return fromDefinitions(subCode, list);
    const known = statusText(status);
    return known
      ? undocumentedSubCode(known, subCode, endpoint)
      : undocumentedStatus(status, subCode, endpoint);
  }

  function byStatus(status: number, unreadable: boolean, endpoint: string | null): Verdict {
    const known = statusText(status);
    if (!known) return undocumentedStatus(status, null, endpoint);
    if (unreadable) return undocumentedSubCode(known, null, endpoint);
    return documented(known.code, endpoint) ?? undocumentedStatus(status, null, endpoint);
  }

  function judge(value: unknown, status: number | null, endpoint: string | null): Verdict {
    const reading = readSubCode(value, status, isCode);
    if (reading.kind === 'read') {
      const { subCode } = reading;
      return status !== null && reading.status !== status
        ? contradiction(status, subCode, endpoint)
        : bySubCode(subCode, reading.status, endpoint);
    }
    const plain = reading.kind === 'plain' ? reading.status : status;
    return plain === null
      ? undocumentedStatus(null, null, endpoint)
      : byStatus(plain, reading.kind === 'unreadable', endpoint);
  }

  /** Verdicts that depend on no endpoint, by the code as it is usually given. */
  const judged = new Map<unknown, Verdict>();

  function verdict(evidence: Evidence): Verdict {
    const value = text(property(evidence, 'subCode'));
    const status = readStatus(property(evidence, 'status'));
    const endpoint = readEndpoint(property(evidence, 'endpoint'), property(evidence, 'request'));
    const key = value ?? status;
    const known = judged.get(key);
    if (known?.status === status && endpoint === null) return known;
    // Frozen, since the next who asks may be given the same.
    const made = Object.freeze(judge(value, status, endpoint));
    if (made.kind === 'documented' && made.code === String(key) && endpoint === null) judged.set(key, made);
    return made;
  }

  function readEndpoint(endpoint: unknown, request: unknown): string | null {
    const named = typeof endpoint === 'string' ? endpoint.trim() : '';
    if (endpoints.has(named)) return named;
    return endpointOf({ method: text(property(request, 'method')), url: text(property(request, 'url')) });
  }

  return verdict as (evidence: Evidence) => Verdict<CodeOf<C>>;
}

function definitions(endpoints: readonly Endpoint[]): Record<string, DefinedResponse[]> {
  const found: Record<string, DefinedResponse[]> = {};
  for (const endpoint of endpoints) {
    for (const response of endpoint.responses) {
      found[response.code] ??= [];
      found[response.code]?.push({ endpoint, response });
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

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readStatus(status: unknown): number | null {
  const isGiven = typeof status === 'number' || typeof status === 'string';
  return isGiven && /^[1-9]\d\d$/.test(String(status)) ? Number(status) : null;
}
