/** Responses, advice and statements that several families of endpoints share. */
import type { EndpointResponse } from '../record.ts';

/** The remark on a status that a page lists only through its sub-codes. */
export const noTextOfItsOwn = 'The page gives this status no text of its own.';

/** Where an endpoint takes a contract at the end of its path. */
export const defaultContract = 'Without `contract-id` in the path, the default contract of the app applies.';

const readEntitySubCode =
  'Read the sub-code: 404.1 is about the entity ID in the path, 404.2 about the external key or its type.';

const compareEntityId =
  'Compare the entity ID in the path with the `id` that you stored for this entity in the same environment. 1002 shows whether it still exists.';

const checkExternalKey =
  'Check the external key and its numeric type in the path: both must belong to this entity. Percent-encode special characters in the key.';

export const dataValidationFailed = {
  code: '400',
  meaning: 'Valid request, but data validation failed',
} as const satisfies EndpointResponse;

export const accountNotFound = {
  code: '404',
  meaning: 'Account was not found',
  quoted: true,
  advice: readEntitySubCode,
} as const satisfies EndpointResponse;

export const theEntityNotFound = {
  code: '404',
  meaning: 'The entity was not found',
  quoted: true,
  advice: readEntitySubCode,
} as const satisfies EndpointResponse;

export const userNotFound = {
  code: '404.1',
  meaning: 'User not found',
  quoted: true,
  advice: compareEntityId,
} as const satisfies EndpointResponse;

export const entityNotFound = {
  code: '404.1',
  meaning: 'Entity not found',
  quoted: true,
  advice: compareEntityId,
} as const satisfies EndpointResponse;

export const externalUserNotFound = {
  code: '404.2',
  meaning: 'External user could not be found',
  quoted: true,
  advice: checkExternalKey,
} as const satisfies EndpointResponse;

export const externalEntityNotFound = {
  code: '404.2',
  meaning: 'External entity could not be found',
  quoted: true,
  advice: checkExternalKey,
} as const satisfies EndpointResponse;

export const externalEntityReferenceNotFound = {
  code: '404.2',
  meaning: 'External entity reference could not be found',
  quoted: true,
  advice: checkExternalKey,
} as const satisfies EndpointResponse;
