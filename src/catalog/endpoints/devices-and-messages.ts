/** 4001 to 7004: mobile devices, access tokens and push messages. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { type Source, sources } from '../sources.ts';
import { accountNotFound, externalUserNotFound, userNotFound } from './shared-responses.ts';

const generateAccessTokenCompared = {
  title: '6100 Generate access token, version 4 compared with version 5',
  url: 'https://rubiqsoft.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=2686582785&selectedPageVersions=4&selectedPageVersions=5',
} as const satisfies Source;

const messageWasNotFound = {
  code: '404',
  meaning: 'Message was not found',
  quoted: true,
} as const satisfies EndpointResponse;

const subCodesNotRead =
  'The list of sub-codes under 404 is not known to us: the documentation says that there are some, the numbers could not be read.';

export const deviceAndMessageEndpoints = [
  {
    number: '4001',
    title: 'Register mobile device',
    method: 'POST',
    paths: [
      '/mobile/device/registration/entity/id/{entity-id}',
      '/mobile/device/registration/entity/ext-key/{ext-key}/{ext-type}',
    ],
    responses: [
      { code: '201', meaning: 'Mobile device was registered' },
      {
        code: '303',
        meaning: 'Device already registered for this app and account',
        remark:
          'The page wants this call at every start of the app, so 303 is the answer at every start but the first. No body; a Location header points to 4003.',
        outcome: 'expected',
        retry: 'never',
        advice:
          'Treat it as done. To read the device, turn automatic redirects off and sign a new GET for the URL in `Location`.',
      },
      {
        code: '404',
        meaning: 'Account was not found',
        quoted: true,
        remark: 'The page announces sub-codes; the list is lost in every stored copy.',
      },
    ],
    documented: [
      'A 303 has no body; its `Location` header refers to 4003.',
      'For pre-authenticated sessions under Data Isolation, which are arranged with Fluid, the response may carry the header `ApiSessionKey`.',
    ],
    unknown: [subCodesNotRead],
    formerTitles: [],
    source: sources.registerMobileDevice,
  },
  {
    number: '4002',
    title: 'Sign out mobile device',
    method: 'DELETE',
    paths: [
      '/mobile/device/registration/entity/id/{entity-id}/{device-id}',
      '/mobile/device/registration/entity/ext-key/{ext-key}/{ext-type}/{device-id}',
    ],
    responses: [
      { code: '204', meaning: 'Mobile device signed out' },
      { code: '404', meaning: 'Account not found, or has no device with this id' },
      userNotFound,
      externalUserNotFound,
      {
        code: '404.4',
        meaning: 'The user, or this device, is not registered',
        title: 'Device or user not registered',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Finish the sign-out on the device: there is no registration to remove. If you expected one, compare the `{device-id}` with the one that was registered.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '4002 Sign out mobile device',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455502/4002+Sign+out+mobile+device',
    },
  },
  {
    number: '4003',
    title: 'Get device',
    method: 'GET',
    paths: [
      '/mobile/device/registration/entity/id/{entity-id}/{device-id}',
      '/mobile/device/registration/entity/ext-key/{ext-key}/{ext-type}/{device-id}',
    ],
    responses: [
      { code: '200', meaning: 'Mobile device fetched' },
      accountNotFound,
      userNotFound,
      externalUserNotFound,
      {
        code: '404.4',
        meaning: 'The user, or this device, is not registered',
        title: 'Device or user not registered',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the `{device-id}` in the path with the one that was registered. If none was, register the device with 4001 first.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '4003 Get device',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455585/4003+Get+device',
    },
  },
  {
    number: '6001',
    title: 'Lookup city from zip code',
    method: null,
    paths: [],
    responses: [],
    documented: [],
    unknown: [
      'Only the title is known to us, from the related content of 2003. The method, the path, the statuses and the sub-codes could not be read.',
    ],
    formerTitles: [],
    source: sources.forgottenPassword,
    added: '2026-11-28',
  },
  {
    number: '6100',
    title: 'Generate access token',
    method: 'GET',
    paths: ['/access/token/generate'],
    responses: [
      {
        code: '200',
        meaning: 'A token was generated',
        remark:
          'The body holds "token" (a GUID) and "expires". A GET with a side effect: each call makes a token.',
        source: generateAccessTokenCompared,
      },
    ],
    documented: [
      'A draft was numbered `2010` and addressed an entity, with 404.1 and 404.2. Those two were removed.',
    ],
    unknown: [],
    formerTitles: ['2010'],
    source: {
      title: '6100 Generate access token',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/2686582785/6100+Generate+access+token',
    },
  },
  {
    number: '7001',
    title: 'Get messages',
    method: 'GET',
    paths: [
      '/communication/push/entity/id/{entity-id}?onlyHeaders={bool}',
      '/communication/push/entity/ext-key/{ext-key}/{ext-type}?onlyHeaders={bool}',
    ],
    responses: [
      { code: '200', meaning: 'Messages retrieved', remark: 'Without messages the list is empty.' },
      {
        code: '404',
        meaning: 'Account was not found',
        quoted: true,
        remark: 'The page announces sub-codes; the list is lost in every stored copy.',
      },
    ],
    documented: [],
    unknown: [subCodesNotRead],
    formerTitles: [],
    source: {
      title: '7001 Get messages',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/7077905/7001+Get+messages',
    },
  },
  {
    number: '7002',
    title: 'Get message',
    method: 'GET',
    paths: [
      '/communication/push/entity/id/{entity-id}/{message-id}?markAsRead={bool}',
      '/communication/push/entity/ext-key/{ext-key}/{ext-type}/{message-id}?markAsRead={bool}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'Message retrieved',
        remark: 'A GET with a side effect: markAsRead is true unless the URL says false.',
      },
      { code: '404', meaning: 'Message was not found', quoted: true },
      userNotFound,
      externalUserNotFound,
      {
        code: '404.4',
        meaning: 'This message could not be found',
        quoted: true,
        remark: 'Read in versions 4 and 5; the copies of the current page end before it.',
        source: {
          title: '7002 Get message, version 5',
          url: 'https://rubiqsoft.atlassian.net/wiki/x/9w8HBg',
        },
        title: 'Message not found',
        retry: 'after-change',
        fixer: 'caller',
        advice: 'Compare the message ID in the path with those that 7001 lists for this entity.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '7002 Get message',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/7077907/7002+Get+message',
    },
  },
  {
    number: '7003',
    title: 'Set message status',
    method: 'PUT',
    paths: [
      '/communication/push/entity/id/{entity-id}/{message-id}/read',
      '/communication/push/entity/ext-key/{ext-key}/{ext-type}/{message-id}/read',
    ],
    responses: [
      { code: '204', meaning: 'Message status updated' },
      messageWasNotFound,
      userNotFound,
      externalUserNotFound,
      {
        code: '404.4',
        meaning: 'This message could not be found',
        quoted: true,
        title: 'Message not found',
        retry: 'after-change',
        fixer: 'caller',
        advice: 'Load the list again with 7001: the message may have been deleted since you showed it.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '7003 Set message status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/180518915/7003+Set+message+status',
    },
  },
  {
    number: '7004',
    title: 'Delete message',
    method: 'DELETE',
    paths: [
      '/communication/push/entity/id/{entity-id}/{message-id}',
      '/communication/push/entity/ext-key/{ext-key}/{ext-type}/{message-id}',
    ],
    responses: [
      { code: '204', meaning: 'Message was removed' },
      messageWasNotFound,
      userNotFound,
      externalUserNotFound,
      {
        code: '404.4',
        meaning: 'This message could not be found',
        quoted: true,
        title: 'Message not found',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Take the message off your list: there is nothing left to delete. After a timeout your own first attempt may have removed it.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '7004 Delete message',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/180518972/7004+Delete+message',
    },
  },
] as const satisfies readonly Endpoint[];
