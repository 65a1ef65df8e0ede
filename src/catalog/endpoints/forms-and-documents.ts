/** 8001 to 9203: forms and documents of an entity. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { sources } from '../sources.ts';
import { accountNotFound, externalUserNotFound, userNotFound } from './shared-responses.ts';

const formOrAccountNotFound = {
  code: '404',
  meaning: 'Form or account not found',
  quoted: true,
  advice: 'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the form.',
} as const satisfies EndpointResponse;

const userOfFormNotFound = {
  ...userNotFound,
  advice: 'Check the entity ID in the path, not the form ID: an unknown form is answered with 404.4.',
} as const satisfies EndpointResponse;

const externalUserOfFormNotFound = {
  ...externalUserNotFound,
  advice:
    'Check the external key and its type in the path, not the form ID: an unknown form is answered with 404.4.',
} as const satisfies EndpointResponse;

const userOfDocumentNotFound = {
  ...userNotFound,
  advice:
    'Check the entity ID in the path, not the `documentID`: no sub-code is listed for a missing document.',
} as const satisfies EndpointResponse;

const externalUserOfDocumentNotFound = {
  ...externalUserNotFound,
  advice:
    'Check the external key and its type in the path, not the `documentID`: no sub-code is listed for a missing document.',
} as const satisfies EndpointResponse;

const base64Content = 'The value of `content` is Base64.';

const nullFields = 'Fields whose value is null are not returned.';

const documentDates = 'Dates have the day first, such as `31-12-2016T23:59:59`.';

const externalRelation =
  'For the external key and its type the page names the path variables `externalRelationID` and `externalRelationType`.';

const formNotFound = {
  code: '404.4',
  meaning: 'Form not found',
  quoted: true,
  title: 'Form not found',
  retry: 'after-change',
  fixer: 'caller',
  advice: 'Compare the form ID in the path with the forms that 8005 lists for the entity.',
  synonyms: [
    'form does not exist',
    'wrong form id',
    'survey not found',
    'no such form',
    'form id unknown',
    'form deleted',
    'survey does not exist',
  ],
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
        remark: 'We conclude that what was sent is not stored.',
        advice:
          'Assume that nothing you sent was stored. Read what was submitted before with 8002, and show that instead of an empty form.',
      },
      {
        code: '400',
        meaning: 'Invalid data: field was not recognized',
        quoted: true,
        advice: 'Compare the field names in the body with those that 8006 lists for this form.',
      },
      formOrAccountNotFound,
      userOfFormNotFound,
      externalUserOfFormNotFound,
      formNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'send form',
      'survey answers',
      'post form',
      'save form',
      'fill in form',
      'questionnaire',
      'fill out a form',
      'save answers',
      'save answers of a questionnaire',
      'send answers',
      'submit survey',
      'hand in form',
      'store form',
      'answer questions',
      'feedback form',
    ],
    source: sources.submitFormData,
    changes: [
      {
        date: '2026-11-28',
        what: 'That what was sent with a 303 is not stored is now marked as our conclusion.',
        codes: ['303'],
      },
    ],
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
        remark: 'With 404.5 nothing has been submitted yet, which is not an error.',
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the form. With 404.5 nothing has been submitted yet.',
      },
      userOfFormNotFound,
      externalUserOfFormNotFound,
      formNotFound,
      {
        code: '404.5',
        meaning: 'No form submission data found',
        quoted: true,
        remark: 'Nothing has been submitted yet: the page names this case on its own.',
        title: 'Form not submitted yet',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Treat it as an empty result: show the form, so that the user can fill it in, and submit it with 8001.',
        synonyms: [
          'no answers yet',
          'form empty',
          'survey not filled in',
          'form not filled in',
          'no submission',
          'user did not answer',
          'user never submitted the form',
          'nothing submitted yet',
        ],
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'form answers',
      'read form',
      'survey result',
      'submitted form',
      'what did the user answer',
      'answers of a user',
      'see submitted form',
      'show answers',
      'read survey',
      'get answers',
      'filled form',
      'results of a questionnaire',
    ],
    source: {
      title: '8002 Get form data',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/11993188/8002+Get+form+data',
    },
    changes: [
      {
        date: '2026-11-28',
        what: '404.5 is now an expected answer: nothing has been submitted yet.',
        codes: ['404', '404.5'],
      },
    ],
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
        remark: 'With 404.4 there are no forms, which is not an error.',
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity. With 404.4 the list of forms is empty.',
      },
      userNotFound,
      externalUserNotFound,
      {
        code: '404.4',
        meaning: 'No forms found',
        quoted: true,
        remark: 'This is an empty result: the page names this case on its own.',
        title: 'No forms found',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice: 'Treat it as an empty list; an unknown entity is answered with 404.1 or 404.2.',
        synonyms: ['no forms for this user', 'form list empty', 'user has no forms', 'no surveys'],
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'list forms',
      'all forms',
      'available surveys',
      'which forms are there',
      'show forms',
      'forms of a user',
      'see all surveys',
      'questionnaires',
    ],
    source: {
      title: '8005 Enumerate forms',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/11993213/8005+Enumerate+forms',
    },
    changes: [
      {
        date: '2026-11-28',
        what: '404.4 is now an expected answer: there are no forms for the entity.',
        codes: ['404', '404.4'],
      },
    ],
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
      userOfFormNotFound,
      externalUserOfFormNotFound,
      formNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'list fields',
      'form fields',
      'form schema',
      'questions of a form',
      'form definition',
      'what the user has to fill in',
      'what a form asks for',
      'which fields has a form',
      'questions of a survey',
      'structure of a form',
      'show fields',
      'mandatory fields of a form',
      'inputs of a form',
    ],
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
          'Read the sub-code: 404.1 and 404.2 are about the entity. Without one the document is probably missing: 9201 lists the documents of the entity.',
      },
      userOfDocumentNotFound,
      externalUserOfDocumentNotFound,
    ],
    documented: [
      'The page lists no sub-code for a missing document.',
      base64Content,
      nullFields,
      documentDates,
      externalRelation,
      'It was formerly numbered `1060`.',
    ],
    unknown: [],
    formerTitles: ['1060'],
    synonyms: [
      'download document',
      'read file',
      'open attachment',
      'get file',
      'get pdf',
      'see one document',
      'show document',
      'load document',
      'fetch file',
      'read attachment',
      'view file',
      'invoice pdf of a user',
    ],
    source: {
      title: '9200 Get document',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255435/9200+Get+document',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'The Base64 content, the form of dates, the names of the path variables and the former number are now documented.',
      },
    ],
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
    documented: [base64Content, nullFields, documentDates],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'list documents',
      'files of a user',
      'list files',
      'attachments',
      'list pdfs',
      'list every file',
      'which documents does a user have',
      'see all files',
      'all files of a customer',
      'show documents',
      'documents of a member',
      'list of pdfs',
      'all documents',
      'all attachments',
    ],
    source: {
      title: '9201 Get documents',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255440/9201+Get+documents',
    },
    changes: [{ date: '2026-11-28', what: 'The Base64 content and the form of dates are now documented.' }],
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
    documented: [base64Content, documentDates],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'upload document',
      'upload file',
      'attach file',
      'send document',
      'store file',
      'put a pdf on a user',
      'add a file',
      'save document',
      'attach pdf to account',
      'add attachment',
      'new document',
      'put document',
      'add pdf',
    ],
    source: {
      title: '9202 Add document',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255442/9202+Add+document',
    },
    changes: [{ date: '2026-11-28', what: 'The Base64 content and the form of dates are now documented.' }],
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
          'Read the sub-code: 404.1 and 404.2 are about the entity. Without one the document is probably gone already: look in 9201.',
      },
      userOfDocumentNotFound,
      externalUserOfDocumentNotFound,
    ],
    documented: ['The page lists no sub-code for a missing document.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'delete document',
      'delete file',
      'remove file',
      'remove attachment',
      'get rid of a file',
      'drop a file',
      'delete pdf',
      'delete attachment',
      'erase document',
      'take document off',
    ],
    source: {
      title: '9203 Remove document',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255449/9203+Remove+document',
    },
    changes: [{ date: '2026-11-28', what: '404 is now in our own words.', codes: ['404'] }],
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
      {
        ...accountNotFound,
        advice:
          'Read the sub-code: 404.1 is about an entity ID, 404.2 about the external key or its type. The path names two entities, and it is not documented which of them this is about.',
      },
      {
        ...userNotFound,
        advice:
          'Check both entity IDs in the path with 1002: it is not documented which of the two this answer is about.',
      },
      {
        ...externalUserNotFound,
        advice:
          'Check the external key and its numeric type in the path, then the `toEntityID`: it has to be an entity ID, not an external key.',
      },
    ],
    documented: ['There is no body in either direction.', externalRelation],
    unknown: ['Which of the two entities a 404 is about is not documented.'],
    formerTitles: [],
    synonyms: [
      'transfer documents',
      'merge accounts documents',
      'move files to another account',
      'move documents to another account',
      'move files',
      'copy documents to another user',
      'documents of one account to another',
      'reassign documents',
      'hand over documents',
    ],
    source: {
      title: '9204 Move documents',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/97255458/9204+Move+documents',
    },
    added: '2026-11-28',
  },
] as const satisfies readonly Endpoint[];
