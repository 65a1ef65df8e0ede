/** 401.20 to 401.24: the token of a client that runs in the browser. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'Token authentication failed.';

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
      when: 'A page asked for a JavaScript token with a session ID that the API has seen before. We take this ID to be the `s` value in the address of `auth.js`.',
      checkFirst:
        'Load the page twice in separate private windows and compare the `s` value of the `auth.js` request in the network panel: it must differ each time.',
      causes: [
        'The `s` value is fixed: copied from an example, set at build time, or rendered on the server into HTML that a cache then serves to everyone.',
        'A CDN or service worker ignores the query string of `auth.js` (for example `ignoreSearch: true` in `caches.match`) and serves one cached copy again and again.',
        'The page adds `auth.js` twice with the same value: in the template and again in a component, or after a hot reload that keeps a module constant.',
        'A browser test replaces `Math.random`. With a constant 0.5, the documented expression always gives `i`.',
      ],
      fix: [
        'Compute the value in the browser, once per page load, with the documented `Math.random().toString(36).substr(2,16)`.',
        'Do not cache or self-host `auth.js`, and exclude its address from service workers and from CDN rules that drop query strings.',
        'Load the script in one place only, then call `rs.api.auth.getTokenAsync` again for a new token.',
        'If nothing forces you to load `auth.js` yourself, use the JavaScript SDK (`core.js`): the documentation prefers it in most cases.',
      ],
      retry:
        'The same session ID is refused again; a page load with a new one should start a session of its own.',
      fixer: 'Your page, or a cache in front of it, chooses the value that must be unique.',
      endUser: 'This page could not start a session. Reload it and try again.',
    },
    documented: [
      {
        text: 'The token is created only by the vendor’s authentication script, which the page loads from `https://api.dialogportal.com/v1/authentication/auth.js?s=` followed by `Math.random().toString(36).substr(2,16)`.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: 'In most cases the JavaScript SDK should be used instead.',
        source: sources.authenticatingFromJavaScript,
      },
    ],
    unknown: [
      'No page says that the `s` value of `auth.js` is the "sessionID" of this message; that is our reading.',
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
      { code: '401.22', why: 'The domain of the page is the problem, not its session.' },
      { code: '401.24', why: 'The session was good and its token expired.' },
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
      when: 'We expect it where `auth.js` does not come fresh from the API that the page calls, or where the browser brings back an old page. The documentation gives no case.',
      checkFirst:
        'In the network panel, check that `auth.js` comes from the same API host as the failing call, with a filled `s` value, and not from your bundle, disk cache or service worker.',
      causes: [
        'A copy of `auth.js` is bundled or self-hosted, so the API may never have seen the session that the copy uses.',
        'The `s` value is missing, empty or the text `undefined`, because a template did not fill it in.',
        'The script comes from `api.dialogportal.com` and the calls go to `testapi.dialogportal.com`, or the other way round.',
        'The browser restored an old page from memory (back/forward cache, a tab that slept for days) and it continues with an old session.',
      ],
      fix: [
        'Load `auth.js` from the API on every page load, with a fresh `s` value, before the first `rs.api.auth.getTokenAsync`.',
        'With the JavaScript SDK, check that its base URL belongs to the environment you mean: for test, `https://testapi.dialogportal.com/v1`.',
        'Discard the token that you hold, authenticate from the start, and send the failed request once more with the new token.',
        'If pages come back from the back/forward cache, listen for `pageshow` with `event.persisted` and authenticate again.',
      ],
      retry:
        'We know of nothing that makes an invalid session valid again; authenticate anew, then send the request once more.',
      fixer: 'Your page decides where the script comes from and which session its calls use.',
      endUser: 'Your session on this page is no longer valid. Close this tab and open the page again.',
    },
    documented: [
      {
        text: 'The token is created only by the vendor’s authentication script; it is sent with every request as a URL argument or an HTTP header.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: 'The test environment of the SDK has the base URL `https://testapi.dialogportal.com/v1`.',
        source: sources.javaScriptSdk,
      },
    ],
    unknown: [
      'What makes a JavaScript session invalid, and how long a session lives apart from its token, is not documented.',
      'Whether this code comes when a token is requested, when it is used, or both is not documented.',
    ],
    http: null,
    keywords: ['bfcache', 'browser session', 'client-side app', 'wrong environment', 'stale page', 'webpack'],
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
      { code: '401.23', why: 'The token is the problem, not the session behind it.' },
      { code: '403.23', why: 'This is the session of a signed-in account, not of the JavaScript client.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingFromJavaScript,
      sources.javaScriptSdk,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:21:17 GMT
ApiStatusSubCode: 401.21

`,
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
      when: 'JavaScript calls the API from a new site, a preview deployment, an iframe or `localhost`, and nobody has registered that domain for it.',
      checkFirst:
        'Run `location.origin` in the console of the failing page, inside the frame that makes the call, and ask whether exactly this domain is registered for your app.',
      causes: [
        'The site moved or has a second name: `www` and the bare domain, a country domain, a staging host.',
        'The page runs where a domain is rarely registered or does not exist: `localhost`, `file://`, a preview address that changes with every build, a mobile web view.',
        'The code runs in an iframe or an embedded widget. Then the domain is that of the frame, not the one in the address bar.',
        'The request may not tell its domain: `Referrer-Policy: no-referrer` or a privacy extension removes `Referer`, a sandboxed iframe sends `Origin: null`, a server or curl sends neither.',
      ],
      fix: [
        'Send the account manager at Fluid the full list of domains, each spelled as `location.origin` shows it, and ask for their registration.',
        'Give developers and previews one stable host name that is registered, for example through an entry in the hosts file or a fixed preview domain.',
        'Compare `Origin` and `Referer` of the failing request with those on a page that works; relax the referrer policy if one is missing.',
        'If a server makes the call, use the `Signature` header: the JavaScript token is for clients that cannot keep the AppSecret.',
      ],
      retry:
        'The domain stays unknown until somebody registers it, or until the page runs on a registered one.',
      fixer: 'Domains are registered through the account manager at Fluid; no code in the page can do it.',
      endUser: null,
    },
    documented: [
      {
        text: 'Any domain that accesses the API from JavaScript must be registered in dialogportal, with the help of the account manager at Fluid.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: 'The page of the JavaScript SDK asks for the same registration.',
        source: sources.javaScriptSdk,
      },
    ],
    unknown: [
      'From which header the API reads the domain is not documented.',
      'Whether subdomains, ports and `http` against `https` count as different domains, and whether a wildcard can be registered, is not documented.',
      'Whether each environment has its own list of domains is not documented.',
      'Whether the API lets scripts of an unregistered domain read `ApiStatusSubCode` at all is not documented; the browser may show only a CORS error.',
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
      when: 'The value sent as the JavaScript token was damaged on the way, comes from elsewhere, or never was a token.',
      checkFirst:
        'Compare the token in the failing request, character by character, with `rs.api.auth.token` in the console of the same tab (older scripts: `dp.api.auth`).',
      causes: [
        'The request left before authentication was complete and carried the text `undefined` or `null`; `getTokenAsync` reports through its callback.',
        'The token went into the URL without `encodeURIComponent`, so a `+` arrived as a space or an `&` cut it short.',
        'The token comes from the other environment: made at `testapi.dialogportal.com`, sent to `api.dialogportal.com`.',
        'Another secret was put in its place: the HMAC `Token` of a `Signature`, an `ApiSessionKey` or the token of a 1012 session.',
        '`JSON.stringify` put quotation marks around it before it was stored or sent.',
      ],
      fix: [
        'Send the first API request from the success callback of `rs.api.auth.getTokenAsync(APP_KEY, onSuccess, onError)`, and none after `onError`.',
        'Build the URL with `URLSearchParams`, which encodes the value, and read `rs.api.auth.token` at the time of each request.',
        'Clear the `sessionStorage` of the page, load it again and authenticate. If that helps, a stored token was stale or came from elsewhere.',
      ],
      retry:
        'The API will not find this token later either; get a new token, then send the request once more.',
      fixer: 'Your page made, stored and sent the value that arrived.',
      endUser: 'Your session on this page is not valid. Close this tab and open the page again.',
    },
    documented: [
      {
        text: 'After `rs.api.auth.getTokenAsync(APP_KEY, onSuccess, onError)` the token is `rs.api.auth.token`. It is sent with every request as a URL argument or HTTP header. The object was formerly named `dp.api.auth`.',
        source: sources.authenticatingFromJavaScript,
      },
      {
        text: 'The token is kept in `sessionStorage`.',
        source: sources.javaScriptSdk,
      },
    ],
    unknown: [
      'The name of the URL argument or header for the token could not be read: the stored copies of the page are cut off before it.',
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
      { code: '401.9', why: 'The other `Token`: the hash in the `Signature` header.' },
      { code: '401.8', why: 'A `Signature` header without its `Token`.' },
      { code: '403.22', why: 'The session key of an account is not recognized.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingFromJavaScript,
      sources.javaScriptSdk,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:23:58 GMT
ApiStatusSubCode: 401.23

`,
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
      when: 'A page was open without any API request for more than an hour, and then sent one with its old token. A new token makes it work again.',
      checkFirst:
        'Find out who made the failing call: the JavaScript SDK renews the token and sends the request again by itself; your own `fetch` or `XMLHttpRequest` does not.',
      causes: [
        'The user left the tab in the background or closed the laptop, and came back after more than an hour.',
        'The code read `rs.api.auth.token` once at page load and keeps sending that copy, although a newer token exists.',
        'The token was put into `localStorage`, a cookie or a backend, where it outlives the tab it was made for.',
        'A timer was meant to keep the token in use, but browsers slow down or freeze timers in background tabs.',
      ],
      fix: [
        'On 401.24 call `rs.api.auth.getTokenAsync`, then send the failed request once more with the new token. Do this once per request, never in a loop.',
        'Let parallel requests share one renewal: keep its promise and let all of them wait for it, instead of one renewal each.',
        'Read `rs.api.auth.token` when you build a request, not when the page loads.',
        'Or make the call through the JavaScript SDK, which authenticates and resends by itself.',
      ],
      retry: 'An expired token stays expired; with a new one the same request can succeed.',
      fixer: 'Your code can get a new token without the user: the SDK does the same.',
      endUser: 'This page was inactive for too long. Reload it and try again.',
    },
    documented: [
      {
        text: 'The token is valid for 1 hour from its last use.',
        source: sources.javaScriptSdk,
      },
      {
        text: 'When a request of the SDK fails with an expired token, the SDK authenticates again, stores the new token and sends the request again with it.',
        source: sources.javaScriptSdk,
      },
    ],
    unknown: [
      'That the SDK reacts to this very code is our reading; the documentation says only “an expired token”.',
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
      { code: '403.23', why: 'The session of the account expired, and the user must sign in.' },
      { code: '401.6', why: 'A signed request is too old; there the clock is the first suspect.' },
      { code: '401.30', why: 'A PublicID expired, and no code can renew it.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.javaScriptSdk,
      sources.authenticatingFromJavaScript,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:25:31 GMT
ApiStatusSubCode: 401.24

`,
  },
] as const satisfies readonly StandardCode[];
