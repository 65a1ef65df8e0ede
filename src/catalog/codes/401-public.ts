/** 401.30 to 401.32: requests that identify their app by a PublicID. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'Public authentication failed.';

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
      when: 'Requests with this `PublicID` worked until its expiry date and now fail from every machine.',
      checkFirst:
        'Compare the `PublicID` in the failing request with the newest one that Fluid gave you. Another value: an old client or link sends it. The same value: you need a new one.',
      causes: [
        'The expiry date has passed and nobody watched `PublicIDExpires` in the responses before it.',
        'A new `PublicID` is in place, but one client still sends the old one: an installed app version, a cached bundle, a second configuration file.',
        'The old `PublicID` is part of a link that you cannot recall: in sent e-mails, in a PDF, on a partner’s page.',
      ],
      fix: [
        'If you have no newer `PublicID`, ask your Fluid liaison for one that is valid now. Earlier responses carried the date in `PublicIDExpires`.',
        'Change it in every place: search code, configuration and e-mail templates for the old GUID, and clear CDN caches of pages that contain it.',
        'For links that are already out, put an address of your own in front that redirects, so that the next change needs one edit.',
        'Raise an alert as soon as any response has `PublicIDExpires`, with its date in the text.',
      ],
      retry: 'The date stays in the past; send a `PublicID` that is valid now.',
      fixer: 'A PublicID comes from a Fluid team member; your code can only use the one that it is given.',
      endUser: 'This content is not available at the moment.',
    },
    documented: [
      {
        text: 'While the expiry date is in the future, any response carries it as `PublicIDExpires`, for example `PublicIDExpires: 2020-04-01T05:00:00Z`. After the date, requests fail with 401 and 401.30.',
        source: sources.publicAuthentication,
      },
      {
        text: 'A PublicID is a GUID, given by a Fluid team member and tied to one app.',
        source: sources.publicAuthentication,
      },
    ],
    unknown: [
      'Whether Fluid can extend an expired PublicID, or always replaces it, is not documented.',
      'Whether an app can have an old and a new PublicID that are both valid for a time is not documented.',
    ],
    http: null,
    keywords: ['rotation', 'renewal', 'validity', 'end date', 'revoked', 'public access'],
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
      { code: '401.32', why: 'The PublicID was never known, or no longer is.' },
      { code: '401.24', why: 'A JavaScript token expired, and your code can renew it.' },
    ],
    sources: [sources.standardStatusCodes, sources.publicAuthentication, sources.standardStatusCodesV7to13],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:30:02 GMT
ApiStatusSubCode: 401.30

`,
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
      when: 'Access with this `PublicID` is limited to approved addresses. The same request works from one network, such as the office, and fails from another, such as the server.',
      checkFirst:
        'On the failing machine, find the public address that requests leave from, IPv4 and IPv6 (`curl -4` and `curl -6` to a “what is my IP” service), and compare it with the approved ones.',
      causes: [
        'The outgoing address changed: a new NAT gateway, a new hosting region, a provider that gives serverless functions no fixed address.',
        'The host got IPv6, prefers it, and only its IPv4 address is approved.',
        'A VPN or a company proxy is on, or off, and the request leaves by another way than usual.',
        'The call moved from your server to the browser or the app, so the API sees the address of each user.',
        'The private address of the server (10.x, 172.16.x, 192.168.x) was given to Fluid instead of its public one.',
      ],
      fix: [
        'Send the public addresses, for every environment and fail-over site, to your Fluid liaison for approval.',
        'Route the calls through one fixed outgoing address: a NAT gateway with a reserved IP, or a proxy of your own.',
        'If end users call directly, for example a browser that opens 2114, an IP list cannot fit: fetch the file on your server, or ask Fluid to lift the restriction.',
        'If IPv6 is the difference, force IPv4 for this host name until the IPv6 address is approved.',
      ],
      retry:
        'Approval does not come by repeating. If a retry succeeds, your requests leave through several addresses and some are not approved.',
      fixer:
        'The restriction belongs to the PublicID, and the contact for that is Fluid; your network team knows which addresses it needs.',
      endUser: 'This content is not available from your network.',
    },
    documented: [
      {
        text: 'Public access can be restricted to IP addresses. Public requests from an address that is not approved fail with 401 and 401.31.',
        source: sources.publicAuthentication,
      },
    ],
    unknown: [
      'Whether address ranges and IPv6 addresses can be approved is not documented.',
      'Whether the API takes the address of the connection or one from a header such as `X-Forwarded-For` is not documented.',
      'How long an approval takes to become effective is not documented.',
    ],
    http: null,
    keywords: ['whitelist', 'allowlist', 'firewall', 'egress', 'static IP', 'Lambda', 'dynamic address'],
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
      { code: '401.32', why: 'The PublicID is unknown, from whatever address.' },
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
      when: 'Typical right after a first set-up or a change of configuration: the value that arrives is not the GUID that Fluid gave you.',
      checkFirst:
        'Take the `PublicID` from the request as it was sent, not from your configuration, and compare it with the GUID that Fluid gave you: 36 characters, with hyphens, without braces.',
      causes: [
        'A placeholder reached production: `{{publicId}}`, `your-public-id`, or the text `undefined` because an environment variable is not set.',
        'The value has something around it: quotation marks, the braces of .NET’s `ToString("B")`, a line break from a secret file.',
        'Another value was put in: the `AppKey`, the `AppSecret`, or the GUID of terms, a policy or a permission.',
        'The `PublicID` of one environment is sent to the other, which may not know it.',
      ],
      fix: [
        'Copy the GUID from Fluid’s message again and trim it when you read it: a secret made with `echo` ends in a line break, one made with `printf` does not.',
        'Send it in one place only, as the header `PublicID` or as the query parameter `PublicID`, and try it once with curl outside your client.',
        'If the value is the same to the letter, ask your Fluid liaison for which app and environment it was issued and whether it still exists.',
      ],
      retry: 'A wrong value stays wrong; send the GUID that Fluid gave you.',
      fixer: 'Most likely your configuration sends a wrong value; if it is the right one, Fluid must look.',
      endUser: null,
    },
    documented: [
      {
        text: 'A PublicID is a GUID that a Fluid team member provides and that is tied to one app. It is sent as the header `PublicID` or as the query parameter `PublicID`.',
        source: sources.publicAuthentication,
      },
    ],
    unknown: [
      'Only the list of status codes names this code; the page on public authentication does not.',
      'Whether test and production have different PublicIDs is not documented.',
      'Which one counts when header and query parameter differ is not documented.',
      'Which answer a valid PublicID gets at an endpoint that is not open to public requests is not documented.',
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
      { code: '401.23', why: 'The token of a JavaScript client is unknown.' },
    ],
    sources: [sources.standardStatusCodes, sources.publicAuthentication, sources.standardStatusCodesV7to13],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:32:49 GMT
ApiStatusSubCode: 401.32

`,
  },
] as const satisfies readonly StandardCode[];
