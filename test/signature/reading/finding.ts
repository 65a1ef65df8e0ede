import type { Finding } from '../../../src/classifier/verdict.ts';

/** Returns what the decoder found at an offset: a status, or a sub-code such as `401.9`, and the request that it names. */
export function findingOf(code: string, request: Partial<Finding['request']> = null, start = 0): Finding {
  return {
    status: Number.parseInt(code, 10),
    subCode: code.includes('.') ? code : null,
    code,
    request: request && { method: null, url: null, ...request },
    start,
  } as Finding;
}
