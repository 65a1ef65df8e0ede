import { isWhole, mergedRequest, type RequestEvidence } from '../../http/request.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Joins two descriptions of one request. The one that leads to an endpoint takes precedence over a base URL, the page
 * that sent the request, or the URL of another server.
 */
export function joinedRequests(
  one: RequestEvidence | null,
  other: RequestEvidence | null,
  { isEndpoint }: Pick<Vocabulary, 'isEndpoint'>,
): RequestEvidence | null {
  const plain = mergedRequest(one, other);
  if (!one || !other || !plain || (isWhole(plain) && isEndpoint(plain))) return plain;
  const method = one.method ?? other.method;
  const choices = [
    { method, url: other.url },
    { method: other.method ?? one.method, url: one.url },
    { method: other.method ?? one.method, url: other.url },
  ];
  return choices.find((choice) => isEndpoint(choice)) ?? plain;
}
