/** Texts of any kind for property tests and fuzzing: the output of tools, taken apart and put together wrongly. */
import fc from 'fast-check';
import { fillers } from '../../src/decoder/tokens/field-roles.ts';
import { codes } from './decode-text.ts';
import { readFixtures } from './fixtures.ts';

const names = [
  ...['status', 'statusCode', 'status_code', 'http.response.status_code', 'sc-status', 'Status Code', 'code'],
  ...['HttpStatusCode', 'response', 'rc', 'exit_status', 'statusLine', ':status', 'errorCode', 'estado'],
  ...[
    'ApiStatusSubCode',
    'apistatussubcode',
    'Api-Status-Sub-Code',
    'API_STATUS_SUB_CODE',
    'subStatus',
    'sub',
  ],
  ...['http.response.header.apistatussubcode', 'sc-substatus', 'Untercode', 'sub_code', 'errorSubCode'],
  ...[
    'method',
    'requestMethod',
    'cs-method',
    'verb',
    'url',
    'uri',
    'path',
    'http.target',
    'cs-uri-stem',
    'href',
  ],
  ...['name', 'key', 'value', 'stringValue', 'time', 'message', 'expected', 'location', 'referer', 'price'],
  ...['headers', 'data', 'body', 'error', 'log', 'entries', 'request', 'rawHeaders', 'kind', 'endpoint'],
  ...[
    'Authorization',
    'Cookie',
    'Token',
    'AppSecret',
    'ApiSessionKey',
    'Signature',
    'PublicID',
    'line',
    'column',
  ],
];

const number = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...codes) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('200', '204', '401', '403', '404', '418', '500', '502', '599', '999'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('403.77', '404.999', '418.3', '100', '101', '25', '7', '0', '003'),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((length) => '403125'.repeat(length)) },
);

/** A code in any of its spellings. */
const spelled = fc
  .tuple(number, fc.constantFrom('.', '.', '-', '_', '/', ' ', ', ', ':'))
  .map(([code, separator]) => code.replace('.', separator));

const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.constantFrom(...names).map((one) => one.toUpperCase()) },
  { weight: 1, arbitrary: fc.constantFrom(...fillers) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

const method = fc.constantFrom(
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'CONNECT',
  'OPTIONS',
  'get',
  'BREW',
);
const address = fc.constantFrom(
  '/v1/entity',
  '/v1/entity/12',
  '/entity/search/12',
  '/v1/entity/id/7/data',
  'https://api.example/v1/entity/lead/55?Token=0123456789abcdef&PublicID=4711#403.25',
  'https://api.example:443/v1/user/dp-key/403',
  'http:\\/\\/api.example\\/v1\\/entity',
  '/codes/403-25',
  'https://',
  '//',
);
const lineBreak = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\r\r\n', '\n\n', '\u2028', '\u0085', '');
const stamp = fc.constantFrom(
  '2026-11-22T17:20:08.123+01:00',
  '22/Nov/2026:17:20:08 +0000',
  'Sun, 22 Nov 2026 17:20:08 GMT',
  'Nov 22 17:20:08',
  '1795368008.123',
  '2026-13-45T99:99:99',
);
const secret = fc.constantFrom(
  'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.403',
  'Cookie: sid=0123456789abcdef; status=403',
  'AppSecret=403.25',
  '"Token":"401.10"',
);

const value = fc.oneof(
  { weight: 5, arbitrary: spelled },
  { weight: 1, arbitrary: method },
  { weight: 1, arbitrary: address },
  { weight: 1, arbitrary: stamp },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const fieldLine = fc
  .tuple(
    fc.constantFrom('', '', '', '< ', '> ', '* ', '  ', '    ', '\t', '- ', '| ', '// '),
    name,
    fc.constantFrom(
      ': ',
      ':',
      '=',
      ' = ',
      ' => ',
      '\t',
      ' ',
      '  ',
      ':\n',
      '="',
      " : '",
      '\\": \\"',
      ": [ '",
      '|',
    ),
    value,
    fc.constantFrom('', '', ',', '"', "',", '\\"', "' ],", ';', ' ms', '.', ')', ' |'),
  )
  .map((parts) => parts.join(''));

/** A request, its response, and a body. */
const message = fc
  .record({
    mark: fc.constantFrom('', '', '  ', '< '),
    end: fc.constantFrom('\n', '\r\n'),
    asked: fc.option(fc.tuple(method, address)),
    version: fc.constantFrom('HTTP/1.1', 'HTTP/2', 'HTTP/1.0', 'HTTP/3', 'http/1.1'),
    status: number,
    reason: fc.constantFrom('', ' Forbidden', ' Not Found', ' Connection established', ' OK'),
    fields: fc.array(fieldLine, { maxLength: 4 }),
    subCode: fc.option(spelled),
    body: fc.constantFrom(
      '',
      '{"status":{"statusCode":404,"subCode":"404.6"},"data":null}',
      '{\n  "status": 403,\n  "title": "Forbidden"\n}',
      '<html><title>502 Bad Gateway</title></html>',
      '1f',
      'error 403.25',
    ),
  })
  .map(({ mark, end, asked, version, status, reason, fields, subCode, body }) =>
    [
      ...(asked ? [`${mark === '< ' ? '> ' : mark}${asked.join(' ')} HTTP/1.1`, ''] : []),
      ...[`${version} ${status}${reason}`, ...fields].map((line) => mark + line),
      ...(subCode === null ? [] : [`${mark}ApiStatusSubCode: ${subCode}`]),
      mark.trim(),
      body,
    ].join(end),
  );

/** JSON in one line or indented, or as a string in JSON. */
const json = fc
  .tuple(
    fc.letrec<{ any: unknown; object: object }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        { weight: 4, arbitrary: value },
        { weight: 2, arbitrary: fc.constantFrom(403, 200, 403.25, 25, null, true, '', 401.1) },
        { weight: 3, arbitrary: tie('object') },
        { weight: 2, arbitrary: fc.array(tie('any'), { maxLength: 3 }) },
      ),
      object: fc
        .array(fc.tuple(name, tie('any')), { maxLength: 5 })
        .map((members) => Object.fromEntries(members)),
    })).object,
    fc.constantFrom(undefined, undefined, 1, 2, 4, '\t'),
    fc.nat({ max: 3 }),
  )
  .map(([object, indent, kind]) => {
    const text = JSON.stringify(object, null, indent);
    if (kind === 0) return JSON.stringify({ message: text });
    return kind === 1 ? text.replaceAll('"', "'").replaceAll('/', '\\/') : text;
  });

