/** Texts of any size that are the slowest to read: patterns that begin again and again and are never complete. */

/** A text that is made to be slow. */
export interface Adversarial {
  readonly name: string;
  /** Builds the text in about this length, of whole units. */
  text(length: number): string;
}

/** Units that are repeated. */
const units: readonly string[] = [
  // Characters, and parts of a code
  ...[
    '4',
    '403',
    '403.',
    '403.2',
    '.403',
    '-403',
    ':',
    '=',
    '-',
    '/',
    '.',
    ',',
    ';',
    '_',
    'a',
    'a:',
    'a-',
    'a.',
    'é',
  ],
  ...[
    '"',
    "'",
    '`',
    '{',
    '[',
    '(',
    '<',
    '>',
    '}',
    ']',
    ')',
    '|',
    '\\',
    '*',
    '#',
    '$',
    '&',
    '%',
    '\ud800',
    '\0',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    'a\r',
    '\r\r\n',
    ' \n',
    '\n\n \n',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '\ufffc',
  ],
  // Codes
  ...[
    '403 ',
    '403\n',
    '403.25 ',
    '403.25\n',
    '403.25, ',
    ', 403.25',
    '403.25,401.10;',
    '403 (',
    '(403)',
    '| 403 ',
  ],
  ...[
    '403 (403.25) ',
    '403/403.25 ',
    '403-25 ',
    '12.5, ',
    '1 403.25 ',
    '403 403.25 ',
    '999.99 ',
    '403.99\n',
    '"403"',
  ],
  // Sentences
  ...[
    'error 403.25 ',
    'error ',
    'errorerror',
    'a 403 when ',
    'and ',
    'or ',
    'status ',
    'status 4',
    'expect ',
    'code ',
  ],
  ...[
    '403 forbidden ',
    '403 Forbidden\n',
    'forbidden ',
    'forbidden (',
    'Not Found 404 ',
    'version 403.25 ',
    'with a ',
  ],
  ...[
    'expected status 403 ',
    'we get a 403.21, ',
    'returned 403 ',
    '<-- 403 ',
    '-> 403\n',
    '→ 403 ',
    '=> ',
    '<- ',
    '-->',
  ],
  ...[
    'where ',
    'where 403 ',
    'response - 403 ',
    'response ',
    'failed: 403 ',
    'sent 404 in 3 ms, ',
    'upgraded to 403.2 ',
  ],
  // Names and values
  ...[
    'status=403 ',
    'status=403\n',
    'status: ',
    'status:\n',
    'status=',
    'status',
    'Status Code: 403\n',
    'code: 403, ',
  ],
  ...[
    'subCode=25\n',
    'subCode: ',
    'subCode',
    'ApiStatusSubCode',
    'ApiStatusSubCode: ',
    'ApiStatusSubCode: 403.25\n',
  ],
  ...[
    'ApiStatusSubCode: 403.25, ',
    'ApiStatusSubCode\n',
    'Api-Status-Sub-',
    'sub',
    'sub-',
    'sub status ',
    'x.status: 4 ',
  ],
  ...[
    'name=',
    'name',
    'name: ',
    'name => ',
    'url=',
    'url: ',
    'url=/',
    'path=/a ',
    'method=',
    'method: GET\n',
    'path',
  ],
  ...[
    '"name":"a","value":"403.25"',
    '"name": "',
    '"name":"a",',
    '"value":403',
    'value ',
    'is ',
    'string(6) ',
    'int(',
  ],
  ...[
    'status is was of has ',
    'status: value: string: ',
    '\\"status\\":403,',
    '\\\\"',
    '\\"',
    '\\/',
    '\\:',
    '\\u0022',
  ],
  // Requests and messages
  ...[
    'GET /',
    'GET / ',
    'GET /\n',
    'GET ',
    'POST /a - 443 ',
    'POST /v1/entity HTTP/1.1\n',
    'https://a ',
    'https://',
    '://',
  ],
  ...[
    '"POST /v1/entity HTTP/1.1" 400 12 ',
    'GET /v1/entity 403\n',
    'https://a POST ',
    '/a/',
    '/codes/',
    '/codes/403-25 ',
  ],
  ...[
    '/codes/403-25\n',
    'curl https://',
    'curl https://a \\\n',
    'curl ',
    '-X GET ',
    '-X ',
    '--url ',
    '.get(',
    ".get('/a')",
  ],
  ...[
    'HTTP/1.1 403\n',
    'HTTP/1.1 403\n\n',
    'HTTP/1.1 ',
    'HTTP/',
    '< HTTP/1.1 403\n',
    '< a: b\n',
    '> a: b\n',
    '* a\n',
    'x: y\n',
  ],
  ...[
    'HTTP/1.1 403\nx: y\n\n{',
    '}HTTP/1.1 403\r\n',
    '}HTTP/',
    'GET / HTTP/1.1\n\n1f\n',
    'CONNECT a HTTP/1.1 ',
    '{ [5 bytes data]\n',
  ],
  ...[
    'location: https://a ',
    'Request [GET] ',
    'TCP_MISS/403 ',
    'TCP_',
    'SIP/2.0 403 ',
    '403 328 - - "POST /a HTTP/1.1"\n',
  ],
  // JSON, objects, colors
  ...[
    '{"a":',
    '{"a":[',
    '[{"a":',
    '{"status":',
    '{"status":403,',
    '{"status":403},',
    '{"status":{"statusCode":403,',
    '},{',
    '{}',
    '[]',
  ],
  ...[
    '{"request":{"url":"/a"},"response":{"status":403}},',
    'headers: {',
    'status: {code: 403}\n',
    '\u001b[',
    '\u001b[31m',
    '\u001b[0m403',
  ],
  ...[
    '[{"kind":"documented","code":"403.25",',
    '{"kind":"documented",',
    '"code": "403.25",\n',
    '    "kind": "documented",\n',
  ],
  // Tables
  ...[
    '#Fields: ',
    '#Fields: sc-status\n',
    '#Fields: sc-status sc-substatus\n403 25\n',
    'status,code\n',
    'status;',
    'status,',
  ],
  ...[
    'status\t',
    'status  code\n',
    '| status | code |\n',
    '| 403 |\n',
    '|',
    '||',
    '| ',
    '│',
    '-- ',
    '-- --\n',
    'a status\n-- --\n',
  ],
  ...[
    '<td>',
    '<td>403</td>',
    '<td ',
    '</td>',
    'status,url\n403,/a\n',
    'a,b,status\n"',
    'method url status\nGET /a 403\n',
    '""',
  ],
  // Times
  ...[
    '2026-11-22T17:20:08 ',
    '2026-11-22T17:20:08 status=403\n',
    'time=179536800',
    'expires=',
    '22/Nov/2026:17:20:08 403\n',
  ],
];

