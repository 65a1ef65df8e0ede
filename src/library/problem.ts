/** Verdicts as problem details, the JSON form of errors in HTTP (RFC 9457). */
import { trimSlashes } from '../catalog/code.ts';
import type { Evidence } from '../classifier/classify.ts';
import { type Verdict, verdictJson } from '../classifier/verdict.ts';
import { property } from '../http/property.ts';

/** Problem details of a verdict. What is not known is left out. */
export interface Problem {
  /** The address of the code's page, which identifies the kind of problem; `about:blank` if there is none. */
  readonly type: string;
  readonly title: string;
  readonly status?: number;
  /** The documented meaning, in its wording or ours. */
  readonly detail?: string;
  readonly subCode?: string;
  readonly endpoint?: string;
  readonly retry?: NonNullable<Verdict['retry']>;
}

/**
 * Writes a verdict as problem details, to be sent as `application/problem+json`. `fromProblem` reads them back, except
 * for a sub-code that could not be read.
 *
 * @param verdict A verdict or a finding.
 * @param base The site that has the pages of the codes: `https://status.example`.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 *
 * @example
 * const problem = toProblem(classify({ status: 403, subCode: '403.25' }), 'https://status.example');
 * problem.type; // 'https://status.example/codes/403-25'
 * problem.title; // 'No access with this session'
 * problem.subCode; // '403.25'
 */
export function toProblem(verdict: Verdict, base = ''): Problem {
  const { url, title, status, message, subCode, endpoint, retry } = verdictJson(verdict);
  return {
    type: url === null ? 'about:blank' : trimSlashes(base) + url,
    title: title ?? 'Unknown status',
    ...(status === null ? {} : { status }),
    ...(message === null ? {} : { detail: message }),
    ...(subCode === null ? {} : { subCode }),
    ...(endpoint === null ? {} : { endpoint }),
    ...(retry === null ? {} : { retry }),
  };
}

/** Makes the function that reads problem details. */
export function createFromProblem<V extends Verdict>(
  classify: (evidence: Evidence) => V,
): (json: unknown) => V | null {
  return (json) => {
    const problem = typeof json === 'string' ? parsed(json) : json;
    const type = property(problem, 'type');
    const [, status, sub] =
      /\/codes\/(\d{3})(?:-(\d{1,3}))?\/?$/.exec(typeof type === 'string' ? type : '') ?? [];
    const stated = property(problem, 'status');
    const told = property(problem, 'subCode');
    const evidence = {
      status: (stated ?? (status === undefined ? undefined : Number(status))) as number | undefined,
      subCode: (told ?? (sub === undefined ? undefined : `${status}.${sub}`)) as string | undefined,
      endpoint: property(problem, 'endpoint') as string | undefined,
    };
    return evidence.status === undefined && evidence.subCode === undefined ? null : classify(evidence);
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
