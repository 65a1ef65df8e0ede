/** 401: API authentication, and the ten checks of a signature. */
import type { Change, RecordChange, StandardCode, Statement } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'API authentication failed';

const headerFormat: Statement = {
  text: 'Every request carries a `Signature` header. Its value is a JSON string with `AppKey` (a number), `IssuedAt` (a string: UTC, `yyyyMMddHHmmss`) and `Token` (a string).',
  source: sources.authenticatingRequests,
};

const standardReporting: Statement = {
  text: 'An app with non-standard reporting of status still gets standard reporting when the signature is missing or the AppKey in it is incorrect.',
  source: sources.nonStandardReporting,
};

const numericId: Statement = {
  text: 'An AppKey is the numeric ID of an application registered in Rubiq.',
  source: sources.basicConcepts,
};

const environments: Statement = {
  text: 'Test and production have different base URLs. The only important difference is the AppSecret.',
  source: sources.basicConcepts,
};

const writtenWithStatus: Change = {
  when: 'By the version with the ID 28934207',
  what: 'The sub-codes are written 401.1 to 401.10. In version 1 they were list numbers without “401.”.',
  source: sources.standardStatusCodes28934207,
};

const headingRenamed: Change = {
  when: 'By version 13 of the page',
  what: 'The heading above the sub-codes of the signature changed from “Bad signature” to “API authentication failed”.',
  source: sources.standardStatusCodesV7to13,
};

