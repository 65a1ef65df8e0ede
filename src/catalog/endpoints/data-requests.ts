/** 2120 to 2123: data requests of an entity. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { sources } from '../sources.ts';
import { entityNotFound, externalEntityReferenceNotFound } from './shared-responses.ts';

const entityOrDataRequestNotFound = {
  code: '404',
  meaning: 'Entity or data request not found',
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
        remark: 'Without data requests the list is empty. The copy is complete and lists no other status.',
      },
    ],
    documented: [],
    unknown: ['200 is the only status that could be read. Whether the page lists 404 is not known to us.'],
    formerTitles: [],
    source: {
      title: '2120 Get data requests',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/261652485/2120+Get+data+requests',
    },
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
      entityNotFound,
      externalEntityReferenceNotFound,
      {
        code: '404.4',
        meaning: 'Data request not found',
        quoted: true,
        title: 'Data request not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the `{dataRequestID}` in the path with the id of the data request in Rubiq; the id of a data request log does not fit here.',
      },
      {
        code: '412',
        meaning: 'Comes with sub-code 412.1',
        remark: 'The page gives this status no text of its own.',
      },
      {
        code: '412.1',
        meaning: 'The source or the type of entity may not be used for this kind of data request',
        title: 'Source or entity type not allowed',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Check in Rubiq which sources and entity types this data request allows, then send one of them or have yours added.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: sources.submitDataRequest,
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
      entityNotFound,
      externalEntityReferenceNotFound,
      {
        code: '404.4',
        meaning: 'Data request or data request log not found',
        quoted: true,
        title: 'Data request or log not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Check that the two ids in the path are not swapped: `{dataRequestID}` comes first, `{dataRequestLogID}` second.',
      },
    ],
    documented: ['The field “Endpoint ID” on the page says `2121`.'],
    unknown: [],
    formerTitles: [],
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
          'The page repeats the text of 2122; the call completes one action of the request [I, from the title].',
      },
      entityOrDataRequestNotFound,
      entityNotFound,
      externalEntityReferenceNotFound,
      {
        code: '404.4',
        meaning: 'Data request, data request log or data request action not found',
        quoted: true,
        title: 'Request, log or action not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Check the three ids from left to right (request, log, action): one sub-code covers them all and does not say which one is wrong.',
      },
    ],
    documented: ['The field “Endpoint ID” on the page says `2122`.'],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2123 Complete data request action',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/261881870/2123+Complete+data+request+action',
    },
  },
] as const satisfies readonly Endpoint[];
