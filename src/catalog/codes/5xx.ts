/** 500, a fault of the API, and 501, a mistake of the caller. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

export const codes5xx = [
  {
    code: '500',
    title: 'Server error',
    message: 'Server error',
    heading: null,
    condition: null,
    group: 'server',
    retry: 'after-delay',
    repeatable: true,
    fixer: 'api',
    advice: {
      when: 'The documentation gives only the title. At first, a fault of the API looks the same as one of a gateway on the way to it.',
      checkFirst:
        'Call 1002 for an entity that you know. If that works, the cause is probably in this one request; if not, it is in the API or on the network path to it.',
      causes: [
        'A temporary fault on the server, for example during a deployment or an overload.',
        'A value in this request that the API does not handle: the same body then fails every time, and others work.',
        'A proxy or gateway in between answered. Typical signs are an HTML page in the body, or the name of your own proxy in `Via` or `Server`.',
      ],
      fix: [
        'Before you repeat a write, find out whether it took effect: read the object. A 303 on a second create also shows that it exists.',
        'Repeat the request a few times with growing pauses, and create a new `Signature` for each try.',
        'Some GETs change something, so do not repeat them blindly either: 2003 and 2005 send mail, 6100 creates a token, 7002 marks the message as read, and 2108 moves its cursor.',
        'If only one request fails, repeat it in the test environment and remove one field at a time until it passes. Report the field that makes the difference.',
        'Report the fault to your contact at Fluid with the time in UTC, AppKey, method, path, and how often it occurs. Never send the AppSecret or a whole `Signature`.',
      ],
      retry:
        'A program may repeat the request a few times after growing pauses, because the fault may be temporary. Check a write first: it may have taken effect.',
      fixer: 'The API reports its own fault. You can only wait, avoid what triggers it, and report it.',
      endUser: 'The service has a problem. Try again later.',
    },
    documented: [
      {
        text: 'If the app reports its status in the body, 500 is one of the four statuses that HTTP still returns.',
        source: sources.nonStandardReporting,
      },
      {
        text: 'A malformed body gives 501, not 500.',
        source: sources.standardStatusCodes,
      },
    ],
    unknown: [
      'The standard list gives 500 a title but no description.',
      'Whether a request that ended in 500 can have changed data is not documented.',
      'Whether a 500 has a sub-code or an error text is not documented.',
    ],
    http: {
      differs: false,
      standard: 'An unexpected condition prevented the server from fulfilling the request.',
      here: 'The same, as far as the title says.',
      section: '15.6.1',
    },
    keywords: ['outage', 'crash', 'exception', 'API down', 'incident', 'unavailable'],
    synonyms: [
      'server down',
      'api down',
      'server crashed',
      'backend error',
      'unexpected error',
      'something went wrong',
      'bug in the api',
      'internal error',
      'service unavailable',
      'exception on the server',
      'api throws an exception',
      'crash on the server',
      'internal exception',
      'server fails',
      'outage',
      'api not reachable',
      'api broken',
      'server trouble',
      'api is down',
      'unknown server error',
      'fails at night',
      'server hiccup',
    ],
    formerTitles: [],
    history: [],
    related: [
      { code: '501', why: 'It looks like a server fault, but your body is malformed.' },
      {
        code: '409',
        why: 'The answer that a retry may get while the first request is still being processed.',
      },
      { code: '303', why: 'The answer to a repeated create if the first one took effect.' },
    ],
    sources: [sources.standardStatusCodes, sources.nonStandardReporting, sources.rfc9110],
    sample: `HTTP/1.1 500 Internal Server Error
Date: Sun, 22 Nov 2026 02:21:14 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'A program may repeat the request a few times; the advice now says so, and names the GETs that change something.',
      },
    ],
  },
  {
    code: '501',
    title: 'Malformed request',
    message: 'The data supplied in the request body is not in the expected format.',
    heading: null,
    condition: null,
    group: 'data',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The body is often form-encoded, empty or encoded twice. In 2004, 501 means something else: the entity cannot be verified (501.2, 501.3).',
      checkFirst:
        'In 2004, read the sub-code. Elsewhere, log the exact bytes of the body and parse them as JSON. Is the body empty, form-encoded, encoded twice, or an array instead of an object?',
      causes: [
        'The body is form-encoded instead of JSON: `requests.post(url, data=…)` instead of `json=…`, `URLSearchParams` in axios, or curl `-d` with `key=value`.',
        'The JSON was serialized twice, so that it begins with a quotation mark: `JSON.stringify` on a string, or a string passed to `PostAsJsonAsync`.',
        'The body is empty: logging middleware had already read the stream, or a retry sent a stream that the first try had used up.',
        'The bytes are not plain JSON: there is a byte order mark before the `{` (.NET `StreamWriter` with `Encoding.UTF8`), or the body is compressed with gzip.',
        'The structure differs from the endpoint page: an array at the root, an object where a list is required, or a wrapper that the framework added.',
        'In 2004, the entity does not need to be verified (501.2) or has no verification code (501.3).',
      ],
      fix: [
        'Send the same request to a local echo server and look at what arrives. A debugger shows the object, not the bytes.',
        'Start with the smallest body that the endpoint page allows, then add fields until it fails.',
        'Write UTF-8 without a byte order mark (`new UTF8Encoding(false)` in .NET), uncompressed, with `Content-Type: application/json`.',
        'Exclude 501 from rules that retry or alert on every 5xx. Polly’s `HandleTransientHttpError` includes it.',
        'In 2004, treat 501.2 as done: nothing is left to verify. After 501.3, do not call 2004 again before the entity has a verification code.',
      ],
      retry:
        'The same bytes are malformed every time. Under Illegal Access Prevention, repeating them may lead to 403.30.',
      fixer: 'Your client built the body. Despite the first digit, 501 is not a fault of the server here.',
      endUser: null,
    },
    documented: [
      {
        text: 'Data in the right format that breaks a rule gives 400, not 501.',
        source: sources.standardStatusCodes,
      },
      {
        text: 'In 2004, 501 means that the entity cannot be verified: verification is not required or was already performed. 501.2: the entity does not need to be verified. 501.3: it has no verification code.',
        source: sources.verifyAccount,
      },
      {
        text: 'Illegal Access Prevention may count badly formatted bodies as unusual.',
        source: sources.illegalAccessPrevention,
      },
    ],
    unknown: [
      'No page that was read has a rule for `Content-Type` or the character set of a request body.',
      'Whether a value of the wrong type in an otherwise correct body gives 501 or 400 is not documented.',
      'The stored copies of the current list end before this row. The number 501 was read in versions 1 to 3 and in a later comparison, and the order of the rows is unchanged.',
    ],
    http: {
      differs: true,
      standard:
        'The server does not support the functionality that the request needs, typically because it does not recognize the method.',
      here: 'The endpoint is implemented and works. The body of the request is malformed, which plain HTTP reports as 400. In 2004, the state of the entity is the reason.',
      section: '15.6.2',
    },
    keywords: [
      'unsupported method',
      'syntax error',
      'invalid JSON',
      'BOM',
      'deserialization failed',
      'parse error',
      'payload',
    ],
    synonyms: [
      'broken json',
      'malformed body',
      'cannot parse body',
      'content type wrong',
      'body not json',
      'wrong json',
      'bad payload',
      'xml instead of json',
      'missing body',
      'body is form data',
      'form data instead of json',
      'request body not parsable',
      'json syntax error',
      'trailing comma',
      'payload sent as xml',
      'invalid body',
      'unreadable body',
      'body missing',
      'encoding of the body',
      'wrong content type',
      'body empty',
      'json array instead of object',
      'format of the body',
      'urlencoded body',
      'malformed json',
    ],
    formerTitles: [],
    history: [],
    related: [
      { code: '400', why: 'The format is right and the data is wrong.' },
      { code: '501.2', why: 'In 2004: the entity does not need to be verified.' },
      { code: '501.3', why: 'In 2004: the entity has no verification code.' },
      { code: '500', why: 'A fault of the API itself.' },
      { code: '403.30', why: 'The answer that many malformed requests may lead to.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.verifyAccount,
      sources.illegalAccessPrevention,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 501 Not Implemented
Date: Sun, 22 Nov 2026 02:22:31 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'The advice treats 501.2 of 2004 as done, because nothing is left to verify.',
      },
    ],
  },
] as const satisfies readonly StandardCode[];