/** A heading, followed by a unit that is repeated. */
const headed: readonly (readonly [head: string, unit: string])[] = [
  ['< HTTP/1.1 403\n< a: b\n\nHTTP/1.1 403\nx: y\n\n{', '\\"a\\":'],
  ['HTTP/1.1 403\n\n{\n', '"a": "b",\n'],
  ['HTTP/1.1 403\n', 'a: b\n'],
  ['HTTP/1.1 403\n', 'ApiStatusSubCode: 403.25\n'],
  ['GET /v1/entity HTTP/1.1\n\n', 'a\n'],
  ['#Fields: sc-status sc-substatus\n', '403 25\n'],
  ['#Fields: sc-status sc-substatus\n', '403 25 '],
  ['#Fields: sc-status sc-substatus\n', 'a\n'],
  ['status,subCode\n', '403,25\n'],
  ['status,subCode\n', '"'],
  ['status,subCode\n', '"a\n'],
  ['status,subCode\n', ','],
  ['| status | subCode |\n|---|---|\n', '| 403 | 25 |\n'],
  ['status subCode url\n------ ------- -----\n', '403    25      /a\n'],
  ['<tr><td>status</td><td>url</td></tr>\n', '<td>403</td><td>/a</td>\n'],
  ['403.25\n', '401.10\n'],
  ['"', 'a 403 '],
  ['{"status":403,"message":"', 'a '],
  ['{"status":403,"message":"', '\\"'],
  ['status: 403\n', '  a: b\n'],
  ['status: 403 ', 'a'],
  ['status: 403 ', '(a'],
  ['POST https://api.example/', 'a'],
  ['POST https://api.example/?', 'a=403&'],
  ['url: "/', 'entity/'],
];

