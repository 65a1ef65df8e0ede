/** Responses that several families of endpoints document in the same words. */
import type { EndpointResponse } from '../record.ts';

export const dataValidationFailed = {
  code: '400',
  meaning: 'Valid request, but data validation failed',
} as const satisfies EndpointResponse;

export const accountNotFound = {
  code: '404',
  meaning: 'Account was not found',
  quoted: true,
} as const satisfies EndpointResponse;

export const theEntityNotFound = {
  code: '404',
  meaning: 'The entity was not found',
  quoted: true,
} as const satisfies EndpointResponse;

export const userNotFound = {
  code: '404.1',
  meaning: 'User not found',
  quoted: true,
} as const satisfies EndpointResponse;

export const entityNotFound = {
  code: '404.1',
  meaning: 'Entity not found',
  quoted: true,
} as const satisfies EndpointResponse;

export const externalUserNotFound = {
  code: '404.2',
  meaning: 'External user could not be found',
  quoted: true,
} as const satisfies EndpointResponse;

export const externalEntityNotFound = {
  code: '404.2',
  meaning: 'External entity could not be found',
  quoted: true,
} as const satisfies EndpointResponse;

export const externalEntityReferenceNotFound = {
  code: '404.2',
  meaning: 'External entity reference could not be found',
  quoted: true,
} as const satisfies EndpointResponse;
