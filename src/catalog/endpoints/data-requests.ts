/** 2120 to 2123: data requests of an entity. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { sources } from '../sources.ts';
import { entityNotFound, externalEntityReferenceNotFound, noTextOfItsOwn } from './shared-responses.ts';

const entityOrDataRequestNotFound = {
  code: '404',
  meaning: 'Entity or data request not found',
  advice:
    'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the IDs after `datarequest` in the path.',
} as const satisfies EndpointResponse;

const entityOfDataRequestNotFound = {
  ...entityNotFound,
  advice:
    'Check the entity ID in the path, not the `dataRequestID`: an unknown data request is answered with 404.4.',
} as const satisfies EndpointResponse;

const externalEntityOfDataRequestNotFound = {
  ...externalEntityReferenceNotFound,
  advice:
    'Check the external key and its type in the path, not the `dataRequestID`: an unknown data request is answered with 404.4.',
} as const satisfies EndpointResponse;

export const dataRequestEndpoints = [
  {
    number: '2120',
    title: 'Get data requests',
    method: 'GET',
    paths: [
      '/permissions/entity/id/{entityID}/datarequest',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/datarequest',
    ],
    responses: [
      {
        code: '200',
        meaning: 'OK',
        quoted: true,
        remark: 'Without data requests the list is empty. The page lists no other status.',
      },
    ],
    documented: [
      'The answer has `requests`; the states of a request on the page are Processing and Closed. Dates have no time zone.',
      '200 is the only status on the page.',
    ],
    unknown: [
      'How an unknown entity is answered is not on the page. The standard list has 404.1 and 404.2 for any endpoint that uses the ID or the external key of an entity.',
    ],
    formerTitles: [],
    synonyms: [
      'list gdpr requests',
      'my data requests',
      'subject access requests',
      'dsar list',
      'privacy requests',
      'which data requests does a user have',
      'open privacy requests',
      'see gdpr requests',
      'status of my gdpr request',
      'data requests of a user',
      'show data requests',
    ],
    source: {
      title: '2120 Get data requests',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/261652485/2120+Get+data+requests',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'It was unknown whether the page lists a 404; it does not, 200 is its only status. That the list is empty without data requests is now a remark.',
        codes: ['200'],
      },
    ],
  },
  {
    number: '2121',
    title: 'Submit data request',
    method: 'POST',
    paths: [
      '/permissions/entity/id/{entityID}/datarequest/{dataRequestID}',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/datarequest/{dataRequestID}',
    ],
    responses: [
      { code: '201', meaning: 'The data request was submitted', quoted: true },
      entityOrDataRequestNotFound,
      entityOfDataRequestNotFound,
      externalEntityOfDataRequestNotFound,
      {
        code: '404.4',
        meaning: 'Data request not found',
        quoted: true,
        title: 'Data request not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the `dataRequestID` in the path with the ID of the data request in Rubiq; the ID of a data request log does not fit here.',
        synonyms: [
          'gdpr request unknown',
          'wrong data request id',
          'data request id unknown',
          'privacy request not found',
          'no such data request',
        ],
      },
      {
        code: '412',
        meaning: 'Comes with sub-code 412.1',
        remark: noTextOfItsOwn,
        advice: 'Read the sub-code: 412.1 is about the source or the type of the entity.',
      },
      {
        code: '412.1',
        meaning: 'The source or the type of entity may not be used for this kind of data request',
        title: 'Source or entity type not allowed',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Look up in Rubiq which sources and entity types this data request allows. Send one of them, or have yours added.',
        synonyms: [
          'data request not allowed for this type',
          'gdpr request not allowed',
          'data request not allowed for this entity',
          'source may not be used for data request',
          'type of entity not allowed for gdpr request',
        ],
      },
    ],
    documented: ['The body has `sourceID`, which is required.', 'Dates have an offset, such as `+13:00`.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'gdpr request',
      'subject access request',
      'dsar',
      'export my data',
      'request deletion of data',
      'data portability',
      'privacy request',
      'ask for deletion of personal data',
      'user wants his data',
      'request a copy of the data',
      'request data export',
      'ask for personal data',
      'delete my data',
      'new data request',
      'start gdpr request',
      'right of access',
      'information about stored data',
      'request erasure',
      'user asks what is stored',
    ],
    source: sources.submitDataRequest,
    changes: [
      {
        date: '2026-11-28',
        what: 'The status 412 of sub-code 412.1 is now listed, and 412.1 is in our own words. The body and the form of dates are documented.',
        codes: ['412', '412.1'],
      },
    ],
  },
  {
    number: '2122',
    title: 'Close data request',
    method: 'PUT',
    paths: [
      '/permissions/entity/id/{entityID}/datarequest/{dataRequestID}/{dataRequestLogID}/close',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/datarequest/{dataRequestID}/{dataRequestLogID}/close',
    ],
    responses: [
      { code: '204', meaning: 'The data request was closed', quoted: true },
      entityOrDataRequestNotFound,
      entityOfDataRequestNotFound,
      externalEntityOfDataRequestNotFound,
      {
        code: '404.4',
        meaning: 'Data request or data request log not found',
        quoted: true,
        title: 'Data request or log not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Check that the two IDs in the path are not swapped: `dataRequestID` comes first, `dataRequestLogID` second.',
        synonyms: [
          'gdpr request log unknown',
          'wrong data request log id',
          'log of the data request unknown',
          'no such data request log',
        ],
      },
    ],
    documented: ['The field “Endpoint ID” on the page says `2121`.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'finish gdpr request',
      'cancel data request',
      'end data request',
      'close privacy request',
      'finish a privacy request',
      'mark data request as done',
      'complete gdpr request',
      'stop data request',
    ],
    source: {
      title: '2122 Close data request',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/261652527/2122+Close+data+request',
    },
  },
  {
    number: '2123',
    title: 'Complete data request action',
    method: 'PUT',
    paths: [
      '/permissions/entity/id/{entityID}/datarequest/{dataRequestID}/{dataRequestLogID}/action/{dataRequestActionID}/complete',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/datarequest/{dataRequestID}/{dataRequestLogID}/action/{dataRequestActionID}/complete',
    ],
    responses: [
      {
        code: '204',
        meaning: 'The data request was closed',
        quoted: true,
        remark:
          'The page repeats the text of 2122. We conclude from the title that the call completes one action of the data request.',
      },
      entityOrDataRequestNotFound,
      entityOfDataRequestNotFound,
      externalEntityOfDataRequestNotFound,
      {
        code: '404.4',
        meaning: 'Data request, data request log or data request action not found',
        quoted: true,
        title: 'Request, log, or action not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Check the three IDs in the path from left to right (request, log, action): one sub-code is for all of them and does not say which one is wrong.',
        synonyms: [
          'gdpr action unknown',
          'wrong data request action id',
          'action of the data request unknown',
          'no such action',
          'step not found',
        ],
      },
    ],
    documented: ['The field “Endpoint ID” on the page says `2122`.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'action done',
      'mark action as done',
      'finish step of a data request',
      'gdpr step done',
      'finish one action',
      'complete a step',
      'mark step as done',
      'one step of the gdpr request is done',
      'close action',
    ],
    source: {
      title: '2123 Complete data request action',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/261881870/2123+Complete+data+request+action',
    },
    changes: [
      {
        date: '2026-11-28',
        what: '204 now has the wording of the page, which repeats 2122; we conclude that the call completes one action.',
        codes: ['204'],
      },
    ],
  },
] as const satisfies readonly Endpoint[];