/** A table with a heading: a W3C log, CSV, Markdown, HTML, or columns as wide as the dashes below their names. */
const table = fc
  .tuple(
    fc.array(name, { minLength: 1, maxLength: 5 }),
    fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
    fc.constantFrom('w3c', ',', ';', '\t', ' | ', '  ', 'html', 'dashes'),
    fc.boolean(),
  )
  .map(([heading, rows, kind, quoted]) => {
    if (kind === 'w3c')
      return ['#Software: x', `#Fields: ${heading.join(' ')}`, ...rows.map((row) => row.join(' '))].join(
        '\n',
      );
    if (kind === 'html') {
      return [heading, ...rows]
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('\n');
    }
    if (kind === 'dashes') {
      const wide = [heading, heading.map(() => '----------'), ...rows];
      return wide.map((row) => row.map((cell) => cell.padEnd(10)).join(' ')).join('\n');
    }
    const cells = (row: readonly string[]) => row.map((cell) => (quoted ? `"${cell}"` : cell)).join(kind);
    const lines = [heading, ...(kind === ' | ' ? [heading.map(() => '---')] : []), ...rows].map(cells);
    return (kind === ' | ' ? lines.map((line) => `| ${line} |`) : lines).join('\n');
  });

const logLine = fc
  .record({ stamp, method, address, number: spelled, sub: spelled, form: fc.nat({ max: 5 }) })
  .map(({ stamp: at, method: verb, address: url, number: code, sub, form }) => {
    switch (form) {
      case 0:
        return `198.51.100.7 - - [${at}] "${verb} ${url} HTTP/1.1" ${code} 328 "-" "sync/4.3.1" ${sub}`;
      case 1:
        return `${at} WARN [http-7] Client - ${verb} ${url} -> ${code} ApiStatusSubCode=${sub} in 403 ms`;
      case 2:
        return `time="${at}" level=error method=${verb} path=${url} status=${code} sub_code=${sub} duration=403.25ms`;
      case 3:
        return `{"time":"${at}","req":{"method":"${verb}","url":"${url}"},"res":{"statusCode":${code},"headers":{"apistatussubcode":"${sub}"}}}`;
      case 4:
        return `${at} INFO processed order 403125 of customer 404 in 403ms, total 403.25 EUR`;
      default:
        return `curl -i -X ${verb} ${url}\n<-- ${code} ${sub}`;
    }
  });

