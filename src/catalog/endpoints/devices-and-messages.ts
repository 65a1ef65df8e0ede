/** 4001 to 7004: mobile devices, access tokens and push messages. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { type Source, sources } from '../sources.ts';
import { accountNotFound, externalUserNotFound, userNotFound } from './shared-responses.ts';

const generateAccessTokenCompared = {
  title: '6100 Generate access token, version 4 compared with version 5',
  url: 'https://rubiqsoft.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=2686582785&selectedPageVersions=4&selectedPageVersions=5',
} as const satisfies Source;

const announcesSubCodes = 'The page announces sub-codes here that could not be read.';

const readUnknownSubCode =
  'Read the sub-code, if there is one. Then check the entity ID in the path, or the external key and its type.';

const readMessageSubCode =
  'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the message.';

const base64Message = 'The values of `title` and `message` are Base64.';

const userOfDeviceNotFound = {
  ...userNotFound,
  advice: 'Check the entity ID in the path, not the device ID: an unknown device is answered with 404.4.',
} as const satisfies EndpointResponse;

const externalUserOfDeviceNotFound = {
  ...externalUserNotFound,
  advice:
    'Check the external key and its type in the path, not the device ID: an unknown device is answered with 404.4.',
} as const satisfies EndpointResponse;

const userOfMessageNotFound = {
  ...userNotFound,
  advice: 'Check the entity ID in the path, not the message ID: an unknown message is answered with 404.4.',
} as const satisfies EndpointResponse;

const externalUserOfMessageNotFound = {
  ...externalUserNotFound,
  advice:
    'Check the external key and its type in the path, not the message ID: an unknown message is answered with 404.4.',
} as const satisfies EndpointResponse;

const messageWasNotFound = {
  code: '404',
  meaning: 'Message was not found',
  quoted: true,
} as const satisfies EndpointResponse;

const subCodesNotRead = 'The page announces sub-codes under 404. Their numbers could not be read.';

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
          'The page asks for this call at every start of the app, so 303 is the answer at every start but the first. It has no body; its `Location` header refers to 4003.',
        outcome: 'expected',
        retry: 'never',
        advice:
          'Nothing to do: the device is registered. To read it, turn automatic redirects off and sign a new GET for the URL in `Location`.',
      },
      {
        code: '404',
        meaning: 'Account was not found',
        quoted: true,
        remark: announcesSubCodes,
        advice: readUnknownSubCode,
      },
    ],
    documented: [
      'The page asks for this call at every start of the app.',
      'The body has `deviceType` (iOS, Android, WindowsPhone, Windows8, BlackBerry), `push` and `deviceID`.',
      '`push` works only after a `deviceID` was registered, and is ignored for iOS.',
      'For pre-authenticated sessions under Data Isolation, which are arranged with Fluid, the response may have the header `ApiSessionKey`.',
    ],
    unknown: [subCodesNotRead],
    formerTitles: [],
    synonyms: [
      'register device',
      'register for push',
      'push token',
      'fcm',
      'apns',
      'push notifications setup',
      'device token',
      'add a phone',
      'connect phone',
      'enable push',
      'allow push',
      'save push token',
      'new device',
      'register phone',
      'add mobile device',
      'install app',
      'turn on push',
    ],
    source: sources.registerMobileDevice,
    changes: [
      {
        date: '2026-11-28',
        what: '303 is now an expected answer: the page asks for this call at every start of the app, so it comes at every start but the first. The fields of the body are documented, and that the page announces sub-codes under 404 is a remark.',
        codes: ['303', '404'],
      },
    ],
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
      {
        code: '404',
        meaning: 'Account not found, or has no device with this id',
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity. With 404.4 there is no registration to remove.',
      },
      userOfDeviceNotFound,
      externalUserOfDeviceNotFound,
      {
        code: '404.4',
        meaning: 'The user, or this device, is not registered',
        title: 'Device or user not registered',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Finish the sign-out on the device: there is no registration to remove. If you expected one, compare the device ID in the path with the one that was registered.',
        synonyms: [
          'device unknown',
          'phone not registered for push',
          'device id wrong',
          'device never registered',
          'device not registered',
          'phone is not known',
          'sign out of unknown device',
          'no such device',
          'push device missing',
        ],
      },
    ],
    documented: ['The call turns push off for the device until it is registered again.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'unregister device',
      'remove device',
      'log out of the app',
      'stop push notifications',
      'sign out phone',
      'log a phone out',
      'sign out a phone',
      'disconnect phone',
      'delete device',
      'turn off push',
      'remove phone',
      'log out device',
      'disable push',
      'uninstall app',
      'lost phone',
    ],
    source: {
      title: '4002 Sign out mobile device',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455502/4002+Sign+out+mobile+device',
    },
    changes: [
      {
        date: '2026-11-28',
        what: '404.4 is now in our own words. What the call does is documented: it turns push off until the device is registered again.',
        codes: ['404.4'],
      },
    ],
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
      {
        ...accountNotFound,
        advice: 'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the device.',
      },
      userOfDeviceNotFound,
      externalUserOfDeviceNotFound,
      {
        code: '404.4',
        meaning: 'The user, or this device, is not registered',
        title: 'Device or user not registered',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the device ID in the path with the one that was registered. If none was, register the device with 4001 first.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'device details',
      'is device registered',
      'read device',
      'see device',
      'device data',
      'check device',
      'show phone',
      'which device',
      'information about a phone',
    ],
    source: {
      title: '4003 Get device',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455585/4003+Get+device',
    },
    changes: [{ date: '2026-11-28', what: '404.4 is now in our own words.', codes: ['404.4'] }],
  },
  {
    number: '6001',
    title: 'Lookup city from zip code',
    method: null,
    paths: [],
    responses: [],
    documented: [],
    unknown: [
      'Only the title of this endpoint is known, from the related content of 2003. Its method, path, statuses, and sub-codes could not be read.',
    ],
    formerTitles: [],
    synonyms: [
      'city of a postal code',
      'postcode',
      'zip to city',
      'address autocomplete',
      'town of a zip code',
      'which town has this zip code',
      'find town',
      'place name',
      'city by zip',
      'locality',
    ],
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
          'The body holds `token` (a GUID) and `expires`. This GET has a side effect: each call makes a token.',
        source: generateAccessTokenCompared,
        advice:
          'Do not prefetch this GET or repeat it automatically: each call makes a token. Use the token before `expires`.',
      },
    ],
    documented: [
      'The only documented use of the token is to embed RubiqCloud Profile in an IFRAME or a browser (page “Embedding RubiqCloud Profile”).',
      'The answer has `token` (a GUID) and `expires`, a date without a time zone.',
      'A draft was numbered `2010` and addressed an entity, with 404.1 and 404.2. Those two were removed.',
    ],
    unknown: ['Whether the token is of use in a request to this API is not documented.'],
    formerTitles: ['2010'],
    synonyms: [
      'get token',
      'access token',
      'create token',
      'new token',
      'browser token',
      'token for javascript',
      'token for the browser',
      'make a token',
      'request token',
      'issue token',
      'token for the website',
      'obtain token',
      'fetch token',
      'temporary token',
      'jwt',
    ],
    source: {
      title: '6100 Generate access token',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/2686582785/6100+Generate+access+token',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'The fields of the answer are now in a remark on 200. That each call makes a token is documented, and so is the only known use of the token: embedding RubiqCloud Profile.',
        codes: ['200'],
      },
    ],
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
        remark: announcesSubCodes,
        advice: readUnknownSubCode,
      },
    ],
    documented: ['`onlyHeaders` is false by default.', base64Message, '`creationDate` has no time zone.'],
    unknown: [subCodesNotRead],
    formerTitles: [],
    synonyms: [
      'inbox',
      'list push messages',
      'notifications of a user',
      'push inbox',
      'unread messages',
      'which push messages did a user get',
      'all messages of a user',
      'show inbox',
      'see notifications',
      'message list',
      'list messages',
      'how many unread',
      'messages of a customer',
    ],
    source: {
      title: '7001 Get messages',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/7077905/7001+Get+messages',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'That the list is empty without messages, and that the page announces sub-codes, are now remarks and not parts of the meaning. The default of onlyHeaders and Base64 fields are documented.',
        codes: ['200', '404'],
      },
    ],
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
        remark:
          'This GET has a side effect: it marks the message as read unless the URL has `markAsRead=false`.',
        advice:
          'Send `markAsRead=false` if the user has not opened the message, for example when you prefetch it.',
      },
      { code: '404', meaning: 'Message was not found', quoted: true, advice: readMessageSubCode },
      userOfMessageNotFound,
      externalUserOfMessageNotFound,
      {
        code: '404.4',
        meaning: 'This message could not be found',
        quoted: true,
        remark: 'Read in versions 4 and 5 of the page; the end of the current list could not be read.',
        source: {
          title: '7002 Get message, version 5',
          url: 'https://rubiqsoft.atlassian.net/wiki/x/9w8HBg',
        },
        title: 'Message not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the message ID in the path with those that 7001 lists for this entity; an unknown entity is answered with 404.1 or 404.2.',
        synonyms: [
          'push message unknown',
          'wrong message id',
          'message deleted',
          'notification does not exist',
          'message gone',
          'no such message',
          'message unknown',
          'push message deleted',
        ],
      },
    ],
    documented: ['`markAsRead` is true by default, so this GET marks the message as read.', base64Message],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'read message',
      'open message',
      'one push message',
      'notification details',
      'show one message',
      'text of a message',
      'see a push message',
      'message details',
      'content of a notification',
    ],
    source: {
      title: '7002 Get message',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/7077907/7002+Get+message',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'The sub-codes under 404 were unknown and are now read: 404.1, 404.2 and 404.4. This GET marks the message as read unless markAsRead is false.',
        codes: ['200', '404', '404.1', '404.2', '404.4'],
      },
    ],
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
      { ...messageWasNotFound, advice: readMessageSubCode },
      userOfMessageNotFound,
      externalUserOfMessageNotFound,
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
    documented: ['The body is `{"status": true}`.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'mark as read',
      'mark message read',
      'message seen',
      'read receipt',
      'tell that a message was read',
      'user read the message',
      'set message to read',
      'mark as seen',
      'mark as unread',
      'message was opened',
      'mark notification',
      'change message status',
    ],
    source: {
      title: '7003 Set message status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/180518915/7003+Set+message+status',
    },
    changes: [{ date: '2026-11-28', what: 'The body is now documented.' }],
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
      { ...messageWasNotFound, advice: readMessageSubCode },
      userOfMessageNotFound,
      externalUserOfMessageNotFound,
      {
        code: '404.4',
        meaning: 'This message could not be found',
        quoted: true,
        title: 'Message not found',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Remove the message from your list: there is nothing left to delete. After a timeout, your own first attempt may have deleted it.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'remove message',
      'delete notification',
      'clear inbox',
      'get rid of a message',
      'remove push message',
      'throw away message',
      'delete push notification',
      'erase message',
    ],
    source: {
      title: '7004 Delete message',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/180518972/7004+Delete+message',
    },
  },
] as const satisfies readonly Endpoint[];