/** Texts whose lines grow, or do not repeat. */
const shapes: readonly Adversarial[] = [
  { name: 'lines indented by one more each', text: (length) => staircase(length, (i) => i) },
  { name: 'lines indented by one less each', text: (length) => staircase(length, (i, lines) => lines - i) },
  { name: 'lines indented back and forth', text: (length) => zigzag(length, 'status: 403\n') },
  { name: 'opened objects indented back and forth', text: (length) => zigzag(length, 'response: {\n') },
  { name: 'a request indented back and forth', text: (length) => zigzag(length, 'url: /v1/entity\n') },
  { name: 'nested JSON, closed again', text: (length) => nested(length, '{"a":', '403', '}') },
  { name: 'nested arrays, closed again', text: (length) => nested(length, '[', '403.25', ']') },
  { name: 'nested status, closed again', text: (length) => nested(length, '{"status":403,"a":', '1', '}') },
  { name: 'nested status, indented', text: (length) => indentedObjects(length) },
  { name: 'one very long name', text: (length) => `${'status'.padEnd(length - 5, 'x')}: 403` },
  { name: 'one very long name of dots', text: (length) => `${'a.'.repeat(length / 2 - 6)}status: 403` },
  { name: 'long names', text: (length) => repeated(`${'x'.repeat(500)}.status=403\n`, length) },
  { name: 'many spaces before a value', text: (length) => `status:${' '.repeat(length - 10)}403` },
  {
    name: 'a name far before each value',
    text: (length) => repeated(`status:${' '.repeat(60)}403\n`, length),
  },
  { name: 'long URLs', text: (length) => repeated(`GET https://a/${'b/'.repeat(1_000)} 403\n`, length) },
  { name: 'statuses that grow', text: (length) => numbered(length, (i) => `status=${200 + (i % 400)} `) },
  { name: 'codes that grow', text: (length) => numbered(length, (i) => `${200 + (i % 400)}.${i % 100}\n`) },
  { name: 'names that never repeat', text: (length) => numbered(length, (i) => `name${i}status=403\n`) },
  {
    name: 'URLs that never repeat',
    text: (length) => numbered(length, (i) => `GET /entity/${i}/x 403\n`),
  },
  {
    name: 'requests without a response',
    text: (length) => numbered(length, (i) => `POST /entity/${i} HTTP/1.1\n\n`),
  },
  {
    name: 'statuses, then sub-codes',
    text: (length) => halves(length, 'status=403\n', 'ApiStatusSubCode: 403.25\n'),
  },
  { name: 'requests, then statuses', text: (length) => halves(length, 'GET /v1/entity\n', 'status=403\n') },
  {
    name: 'marked responses, then their copies',
    text: (length) => halves(length, '< HTTP/1.1 403\n< a: b\n', 'HTTP/1.1 403\na: b\n'),
  },
  { name: 'opening brackets, then closing ones', text: (length) => halves(length, '{', '}') },
  {
    name: 'one line without a break',
    text: (length) => repeated('ERROR GET /v1/entity/12 -> 403 ApiStatusSubCode=403.25 in 12 ms; ', length),
  },
  {
    name: 'one line of ordinary words',
    text: (length) => repeated('processed order of customer in time, ', length),
  },
];

export const adversarialTexts: readonly Adversarial[] = [
  ...units.map((unit) => ({ name: JSON.stringify(unit), text: (length: number) => repeated(unit, length) })),
  ...headed.map(([head, unit]) => ({
    name: `${JSON.stringify(unit)} below ${JSON.stringify(head)}`,
    text: (length: number) => head + repeated(unit, length - head.length),
  })),
  ...shapes,
];

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.max(1, Math.floor(length / unit.length)));
}

function halves(length: number, first: string, second: string): string {
  return repeated(first, length / 2) + repeated(second, length / 2);
}

function numbered(length: number, unit: (i: number) => string): string {
  const units: string[] = [];
  for (let i = 0, size = 0; size < length; i++) {
    const next = unit(i);
    units.push(next);
    size += next.length;
  }
  return units.join('');
}

/** Builds so many lines that their indentation alone has this length. */
function staircase(length: number, indent: (i: number, lines: number) => number): string {
  const lines = Math.floor(Math.sqrt(2 * length));
  return Array.from({ length: lines }, (_, i) => `${' '.repeat(indent(i, lines))}a: 403`).join('\n');
}

function zigzag(length: number, line: string): string {
  return numbered(length, (i) => ' '.repeat(i % 2 === 0 ? i % 64 : 63 - (i % 64)) + line);
}

function nested(length: number, open: string, inside: string, close: string): string {
  const depth = Math.floor(length / (open.length + close.length));
  return open.repeat(depth) + inside + close.repeat(depth);
}

/** Nests objects as deep as the length allows, each indented further. */
function indentedObjects(length: number): string {
  const depth = Math.floor(Math.sqrt(length));
  const opened = Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}"status": {`);
  const closed = Array.from({ length: depth }, (_, i) => `${' '.repeat(depth - i - 1)}}`);
  return [...opened, ...closed].join('\n');
}