const noCondition: RecordChange = {
  date: '2026-11-28',
  what: 'The sentence “The response header will contain a sub-code …” is no longer given as a condition: it belongs to the message of 401.',
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
      when: 'The API could not authenticate the app that sent the request. The sub-code names the check that failed: of the signature (401.1 to 401.10), of the JavaScript token (401.20 to 401.24) or of the PublicID (401.30 to 401.32).',
      checkFirst:
        'Read the response header `ApiStatusSubCode` of this response as a string. It names the check that failed.',
      causes: [
        'The hash does not match the request (401.9), or the time of signing is wrong (401.6). Both depend on the URL and the clock, so the same code can work in one environment and fail in another.',
        'Your client shows only the status. In .NET, `EnsureSuccessStatusCode` throws an exception without the response headers; axios lists header names in lowercase (`apistatussubcode`).',
        'The browser hides the header: for a request to another origin, `response.headers.get()` returns `null` for a header that the server does not expose.',
        'A proxy or gateway sent this 401, not the API. A `WWW-Authenticate: Basic` or `Negotiate` header, or an HTML body, suggests that.',
        'The app is set up for non-standard reporting. Whether the sub-code header is sent in that mode is not documented.',
      ],
      fix: [
        'Log the status, `ApiStatusSubCode` and `Date` of the failed response. Store the sub-code as a string: as a number, 401.10 becomes 401.1 and 401.30 becomes 401.3.',
        'Open the page of that sub-code. A wrong clock (401.6), a wrong hash (401.9) and an expired AppSecret (401.10) need different fixes.',
        'If you see no sub-code, send the same request with `curl -i` from the same machine, less than 60 minutes after it was signed. If the header is there, your client or the browser hid it.',
        'If it is still missing, find out who answered: compare `Server` and `Via` with a response that you know comes from the API. If it was the API, ask your contact at Fluid whether the app uses non-standard reporting.',
        'Exclude this API from any interceptor that signs the user out on 401. A new sign-in does not fix the credentials of the app; a wrong password is 403.4 at 2001.',
      ],
      retry: 'The same signature, JavaScript token or PublicID fails again.',
      fixer:
        'Your code creates the signature and sends the token; only a few sub-codes, such as 401.10 and 401.22, need your contact at Fluid.',
      endUser: 'The app cannot connect to the service right now. Your password is not the cause.',
    },
    documented: [
      headerFormat,
      {
        text: 'With non-standard reporting of status, HTTP itself still returns 401 for a bad signature.',
        source: sources.nonStandardReporting,
      },
      {
        text: 'The page on signing requests still uses the old name of this status and links to “Standard status codes - Bad signature”.',
        source: sources.authenticatingRequests,
      },
    ],
    unknown: [
      'The order in which the API checks the parts of a signature is not documented, so a request with two faults may report either one.',
      'Whether a 401 can come without `ApiStatusSubCode` is not documented.',
      'Whether the API exposes `ApiStatusSubCode` to browsers on other origins is not documented.',
    ],
    http: {
      differs: false,
      standard:
        'The request lacks valid credentials for the resource. The server has to name the accepted schemes in `WWW-Authenticate`, and the client may try again with other credentials.',
      here: 'The meaning is the same, but the credentials are those of the app; 403 is about those of an entity. The documentation puts the reason in `ApiStatusSubCode`. Whether a `WWW-Authenticate` header is sent is not documented.',
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
    synonyms: [
      'not authenticated',
      'authentication error',
      'app login failed',
      'wrong api key',
      'api key invalid',
      'credentials rejected',
      'app not authenticated',
      'authentication of the app failed',
      'app credentials wrong',
      'all requests are rejected',
      'request not signed correctly',
      'cannot authenticate',
      'api rejects our app',
      'not logged in as app',
    ],
    formerTitles: ['Bad signature'],
    history: [
      {
        when: 'In version 1 of the page',
        what: 'The title was “Bad signature”. The text said that the response body contains the sub-code, a number from 1 to 9.',
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
        what: 'The title changed to “API authentication failed”, and 401.20 to 401.24 and 401.30 to 401.32 were added.',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401.9', why: 'The signature arrived, but its hash is not the expected one.' },
      { code: '401.6', why: 'The time in the signature is too far from the server time.' },
      { code: '401.24', why: 'The JavaScript token expired; no signature is involved.' },
      { code: '401.30', why: 'The PublicID expired; no signature is involved.' },
      { code: '403', why: 'The app was authenticated; the credentials of an entity were refused.' },
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
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'Your client did not add the header to this request, or something between your client and the API removed it.',
      checkFirst:
        'Look at the request as it leaves your machine, in a debugging proxy or with `curl -v`. Does it have a header line that starts with `Signature:`?',
      causes: [
        'This request bypasses the code that signs: a second HTTP client, a file upload, a health check, or a retry that builds a new request.',
        'The value was empty when the request was built. axios, for example, omits a header whose value is `undefined` or `null`.',
        'The header has another name, such as `X-Signature` or `Authorization`. Case does not matter in the names of HTTP headers.',
        'A gateway forwards only the headers on its list, such as Amazon API Gateway with a non-proxy integration.',
        'A log or database stored the sub-code as a number. Then 401.1 may actually be 401.10.',
      ],
      fix: [
        'Read the raw `ApiStatusSubCode` of the response. If it is 401.10, the AppSecret has expired and no header is missing.',
        'If the header is missing when the request leaves your machine, sign every request in one place: a `DelegatingHandler`, an OkHttp interceptor, a middleware. Make sure that the header is named `Signature` and is not empty.',
        'If the header leaves your machine, send the same request without the proxy or gateway. If that works, add `Signature` to the headers that it forwards.',
        'If the failing request in the browser is `OPTIONS`, it is the CORS preflight, which never carries your headers. Send signed requests from a server: in a browser, anyone can read the AppSecret.',
      ],
      retry: 'Without the header, the request fails every time.',
      fixer: 'Your client, or a proxy in your network, decides whether the header is sent.',
      endUser: null,
    },
    documented: [
      headerFormat,
      {
        text: 'The page of status codes writes the header name in lowercase: “signature”.',
        source: sources.standardStatusCodes,
      },
      standardReporting,
    ],
    unknown: [
      'Whether a `Signature` header with an empty value counts as missing or as incorrectly formatted (401.3) is not documented.',
      'Whether a request with only a PublicID gets this code at an endpoint that does not accept a PublicID is not documented.',
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
    synonyms: [
      'signature not sent',
      'forgot to sign',
      'proxy removes header',
      'no auth header',
      'header lost',
      'header gone',
      'signature header dropped',
      'load balancer removes the header',
      'gateway strips the header',
      'header does not arrive',
      'nothing signed',
      'request without signature',
      'firewall drops the header',
      'header filtered',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.10', why: 'A program that reads 401.10 as a decimal number reports 401.1.' },
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
    changes: [noCondition],
  },
  {
    code: '401.2',
    title: 'More than one Signature header',
    message: 'Multiple "signature" headers',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'Two places added the header to one request, or one place added it twice. Often the first request has one header, and the retry or the next request has two.',
      checkFirst:
        'In the request as it was sent, look for two `Signature` lines, or for one line with two JSON objects joined by a comma. Then check whether that request was a retry.',
      causes: [
        'A retry sends the same request object again, and the signing handler adds a second value, for example in a Polly policy around a `DelegatingHandler`.',
        'The code adds the header instead of setting it: `addHeader` in OkHttp, `Header.Add` in Go, `headers.append` in fetch, `Headers.Add` in .NET.',
        'The code calls `DefaultRequestHeaders.Add` for each request on a shared `HttpClient`. The values accumulate from the second request on.',
        'Two layers sign: your code and a gateway, or, in Postman, a header entered by hand and the pre-request script.',
      ],
      fix: [
        'Replace the header instead of adding to it: `header` in OkHttp, `Header.Set` in Go, `headers.set` in fetch, `Remove` before `Add` in .NET.',
        'In a retry, sign again: remove the old value and compute a new `IssuedAt` and `Token`.',
        'Put the signature on the individual request message, not in the defaults of a shared client.',
        'Let only one layer sign: remove the signing step from the client or from the gateway. In Postman, delete the header that was entered by hand.',
      ],
      retry: 'The same request object still has both values, and an automatic retry may add a third.',
      fixer: 'Your code, or a gateway in your network, adds the second header.',
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
    synonyms: [
      'signature sent twice',
      'two signatures',
      'header added twice',
      'signed by two layers',
      'signature added a second time',
      'gateway adds another signature',
      'signature appears twice',
      'two values in the header',
      'comma in the signature header',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.1', why: 'The opposite: no such header arrived.' },
      { code: '401.3', why: 'Two values joined by a comma are one value that is not JSON.' },
      { code: '401.20', why: 'A program that reads 401.20 as a decimal number reports 401.2.' },
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
    changes: [noCondition],
  },
  {
    code: '401.3',
    title: 'Signature header is not JSON',
    message: 'Signature must be a correctly formatted JSON string',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'A JSON parser cannot read the value of the header. The most likely reasons are line breaks and quotation marks that are wrong, missing or doubled.',
      checkFirst:
        'Copy the header value from the request as it was sent, not from your code, into a JSON parser. It must be one object on one line, with straight double quotation marks around names and strings.',
      causes: [
        'In Python, `str(signature)` writes single quotes; only `json.dumps(signature)` writes JSON.',
        'The value has line breaks. The signing page prints it over several lines, but a header value cannot contain a line break.',
        'Curly quotation marks were copied from a page or a chat. The oldest versions of the signing page print them in the sample.',
        'The shell removed the quotation marks: in `-H "Signature: {"AppKey":…}"` the inner ones are lost. In `cmd.exe`, single quotes do not protect them.',
        'The JSON was encoded once more: with a second `JSON.stringify`, in Base64, or percent-encoded.',
        'A number is written in a form that JSON does not have: with a leading zero, or as `32,767` by Java’s `MessageFormat`.',
      ],
      fix: [
        'Create the whole value with one call of a JSON library, and send that string as the header without further encoding.',
        'Write it on one line: turn off pretty-printing.',
        'With curl, put the header into a file and use `-H @file`, so that no shell changes the quotation marks.',
        'In Postman, look at the sent request in the console. No `{{variable}}` may be left in the header.',
      ],
      retry: 'The same value fails to parse every time.',
      fixer: 'Your client creates the header value.',
      endUser: null,
    },
    documented: [
      headerFormat,
      {
        text: 'The signing page prints the value as JSON over several lines.',
        source: sources.authenticatingRequests,
      },
    ],
    unknown: [
      'Whether additional members in the JSON object are allowed is not documented.',
      'Whether JSON of another kind, such as an array or a string, gets this code is not documented.',
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
    synonyms: [
      'signature not readable',
      'broken json in header',
      'quotes wrong',
      'cannot parse signature',
      'base64 signature',
      'signature is no json',
      'json of the signature broken',
      'single quotes in signature',
      'signature cut off',
      'signature truncated',
      'header encoded wrongly',
      'signature as plain text',
      'escaped quotes in header',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.2', why: 'Two headers that were joined on the way can look like invalid JSON.' },
      { code: '401.4', why: 'The JSON is valid, but its `AppKey` is not.' },
      { code: '401.30', why: 'A program that reads 401.30 as a decimal number reports 401.3.' },
      { code: '501', why: 'The request body has the wrong format, not this header.' },
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
    changes: [
      {
        ...noCondition,
        what: `The record says that the signing page prints the header value over several lines, which a header cannot contain. ${noCondition.what}`,
      },
    ],
  },
  {
    code: '401.4',
    title: 'AppKey missing or invalid',
    message: 'Signature is missing “AppKey” or it is invalid',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The JSON can be parsed, but it has no valid `AppKey`. This often happens after a deployment in which a setting is missing.',
      checkFirst:
        'Look at the `AppKey` member of the sent header. It must have exactly this name and be a number without quotation marks, as in `"AppKey":32767`.',
      causes: [
        'The setting is missing in this environment. In JavaScript, `JSON.stringify` omits an `undefined` member and writes `NaN` from `parseInt` as `null`.',
        'The serializer renamed the member to `appKey`. The web defaults of System.Text.Json, a camel-case resolver in Newtonsoft.Json and the default names of Jackson do that.',
        'It is sent as a string, `"32767"`, because it was read from an environment variable. The documentation calls it a number.',
        'Another identifier was sent: the name of the app, a contract ID, or the GUID of a PublicID.',
      ],
      fix: [
        'Convert the setting to a whole number once, at startup, and make the program fail there if that is not possible.',
        'Set the name of the member explicitly: `[JsonPropertyName("AppKey")]`, `[JsonProperty("AppKey")]` or `@JsonProperty("AppKey")`.',
        'Print the sent JSON without its `Token`, and compare each member with the documented form.',
      ],
      retry: 'The value comes from the same setting every time.',
      fixer: 'Your configuration or your serializer produced the value.',
      endUser: null,
    },
    documented: [headerFormat, numericId, standardReporting],
    unknown: [
      'Whether the API accepts other spellings of the name, such as `appKey`, is not documented.',
      'Whether a number in quotation marks counts as invalid is not documented.',
    ],
    http: null,
    keywords: ['app id', 'application key', 'client id', 'unset variable', 'camelCase', 'config missing'],
    synonyms: [
      'no app key',
      'app key empty',
      'app key not sent',
      'api key missing',
      'app key not a number',
      'app key missing in header',
      'app key not set',
      'app key undefined',
      'app key as text',
      'variable of the app key empty',
      'app key null',
      'key missing in signature',
      'configuration without app key',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.7', why: 'The AppKey is valid, but no app has it.' },
      { code: '401.3', why: 'The whole value is not JSON, for example because of a thousands separator.' },
      { code: '401.5', why: 'The same problem with `IssuedAt`.' },
      { code: '401.8', why: 'The `Token` is missing; the serializer may have renamed every member.' },
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
    changes: [noCondition],
  },
  {
    code: '401.5',
    title: 'IssuedAt missing or invalid',
    message: 'Signature is missing “IssuedAt” or it is invalid',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The time in the signature cannot be read as a date. A date that can be read but is too far from the server time is 401.6.',
      checkFirst:
        'Count the characters of the sent `IssuedAt`. It must be a string of exactly 14 ASCII digits without separators, such as `"20140408045941"`.',
      causes: [
        'The time has another format: `2014-04-08T04:59:41Z`, Unix seconds or Unix milliseconds.',
        'The milliseconds are still there: `toISOString()` without its separators has 17 digits.',
        'Leading zeros are missing: `getUTCMonth() + 1` without `padStart(2, "0")` gives 13 digits or fewer. Without `+ 1`, January becomes month `00`.',
        'The pattern has the wrong case. In Java, `MM` and `SS` at the end mean the month and fractions of a second, not minutes and seconds. Then only some requests fail.',
        'The digits depend on the locale: on an Arabic or Persian device, a Java date formatter without `Locale.ROOT` can write other digits than 0 to 9.',
      ],
      fix: [
        'Use a fixed UTC formatter: `date.toISOString().replace(/\\D/g, "").slice(0, 14)`, `gmdate("YmdHis")`, `DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)`.',
        'Send it as a string: in the documented form, the digits are in quotation marks.',
        'If the format is correct, check the name of the member: a camel-case serializer writes `issuedAt`.',
        'Sign exactly the string that you send. Otherwise, expect 401.9 next.',
      ],
      retry: 'The same formatter produces an invalid time again.',
      fixer: 'Your code formats the time.',
      endUser: null,
    },
    documented: [headerFormat],
    unknown: [
      'Whether a number instead of a string counts as invalid is not documented.',
      'Whether the API accepts date formats other than the documented one is not documented.',
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
    synonyms: [
      'wrong date format',
      'bad timestamp',
      'date missing',
      'iso 8601',
      'time format',
      'unix timestamp',
      'issued at',
      'issued at missing',
      'date has the wrong format',
      'timestamp not parsed',
      'date with time zone',
      'milliseconds in timestamp',
      'time has wrong pattern',
      'IssuedAt empty',
      'IssuedAt malformed',
      'American date',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      {
        code: '401.6',
        why: 'The time is valid, but too far from the server time, for example because of a 12-hour clock.',
      },
      { code: '401.9', why: 'The time is valid, but another one was signed.' },
      { code: '401.4', why: 'The same problem with `AppKey`.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticatingRequests,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.5

`,
    changes: [noCondition],
  },
  {
    code: '401.6',
    title: 'Timestamp outside the 60-minute window',
    message: '"IssuedAt" timestamp is not within 60 minutes of the server time',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'Local time was sent as UTC, the clock of the machine is wrong, or a signature was sent long after it was created. The same code may work on one machine and fail on another.',
      checkFirst:
        'Compare `IssuedAt` with the `Date` header of this response; both are in UTC. A difference of whole or half hours: a time zone. Twelve hours: a time zone or a 12-hour clock. A growing difference: an old signature. Anything else: the clock.',
      causes: [
        'Local time: `DateTime.Now` instead of `DateTime.UtcNow`, `getHours()` instead of `getUTCHours()`, PHP `date()` instead of `gmdate()`, Python `datetime.now()` without `timezone.utc`.',
        'A 12-hour clock: in .NET and Java, `hh` writes 13:00 as 01:00 and 00:30 as 12:30. Requests fail from 13:00 to 00:59 UTC, and work from 01:00 to 12:59. Older versions of the signing page printed `hh`.',
        'An old signature: created once at startup, cached, or created when a job was queued. It works at first and fails about an hour later.',
        'A wrong clock: a virtual machine or WSL2 after sleep, a container host without NTP, a phone set by hand.',
        'Another calendar or month: a Thai culture in .NET writes a Buddhist year, and `getUTCMonth()` in JavaScript counts from zero.',
      ],
      fix: [
        'Format `IssuedAt` in UTC and with a fixed culture, immediately before you send each request. This includes every retry and every job from a queue.',
        'Write hours from 00 to 23 (`HH`), and test with a time after 13:00 UTC.',
        'If the difference is not a time zone, set the clock: `timedatectl` on Linux and `w32tm /query /status` on Windows show whether it is synchronized.',
        'Do not add a fixed offset to local time: in many countries, the offset changes twice a year.',
        'Test on a machine whose time zone is far from UTC. In London, local time equals UTC in winter and hides the mistake; in summer it differs by exactly 60 minutes.',
      ],
      retry: 'The old signature only gets older; sign again with the correct UTC time.',
      fixer: 'The time comes from your code and from the clock of the machine that runs it.',
      endUser:
        'The app cannot connect to the service. Check the date and time of this device, then try again.',
    },
    documented: [
      headerFormat,
      {
        text: 'Older versions of the signing page wrote the format as `yyyyMMddhhmmss`. It was corrected to `yyyyMMddHHmmss`.',
        source: sources.authenticatingRequestsV5to14,
      },
    ],
    unknown: [
      'Whether a difference of exactly 60 minutes is accepted is not documented.',
      'Whether one signature may be used for several requests within the 60 minutes is not documented.',
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
    synonyms: [
      'clock wrong',
      'server time different',
      'time out of sync',
      'timezone',
      'time zone',
      'daylight saving time',
      'ntp',
      'computer clock',
      'request too old',
      'replayed request',
      'local time instead of UTC',
      'summer time',
      'winter time',
      'clock change',
      'clock is off',
      'clock drifted',
      'clock runs late',
      'clock ahead',
      'clock of the server drifted',
      'time of the machine wrong',
      'old timestamp',
      'request signed too long ago',
      'signature reused later',
      'local time',
      'one hour off',
      'request waits in a queue',
      'container clock',
      'IssuedAt too old',
      'retry with the old signature',
      'signed hours ago',
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
        what: 'The tolerance changed from 5 to 60 minutes.',
        source: sources.standardStatusCodesV1to2,
      },
      writtenWithStatus,
      headingRenamed,
    ],
    related: [
      { code: '401.5', why: 'The time cannot be read at all.' },
      { code: '401.9', why: 'The time was corrected in the header, but not in the signed string.' },
      { code: '401.10', why: 'The AppSecret expired, not the signature.' },
      { code: '401.24', why: 'A JavaScript token expired; your clock is not involved.' },
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
    changes: [
      {
        ...noCondition,
        what: `A 12-hour clock makes requests fail from 13:00 UTC, not from noon; only this record explains it. ${noCondition.what}`,
      },
    ],
  },
  {
    code: '401.7',
    title: 'Unknown AppKey',
    message: 'AppKey not found',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The app is being set up, the AppKey was mistyped, or the request goes to an environment in which the app is not registered.',
      checkFirst:
        'Compare the `AppKey` in the sent header, digit by digit, with the one that Fluid gave you for this app. Then check the host of the request.',
      causes: [
        'The number was mistyped, or cut off when it was copied into the configuration.',
        'A sample key is still there: `32767` and `32768` are the AppKeys in the examples of the documentation.',
        'An empty setting became a number: `Number("")` in JavaScript is 0.',
        'Another number was sent, such as the numeric type of an external key.',
        'The request goes to another environment, where no app may have this AppKey.',
      ],
      fix: [
        'Log the AppKey at startup, as the running process reads it. Never log the AppSecret.',
        'Check the base URL: test and production have different hosts. If you mixed them up, 401.9 is more likely than this code, because the AppSecret is the documented difference.',
        'If the AppKey and the host are correct, ask your contact at Fluid whether the app is registered in this environment.',
      ],
      retry: 'No app has this AppKey until the number, the host, or the registration changes.',
      fixer:
        'A wrong number in your configuration is more likely than a missing registration, so check it before you ask Fluid.',
      endUser: null,
    },
    documented: [
      numericId,
      {
        text: 'An application must be registered. It is then assigned an AppKey and an AppSecret.',
        source: sources.basicConcepts,
      },
      {
        text: 'Fluid provides the AppKey and the AppSecret on request.',
        source: sources.embeddingProfile,
      },
      environments,
      standardReporting,
    ],
    unknown: [
      'Whether an app that was switched off gets this code is not documented.',
      'Whether an app has the same AppKey in test and in production is not documented.',
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
    synonyms: [
      'app does not exist',
      'no such app',
      'wrong app key',
      'app key of test system',
      'app deleted',
      'api key unknown',
      'api key not recognized',
      'works in test but not in production',
      'live system',
      'key works on staging but not live',
      'live system does not know the key',
      'app not registered',
      'app unknown',
      'key of another environment',
      'app removed',
      'key not found',
      'application key wrong',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.4', why: 'The AppKey is missing or invalid, not unknown.' },
      { code: '401.9', why: 'The AppKey is known, but the AppSecret may be that of another environment.' },
      { code: '401.32', why: 'The PublicID is unknown, not the AppKey.' },
      { code: '412', why: 'The app is known, but is not allowed to do this.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.basicConcepts,
      sources.embeddingProfile,
      sources.nonStandardReporting,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodesV7to13,
    ],
    sample: `HTTP/1.1 401 Unauthorized
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 401.7

`,
    changes: [
      {
        ...noCondition,
        what: `Documented: Fluid provides the AppKey and the AppSecret on request. ${noCondition.what}`,
      },
    ],
  },
  {
    code: '401.8',
    title: 'Token missing from the signature',
    message: 'Signature is missing "Token"',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The JSON in the header has no `Token`: the hash was not computed, not awaited, or stored under another name.',
      checkFirst:
        'Look at the sent header. Does it have a member named exactly `Token`, with a string of 44 characters that ends in `=`?',
      causes: [
        'The signing function returns nothing, or it throws an error that is ignored. `JSON.stringify` then omits the `undefined` member.',
        '`crypto.subtle.sign` was not awaited, or its `ArrayBuffer` was not converted to Base64. In JSON both become `{}`, which is not a string.',
        'The member has another name: `token` from a camel-case serializer, `Hash`, or `Signature`.',
        'The AppSecret is not set, the signing code returns `null` for the hash, and the serializer omits null members.',
        'A filter that removes secrets from logs emptied the member in the object itself instead of in a copy.',
      ],
      fix: [
        'If the AppSecret or the computed hash is empty, report that error and do not send the request.',
        'With Web Crypto, await the result and encode its bytes: `btoa(String.fromCharCode(...new Uint8Array(signature)))`.',
        'Prevent the serializer from renaming the member, for example with `[JsonPropertyName("Token")]`.',
        'Turn off the log filter for one request. If the sub-code changes, make the filter work on a copy.',
      ],
      retry: 'The same request still has no hash.',
      fixer: 'Your code computes the hash and writes the member.',
      endUser: null,
    },
    documented: [
      headerFormat,
      {
        text: 'The Token is the Base64 form of an HMAC-SHA256 with the AppSecret as its key.',
        source: sources.authenticatingRequests,
      },
    ],
    unknown: [
      'Whether an empty string, or a value that is not a string, counts as missing or as incorrect (401.9) is not documented.',
    ],
    http: null,
    keywords: ['no token', 'token undefined', 'token null', 'empty token', 'promise', 'bearer'],
    synonyms: [
      'token field missing',
      'hash missing',
      'no hash',
      'forgot the token',
      'signature without hash',
      'signature has no token',
      'token not in the signature',
      'token field empty',
      'token property misspelled',
      'hash left out',
    ],
    formerTitles: [],
    history: [writtenWithStatus, headingRenamed],
    related: [
      { code: '401.9', why: 'The Token is there, but it is not the expected one.' },
      { code: '401.4', why: 'The `AppKey` is missing from the same JSON.' },
      { code: '401.1', why: 'The whole header is missing.' },
      { code: '401.23', why: 'A different token: the JavaScript token of a page.' },
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
    changes: [noCondition],
  },
  {
    code: '401.9',
    title: 'Incorrect Token hash',
    message: 'Signature has an incorrect "Token" hash',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The API computed another hash from the request that it received. The hash covers the AppKey, the method, the complete URL and the time, and is keyed with the AppSecret; the body and the other headers are not part of it.',
      checkFirst:
        'Sign the documented example of 401.9 with your own code. If the Token differs, the signing code is wrong. If it is the same, compare the URL that you signed with the URL that was sent.',
      causes: [
        'The URL changed after it was signed: a `params` option added query parameters, an `ApiSessionKey` or `PublicID` parameter was added, `/v1` is missing, a slash was added at the end, `%20` became `+`, or a proxy rewrote the host or path.',
        'The signing code reads other values than those that are sent. In an axios interceptor, `config.method` is in lowercase and `config.url` has neither `baseURL` nor `params`. In a Postman pre-request script, the variables in `pm.request.url` are not replaced yet.',
        'The AppSecret belongs to another environment, or has a line break at its end: from `echo` without `-n` into a secret file or a Kubernetes secret.',
        'The header and the hash belong to different requests or times: the clock was read twice, so the seconds sometimes differ, or parallel requests overwrite one shared default header.',
        'The client followed a 303 automatically and sent the old signature with GET to another URL.',
      ],
      fix: [
        'Sign `32767POSThttps://api.rubiq.net/entity20140408045941` with the published sample secret `RCL1EDAYOVHANLL3A51G`. The Token must be `eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=`. If you get `SIzMr5N6UHYYaqbskiBz6Vjb3BYKvZMbIdtHafZTSII=`, you signed 04:59:51, the time in the text of the signing page: that time is a typo, and your code is correct.',
        'If your Token differs, its beginning shows the mistake. `793ab2ca`: hexadecimal digits instead of Base64. `D/u1nD9o`: key and message swapped. `iKdQzcNL`: UTF-16. `KYD2mEQe`: line break after the secret. `kau6+q3a`: line break after the string. `cXwyr5IL`: slash after the URL. `adVLkiRM`: method in lowercase.',
        'If the example matches, compare the string that you sign with the URL in the log of your HTTP client: scheme, host, port, path, trailing slash, and the order and encoding of the query (`%2f` is not `%2F`). If they are equal, check the AppSecret: its environment and its length.',
        'Build the complete URL first, with every query parameter, then read the clock once. Use the same variables for the signed string, the header, and the request.',
        'In Postman, sign `pm.variables.replaceIn(pm.request.url.toString())`, or write the URL without variables. Do not share a collection that contains the AppSecret.',
        "Turn off automatic redirects: `redirect: 'manual'`, `AllowAutoRedirect = false`, `allow_redirects=False`, curl without `-L`. If a 303 has a `Location` that you need, sign a new GET for that URL.",
      ],
      retry: 'The same URL, time and AppSecret produce the same wrong hash.',
      fixer:
        'Your code chooses the string and the AppSecret; you need your contact at Fluid only if the AppSecret itself is wrong.',
      endUser: 'The app could not complete this request. Your password is not the cause.',
    },
    documented: [
      {
        text: 'The Token is the Base64 form of an HMAC-SHA256. The key is the AppSecret. The message is AppKey, HTTP method, request URL and UTC timestamp, joined without separators. The request URL is “the complete URL”.',
        source: sources.authenticatingRequests,
      },
      {
        text: 'The example of the page: AppKey `32767`, AppSecret `RCL1EDAYOVHANLL3A51G`, POST to `https://api.rubiq.net/entity`, IssuedAt `20140408045941`, Token `eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=`.',
        source: sources.authenticatingRequests,
      },
      {
        text: 'The text of that example gives the time as 04:59:51; its raw string ends in `20140408045941`, that is 04:59:41.',
        source: sources.authenticatingRequests,
      },
      {
        text: 'The page has a pre-request script for Postman. It holds the AppKey and the AppSecret as constants, and signs `pm.request.method` and `pm.request.url`.',
        source: sources.authenticatingRequests,
      },
      {
        text: 'The C# code of an older version uses the UTF-8 bytes of both the message and the AppSecret.',
        source: sources.authenticatingRequestsCSharp,
      },
      environments,
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
      'Whether a request to one of the hosts `api.dialogportal.com` and `api.rubiq.net` may be signed with the other one is not documented.',
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
    synonyms: [
      'wrong signature',
      'signature wrong',
      'hmac wrong',
      'hash does not match',
      'hash mismatch',
      'bad hash',
      'sha256',
      'wrong app secret',
      'signature verification failed',
      'signature rejected',
      'checksum',
      'calculated hash does not match',
      'hash never matches',
      'hash differs from the expected one',
      'computed signature differs',
      'signature not accepted',
      'wrong secret used',
      'url encoded before signing',
      'string to sign wrong',
      'hash of the url',
      'base64 of the hash',
      'different token expected',
      'wrong body in the hash',
      'signature does not verify',
      'encoding of umlauts in signature',
    ],
    formerTitles: [],
    history: [
      {
        when: 'In version 1 of the page',
        what: 'The item described an “invalid” hash. In the test environment, the answer included the correct hash and the correct string for the Token.',
        source: sources.standardStatusCodesV1,
      },
      {
        when: 'In version 2 of the page',
        what: '“Invalid” became “incorrect”, and the note on the test environment was removed.',
        source: sources.standardStatusCodesV1to2,
      },
      writtenWithStatus,
      headingRenamed,
    ],
    related: [
      { code: '401.10', why: 'The Token was created with an AppSecret that has expired.' },
      { code: '401.6', why: 'The time is too far from the server time, not different from the signed one.' },
      { code: '401.7', why: 'The AppKey itself is unknown.' },
      { code: '401.8', why: 'There is no Token to compare.' },
      { code: '303', why: 'A client that follows it automatically sends the old signature to a new URL.' },
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
    changes: [
      {
        ...noCondition,
        what: `The record describes the Postman script of the signing page, and what variables in the URL do to it. ${noCondition.what}`,
      },
    ],
  },
  {
    code: '401.10',
    title: 'AppSecret has expired',
    message: 'The "Token" was encrypted using an expired AppSecret',
    heading,
    condition: null,
    group: 'signature',
    retry: 'after-change',
    fixer: 'administrator',
    advice: {
      when: 'The AppSecret that signed this request has expired: on a date that earlier responses announced in `AppSecretExpires`, or at once and without warning. Requests signed with it worked before.',
      checkFirst:
        'Check whether a newer version, another server, or another job of this app still works. If one does, the failing one has an old AppSecret: update it. If none does, ask your contact at Fluid for the new AppSecret.',
      causes: [
        'The announced expiry date has passed, and nobody read `AppSecretExpires` before it.',
        'An old version of the app is still installed. Its AppSecret was expired to force users onto a new version.',
        'The AppSecret was expired at once because an attacker got it. Then no response ever carried `AppSecretExpires`.',
        'A new AppSecret exists, but not every server, region, or scheduled job has it, so only some requests fail.',
        'The new AppSecret is stored, but the process still uses the old one: environment variables are read at startup, and a Kubernetes pod keeps them until it restarts.',
        'A rollback or an old backup restored the old AppSecret.',
      ],
      fix: [
        'If only an old version of the app fails, ask its users to update it.',
        'If everything fails, ask your contact at Fluid for the new AppSecret, and why the old one was expired. If it was stolen, find the leak first, so that the new one does not leak in the same way.',
        'Replace it everywhere the app signs requests, including jobs and developer tools, and restart the processes that read it at startup.',
        'Do not change the signing code: “encrypted” in the message means the keyed hash. If the new AppSecret leads to 401.9, look for a line break or a space that was copied with it.',
        'Raise an alert as soon as a response carries `AppSecretExpires`, and let the app ask its users to update before that date. No header announces an expiry at once.',
        'Search stored sub-codes for 401.10 as a string: as a number it becomes 401.1.',
      ],
      retry: 'The old AppSecret stays expired; only a request signed with a valid one can succeed.',
      fixer:
        'Fluid expires an AppSecret and provides the new one; you put it in place, and the users of an installed app update it.',
      endUser: 'Update the app to the latest version. If there is no update yet, try again later.',
    },
    documented: [
      {
        text: '“By default the App Secret never expires”. An expiry has to be arranged with Fluid.',
        source: sources.appSecretExpiry,
      },
      {
        text: 'Two purposes are named: to force users onto a new version of an app, and to shut out an attacker who got the AppSecret.',
        source: sources.appSecretExpiry,
      },
      {
        text: 'Fluid expires the old AppSecret and provides a new one: at once, or on a future date.',
        source: sources.appSecretExpiry,
      },
      {
        text: 'Every response carries the expiry date, in UTC, only while it is in the future: `AppSecretExpires: 2020-04-01T05:00:00Z`. An app may use it to warn its users. After that date the answer is 401 with this sub-code.',
        source: sources.appSecretExpiry,
      },
    ],
    unknown: [
      'How many AppSecrets can be valid at the same time during a change is not documented.',
      'Whether an expired AppSecret can be made valid again is not documented.',
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
    synonyms: [
      'app secret too old',
      'rotate secret',
      'change app secret',
      'new secret needed',
      'secret no longer valid',
      'renew app secret',
      'certificate expired',
      'app secret expired',
      'app secret ran out',
      'app secret no longer accepted',
      'somebody rotated the secret',
      'secret was changed',
      'old secret',
      'secret stopped working',
      'need a new secret',
      'worked yesterday',
    ],
    formerTitles: [],
    history: [
      {
        when: 'In version 2 of the page',
        what: 'This code was added, as item 10 of the list.',
        source: sources.standardStatusCodesV1to2,
      },
      {
        when: 'By the version with the ID 28934207',
        what: 'It is written 401.10 instead of as a list number.',
        source: sources.standardStatusCodes28934207,
      },
      headingRenamed,
    ],
    related: [
      { code: '401.1', why: 'A program that reads 401.10 as a decimal number reports 401.1.' },
      {
        code: '401.9',
        why: 'The hash does not match, for example with the AppSecret of another environment.',
      },
      { code: '401.24', why: 'A JavaScript token expired, not the AppSecret.' },
      { code: '401.30', why: 'A PublicID expired, not the AppSecret.' },
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
    changes: [
      {
        ...noCondition,
        what: `An AppSecret can also be expired at once, without any AppSecretExpires before, to force users onto a new version of an app or to shut out a stolen secret. Causes, first check, fix, and the sentence for end users cover both. Documented now: Fluid provides the new AppSecret. ${noCondition.what}`,
      },
    ],
  },
] as const satisfies readonly StandardCode[];
