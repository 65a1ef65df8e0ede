/** 1100 to 1300: leads, Housekeeping policies and the consent stream. */
import type { Endpoint } from '../record.ts';
import { sources } from '../sources.ts';
import {
  dataValidationFailed,
  externalUserNotFound,
  noTextOfItsOwn,
  userNotFound,
} from './shared-responses.ts';

const titleOnly =
  'Only the title of this endpoint is known, from the related content of 1201. Its method, path, statuses, and sub-codes could not be read.';

export const leadAndPolicyEndpoints = [
  {
    number: '1100',
    title: 'Create lead',
    method: 'POST',
    paths: ['/entity/lead/{leadSourceID}'],
    responses: [
      {
        code: '200',
        meaning: 'Lead created',
        quoted: true,
        remark:
          'It was 201 until version 17 of the page. The body is `{}` if the lead source creates no entity.',
        advice:
          'Do not rely on an `id` in the answer: if the lead source creates no entity, the body is `{}`.',
      },
      {
        ...dataValidationFailed,
        advice:
          'Read the sub-code: 400.1 is about the lead source, 400.3 to 400.5 about a required field that is missing. Without one, check the values in the body.',
      },
      {
        code: '400.1',
        meaning: 'Inactive leadSourceID',
        quoted: true,
        title: 'Lead source not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Have the lead source activated in the Rubiq Lead Management app, or use the `leadSourceID` of an active one.',
      },
      {
        code: '400.3',
        meaning: 'Required keys field missing',
        quoted: true,
        title: 'Required keys field missing',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the fields of `keys` in the body with those that this lead source requires. A serializer that drops empty values may have removed one.',
      },
      {
        code: '400.4',
        meaning: 'Required data field missing',
        quoted: true,
        title: 'Required data field missing',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the fields of `data` in the body with those that this lead source requires, and make them mandatory in your form.',
      },
      {
        code: '400.5',
        meaning: 'Required context field missing',
        quoted: true,
        title: 'Required context field missing',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the fields of `context` in the body with those that this lead source requires, for every form and page that creates leads.',
      },
      {
        code: '404',
        meaning: 'Comes with sub-code 404.4',
        remark: noTextOfItsOwn,
        advice: 'Read the sub-code: 404.4 means that the lead source in the path was not found.',
      },
      {
        code: '404.4',
        meaning: 'leadSourceID not found',
        quoted: true,
        title: 'Lead source not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the `leadSourceID` in the path with the lead source in the Rubiq Lead Management app, in the environment that you call.',
      },
    ],
    documented: [
      'The body has `keys` (required), `data` and `context` (optional unless the lead source has required fields there).',
      'The answer has `id`, or is `{}` if the lead source creates no entity.',
      'Lead sources are set up in the Rubiq Lead Management app.',
      'In the first versions of the page 200 meant that an existing lead was updated, and 201 that a lead was created.',
      'The comment of version 18 is “Update the response body description and status code”; 201 became 200.',
    ],
    unknown: ['Whether 200 also covers the update of an existing lead is not documented.'],
    formerTitles: [],
    source: sources.createLead,
    changes: [
      {
        date: '2026-11-28',
        what: 'The status 404 of sub-code 404.4 is now listed. The fields of body and answer are documented, and the earlier 201 is a remark on 200.',
        codes: ['200', '404', '404.4'],
      },
    ],
  },
  {
    number: '1200',
    title: 'Trigger scheduled policy',
    method: null,
    paths: [],
    responses: [],
    documented: [],
    unknown: [titleOnly],
    formerTitles: [],
    source: sources.triggerPolicyForSelection,
  },
  {
    number: '1201',
    title: 'Trigger policy for selection',
    method: 'POST',
    paths: ['/housekeeping/policy/{policyID}/trigger-for-selection'],
    responses: [
      {
        code: '200',
        meaning: 'The policy has been triggered',
        remark: 'The policy runs asynchronously; the body holds its `executionID`.',
        advice:
          'Store the `executionID`. This answer says that the execution has started, not that it has finished.',
      },
      {
        code: '400',
        meaning: 'The policy has not been configured correctly',
        quoted: true,
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Have the configuration of this policy corrected in Rubiq, then send the same request again with a new signature.',
      },
      {
        code: '404',
        meaning: 'Comes with one of the sub-codes 404.1, 404.2, 404.4',
        remark: noTextOfItsOwn,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about an entity in the body, 404.4 about the policy in the path.',
      },
      {
        code: '404.1',
        meaning: 'One of the entities could not be found',
        quoted: true,
        advice: 'Check every entity ID in the body, not the path: one unknown ID is enough for this answer.',
      },
      {
        code: '404.2',
        meaning: 'One of the entity external keys was not recognized',
        quoted: true,
        advice:
          'Check every external key in the body, with its type: one unknown key is enough for this answer.',
      },
      {
        code: '404.4',
        meaning: 'policyID not found',
        quoted: true,
        title: 'Policy not found',
        retry: 'after-change',
        fixer: 'caller',
        advice: 'Compare the `policyID` in the path with the GUID of the policy in Rubiq.',
      },
      {
        code: '412',
        meaning: 'Comes with sub-code 412.1',
        remark: noTextOfItsOwn,
        advice: 'Read the sub-code: 412.1 means that the API may not start this policy schedule in this way.',
      },
      {
        code: '412.1',
        meaning: 'The API may not start this policy schedule in this way',
        title: 'Policy may not be triggered',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Have the schedule of this policy changed in Rubiq so that the API may trigger it for a selection.',
      },
    ],
    documented: [
      'The body has `entities`, an array of `{id}` or `{extKey, extType}`.',
      'The execution is asynchronous, yet the answer is 200 and not 202. The body holds an `executionID`.',
      'The policy is a Housekeeping policy and is identified by a GUID.',
      '404.1 and 404.2 were added when the body began to accept external keys.',
      'The field “Endpoint ID” on the page says `1200`.',
    ],
    unknown: [
      'How the state of an execution can be read is not documented: only the title of 1203 is known.',
      'Whether the policy runs for the other entities if one of them is not found is not documented.',
    ],
    formerTitles: [],
    source: sources.triggerPolicyForSelection,
    changes: [
      {
        date: '2026-11-28',
        what: 'The statuses 404 and 412 of the sub-codes are now listed. The fields of the body are documented, and 412.1 is in our own words.',
        codes: ['200', '404', '412', '412.1'],
      },
    ],
  },
  {
    number: '1203',
    title: 'Fetch execution status',
    method: null,
    paths: [],
    responses: [],
    documented: [],
    unknown: [titleOnly],
    formerTitles: [],
    source: sources.triggerPolicyForSelection,
  },
  {
    number: '1300',
    title: 'Fetch consent stream data',
    method: 'POST',
    paths: [
      '/insights/consent',
      '/insights/consent/entity/id/{entity-id}',
      '/insights/consent/entity/ext-key/{ext-key}/{ext-type}',
    ],
    responses: [
      { code: '200', meaning: 'Consent stream data returned' },
      {
        code: '404',
        meaning: 'Comes with sub-code 404.1 or 404.2',
        remark: noTextOfItsOwn,
        advice:
          'Read the sub-code: 404.1 is about the entity ID in the path, 404.2 about the external key or its type.',
      },
      {
        code: '404.1',
        meaning: 'Entity not recognised',
        remark:
          'The documented text could not be read. We conclude the meaning from its position and from 404.2.',
        advice: userNotFound.advice,
      },
      {
        code: '404.2',
        meaning: 'External relation key not recognized',
        quoted: true,
        advice: externalUserNotFound.advice,
      },
    ],
    documented: [
      'The body is optional. It may have `afterID` and `beforeID` (IDs of events) and `since`, a date without a time zone such as `2015-06-03T12:55:02`.',
      'The answer has `events` (accept, renew, upgrade, withdrawal, expire) and `paging` with `fromID`, `toID`, `pageSize` and `more`. For a withdrawal the page uses both “withdrawal” and “withdraw”.',
      'A `timestamp` looks like `2012-04-23T18:25:43.000Z`.',
      'The data in consent events is configured in RubiqCloud.',
    ],
    unknown: ['The documented text of 404.1 could not be read.'],
    formerTitles: [],
    source: sources.fetchConsentStreamData,
    changes: [
      {
        date: '2026-11-28',
        what: 'The status 404 of the sub-codes is now listed. The fields of body and answer are documented, and a remark says how we concluded the meaning of 404.1.',
        codes: ['404', '404.1'],
      },
    ],
  },
] as const satisfies readonly Endpoint[];
