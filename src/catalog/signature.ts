/** Describes how requests are signed, and which code each check of a signature has. */
import type { SignatureScheme } from './record.ts';
import { signedHeader } from './signed-header.ts';
import { sources } from './sources.ts';

export const signature = {
  ...signedHeader,
  toleranceMinutes: 60,
  guide: '/guides/signing-a-request',
  mistakes: {
    'parameter-left-out': {
      cause:
        'An interceptor adds it after signing. ApiSessionKey and PublicID, where sent as parameters, are part of the URL.',
      fix: 'Add every parameter before you sign. ApiSessionKey and PublicID can also be sent as headers.',
    },
    'variable-not-replaced': {
      cause:
        'A Postman script, such as that of the documentation, reads the URL before its variables are replaced.',
    },
    'issued-at-in-12-hours': {
      cause:
        'The format has hh instead of HH, as in older versions of the documentation. Local time in UTC+12 looks the same.',
    },
    'utf-16': {
      cause:
        'In .NET, Encoding.Unicode is UTF-16. The C# code in older versions of the documentation uses UTF-8.',
    },
  },
  parameters: ['ApiSessionKey', 'PublicID'],
  serverTime: 'Date',
  bases: [
    'https://api.rubiq.net',
    'https://api.dialogportal.com/v1',
    'https://testapi.dialogportal.com/v1',
    'https://api.test.rubiq.net',
    'https://api.dialogportal.com',
    'https://testapi.dialogportal.com',
    'https://api.rubiq.net/v1',
  ],
  /** In the order of the documented list. The order in which the API makes them is not documented. */
  checks: [
    { id: 'present', code: '401.1' },
    { id: 'single', code: '401.2' },
    { id: 'json', code: '401.3' },
    { id: 'app-key', code: '401.4' },
    { id: 'issued-at', code: '401.5' },
    { id: 'clock', code: '401.6' },
    { id: 'app-key-known', code: '401.7' },
    { id: 'token', code: '401.8' },
    { id: 'hash', code: '401.9' },
    { id: 'secret-current', code: '401.10' },
  ],
  sources: [sources.authenticatingRequests, sources.standardStatusCodes],
} as const satisfies SignatureScheme;
