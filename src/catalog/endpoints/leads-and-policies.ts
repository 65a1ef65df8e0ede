/** 1100 to 1300: leads, Housekeeping policies and the consent stream. */
import type { Endpoint } from '../record.ts';
import { sources } from '../sources.ts';
import { dataValidationFailed } from './shared-responses.ts';

const titleOnly =
  'Only the title is known to us, from the related content of 1201. The method, the path, the statuses and the sub-codes could not be read.';

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
        remark: 'Was 201 until version 17. The body is {} when the lead source creates no entity.',
      },
      dataValidationFailed,
      {
        code: '400.1',
        meaning: 'Inactive leadSourceID',
        quoted: true,
        title: 'Lead source not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice: 'Have the lead source activated in Rubiq, or use the leadSourceID of an active one.',
      },
      {
        code: '400.3',
        meaning: 'Required keys field missing',
        quoted: true,
        title: 'Required keys field missing',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the keys in your body with the ones that this lead source requires. A serializer that drops nulls may have removed one.',
      },
      {
        code: '400.4',
        meaning: 'Required data field missing',
        quoted: true,
        title: 'Required data field missing',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the data fields in your body with the ones that this lead source requires, and make them mandatory in your form.',
      },
      {
        code: '400.5',
        meaning: 'Required context field missing',
        quoted: true,
        title: 'Required context field missing',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the context fields in your body with the ones that this lead source requires, for every form and page that creates leads.',
      },
      {
        code: '404',
        meaning: 'Comes with sub-code 404.4',
        remark: 'The page gives this status no text of its own.',
      },
      {
        code: '404.4',
        meaning: 'leadSourceID not found',
        quoted: true,
        title: 'Lead source not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the `{leadSourceID}` in the path with the lead source in Rubiq, in the environment that you call.',
      },
    ],
    documented: [
      'In the first versions of the page 200 meant that an existing lead was updated, and 201 that a lead was created.',
      'The comment of version 18 is “Update the response body description and status code”.',
    ],
    unknown: ['Whether 200 still covers the update of an existing lead is not known to us.'],
    formerTitles: [],
    source: sources.createLead,
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
        remark: 'The policy runs asynchronously; the body holds its executionID.',
        advice:
          'Store the executionID. This answer says that the execution has started, not that it is finished.',
      },
      {
        code: '400',
        meaning: 'The policy has not been configured correctly',
        quoted: true,
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Have the configuration of this policy corrected in Rubiq, then send the same request again, newly signed.',
      },
      {
        code: '404',
        meaning: 'Comes with one of the sub-codes 404.1, 404.2, 404.4',
        remark: 'The page gives this status no text of its own.',
      },
      {
        code: '404.1',
        meaning: 'One of the entities could not be found',
        quoted: true,
        advice: 'Check every entity id in the body, not the path: one unknown id is enough for this answer.',
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
        advice: 'Compare the GUID in the path with the one of the policy in Rubiq.',
      },
      {
        code: '412',
        meaning: 'Comes with sub-code 412.1',
        remark: 'The page gives this status no text of its own.',
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
      'The execution is asynchronous, yet the answer is 200 and not 202. The body holds an executionID.',
      'The policy is a Housekeeping policy and is identified by a GUID.',
      '404.1 and 404.2 were added when the body began to accept external keys.',
      'The field “Endpoint ID” on the page says `1200`.',
    ],
    unknown: [
      'How the state of an execution is fetched is not known to us: 1203 is known by its title only.',
      'Whether the policy runs for the other entities when one of them is not found is not known to us.',
    ],
    formerTitles: [],
    source: sources.triggerPolicyForSelection,
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
        remark: 'The page gives this status no text of its own.',
      },
      {
        code: '404.1',
        meaning: 'Entity not recognised',
        remark:
          'The description cell is empty in every stored copy; the meaning follows from the position and from 404.2 [I].',
      },
      { code: '404.2', meaning: 'External relation key not recognized', quoted: true },
    ],
    documented: [],
    unknown: [
      'The description of 404.1 could not be read; its meaning here follows from its place in the table.',
    ],
    formerTitles: [],
    source: sources.fetchConsentStreamData,
  },
] as const satisfies readonly Endpoint[];