const words = [
  ...[
    'we get a ',
    'error ',
    'with ',
    'and ',
    'then ',
    'HTTP ',
    'Forbidden ',
    'Not Found ',
    'returned ',
    'since ',
  ],
  ...[
    'version ',
    'PR #',
    'main.js:',
    '$',
    ' EUR',
    '%',
    ' ms',
    'expected status ',
    'but got ',
    'code ',
    'line ',
  ],
  ...['Anfrage liefert Fehler ', 'response: ', '-> ', '<-- ', 'failed: ', 'sub-code ', ', again ', '(', ').'],
];
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...words), spelled, fc.constantFrom(' ', '. ', ': ')), {
    maxLength: 10,
    size: 'max',
  })
  .map((parts) => parts.join(''));

/** Lines that are indented as in YAML and printed objects, correctly or not. */
const block = fc
  .array(
    fc.tuple(
      fc.nat({ max: 6 }),
      fc.oneof(fieldLine, fc.constantFrom('{', '}', '},', '[', ']', 'headers: {', 'response:')),
    ),
    {
      maxLength: 12,
      size: 'max',
    },
  )
  .map((lines) => lines.map(([indent, line]) => ' '.repeat(2 * indent) + line).join('\n'));

const oddities = [
  ...[
    'Request URL: https://x.example/entity\n',
    'Request Method: POST\n',
    'curl -i https://x.example/entity ',
    '100 Continue',
    '/codes/',
  ],
  ...[
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u00a0',
    '\u200b',
    '\0',
    '\u001b[31m',
    '\u001b[0m',
    '\u001b[1;38;5;403m',
    '\u001b[',
  ],
  ...[
    '\\"',
    '\\\\',
    '\\r\\n',
    '\\u0022',
    '\\/',
    '"',
    "'",
    '`',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '|',
    '\t',
  ],
  ...[
    '}HTTP/1.1 403\n',
    '},{',
    '"},',
    ': ',
    '=',
    '=>',
    '#Fields: sc-status sc-substatus\n',
    '...',
    '403.',
    '-- ---- --\n',
  ],
  ...[
    '[{"kind":"documented","code":"403.25","status":403,',
    '"code": "403.25",\n',
    'é',
    '中文',
    '🎉',
    'İ',
    'ſ',
    'K',
  ],
];

/** A fragment of a text, shortened. */
const fragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fieldLine },
  { weight: 3, arbitrary: sentence },
  { weight: 3, arbitrary: logLine },
  { weight: 3, arbitrary: message },
  { weight: 3, arbitrary: json },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: block },
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 2, arbitrary: value },
  { weight: 1, arbitrary: secret },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** Consecutive fragments, sometimes one of them very often, for lines that are read in parts. */
const composed = fc
  .array(
    fc.tuple(
      fragment,
      lineBreak,
      fc.oneof(
        { weight: 40, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }) },
      ),
    ),
    { maxLength: 6, size: 'max' },
  )
  .map((parts) =>
    parts
      .map(([piece, end, times]) => (piece + end).repeat(Math.min(times, 1 + 12_000 / (piece.length + 1))))
      .join(''),
  );

const fixtures = readFixtures('tuned').map(({ text }) => text);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const longestCut = 1_200;

/** The output of a real tool, with parts of it deleted, doubled, swapped, or replaced by something else. */
const mutated = fc
  .tuple(
    fc.constantFrom(...fixtures),
    place,
    fc.array(fc.tuple(fc.nat({ max: 4 }), place, fc.nat({ max: 200 }), fc.nat({ max: 200 }), fragment), {
      maxLength: 6,
      size: 'max',
    }),
  )
  .map(([fixture, from, edits]) => {
    const begin = Math.floor(from * Math.max(0, fixture.length - longestCut));
    let text = fixture.slice(begin, begin + longestCut);
    for (const [kind, at, length, other, piece] of edits) {
      const start = Math.floor(at * text.length);
      const middle = start + length;
      const end = middle + other;
      const [before, first, second, after] = [
        text.slice(0, start),
        text.slice(start, middle),
        text.slice(middle, end),
        text.slice(end),
      ];
      if (kind === 0) text = before + second + after;
      else if (kind === 1) text = before + first + first + second + after;
      else if (kind === 2) text = before + second + first + after;
      else if (kind === 3) text = before + piece + second + after;
      else text = before + first + piece + second + after;
    }
    return text;
  });

/** Any text. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: composed },
  { weight: 2, arbitrary: mutated },
);

/** Lengths of the chunks of a text, repeated from the first. */
export const chunkLengths = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 300 })),
  {
    minLength: 1,
    maxLength: 6,
  },
);
