/** 8001 to 9203: forms and documents of an entity. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { sources } from '../sources.ts';
import { accountNotFound, externalUserNotFound, userNotFound } from './shared-responses.ts';

const formOrAccountNotFound = {
  code: '404',
  meaning: 'Form or account not found',
  quoted: true,
} as const satisfies EndpointResponse;

const formNotFound = {
  code: '404.4',
  meaning: 'Form not found',
  quoted: true,
  title: 'Form not found',
  retry: 'after-change',
  fixer: 'caller',
  advice: 'Compare the `{form-id}` in the path with the forms that 8005 lists for the account.',
} as const satisfies EndpointResponse;

export const formAndDocumentEndpoints = [
  {
    number: '8001',
    title: 'Submit form data',
    method: 'POST',
    paths: [
      '/forms/entity/id/{entity-id}/form/{form-id}',
      '/forms/entity/ext-key/{ext-key}/{ext-type}/form/{form-id}',
    ],
    responses: [
      { code: '201', meaning: 'Form data submitted' },
      {
        code: '303',
        meaning: 'Form data already submitted for this account',
        quoted: true,
        remark: 'What was sent is not stored [I].',
        advice: 'Read what was submitted before with 8002, and show that instead of an empty form.',
      },
      {
        code: '400',
        meaning: 'Invalid data: field was not recognized',
        quoted: true,
        advice: 'Compare the field names in your body with those that 8006 lists for this form.',
      },
      formOrAccountNotFound,
      userNotFound,
      externalUserNotFound,
      formNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: sources.submitFormData,
  },
  {
    number: '8002',
    title: 'Get form data',
    method: 'GET',
    paths: [
      '/forms/entity/id/{entity-id}/form/{form-id}',
      '/forms/entity/ext-key/{ext-key}/{ext-type}/form/{form-id}',
    ],
    responses: [
      { code: '200', meaning: 'Form data retrieved' },
      {
        code: '404',
        meaning: 'Form or account not found, or nothing submitted',
        remark: 'Read the sub-code: with 404.5 nothing has been submitted yet, which is no fault.',
        advice:
          'Read the sub-code first: with 404.5 nothing is broken, the account has not submitted this form.',
      },
      userNotFound,
      externalUserNotFound,
      formNotFound,
      {
        code: '404.5',
        meaning: 'No form submission data found',
        quoted: true,
        remark: 'Nothing has been submitted yet: the page names this case of its own.',
        title: 'Form not submitted yet',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice: 'Treat it as an empty result: show the form so that the user can fill it in (8001).',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '8002 Get form data',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/11993188/8002+Get+form+data',
    },
  },
  {
    number: '8005',
    title: 'Enumerate forms',
    method: 'GET',
    paths: ['/forms/entity/id/{entity-id}/form', '/forms/entity/ext-key/{ext-key}/{ext-type}/form'],
    responses: [
      { code: '200', meaning: 'Forms retrieved' },
      {
        code: '404',
        meaning: 'Account not found, or no forms for it',
        remark: 'Read the sub-code: with 404.4 there are simply no forms.',
        advice: 'Read the sub-code first: with 404.4 nothing is broken, the list of forms is empty.',
      },
      userNotFound,
      externalUserNotFound,
      {
        code: '404.4',
        meaning: 'No forms found',
        quoted: true,
        remark: 'An empty result: the page names this case of its own.',
        title: 'No forms found',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice: 'Treat it as an empty list; an unknown account would be 404.1 or 404.2.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '8005 Enumerate forms',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/11993213/8005+Enumerate+forms',
    },
  },
  {
    number: '8006',
    title: 'Enumerate fields',
    method: 'GET',
    paths: [
      '/forms/entity/id/{entity-id}/form/{form-id}/fields',
      '/forms/entity/ext-key/{ext-key}/{ext-type}/form/{form-id}/fields',
    ],
    responses: [
      { code: '200', meaning: 'Form fields retrieved' },
      formOrAccountNotFound,
      userNotFound,
      externalUserNotFound,
      formNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '8006 Enumerate fields',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/11993219/8006+Enumerate+fields',
    },
  },
  {
    number: '9200',
    title: 'Get document',
    method: 'GET',
    paths: [
      '/entity/id/{entityID}/documents/{documentID}',
      '/entity/ext-key/{ext-key}/{ext-type}/documents/{documentID}',
    ],
    responses: [
      { code: '200', meaning: 'Document found' },
      {
        code: '404',
        meaning: 'Account/document was not found',
        quoted: true,
        remark: 'A missing document has no sub-code.',
        advice:
          'Without 404.1 or 404.2 next to it, check the `{documentID}` first: 9201 lists the documents of the account.',
      },
      userNotFound,
      externalUserNotFound,
    ],
    documented: ['The page lists no sub-code for a missing document.'],
    unknown: [],
    formerTitles: [],
    source: {
      title: '9200 Get document',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255435/9200+Get+document',
    },
  },
  {
    number: '9201',
    title: 'Get documents',
    method: 'GET',
    paths: ['/entity/id/{entityID}/documents', '/entity/ext-key/{ext-key}/{ext-type}/documents'],
    responses: [
      { code: '200', meaning: 'Documents found' },
      accountNotFound,
      userNotFound,
      externalUserNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '9201 Get documents',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255440/9201+Get+documents',
    },
  },
  {
    number: '9202',
    title: 'Add document',
    method: 'POST',
    paths: ['/entity/id/{entityID}/documents', '/entity/ext-key/{ext-key}/{ext-type}/documents'],
    responses: [
      { code: '201', meaning: 'Document created' },
      accountNotFound,
      userNotFound,
      externalUserNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '9202 Add document',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255442/9202+Add+document',
    },
  },
  {
    number: '9203',
    title: 'Remove document',
    method: 'DELETE',
    paths: [
      '/entity/id/{entityID}/documents/{documentID}',
      '/entity/ext-key/{ext-key}/{ext-type}/documents/{documentID}',
    ],
    responses: [
      { code: '204', meaning: 'Document removed' },
      {
        code: '404',
        meaning: 'Account not found, or it has no such document',
        advice:
          'Without 404.1 or 404.2 next to it, look in 9201 whether the document is gone already; then there is nothing left to remove.',
      },
      userNotFound,
      externalUserNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '9203 Remove document',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255449/9203+Remove+document',
    },
  },
  {
    number: '9204',
    title: 'Move documents',
    method: 'PUT',
    paths: [
      '/entity/id/{entityID}/documents/move/{toEntityID}',
      '/entity/ext-key/{ext-key}/{ext-type}/documents/move/{toEntityID}',
    ],
    responses: [
      { code: '204', meaning: 'Document moved with success', quoted: true },
      accountNotFound,
      userNotFound,
      externalUserNotFound,
    ],
    documented: [
      'There is no body in either direction.',
      'The page names the path variables `externalRelationID` and `externalRelationType`.',
    ],
    unknown: ['Which of the two entities a 404 refers to is not documented.'],
    formerTitles: [],
    source: {
      title: '9204 Move documents',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255458/9204+Move+documents',
    },
    added: '2026-11-28',
  },
] as const satisfies readonly Endpoint[];
