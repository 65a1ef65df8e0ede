/** 401.20 to 401.24: the token of a client that runs in the browser. */
import type { RecordChange, StandardCode, Statement } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'Token authentication failed.';

const pageNotUser: Statement = {
  text: 'A JavaScript token identifies the page, not a user: no sign-in is part of it. The session of an entity (ApiSession, 403.21 to 403.25) is a different mechanism.',
  source: [sources.authenticatingFromJavaScript, sources.dataIsolation],
};

const newToken: RecordChange = {
  date: '2026-11-28',
  what: 'What helps is a new JavaScript token for the page. No user has to sign in.',
};

export const codes401Token = [
  {
    code: '401.20',
    title: 'JavaScript session ID already used',
    message: 'The javascript "sessionID" is not unique',
    heading,
    condition: null,
    group: 'token',
    retry: 'after-reauthentication',
    renewal: 'token',
    fixer: 'caller',
    advice: {
      when: 'A page requested a JavaScript token with a session ID that the API has seen before. We conclude that this ID is the `s` value in the address of `auth.js`.',
      checkFirst:
        'Load the page in two separate private windows, and compare the `s` value of the `auth.js` request in the network panel. It must differ.',
      causes: [
        'The `s` value is fixed: copied from an example, set at build time, or rendered on the server into HTML that a cache then serves to everyone.',
        'A CDN or service worker ignores the query string of `auth.js` (for example `ignoreSearch: true` in `caches.match`) and serves one cached copy again and again.',
        'The page loads `auth.js` twice with the same value: from the template and from a component, or after a hot reload that keeps a module constant.',
        'A browser test replaces `Math.random`. With a constant 0.5, the documented expression always returns `i`.',
      ],
      fix: [
        'Compute the value in the browser, once per page load, with the documented `Math.random().toString(36).substr(2,16)`.',
        'Do not cache or self-host `auth.js`, and exclude its address from service workers and from CDN rules that drop query strings.',
        'Load the script in one place only, then call `rs.api.auth.getTokenAsync` for a new JavaScript token.',
        'Use the JavaScript SDK (`core.js`) unless you have to load `auth.js` yourself: the documentation prefers the SDK in most cases.',
      ],
      retry:
        'The same session ID would probably be refused again; a new one gets the page a new JavaScript token, and no user has to sign in.',
      fixer: 'Your page, or a cache that serves it, chooses the value that must be unique.',
      endUser: 'This page could not connect to the service. Reload it and try again.',
    },
    documented: [
      {
        text: 'Only the vendor’s authentication script creates the token. The page loads it from `https://api.dialogportal.com/v1/authentication/auth.js?s=` followed by `Math.random().toString(36).substr(2,16)`.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: 'To load the script, the page shows only `document.writeln` in the head of the HTML.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: 'In most cases the JavaScript SDK should be used instead.',
        source: sources.authenticatingFromJavaScript,
      },
    ],
    unknown: [
      'Whether the `s` value of `auth.js` is the "sessionID" of this message is not documented; we assume that it is.',
      'How long the API remembers a session ID, and whether it must be unique per app or overall, is not documented.',
    ],
    http: null,
    keywords: [
      'duplicate session',
      'collision',
      'nonce',
      'browser cache',
      'random string',
      'Cloudflare',
      'SSR',
    ],
    synonyms: [
      'session id used twice',
      'session id reused',
      'same session id',
      'replay',
      'javascript nonce',
      'guid not unique',
      'same session in two tabs',
      'session opened in two tabs',
      'session id taken',
      'session id generated twice',
      'two visitors with the same session',
      'random id repeated',
      'cached session id',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '401.20 to 401.24 were added, under the heading “Token authentication failed.”',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.21', why: 'The session is not valid at all, rather than used before.' },
      { code: '401.22', why: 'The domain of the page is refused, not its session.' },
      { code: '401.24', why: 'The session was valid, and its token expired.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingFromJavaScript,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:20:05 GMT
ApiStatusSubCode: 401.20

`,
    changes: [newToken],
  },
  {
    code: '401.21',
    title: 'JavaScript session not valid',
    message: 'Invalid javascript session',
    heading,
    condition: null,
    group: 'token',
    retry: 'after-reauthentication',
    renewal: 'token',
    fixer: 'caller',
    advice: {
      when: 'We expect this code where `auth.js` was not loaded from the API that the page calls, or where the browser restores an old page. The documentation describes no case.',
      checkFirst:
        'In the network panel, check that `auth.js` comes from the same API host as the failing request, has a value for `s`, and does not come from your bundle, the disk cache or a service worker.',
      causes: [
        'A copy of `auth.js` is bundled or self-hosted, so the API may never have seen the session that the copy uses.',
        'The `s` value is missing, empty, or the string `undefined`, because a template did not fill it in.',
        'The script comes from `api.dialogportal.com` and the requests go to `testapi.dialogportal.com`, or the reverse.',
        'The browser restored an old page from memory (the back/forward cache, or a tab that slept for days), and the page uses its old session.',
      ],
      fix: [
        'Load `auth.js` from the API on every page load, with a new `s` value, before the first `rs.api.auth.getTokenAsync`.',
        "With the JavaScript SDK, set the base URL of the test environment before you call `init`: `rs.sdk.baseUrl = 'https://testapi.dialogportal.com/v1'`.",
        'Discard the token that you have, get a new JavaScript token for the page, and send the failed request once more with it.',
        'If the back/forward cache restores your page, listen for `pageshow` with `event.persisted`, and get a new JavaScript token then.',
      ],
      retry:
        'We know of no way to make an invalid session valid again; the page needs a new JavaScript token, but no user has to sign in.',
      fixer: 'Your page decides where the script comes from and which session its requests use.',
      endUser: 'This page has lost its connection to the service. Close this tab and open the page again.',
    },
    documented: [
      {
        text: 'Only the vendor’s authentication script creates the token. It is sent with every request as a URL argument or an HTTP header.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: "For the test environment, a page sets `rs.sdk.baseUrl = 'https://testapi.dialogportal.com/v1'` before it calls `init`.",
        source: sources.javaScriptSdk,
      },
      pageNotUser,
    ],
    unknown: [
      'What makes a JavaScript session invalid, and how long a session lasts apart from its token, is not documented.',
      'Whether this code comes when a token is requested, when it is used, or both is not documented.',
    ],
    http: null,
    keywords: ['bfcache', 'browser session', 'client-side app', 'wrong environment', 'stale page', 'webpack'],
    synonyms: [
      'browser session invalid',
      'javascript session unknown',
      'session from another page',
      'widget session invalid',
      'javascript session ended',
      'back button',
      'page restored from cache',
      'reload makes session invalid',
      'session of the page not valid',
      'script session invalid',
      'page from history',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '401.20 to 401.24 were added, under the heading “Token authentication failed.”',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.20', why: 'The session ID is there, but it was used before.' },
      { code: '401.23', why: 'The token is refused, not its session.' },
      { code: '403.23', why: 'A different session: that of an entity, which needs a new sign-in.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingFromJavaScript,
      sources.javaScriptSdk,
      sources.dataIsolation,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:21:17 GMT
ApiStatusSubCode: 401.21

`,
    changes: [newToken],
  },
  {
    code: '401.22',
    title: 'Request domain not registered',
    message: 'Unknown request domain',
    heading,
    condition: null,
    group: 'token',
    retry: 'after-change',
    fixer: 'administrator',
    advice: {
      when: 'JavaScript calls the API from a new site, a preview deployment, an iframe or `localhost`, and that domain is probably not registered for your app.',
      checkFirst:
        'Run `location.origin` in the console of the failing page, in the frame that makes the request. Ask your contact at Fluid whether exactly this domain is registered.',
      causes: [
        'The site has moved or has a second name: `www` and the bare domain, a country domain, a staging host.',
        'The page runs where domains are rarely registered or do not exist: `localhost`, `file://`, a preview address that changes with every build, a mobile web view.',
        'The code runs in an iframe or an embedded widget. Its domain is that of the frame, not the one in the address bar.',
        'The request may not carry its domain: `Referrer-Policy: no-referrer` or a privacy extension removes `Referer`, a sandboxed iframe sends `Origin: null`, and a server or curl sends neither.',
      ],
      fix: [
        'Send your contact at Fluid the full list of domains, each as `location.origin` shows it, and ask to have them registered.',
        'Give developers and previews one stable hostname that is registered, for example with an entry in the hosts file or a fixed preview domain.',
        'Compare `Origin` and `Referer` of the failing request with those on a page that works. If one is missing, relax the referrer policy.',
        'If a server makes the request, use the `Signature` header: the JavaScript token is for clients that cannot keep the AppSecret secret.',
      ],
      retry: 'The domain stays unknown until it is registered, or until the page runs on a registered one.',
      fixer: 'Domains are registered through your contact at Fluid; no code in the page can do it.',
      endUser: null,
    },
    documented: [
      {
        text: 'Every domain from which JavaScript uses the API must be registered in dialogportal, through your contact at Fluid.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: 'The page on the JavaScript SDK asks for the same registration.',
        source: sources.javaScriptSdk,
      },
    ],
    unknown: [
      'From which header the API reads the domain is not documented.',
      'Whether subdomains, ports, `http` and `https` count as different domains, and whether a wildcard can be registered, is not documented.',
      'Whether each environment has its own list of domains is not documented.',
      'Whether the API lets scripts of an unregistered domain read `ApiStatusSubCode` is not documented; the browser may show only a CORS error.',
    ],
    http: null,
    keywords: [
      'cross-origin',
      'Access-Control-Allow-Origin',
      'whitelist',
      'allow list',
      'third-party site',
      'Vercel',
      'Netlify',
    ],
    synonyms: [
      'cors',
      'domain not allowed',
      'origin not allowed',
      'origin blocked',
      'whitelist domain',
      'localhost not allowed',
      'works locally but not when deployed',
      'website not registered',
      'new domain',
      'subdomain',
      'referer',
      'domain unknown',
      'new website refused',
      'site not registered',
      'page on another domain',
      'domain missing in settings',
      'widget refused on new domain',
      'test domain',
      'preview domain',
      'domain changed',
      'register our domain',
      'landing page domain',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '401.20 to 401.24 were added, under the heading “Token authentication failed.”',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.31', why: 'The same for public requests, by IP address instead of domain.' },
      { code: '401.7', why: 'The app is unknown, not the page that calls.' },
      { code: '401.21', why: 'The session of the page is refused, not its domain.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingFromJavaScript,
      sources.javaScriptSdk,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:22:40 GMT
ApiStatusSubCode: 401.22

`,
  },
  {
    code: '401.23',
    title: 'JavaScript token not recognized',
    message: 'Token not recognized',
    heading,
    condition: null,
    group: 'token',
    retry: 'after-reauthentication',
    renewal: 'token',
    fixer: 'caller',
    advice: {
      when: 'The value that was sent as the JavaScript token was changed on the way, comes from elsewhere, or was never a token.',
      checkFirst:
        'Compare the token in the failing request, character by character, with `rs.api.auth.token` in the console of the same tab (in older scripts: `dp.api.auth`).',
      causes: [
        'The request was sent before the token had arrived, with the string `undefined` or `null`: `getTokenAsync` reports through its callbacks.',
        'The token was put into the URL without `encodeURIComponent`, so a `+` arrived as a space or an `&` cut it off.',
        'The token comes from another environment: created at `testapi.dialogportal.com`, sent to `api.dialogportal.com`.',
        'Another value was sent in its place: the `Token` of a `Signature`, an `ApiSessionKey`, or the token of 1012 or 6100.',
        '`JSON.stringify` put quotation marks around it before it was stored or sent.',
      ],
      fix: [
        'Send the first API request from the `success` callback of `rs.api.auth.getTokenAsync(APP_KEY, success, error)`. In `error`, log its `status`, `textStatus` and `errorThrown`, and send nothing.',
        'Build the URL with `URLSearchParams`, which encodes the value, and read `rs.api.auth.token` when you send each request.',
        'Remove the stored token from the `sessionStorage` of the page and reload it, to get a new JavaScript token. If that helps, the old token was stale or came from elsewhere.',
      ],
      retry:
        'The API will not recognize this value later either; get a new JavaScript token for the page, for which no user has to sign in.',
      fixer: 'Your page got, stored and sent the value that arrived.',
      endUser: 'This page could not connect to the service. Close this tab and open the page again.',
    },
    documented: [
      {
        text: 'After `rs.api.auth.getTokenAsync(APP_KEY, success, error)` the token is in `rs.api.auth.token`. It is sent with every request as a URL argument or HTTP header. The object was formerly named `dp.api.auth`.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: '`success` gets no argument. `error` gets `status`, `textStatus` and `errorThrown`.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: 'In version 1 of the page, `success` got the token, and the token was sent only as a URL argument.',
        source: sources.authenticatingFromJavaScriptV1,
      },
      {
        text: 'The token is kept in `sessionStorage`.',
        source: sources.javaScriptSdk,
      },
      pageNotUser,
    ],
    unknown: [
      'The name of the URL argument or header for the token could not be read: every stored copy of the page ends before it.',
      'Whether a request with no token at all gets this code or 401.1 is not documented.',
      'Whether a token that expired long ago is still reported as 401.24, or as this code, is not documented.',
    ],
    http: null,
    keywords: [
      'invalid token',
      'unrecognised',
      'URL encoding',
      'race condition',
      'percent-encoding',
      'bad token',
    ],
    synonyms: [
      'invalid javascript token',
      'token unknown',
      'token garbled',
      'token wrong',
      'token from another environment',
      'token not known',
      'javascript token not accepted',
      'token damaged',
      'token encoded twice',
      'token cut off',
      'strange token',
      'old token from cache',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '401.20 to 401.24 were added, under the heading “Token authentication failed.”',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.24', why: 'The token was recognized, but it is too old.' },
      { code: '401.9', why: 'A different token: the hash in the `Signature` header.' },
      { code: '401.8', why: 'A `Signature` header without its `Token`.' },
      { code: '403.22', why: 'The session key of an entity is not recognized.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingFromJavaScript,
      sources.authenticatingFromJavaScriptV1,
      sources.javaScriptSdk,
      sources.dataIsolation,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:23:58 GMT
ApiStatusSubCode: 401.23

`,
    changes: [
      {
        ...newToken,
        what: `${newToken.what} Documented now: the arguments of the two callbacks of getTokenAsync.`,
      },
    ],
  },
  {
    code: '401.24',
    title: 'JavaScript token expired',
    message: 'Token expired',
    heading,
    condition: null,
    group: 'token',
    retry: 'after-reauthentication',
    renewal: 'token',
    fixer: 'caller',
    advice: {
      when: 'A page sent a request with its JavaScript token more than an hour after it last used that token.',
      checkFirst:
        'Find out which code made the failing request. The JavaScript SDK automatically gets a new token and sends the request again; your own `fetch` or `XMLHttpRequest` does not.',
      causes: [
        'The user left the tab in the background or closed the laptop, and came back after more than an hour.',
        'The code read `rs.api.auth.token` once at page load and keeps sending that copy, although a newer token exists.',
        'The token was stored in `localStorage`, a cookie or a backend, where it outlives the tab that it was made for.',
        'A timer was meant to keep the token in use, but browsers slow down or freeze timers in background tabs.',
      ],
      fix: [
        'On 401.24 call `rs.api.auth.getTokenAsync`, then send the failed request once more with the new JavaScript token. Do this once per request, never in a loop.',
        'Let parallel requests share one renewal: keep its promise, and let all of them wait for it.',
        'Read `rs.api.auth.token` when you build a request, not when the page loads.',
        'Or send the request with the JavaScript SDK, which gets a new token and sends the request again.',
      ],
      retry:
        'The expired token stays expired; with a new JavaScript token for the page, the same request can succeed without a sign-in.',
      fixer: 'Your code can get a new token without the user, as the SDK does.',
      endUser: 'This page was inactive for too long. Reload it and try again.',
    },
    documented: [
      {
        text: 'The token is valid for 1 hour from its last use.',
        source: sources.javaScriptSdk,
      },
      {
        text: 'When a request of the SDK fails because of an expired token, the SDK gets a new token, stores it and sends the request again.',
        source: sources.javaScriptSdk,
      },
      pageNotUser,
    ],
    unknown: [
      'Whether this is the code on which the SDK gets a new token is not documented; we assume that it is.',
      'Whether the API lets scripts of another origin read `ApiStatusSubCode` is not documented. If it does not, your code sees a 401 without its reason.',
      'Whether a token can expire before the hour is over is not documented.',
    ],
    http: null,
    keywords: [
      'session timeout',
      'token refresh',
      'refresh token',
      'idle',
      'sleep mode',
      'logged out',
      '60 minutes',
    ],
    synonyms: [
      'token too old',
      'token timed out',
      'page open too long',
      'refresh javascript token',
      'token no longer valid',
      'jwt expired',
      'tab open overnight',
      'page left open',
      'browser left open',
      'token ran out',
      'token expires too soon',
      'laptop was asleep',
      'token needs refresh',
      'token after lunch break',
      'page idle too long',
      'token lifetime over',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '401.20 to 401.24 were added, under the heading “Token authentication failed.”',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.23', why: 'The API does not know the token at all.' },
      { code: '403.23', why: 'The session of an entity expired, and the user must sign in again.' },
      { code: '401.6', why: 'The time of a signed request is wrong; there, check the clock first.' },
      { code: '401.30', why: 'A PublicID expired, and no code can renew it.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.javaScriptSdk,
      sources.authenticatingFromJavaScript,
      sources.dataIsolation,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:25:31 GMT
ApiStatusSubCode: 401.24

`,
    changes: [newToken],
  },
] as const satisfies readonly StandardCode[];
