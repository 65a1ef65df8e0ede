/** Says that the API refused a request for a reason that no check found. */
import type { WrittenRequest } from '../reading/written-request.ts';
import { madeByApi, type SignatureReport } from './report.ts';

/** The parts of a request in a text that its refusal depends on. */
export type ReportedResponse = Pick<WrittenRequest, 'code' | 'isSchemeAssumed'>;

/**
 * Says that the text has the code of a refusal that nothing explains, and what is missing to explain it.
 *
 * @returns `null` where a check failed, where the signature is right, or where the code is not that of a signature.
 */
export function unexplainedRefusal(
  { code, isSchemeAssumed }: ReportedResponse,
  { checks, firstFailure }: SignatureReport,
): string | null {
  if (firstFailure !== null) return null;
  const own = checks.find((check) => check.code === code);
  const isRefusal = own !== undefined || checks.some((check) => check.code.startsWith(`${code}.`));
  const isRight = checks.some(({ id, state }) => id === 'hash' && state === 'passed');
  const unproven = `The text says ${code}, and nothing here proves why.`;
  if (isRefusal && isRight && isSchemeAssumed) return `${unproven} Missing: the scheme of the URL.`;
  if (!isRefusal || (isRight && own?.state !== 'not-checkable')) return null;
  if (own && madeByApi.has(own.id)) return `The text says ${code}. ${own.finding}`;
  const unread = checks.filter(({ id, state }) => id === 'present' && state === 'not-checkable');
  const open = unread.length > 0 ? unread : own?.state === 'not-checkable' ? [own] : checks;
  const missing = open.flatMap(({ id, needs }) => (needs === null || madeByApi.has(id) ? [] : [needs]));
  const what = missing.length === 0 ? '' : ` Missing: ${[...new Set(missing)].join(', ')}.`;
  return unproven + what;
}
