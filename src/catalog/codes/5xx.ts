/** 500 and 501: the first is the API's side, the second is the caller's. */
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
      when: 'The documentation gives only the title. A fault of the API and one of a gateway on the way to it look alike at first.',
      checkFirst:
        'Call 1002 for an entity that you know. If it works, the fault belongs to this one request; if not, to the API or the network path to it.',
      causes: [
        'A fault on the server that passes, for example during a deployment or an overload.',
        'A value in this one request that the API does not expect and does not catch: the same body then fails each time, and others work.',
        'A proxy or gateway in between answered. Look at the body and headers: a page in HTML, or the name of your own proxy in `Via` or `Server`, shows it.',
      ],
      fix: [
        'Before you repeat a write, find out whether it took effect: read the object. A 303 on the second create also shows that it exists.',
        'Repeat a few times with growing pauses, and sign each try anew.',
        'If only one request fails, repeat it in the test environment and remove one field at a time until it passes. Report the field that makes the difference.',
        'Report it to your account manager at Fluid with UTC time, AppKey, method, path and how often it fails. Never send the AppSecret or a whole `Signature`.',
      ],
      retry:
        'A fault in the API can pass, but the failed request may have taken effect, so check a write before you repeat it.',
      fixer: 'The API reports its own fault; you can only wait, avoid what triggers it, and report it.',
      endUser: 'The service has a problem at the moment. Try again later.',
    },
    documented: [
      {
        text: 'Where the status is reported in the body, 500 is one of the four statuses that HTTP still returns.',
        source: sources.nonStandardReporting,
      },
      {
        text: 'A malformed body is not 500; it is 501.',
        source: sources.standardStatusCodes,
      },
    ],
    unknown: [
      'The standard list gives 500 a title and no description.',
      'Whether a request that ended in 500 can have changed data is not documented.',
      'Whether a 500 carries a sub-code or an error text is not documented.',
    ],
    http: {
      differs: false,
      standard: 'The server met a condition that it did not expect and could not finish the request.',
      here: 'The same, as far as the title tells.',
      section: '15.6.1',
    },
    keywords: ['outage', 'crash', 'exception', 'API down', 'incident', 'unavailable'],
    formerTitles: [],
    history: [],
    related: [
      { code: '501', why: 'Looks like a server fault, but your body is malformed.' },
      { code: '409', why: 'What a retry may meet while the first request still runs.' },
      { code: '303', why: 'What a repeated create meets when the first one took effect.' },
    ],
    sources: [sources.standardStatusCodes, sources.nonStandardReporting, sources.rfc9110],
    sample: `HTTP/1.1 500 Internal Server Error
Date: Sun, 22 Nov 2026 02:21:14 GMT

`,
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
      when: 'Often a body that is form-encoded, empty or encoded twice. In 2004 it means something else: the entity cannot be verified (501.2, 501.3).',
      checkFirst:
        'In 2004, read the sub-code. Elsewhere log the exact bytes of the body and parse them as JSON: is it empty, form-encoded, encoded twice, or an array instead of an object?',
      causes: [
        'The body is form-encoded instead of JSON: `requests.post(url, data=…)` instead of `json=…`, `URLSearchParams` in axios, curl `-d` with `key=value`.',
        'The JSON was serialized twice, so that it begins with a quotation mark: `JSON.stringify` on a string, or a string passed to `PostAsJsonAsync`.',
        'The body is empty: a logging middleware had read the stream, or a retry sent a stream that the first try had used up.',
        'The bytes are not plain JSON: a byte order mark stands before the `{` (.NET `StreamWriter` with `Encoding.UTF8`), or the body is compressed with gzip.',
        'The structure differs from the endpoint page: an array at the root, an object where a list belongs, a wrapper added by the framework.',
      ],
      fix: [
        'Send the same request to a local echo server and look at what arrives; a debugger shows the object, not the bytes.',
        'Start with the smallest body that the endpoint page allows, then add fields until it fails.',
        'Write UTF-8 without a byte order mark (`new UTF8Encoding(false)` in .NET), uncompressed, with `Content-Type: application/json`.',
        'Take 501 out of the rule that retries or alerts on every 5xx: Polly’s `HandleTransientHttpError` includes it.',
        'In 2004 with 501.2 or 501.3, stop calling verify for this entity: it needs no verification, or no code was assigned.',
      ],
      retry:
        'The same bytes are malformed each time, and under Illegal Access Prevention repeating them can lead to 403.30.',
      fixer:
        'Your client built the body; the 5 in front of the number does not make it a fault of the server.',
      endUser: null,
    },
    documented: [
      {
        text: 'Data in the right format that break a rule are 400, not 501.',
        source: sources.standardStatusCodes,
      },
      {
        text: 'In 2004, 501 means that the entity cannot be verified: it does not need to be (501.2), or it has no verification code (501.3).',
        source: sources.verifyAccount,
      },
      {
        text: 'Badly formatted bodies are one of the things that Illegal Access Prevention may count as unusual.',
        source: sources.illegalAccessPrevention,
      },
    ],
    unknown: [
      'No page read states a rule for `Content-Type` or the character set of a request body.',
      'Whether a value of the wrong type in an otherwise correct body is 501 or 400 is not documented.',
      'The stored copies of the current list end before this row: the number 501 was read in versions 1 to 3 and in a later comparison, and the order of the rows is unchanged.',
    ],
    http: {
      differs: true,
      standard:
        'The server cannot do what the request needs, typically because it does not know the method; no request of this kind can succeed there.',
      here: 'The endpoint is implemented and works. Your body is malformed, which plain HTTP reports as 400; in 2004 the state of the entity is the reason.',
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
    formerTitles: [],
    history: [],
    related: [
      { code: '400', why: 'The format is right and the data are wrong.' },
      { code: '501.2', why: 'In 2004: the entity does not need to be verified.' },
      { code: '501.3', why: 'In 2004: the entity has no verification code.' },
      { code: '500', why: 'A fault of the API itself.' },
      { code: '403.30', why: 'What many malformed requests can lead to.' },
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
  },
] as const satisfies readonly StandardCode[];
