/** Responses, advice and statements that the endpoints of terms and permissions share. */
import type { EndpointResponse } from '../../record.ts';
import { entityNotFound, externalEntityReferenceNotFound } from '../shared-responses.ts';

export const readNoActiveVersion =
  'Read the sub-code: 400.1 means that no version of these terms is active. Without one, check the version in the path.';

export const versionInPath =
  'The version in the path is `major.minor` or `active`. With `active` the answer is 400.1 if no version is active.';

export const entityOfTermsNotFound = {
  ...entityNotFound,
  advice: 'Check the entity ID in the path, not the `termsID`: unknown terms are answered with 404.4.',
} as const satisfies EndpointResponse;

export const externalEntityOfTermsNotFound = {
  ...externalEntityReferenceNotFound,
  advice:
    'Check the external key and its type in the path, not the `termsID`: unknown terms are answered with 404.4.',
} as const satisfies EndpointResponse;

export const invalidRequest = {
  code: '400',
  meaning: 'Invalid request',
  quoted: true,
} as const satisfies EndpointResponse;

export const noActiveVersion = {
  code: '400.1',
  meaning: 'These terms have no active version',
  quoted: true,
  title: 'Terms without active version',
  retry: 'after-change',
  fixer: 'administrator',
  advice:
    'Have a version of these terms activated in Rubiq, or send another version as `major.minor`: 2100 lists the versions and their states.',
  synonyms: [
    'terms not published',
    'no current version of the terms',
    'terms inactive',
    'terms never released',
    'no valid version',
    'draft terms',
    'no active terms text',
  ],
} as const satisfies EndpointResponse;

export const entityOrTermsNotFound = {
  code: '404',
  meaning: 'Entity or terms not found',
} as const satisfies EndpointResponse;

export const termsNotFound = {
  code: '404.4',
  meaning: 'Terms not found',
  quoted: true,
  title: 'Terms not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `termsID` in the path with the terms that 2100 lists; the ID of a permission does not fit here.',
  synonyms: [
    'terms do not exist',
    'wrong terms id',
    'conditions not found',
    'terms unknown',
    'terms id unknown',
    'no such terms',
    'terms deleted',
  ],
} as const satisfies EndpointResponse;

export const termsVersionNotFound = {
  code: '404.7',
  meaning: 'Terms version not found',
  quoted: true,
  title: 'Terms version not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the version in the path with the versions that 2100 lists for these terms; unknown terms are answered with 404.4.',
  synonyms: [
    'version of the terms does not exist',
    'wrong terms version',
    'old version of the terms',
    'no such terms version',
    'version number unknown',
    'terms version unknown',
    'version does not exist',
  ],
} as const satisfies EndpointResponse;

export const acceptBothSuccesses =
  'Take 200 and 201 as the same success: the versions of the page differ in which of them they list.';

export const sourceNotFound = {
  code: '404.6',
  meaning: 'Source not found',
  quoted: true,
  title: 'Source not found',
  retry: 'after-change',
  fixer: 'caller',
  advice: 'Compare the `sourceID` in the body with the GUID of the source in Rubiq.',
} as const satisfies EndpointResponse;

export const withdrawalSourceNotFound = {
  ...sourceNotFound,
  advice: 'Compare the source of the withdrawal in the body with the GUID of that source in Rubiq.',
  synonyms: [
    'source does not exist',
    'wrong source id',
    'consent source unknown',
    'source unknown',
    'no such source',
    'source id unknown',
    'unknown source of consent',
  ],
} as const satisfies EndpointResponse;

export const sourceNotAllowed = {
  code: '412.3',
  meaning: 'The source is not allowed',
  quoted: true,
  title: 'Source not allowed',
  retry: 'after-change',
  fixer: 'administrator',
  advice:
    'Send the `sourceID` of a source that the contract allows, or ask your contact at Fluid to add this one.',
} as const satisfies EndpointResponse;

export const withdrawalSourceNotAllowed = {
  ...sourceNotAllowed,
  advice:
    'Ask your contact at Fluid whether the contract allows this source for a withdrawal, and not only for an acceptance.',
  synonyms: [
    'source forbidden',
    'app may not use this source',
    'app may not use the source',
    'not allowed source',
    'source not permitted',
  ],
} as const satisfies EndpointResponse;
