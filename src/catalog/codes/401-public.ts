/** 401.30 to 401.32: requests that identify their app by a PublicID. */
import type { StandardCode, Statement } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'Public authentication failed.';

const providedByFluid: Statement = {
  text: 'A PublicID is a GUID that is unique together with its app. Fluid provides it.',
  source: sources.publicAuthentication,
};

const createdInRubiqCloud: Statement = {
  text: 'According to the page on web components, a PublicID can be created in the Cloud Control app of RubiqCloud.',
  source: sources.webComponents,
};

export const codes401Public = [
  {
    code: '401.30',
    title: 'PublicID has expired',
    message: 'PublicID expired',
    heading,
    condition: null,
    group: 'public',
    retry: 'after-change',
    fixer: 'administrator',
    advice: {
      when: 'The PublicID in the request has expired: on a date that earlier responses announced in `PublicIDExpires`, or at once and without warning. It worked before, and now fails from every machine.',
      checkFirst:
        'Compare the `PublicID` in the failing request with the newest one that you have. If they differ, an old client or link sends the old one. If they are the same, you need a new one.',
      causes: [
        'The announced expiry date has passed, and nobody watched `PublicIDExpires` in the responses before it.',
        'An old version of the app is still installed. Its PublicID was expired to force users onto a new version.',
        'The PublicID was expired at once because an attacker got it. Then no response ever carried `PublicIDExpires`.',
        'A new PublicID is in place, but one client still sends the old one: a cached bundle, or a second configuration file.',
        'The old PublicID is part of a link that you cannot recall: in sent emails, in a PDF, on a partner’s page.',
      ],
      fix: [
        'If you have no newer PublicID, ask your contact at Fluid for one, or create one in the Cloud Control app of RubiqCloud.',
        'If only an old version of your app or page fails, ask its users to update the app or reload the page.',
        'Replace it everywhere: search code, configuration, and email templates for the old GUID, and clear CDN caches of pages that contain it.',
        'For links that are already published, use an address of your own that redirects, so that the next change needs one edit.',
        'Raise an alert as soon as a response has `PublicIDExpires`, with its date. No header announces an expiry at once.',
      ],
      retry: 'The old PublicID stays expired; send one that is valid now.',
      fixer:
        'A valid PublicID comes from Fluid or from RubiqCloud; your code can only send the one that it has.',
      endUser:
        'Update the app to the latest version, or reload this page. If that does not help, try again later.',
    },
    documented: [
      {
        text: 'A PublicID can be expired at once or on a future date. As for an AppSecret, the purposes are to force users onto a new version of an app, and to shut out an attacker who got it.',
        source: [sources.publicAuthentication, sources.appSecretExpiry],
      },
      {
        text: 'Every response carries the expiry date only while it is in the future: `PublicIDExpires: 2020-04-01T05:00:00Z`. After that date, requests fail with 401 and this sub-code.',
        source: sources.publicAuthentication,
      },
      providedByFluid,
      createdInRubiqCloud,
    ],
    unknown: [
      'Whether an expired PublicID can be made valid again is not documented.',
      'Whether an app can have an old and a new PublicID that are both valid for a time is not documented.',
    ],
    http: null,
    keywords: ['rotation', 'renewal', 'validity', 'end date', 'revoked', 'public access'],
    synonyms: [
      'public id too old',
      'public key expired',
      'public id no longer valid',
      'renew public id',
      'public id ran out',
      'public link expired',
      'public link stopped working',
      'shared link no longer works',
      'old download link',
      'id of the link expired',
      'public key ran out',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '401.30 to 401.32 were added, under the heading “Public authentication failed.”',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.10', why: 'The same for signed requests: the AppSecret expired.' },
      { code: '401.32', why: 'The PublicID is not known to the API.' },
      { code: '401.24', why: 'A JavaScript token expired, and your code can renew it.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.publicAuthentication,
      sources.appSecretExpiry,
      sources.webComponents,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:30:02 GMT
ApiStatusSubCode: 401.30

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'A PublicID can also be expired at once, without any PublicIDExpires before, to force users onto a new version of an app or to shut out a stolen one. Causes, first check, fix, and the sentence for end users cover both. A new PublicID can also be created in RubiqCloud.',
      },
    ],
  },
  {
    code: '401.31',
    title: 'IP address not approved',
    message: 'Unknown public IP address',
    heading,
    condition: null,
    group: 'public',
    retry: 'after-change',
    fixer: 'administrator',
    advice: {
      when: 'This PublicID may be used only from approved IP addresses. The same request works from one network, such as the office, and fails from another, such as the server.',
      checkFirst:
        'On the failing machine, find the public addresses that requests leave from, IPv4 and IPv6 (`curl -4` and `curl -6` to a “what is my IP” service), and compare them with the approved ones.',
      causes: [
        'The outgoing address changed: a new NAT gateway, a new hosting region, a provider that gives serverless functions no fixed address.',
        'The host got IPv6 and prefers it, but only its IPv4 address is approved.',
        'A VPN or a company proxy was turned on or off, so requests leave from a different address.',
        'The request moved from your server to the browser or the app, so the API sees the address of each user.',
        'Fluid was given the private address of the server (10.x, 172.16.x, 192.168.x) instead of its public one.',
      ],
      fix: [
        'Send your contact at Fluid the public addresses of every environment and failover site, and ask to have them approved.',
        'Route the requests through one fixed outgoing address: a NAT gateway with a reserved IP address, or a proxy of your own.',
        'If end users send the request themselves, for example a browser that opens 2114, no list of addresses can fit. Download the file on your server, or ask your contact at Fluid to remove the restriction.',
        'If IPv6 is the difference, force IPv4 for this hostname until the IPv6 address is approved.',
      ],
      retry:
        'Sending the request again approves no address; if a retry succeeds, your requests leave from several addresses, and only some are approved.',
      fixer:
        'The restriction belongs to the PublicID, and your contact at Fluid changes it; your network team knows which addresses to approve.',
      endUser: 'This content is not available from your network.',
    },
    documented: [
      {
        text: 'A PublicID can be restricted to IP addresses. Requests from an address that is not approved fail with 401 and this sub-code.',
        source: sources.publicAuthentication,
      },
    ],
    unknown: [
      'Whether address ranges and IPv6 addresses can be approved is not documented.',
      'Whether the API uses the address of the connection, or one from a header such as `X-Forwarded-For`, is not documented.',
      'How long an approval needs to become effective is not documented.',
    ],
    http: null,
    keywords: ['whitelist', 'allowlist', 'firewall', 'egress', 'static IP', 'Lambda', 'dynamic address'],
    synonyms: [
      'ip not allowed',
      'ip blocked',
      'ip whitelist',
      'ip restricted',
      'vpn',
      'new server address',
      'wrong network',
      'works from office only',
      'nat',
      'ip address unknown',
      'ip address changed',
      'new ip address',
      'calls from a new server are refused',
      'new data center',
      'server moved',
      'provider changed the address',
      'cloud function address',
      'office network only',
      'address not approved',
      'refused because of the ip',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '401.30 to 401.32 were added, under the heading “Public authentication failed.”',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.22', why: 'The same for the JavaScript token, by domain instead of IP address.' },
      { code: '401.32', why: 'The PublicID is unknown, from any address.' },
      {
        code: '403.30',
        why: 'Access is denied for a time because of unusual requests, not because of a list.',
      },
    ],
    sources: [sources.standardStatusCodes, sources.publicAuthentication, sources.standardStatusCodesV7to13],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:31:26 GMT
ApiStatusSubCode: 401.31

`,
  },
  {
    code: '401.32',
    title: 'Unknown PublicID',
    message: 'PublicID not recognized',
    heading,
    condition: null,
    group: 'public',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The API does not know the value that arrived as the PublicID. This is most likely after the first setup or a change of configuration.',
      checkFirst:
        'Compare the `PublicID` in the request as it was sent, not in your configuration, with the GUID that you were given: 36 characters, with hyphens, without braces.',
      causes: [
        'A placeholder reached production: `{{publicId}}`, `your-public-id`, or the string `undefined` because an environment variable is not set.',
        'The value has something around it: quotation marks, the braces of .NET’s `ToString("B")`, a line break from a secret file.',
        'Another value was sent: the AppKey, the AppSecret, or the GUID of terms, a policy, or a permission.',
        'The PublicID of one environment is sent to another, which may not know it.',
      ],
      fix: [
        'Copy the GUID again from the original message or from RubiqCloud, and trim it when you read it: a secret file made with `echo` ends in a line break, one made with `printf` does not.',
        'Send it in one place only, as the header `PublicID` or as the query parameter `PublicID`, and try it once with curl, without your client.',
        'If the value is exactly the same, ask your contact at Fluid for which app and environment it was created, and whether it still exists.',
      ],
      retry: 'A wrong value stays wrong; send the GUID that you were given.',
      fixer:
        'Most likely your configuration sends a wrong value; if the value is right, ask your contact at Fluid.',
      endUser: null,
    },
    documented: [
      providedByFluid,
      createdInRubiqCloud,
      {
        text: 'It is sent as the header `PublicID` or as the query parameter `PublicID`, and works only for specific endpoints.',
        source: sources.publicAuthentication,
      },
      {
        text: 'Both examples of the page call `/v1/user/authenticate` (2001), one with the header and one with the query parameter.',
        source: sources.publicAuthentication,
      },
      {
        text: 'The page of 2114 recommends a PublicID, because a download in the browser cannot carry a signature.',
        source: sources.downloadTermsVersionFile,
      },
    ],
    unknown: [
      'When this code is sent is not documented: the page on public authentication does not mention it, only the list of status codes does.',
      'A list of the endpoints that accept a PublicID was not found.',
      'Whether test and production have different PublicIDs is not documented.',
      'Which one counts when header and query parameter differ is not documented.',
      'How the API answers a valid PublicID at an endpoint that does not accept one is not documented.',
    ],
    http: null,
    keywords: [
      'invalid PublicID',
      'UUID',
      'typo',
      'wrong key',
      'curly brackets',
      'env var',
      'trailing newline',
    ],
    synonyms: [
      'wrong public id',
      'public id does not exist',
      'public id invalid',
      'guid not known',
      'public id typo',
      'public id unknown',
      'public id mistyped',
      'public id cut off',
      'link has a wrong id',
      'public id of another system',
      'no such public id',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '401.30 to 401.32 were added, under the heading “Public authentication failed.”',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.30', why: 'The PublicID is known and has expired.' },
      { code: '401.7', why: 'The same for signed requests: the AppKey is unknown.' },
      { code: '401.23', why: 'The API does not recognize a JavaScript token.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.publicAuthentication,
      sources.webComponents,
      sources.downloadTermsVersionFile,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:32:49 GMT
ApiStatusSubCode: 401.32

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'Documented now: public access is used with 2001 and recommended for 2114, and a PublicID can be created in RubiqCloud.',
      },
    ],
  },
] as const satisfies readonly StandardCode[];
