/** 401: API authentication, and the ten checks of the request signature. */
import type { Change, StandardCode, Statement } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'API authentication failed';

const condition =
  'The response header will contain a sub-code with more information about the specific error:';

const headerFormat: Statement = {
  text: 'Every request carries a header `Signature`. Its value is a JSON string with `AppKey` (a number), `IssuedAt` (a string: UTC, `yyyyMMddHHmmss`) and `Token` (a string).',
  source: sources.authenticatingRequests,
};

const standardReporting: Statement = {
  text: 'An app with non-standard reporting of status still gets standard reporting when the signature is missing or the AppKey in it is incorrect.',
  source: sources.nonStandardReporting,
};

const writtenWithStatus: Change = {
  when: 'By the version with the id 28934207',
  what: 'The sub-codes are written 401.1 to 401.10. In version 1 they were bare list numbers without “401.”.',
  source: sources.standardStatusCodes28934207,
};

const headingRenamed: Change = {
  when: 'By version 13 of the page',
  what: 'The heading above the signature sub-codes became “API authentication failed”. Before, it was “Bad signature”.',
  source: sources.standardStatusCodesV7to13,
};

export const codes401Signature = [
  {
    code: '401',
    title: 'API authentication failed',
    message:
      'The request authentication signature is invalid. The response header will contain a sub-code with more information about the specific error:',
    heading: null,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The API did not accept the app that sent the request. The sub-code tells which proof failed: the signature (401.1 to 401.10), the JavaScript token (401.20 to 401.24) or the PublicID (401.30 to 401.32).',
      checkFirst:
        'Read the response header `ApiStatusSubCode` of this response, as text. It names the check that failed.',
      causes: [
        'The signature does not fit the request (401.9) or its time is wrong (401.6). These depend on the URL and the clock, so the same code can work in one place and fail in another.',
        'Your code saw only the status: `EnsureSuccessStatusCode` in .NET throws without the response headers, and axios lists header names in lower case (`apistatussubcode`).',
        'The browser hides the header: on a request to another origin, `response.headers.get()` returns `null` for a header that the server does not expose.',
        'A proxy or gateway in front of the API gave this 401, not the API. A `WWW-Authenticate: Basic` or `Negotiate` header, or an HTML body, points to that.',
        'The app is set up for non-standard reporting: whether the sub-code header comes in that mode is not documented.',
      ],
      fix: [
        'Log the status, `ApiStatusSubCode` and `Date` of the failed response. Store the sub-code as text: as a number, 401.10 becomes 401.1 and 401.30 becomes 401.3.',
        'Follow the page of that sub-code: a clock (401.6), a hash (401.9) and an expired secret (401.10) need different work.',
        'If you see no sub-code, send the same request with `curl -i` from the same machine, before its signature is 60 minutes old. If the header is there, your client or browser hid it.',
        'If it is not there either, find out who answered: compare `Server` and `Via` with a response that you know comes from the API.',
        'Take this API out of any interceptor that signs the user out on 401. A new sign-in does not repair the app’s signature; a wrong password is 403.4 in 2001.',
      ],
      retry: 'A faulty signature, token or PublicID is as faulty at the next attempt.',
      fixer: 'Your code builds the signature; only a few sub-codes, such as 401.10, need somebody else.',
      endUser: 'The app cannot connect to the service at the moment. Your password is not the cause.',
    },
    documented: [
      headerFormat,
      {
        text: 'With non-standard reporting of status, HTTP itself still returns 401 for a bad signature.',
        source: sources.nonStandardReporting,
      },
      {
        text: 'The page on signing requests still calls this status by its old name and links to “Standard status codes - Bad signature”.',
        source: sources.authenticatingRequests,
      },
    ],
    unknown: [
      'In which order the API checks the parts of a signature is not documented, so a request with two faults may report either.',
      'Whether a 401 can come without `ApiStatusSubCode` is not documented.',
      'Whether the API exposes `ApiStatusSubCode` to browsers on other origins is not documented.',
    ],
    http: {
      differs: false,
      standard:
        'The request lacks valid credentials for the resource. The server has to name the accepted schemes in `WWW-Authenticate`, and the client may try again with other credentials.',
      here: 'The meaning is the same, but the credentials are those of the app; those of an account are a matter of 403. The documentation puts the reason into `ApiStatusSubCode`; whether a `WWW-Authenticate` header comes is not known to us.',
      section: '15.5.2',
    },
    keywords: [
      'unauthorized',
      'unauthenticated',
      'invalid credentials',
      'access key',
      'login failed',
      'sign request',
      'auth error',
    ],
    formerTitles: ['Bad signature'],
    history: [
      {
        when: 'In version 1 of the page',
        what: 'The title was “Bad signature”. The text said that the response body holds the sub-code, one of a plain list from 1 to 9.',
        source: sources.standardStatusCodesV1,
      },
      {
        when: 'In version 2 of the page',
        what: 'The sub-code moved to the response header, and item 10, the expired AppSecret, was added.',
        source: sources.standardStatusCodesV1to2,
      },
      writtenWithStatus,
      {
        when: 'By version 13 of the page',
        what: 'The title became “API authentication failed”. The blocks with 401.20 to 401.24 and 401.30 to 401.32 were added.',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.9', why: 'The signature arrived, but its hash is not the expected one.' },
      { code: '401.6', why: 'The time in the signature is too far from the server’s time.' },
      { code: '401.24', why: 'The JavaScript token expired, not the signature.' },
      { code: '401.30', why: 'The PublicID expired, not the signature.' },
      { code: '403', why: 'The app was accepted; the credentials of an account were not.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.nonStandardReporting,
      sources.standardStatusCodesV1,
      sources.standardStatusCodesV1to2,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT

`,
  },
  {
    code: '401.1',
    title: 'Signature header missing',
    message: 'The "signature" header is missing',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'Your client never added the header to this call, or something between your client and the API removed it.',
      checkFirst:
        'Look at the request as it leaves your machine (debugging proxy, or `curl -v`): is there a header line that starts with `Signature:`?',
      causes: [
        'This call bypasses the code that signs: a second HTTP client, a file upload, a health check, or a retry that builds a fresh request.',
        'The value was empty when the request was built. axios, for example, leaves out a header whose value is `undefined` or `null`.',
        'The header has another name, such as `X-Signature` or `Authorization`. Upper and lower case do not matter in HTTP header names.',
        'A gateway in between passes on only the headers on its list, such as Amazon API Gateway with a non-proxy integration.',
        'A log or database stored the sub-code as a number. Then 401.1 may in truth be 401.10.',
      ],
      fix: [
        'If you do send the header, read the raw `ApiStatusSubCode` of the response first. If it is 401.10, the AppSecret has expired and nothing is missing.',
        'If the header is missing at your machine, sign in one place that every request passes: a `DelegatingHandler`, an OkHttp interceptor, a middleware.',
        'If the header leaves your machine, send the same request past the proxy or gateway. If that works, add `Signature` to the headers that it forwards.',
        'If the browser shows the failing row as `OPTIONS`, it is the CORS preflight, which never carries your headers. Send signed requests from a server: in a browser the AppSecret is public.',
      ],
      retry: 'A request without the header stays without it, however often you send it.',
      fixer: 'Your client, or a proxy on your side, decides whether the header is there.',
      endUser: null,
    },
    documented: [
      headerFormat,
      {
        text: 'The page of status codes writes the header name in lower case: “signature”.',
        source: sources.standardStatusCodes,
      },
      standardReporting,
    ],
    unknown: [
      'Whether a `Signature` header with an empty value counts as missing or as badly formatted (401.3) is not documented.',
      'Whether an endpoint that does not serve public authentication answers a request with only a PublicID by this code is not documented.',
    ],
    http: null,
    keywords: [
      'no signature',
      'unsigned request',
      'header stripped',
      'header dropped',
      'not signed',
      'reverse proxy',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.10', why: 'Read as a decimal number, it turns into this code.' },
      { code: '401.2', why: 'The header is there more than once.' },
      { code: '401.3', why: 'The header is there, but its value is not JSON.' },
      { code: '403.21', why: 'Another header is missing: the session key under Data Isolation.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.nonStandardReporting,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.1

`,
  },
  {
    code: '401.2',
    title: 'More than one Signature header',
    message: 'Multiple "signature" headers',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'Two places added the header to one request, or one place added it twice. Often the first attempt works and the retry fails.',
      checkFirst:
        'On the wire, look for two `Signature` lines, or for two JSON objects joined by a comma in one line, and check whether that request was a retry.',
      causes: [
        'A retry sends the same request object again, and the signing handler adds a second value: a Polly policy around a `DelegatingHandler`, for example.',
        'The code appends instead of setting: `addHeader` in OkHttp, `Header.Add` in Go, `headers.append` in fetch, `Headers.Add` in .NET.',
        '`DefaultRequestHeaders.Add` runs once per request on a shared `HttpClient`. The values pile up from the second request on.',
        'Two layers sign: your code and a gateway, or in Postman a header typed by hand and the pre-request script.',
      ],
      fix: [
        'Replace the header instead of adding to it: `header` in OkHttp, `Header.Set` in Go, `headers.set` in fetch, `Remove` before `Add` in .NET.',
        'In a retry, sign anew: remove the old value and compute a new `IssuedAt` and `Token`.',
        'Put the signature on the single request message, not in the defaults of a shared client.',
        'If a gateway signs for you, remove the signing step from the client, or the other way round.',
      ],
      retry: 'The same request object still holds both values; an automatic retry can add a third.',
      fixer: 'The duplicate comes from code or a gateway on your side of the connection.',
      endUser: null,
    },
    documented: [headerFormat],
    unknown: [
      'Whether two values that a client joins into one line with a comma are reported as this code or as 401.3 is not documented.',
      'Whether two identical `Signature` headers are also refused is not documented.',
    ],
    http: null,
    keywords: [
      'duplicate header',
      'header twice',
      'repeated header',
      'double signed',
      'interceptor',
      'middleware',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.1', why: 'The opposite: no such header arrived.' },
      { code: '401.3', why: 'Two values joined by a comma are one value that is not JSON.' },
      { code: '401.20', why: 'Read as a decimal number, it turns into this code.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.2

`,
  },
  {
    code: '401.3',
    title: 'Signature header is not JSON',
    message: 'Signature must be a correctly formatted JSON string',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'A JSON parser cannot read the value of the header. Wrong, lost or doubled quotation marks are the likeliest reason.',
      checkFirst:
        'Copy the header value from the wire, not from your code, into a JSON parser. It must be one object, with straight double quotes around member names and texts.',
      causes: [
        'Python’s `str(signature)` writes single quotes; only `json.dumps(signature)` writes JSON.',
        'Curly quotes were copied from a page or a chat. The oldest pages of the wiki print them in the sample.',
        'The shell took the quotes away: in `-H "Signature: {"AppKey":…}"` the inner ones disappear. In `cmd.exe`, single quotes do not protect them.',
        'The JSON was encoded once more: `JSON.stringify` twice, Base64 or percent-encoding around the whole value.',
        'A number was written in a form that JSON does not have: a leading zero, or `32,767` from Java’s `MessageFormat`.',
      ],
      fix: [
        'Let a JSON library write the whole value in one call, then set that text as the header without any further encoding.',
        'Write it on one line: a header value cannot hold line breaks, so switch off pretty-printing.',
        'With curl, put the header into a file and use `-H @file`. Then no shell touches the quotes.',
        'In Postman, check that no `{{variable}}` is left in the sent header: the console shows the request as it went out.',
      ],
      retry: 'The same text fails to parse each time.',
      fixer: 'Your client writes the header value.',
      endUser: null,
    },
    documented: [headerFormat],
    unknown: [
      'Whether additional members in the JSON object are allowed is not documented.',
      'Whether JSON of another kind, such as an array or a string, gives this code is not documented.',
    ],
    http: null,
    keywords: [
      'malformed signature',
      'parse error',
      'smart quotes',
      'escaping',
      'invalid json',
      'unexpected token',
      'backslash',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.2', why: 'Two headers that were joined on the way can look like broken JSON.' },
      { code: '401.4', why: 'The JSON is fine; its `AppKey` is not.' },
      { code: '401.30', why: 'Read as a decimal number, it turns into this code.' },
      { code: '501', why: 'The request body has the wrong format, rather than this header.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.authenticatingRequests2013,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.3

`,
  },
  {
    code: '401.4',
    title: 'AppKey missing or invalid',
    message: 'Signature is missing “AppKey” or it is invalid',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The JSON could be read, but it has no usable `AppKey`. Typical after a deployment where a setting did not arrive.',
      checkFirst:
        'Look at the `AppKey` member of the sent header: it must be spelled exactly so and be a bare number, as in `"AppKey":32767`.',
      causes: [
        'The setting is not there in this environment. In JavaScript `JSON.stringify` drops an `undefined` member and writes `NaN` from `parseInt` as `null`.',
        'The serializer renamed it to `appKey`: the web defaults of System.Text.Json, a camel-case resolver in Newtonsoft, the default names of Jackson.',
        'It is sent as text, `"32767"`, because it came from an environment variable. The documentation calls it a number.',
        'Another identifier stands in its place: the name of the app, a contract id, or the GUID of a PublicID.',
      ],
      fix: [
        'Convert the setting to a whole number once, at start-up, and stop there if that fails.',
        'Fix the spelling against naming policies: `[JsonPropertyName("AppKey")]`, `[JsonProperty("AppKey")]` or `@JsonProperty("AppKey")`.',
        'Print the sent JSON without its `Token` and compare member by member with the documented form.',
      ],
      retry: 'The member is written from the same setting each time.',
      fixer: 'Your configuration or your serializer produced the value.',
      endUser: null,
    },
    documented: [
      headerFormat,
      {
        text: 'An AppKey is the numeric id of an application registered in Rubiq.',
        source: sources.basicConcepts,
      },
      standardReporting,
    ],
    unknown: [
      'Whether the API accepts other spellings, such as `appKey`, is not documented.',
      'Whether a number in quotation marks counts as invalid is not documented.',
    ],
    http: null,
    keywords: ['app id', 'application key', 'client id', 'unset variable', 'camelCase', 'config missing'],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.7', why: 'The AppKey is well formed, but no app has it.' },
      { code: '401.3', why: 'The whole value is not JSON, for example after a thousands separator.' },
      { code: '401.5', why: 'The same kind of fault in `IssuedAt`.' },
      { code: '401.8', why: 'The `Token` is missing: the serializer may have renamed all members.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.basicConcepts,
      sources.nonStandardReporting,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.4

`,
  },
  {
    code: '401.5',
    title: 'IssuedAt missing or invalid',
    message: 'Signature is missing “IssuedAt” or it is invalid',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The time in the signature cannot be read as a date. A date that can be read but is too far off is 401.6.',
      checkFirst:
        'Count the characters of the sent `IssuedAt`: exactly 14 ASCII digits in quotation marks, such as `"20140408045941"`, with no separators.',
      causes: [
        'Another format: `2014-04-08T04:59:41Z`, Unix seconds or Unix milliseconds.',
        'Milliseconds are still there: `toISOString()` with all non-digits removed has 17 digits.',
        'Leading zeros are missing: `getUTCMonth() + 1` without `padStart(2, "0")` gives 13 digits or fewer. Without `+ 1`, January becomes month `00`.',
        'A pattern in the wrong case: in Java `MM` and `SS` at the end mean month and milliseconds, not minutes and seconds. Then only some requests fail.',
        'Digits of the locale: on an Arabic or Persian device a Java date formatter without `Locale.ROOT` can write other digits than 0 to 9.',
      ],
      fix: [
        'Use a fixed UTC formatter: `date.toISOString().replace(/\\D/g, "").slice(0, 14)`, `gmdate("YmdHis")`, `DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)`.',
        'Send it as a string. As a bare number it is not in the documented form.',
        'If the format is right, check the spelling of the member: a camel-case serializer writes `issuedAt`.',
        'Put the same text into the string that you sign; otherwise expect 401.9 next.',
      ],
      retry: 'The same formatter gives an unreadable time again.',
      fixer: 'Your code formats the time.',
      endUser: null,
    },
    documented: [
      headerFormat,
      {
        text: 'Older versions of the page wrote the format as `yyyyMMddhhmmss`, which in .NET means a 12-hour clock. It was corrected to `yyyyMMddHHmmss`.',
        source: sources.authenticatingRequestsV5to14,
      },
    ],
    unknown: [
      'Whether a number instead of a string counts as invalid is not documented.',
      'Whether other date formats are accepted beside the documented one is not documented.',
    ],
    http: null,
    keywords: [
      'wrong date pattern',
      'timestamp format',
      'epoch',
      'unparseable date',
      'strftime',
      'SimpleDateFormat',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.6', why: 'The time can be read, but it is too far from the server’s time.' },
      { code: '401.9', why: 'The time is fine, but another one was signed.' },
      { code: '401.4', why: 'The same kind of fault in `AppKey`.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.authenticatingRequestsV5to14,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.5

`,
  },
  {
    code: '401.6',
    title: 'Timestamp outside the 60-minute window',
    message: '"IssuedAt" timestamp is not within 60 minutes of the server time',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'Local time was sent as UTC, the clock of the machine is wrong, or a signature was kept and sent later. It may work on one machine and fail on another.',
      checkFirst:
        'Subtract `IssuedAt` from the `Date` header of this response; both are UTC. Whole or half hours: time zone. Twelve hours, only after noon UTC: `hh`. Growing: an old signature. Anything else: the clock.',
      causes: [
        'Local time: `DateTime.Now` instead of `DateTime.UtcNow`, `getHours()` instead of `getUTCHours()`, PHP `date()` instead of `gmdate()`, Python `datetime.now()` without `timezone.utc`.',
        'A 12-hour clock: `hh` in .NET or Java turns 15:00 into 03:00, so requests fail from 13:00 to 00:59 UTC. Older versions of the signing page printed `hh`.',
        'An old signature: computed once at start-up, cached, or made when a job entered a queue. It works at first and fails about an hour later.',
        'The machine’s clock is off: a virtual machine or WSL2 after sleep, a container host without NTP, a phone set by hand.',
        'Another calendar or month: a Thai culture in .NET writes a Buddhist year, and JavaScript’s `getUTCMonth()` counts from zero.',
      ],
      fix: [
        'Compute `IssuedAt` in UTC, from a fixed culture, immediately before each send. This includes every retry and every job taken from a queue.',
        'If the difference is not a time zone, set the clock: `timedatectl` on Linux and `w32tm /query /status` on Windows show whether it is synchronized.',
        'Do not add a fixed offset to the local time: it breaks when summer time starts or ends.',
        'Test with the machine in a zone far from UTC. In London in winter, local time and UTC are equal and hide the fault; in summer they differ by exactly the 60 minutes.',
      ],
      retry: 'The old signature only gets older; sign again with the right UTC time.',
      fixer: 'The time comes from your code and from the clock it runs on.',
      endUser:
        'The app cannot connect to the service at the moment. If the clock of this device is wrong, correct it and try again.',
    },
    documented: [
      headerFormat,
      {
        text: 'Older versions of the page wrote the format as `yyyyMMddhhmmss`, which in .NET means a 12-hour clock. It was corrected to `yyyyMMddHHmmss`.',
        source: sources.authenticatingRequestsV5to14,
      },
    ],
    unknown: [
      'Whether exactly 60 minutes is still accepted is not documented.',
      'Whether one signature may be used for several requests within the window is not documented.',
    ],
    http: null,
    keywords: [
      'clock skew',
      'clock drift',
      'utc offset',
      'daylight saving',
      'time sync',
      'stale signature',
      'request expired',
    ],
    formerTitles: [],
    history: [
      {
        when: 'In version 1 of the page',
        what: 'The tolerance was 5 minutes.',
        source: sources.standardStatusCodesV1,
      },
      {
        when: 'In version 2 of the page',
        what: 'The tolerance went from 5 to 60 minutes.',
        source: sources.standardStatusCodesV1to2,
      },
      writtenWithStatus,
      headingRenamed,
    ],
    related: [
      { code: '401.5', why: 'The time cannot be read at all.' },
      { code: '401.9', why: 'The time was corrected in the header, but not in the signed string.' },
      { code: '401.10', why: 'The AppSecret is too old, not the signature.' },
      { code: '401.24', why: 'A JavaScript token expired; no timestamp of yours is involved.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.authenticatingRequestsV5to14,
      sources.standardStatusCodesV1to2,
      sources.standardStatusCodesV1,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.6

`,
  },
  {
    code: '401.7',
    title: 'Unknown AppKey',
    message: 'AppKey not found',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'Typical for a first set-up, a mistyped setting, or a request that goes to another environment than the one the app was registered in.',
      checkFirst:
        'Compare, digit by digit, the `AppKey` on the wire with the one you were given for this app, and check the host of the request.',
      causes: [
        'The number was mistyped or cut off when it was copied into the configuration.',
        'The placeholder is still there: `32767` and `32768` are sample keys of the documentation, not yours.',
        'An empty setting became a number: `Number("")` in JavaScript is 0.',
        'Another number stands in its place, such as the numeric external key type of the app.',
        'The request goes to another environment, in which no app may be registered under this number.',
      ],
      fix: [
        'Print the value at start-up, as the running process sees it. The AppSecret must stay out of the log.',
        'Check the base URL: test and production are different hosts. A mix-up there more likely gives 401.9, because the AppSecret is what differs.',
        'If key and host are right, ask your account manager at Fluid whether the app is registered in this environment.',
      ],
      retry: 'No app has this number, now or at the next attempt, until key, host or registration changes.',
      fixer:
        'A wrong number in your configuration is likelier than a missing registration; check it before you ask Fluid.',
      endUser: null,
    },
    documented: [
      {
        text: 'An AppKey is the numeric id of an application registered in Rubiq.',
        source: sources.basicConcepts,
      },
      {
        text: 'Test and production have different base URLs; the only important difference is a different AppSecret.',
        source: sources.basicConcepts,
      },
      standardReporting,
    ],
    unknown: [
      'Whether an app that was switched off gives this code is not documented.',
      'Whether the older host `api.dialogportal.com` and the newer `api.rubiq.net` know the same AppKeys is not documented.',
    ],
    http: null,
    keywords: [
      'app not registered',
      'invalid app key',
      'unknown application',
      'wrong environment',
      'staging',
      'client id',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.4', why: 'The AppKey is missing or malformed, rather than unknown.' },
      { code: '401.9', why: 'The AppKey is known, but the AppSecret may belong to the other environment.' },
      { code: '401.32', why: 'The PublicID is unknown, rather than the AppKey.' },
      { code: '412', why: 'The app is known, but may not do this.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.basicConcepts,
      sources.nonStandardReporting,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.7

`,
  },
  {
    code: '401.8',
    title: 'Token missing from the signature',
    message: 'Signature is missing "Token"',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The JSON in the header has no `Token`: the hash was not computed, not awaited, or stored under another name.',
      checkFirst:
        'Look at the sent header: is there a member spelled `Token`, and is its value a string of 44 characters that ends in `=`?',
      causes: [
        'The signing function returns nothing, or fails and the error is swallowed. `JSON.stringify` then drops the `undefined` member.',
        '`crypto.subtle.sign` was not awaited, or its `ArrayBuffer` was not turned into Base64. In JSON both become `{}`, which is no string.',
        'The member has another name: `token` from a camel-case serializer, or `Hash`, or `Signature`.',
        'The AppSecret is not set, the signing code returns `null` for the hash, and the serializer leaves out null members.',
        'A filter that removes secrets from logs blanked the member in the object itself instead of in a copy.',
      ],
      fix: [
        'Stop before the request is sent if the AppSecret or the computed hash is empty, and report that error instead.',
        'With Web Crypto, await the result and encode its bytes: `btoa(String.fromCharCode(...new Uint8Array(signature)))`.',
        'Fix the name against naming policies, for example with `[JsonPropertyName("Token")]`.',
        'Switch off the log filter for one request. If the code changes, let the filter work on a copy.',
      ],
      retry: 'Nothing computes the missing hash between two attempts of the same request.',
      fixer: 'Your code computes the hash and writes the member.',
      endUser: null,
    },
    documented: [
      headerFormat,
      {
        text: 'The Token is the Base64 form of an HMAC-SHA256 with the AppSecret as key.',
        source: sources.authenticatingRequests,
      },
    ],
    unknown: [
      'Whether an empty string or a value that is not text counts as missing or as incorrect (401.9) is not documented.',
    ],
    http: null,
    keywords: ['no token', 'token undefined', 'token null', 'empty token', 'promise', 'bearer'],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.9', why: 'The Token is there, but its value is not the expected one.' },
      { code: '401.4', why: 'The `AppKey` is missing in the same JSON.' },
      { code: '401.1', why: 'The whole header is missing.' },
      { code: '401.23', why: 'Another token: the one of JavaScript authentication.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.8

`,
  },
  {
    code: '401.9',
    title: 'Incorrect Token hash',
    message: 'Signature has an incorrect "Token" hash',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'From the request that reached it, the API computed another hash than yours. AppKey, method, URL, time and AppSecret go into it; the body and the other headers do not.',
      checkFirst:
        'Sign the documented example of 401.9 with your own code. Another Token: the signing code is wrong. The same Token: compare the URL you signed with the URL on the wire.',
      causes: [
        'The URL changed after you signed it: query parameters from a `params` option, an `ApiSessionKey` or `PublicID` parameter, a missing `/v1`, a trailing slash, `%20` turned into `+`, a proxy that rewrites host or path.',
        'The signing code sees other values than the wire: an axios interceptor has `config.method` in lower case and `config.url` without `baseURL` and `params`; a Postman script sees `{{host}}` unresolved in `pm.request.url`.',
        'The AppSecret is not the one of this environment, or has a line break at its end: `echo` without `-n` into a secret file or a Kubernetes secret.',
        'Header and hash do not belong together: the clock was read twice, so the seconds sometimes differ; or parallel requests overwrite one shared default header.',
        'The client followed a 303 by itself and repeated the old signature with GET on another URL.',
      ],
      fix: [
        'Sign `32767POSThttps://api.rubiq.net/entity20140408045941` with the published sample secret `RCL1EDAYOVHANLL3A51G`. The Token must be `eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=`. If you get `SIzMr5N6UHYYaqbskiBz6Vjb3BYKvZMbIdtHafZTSII=`, you signed 04:59:51 as the page’s prose says: your code is right, and the prose has a typo.',
        'If your Token is another, its start names the fault. `793ab2ca`: hex, not Base64. `D/u1nD9o`: key and text swapped. `iKdQzcNL`: UTF-16. `KYD2mEQe`: line break after the secret. `kau6+q3a`: line break after the text. `cXwyr5IL`: slash after the URL. `adVLkiRM`: method in lower case.',
        'If the example matches, compare the string you sign with the URL in the client’s wire log: scheme, host, port, path, final slash, order and encoding of the query (`%2f` is not `%2F`). If they are equal, check the AppSecret: environment and length.',
        'Build the complete URL first, with every query parameter, then read the clock once. Use these same variables for the signed string, the header and the request.',
        "Switch off automatic redirects: `redirect: 'manual'`, `AllowAutoRedirect = false`, `allow_redirects=False`, curl without `-L`. If a 303 brings a `Location` that you need, sign a new GET for that URL.",
      ],
      retry:
        'The same URL, time and secret give the same wrong hash; only a corrected string or secret changes it.',
      fixer:
        'Your code chooses the string and the secret. Only if the secret itself is wrong do you need your contact at Fluid.',
      endUser: 'The app could not complete this request. Your password is not the cause.',
    },
    documented: [
      {
        text: 'The Token is the Base64 form of HMAC-SHA256. The key is the AppSecret; the text is AppKey, HTTP method, request URL and UTC timestamp, joined without separators. The request URL is “the complete URL”.',
        source: sources.authenticatingRequests,
      },
      {
        text: 'The example of the page: AppKey `32767`, AppSecret `RCL1EDAYOVHANLL3A51G`, POST to `https://api.rubiq.net/entity`, IssuedAt `20140408045941`, Token `eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=`.',
        source: sources.authenticatingRequests,
      },
      {
        text: 'The prose beside that example gives the time as 04:59:51; the raw string beside it ends in `20140408045941`, that is 04:59:41.',
        source: sources.authenticatingRequests,
      },
      {
        text: 'The C# code of an older version takes both the text and the AppSecret as UTF-8 bytes.',
        source: sources.authenticatingRequestsCSharp,
      },
      {
        text: 'Test and production have different base URLs; the only important difference is a different AppSecret.',
        source: sources.basicConcepts,
      },
      {
        text: 'An ApiSessionKey may be sent as a URL parameter instead of a header.',
        source: sources.dataIsolation,
      },
      {
        text: 'A PublicID may be sent as a query parameter instead of a header.',
        source: sources.publicAuthentication,
      },
    ],
    unknown: [
      'Whether the API normalizes the URL (percent-encoding, order of the query, default port) before it computes the hash is not documented.',
      'Whether the test environment still returns the correct hash and string, as version 1 of the page said, is not documented.',
      'Whether a request to one host name may be signed with the other, `api.dialogportal.com` or `api.rubiq.net`, is not documented.',
    ],
    http: null,
    keywords: [
      'signature mismatch',
      'invalid token',
      'wrong secret',
      'canonical string',
      'string to sign',
      'signature does not match',
      'HMACSHA256',
      'invalid signature',
    ],
    formerTitles: [],
    history: [
      {
        when: 'In version 1 of the page',
        what: 'The item spoke of an “invalid” hash. In the test environment, the answer included the correct hash and the correct string to build the token.',
        source: sources.standardStatusCodesV1,
      },
      {
        when: 'In version 2 of the page',
        what: '“Invalid” became “incorrect”, and the hint about the test environment was removed.',
        source: sources.standardStatusCodesV1to2,
      },
      writtenWithStatus,
      headingRenamed,
    ],
    related: [
      { code: '401.10', why: 'The Token was made with a secret that has expired.' },
      { code: '401.6', why: 'The time is too far off, rather than different from the signed one.' },
      { code: '401.7', why: 'The AppKey itself is unknown.' },
      { code: '401.8', why: 'There is no Token to compare.' },
      { code: '303', why: 'A client that follows it by itself sends the old signature to a new URL.' },
    ],
    sources: [
      sources.authenticatingRequests,
      sources.standardStatusCodes,
      sources.authenticatingRequestsCSharp,
      sources.basicConcepts,
      sources.dataIsolation,
      sources.publicAuthentication,
      sources.standardStatusCodesV1to2,
      sources.standardStatusCodesV1,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.9

`,
  },
  {
    code: '401.10',
    title: 'AppSecret has expired',
    message: 'The "Token" was encrypted using an expired AppSecret',
    heading,
    condition,
    group: 'signature',
    retry: 'after-change',
    fixer: 'administrator',
    advice: {
      when: 'Requests worked until the expiry date that was arranged for this AppSecret (the key that signs your requests), and fail since. “Encrypted” means the keyed hash: nothing is encrypted.',
      checkFirst:
        'Find out whether any server or job of this app still succeeds. If one does, the others hold an old AppSecret. If none does, you need a new one from Fluid.',
      causes: [
        'The expiry date that was arranged for this AppSecret has passed, and nobody read `AppSecretExpires` before.',
        'A new AppSecret exists, but not every server, region or scheduled job has it: then only some of the requests fail.',
        'The new secret is stored, but the process still holds the old one: environment variables are read at start-up, and a Kubernetes pod keeps them until it restarts.',
        'A rollback or an old backup brought the old secret back.',
      ],
      fix: [
        'If nothing of this app succeeds, ask your account manager at Fluid for an AppSecret that is valid now. Earlier responses carried the date in `AppSecretExpires`.',
        'Replace it everywhere the app signs, including jobs and developer tools, and restart the processes that read it at start-up.',
        'Leave the signing code as it is. If the new secret gives 401.9, look for a line break or a blank that was copied with it.',
        'Raise an alarm as soon as a response carries `AppSecretExpires`.',
        'Search the stored sub-codes for 401.10 as text: as a number it becomes 401.1.',
      ],
      retry: 'The secret stays expired; only signing with a valid AppSecret helps.',
      fixer: 'A valid AppSecret comes from the contact at Fluid; your code can only start to use it.',
      endUser: 'The app cannot connect to the service at the moment. Your password is not the cause.',
    },
    documented: [
      {
        text: '“By default the App Secret never expires”. An expiry is arranged with Fluid.',
        source: sources.appSecretExpiry,
      },
      {
        text: 'While the AppSecret has an expiry date in the future, any response carries it in a header: `AppSecretExpires: 2020-04-01T05:00:00Z`. After that date the answer is 401 with this sub-code.',
        source: sources.appSecretExpiry,
      },
    ],
    unknown: [
      'How a new AppSecret is handed over is not documented.',
      'How many AppSecrets can be valid at the same time during a change is not documented.',
      'Whether an expired AppSecret can be extended is not documented.',
    ],
    http: null,
    keywords: [
      'secret rotation',
      'key rotation',
      'renew secret',
      'expired key',
      'expired credentials',
      'secret rollover',
    ],
    formerTitles: [],
    history: [
      {
        when: 'In version 2 of the page',
        what: 'This code was added, as item 10 of the list.',
        source: sources.standardStatusCodesV1to2,
      },
      {
        when: 'By the version with the id 28934207',
        what: 'It is written 401.10, no longer as a bare list number.',
        source: sources.standardStatusCodes28934207,
      },
      headingRenamed,
    ],
    related: [
      { code: '401.1', why: 'What this code turns into when a program reads it as a decimal number.' },
      { code: '401.9', why: 'The hash does not match, for example with the secret of another environment.' },
      { code: '401.24', why: 'A JavaScript token expired, not the secret.' },
      { code: '401.30', why: 'A PublicID expired, not the secret.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.appSecretExpiry,
      sources.standardStatusCodesV1to2,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.10

`,
  },
] as const satisfies readonly StandardCode[];
