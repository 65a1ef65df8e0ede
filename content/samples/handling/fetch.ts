import { withApiErrors } from 'api-status-codes/client';
import { type Access, policyOf } from './policy.ts';

/** A function like fetch. What is not a success throws an ApiStatusError. */
export function apiClient(access: Access): typeof fetch {
  return withApiErrors(fetch, policyOf(access));
}
