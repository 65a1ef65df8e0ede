import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reporting } from '../../src/catalog/reporting.ts';
import { createMask, secretPlaceholder } from '../../src/redaction/mask.ts';
import { processorTime } from '../processor-time.ts';

const mask = createMask(reporting.secrets);
const secret = 'eTqyykFcR5kN2k/vb9+IsIEA=';
const json = JSON.stringify;

/** A notation with `§` as the secret, and its masked text, with `§` as the placeholder. */
type Form = [name: string, text: string, masked?: string];

const forms: Form[] = [
  ['a header line', 'Token: §\r\nDate: x'],
  ['a header line without a space', 'Token:§\nDate:x'],
  ['a header line of curl -v', '> ApiSessionKey: §\r\n> Host: x'],
  ['a cookie', 'Set-Cookie: sid=§; Path=/; HttpOnly\nDate: x', 'Set-Cookie: §\nDate: x'],
  ['several cookies', '< Cookie: a=§; b=§', '< Cookie: §'],
  ['credentials', 'Authorization: Basic §\nHost: x', 'Authorization: §\nHost: x'],
  [
    'digest credentials',
    'proxy-authorization: Digest username="a", response="§", realm="b"\nHost: x',
    'proxy-authorization: §\nHost: x',
  ],
  [
    'a signature',
    'Signature: {"AppKey": 32767, "IssuedAt": "20140408045941", "Token": "§"}\nApiStatusSubCode: 403.25',
    'Signature: §\nApiStatusSubCode: 403.25',
  ],
  ['a header line with color codes', '\u001b[36mCookie\u001b[39;49;00m: §'],
  ['a header line with color codes that lost their escape character', '[34mToken[0m: §'],
  [
    'a header line of curl over HTTP/2',
    '* [HTTP/2] [1] [token: §]\nDate: x',
    '* [HTTP/2] [1] [token: §\nDate: x',
  ],
  [
    'a header line that a dump breaks',
    `0010: Signature: ${'a'.repeat(53)}\n0050: §\n005a: Date: x`,
    '0010: Signature: §\n0050: §\n005a: Date: x',
  ],
  ['a name and its value in lines of their own', 'token:\n§\ndate:\nx'],
  ['a name and its value without a colon', 'token\n§\ndate\nx'],
  ['a header line within a log line', '12:00 DEBUG wire - Token: § status=403'],
  ['a header line in quotation marks', '>> "Token: §[\\r][\\n]"', '>> "Token: §"'],
  [
    'a JSON header line in quotation marks',
    '>> "Signature: {"AppKey":1,"Token":"§"}[\\r][\\n]"',
    '>> "Signature: §"',
  ],
  ['a header line in a message', '{"raw":"HTTP/1.1 403 X\\r\\nToken: §\\r\\nDate: x"}'],
  ['the last header line in a message', '{"raw":"HTTP/1.1 403 X\\r\\nToken: §","status":403}'],
  ['the bytes that Python sends', "b'GET / HTTP/1.1\\r\\nToken: §\\r\\nDate: x\\r\\n\\r\\n'"],
  [
    'a signature in bytes that Python sends',
    'b\'GET / HTTP/1.1\\r\\nSignature: {"AppKey":1,"Token":"§"}\\r\\nDate: x\'',
    "b'GET / HTTP/1.1\\r\\nSignature: §\\r\\nDate: x'",
  ],
  ['a JSON member', '{"Token":"§","status":403}'],
  ['a JSON member in a line below', '"Token":\n  "§",\n"a": 1'],
  ['an escaped JSON member', '{\\"Token\\":\\"§\\",\\"a\\":1}'],
  ['a JSON member escaped twice', '{\\\\\\"Token\\\\\\":\\\\\\"§\\\\\\",\\\\\\"a\\\\\\":1}'],
  [
    'a JSON member with escaped JSON in it',
    '{"Signature":"{\\"AppKey\\":1,\\"Token\\":\\"§\\"}","a":1}',
    '{"Signature":"§","a":1}',
  ],
  [
    'a JSON member with an object in it',
    '{"Signature":{"AppKey":1,"Token":"§"},"a":1}',
    '{"Signature":§,"a":1}',
  ],
  ['a JSON member that no mark closes', '{"Token":"§', '{"Token":"§'],
  ['a JSON member escaped as .NET does', '{\\u0022Token\\u0022:\\u0022§\\u0022,\\u0022a\\u0022:1}'],
  ['a JSON member escaped for HTML', '{&quot;Token&quot;:&quot;§&quot;,&quot;a&quot;:1}'],
  ['a JSON member escaped for a table', '"{""Token"":""§"",""a"":""b""}"'],
  ['a JSON array', '{"token":["§"],"date":["x"]}'],
  [
    'a JSON array of several',
    '{"set-cookie":["a=§; Path=/","b=§"],"date":["x"]}',
    '{"set-cookie":["§","§"],"date":["x"]}',
  ],
  [
    'a JSON array over lines',
    '"set-cookie": [\n  "a=§",\n  "b=§"\n],\n"a": 1',
    '"set-cookie": [\n  "§",\n  "§"\n],\n"a": 1',
  ],
  ['a pair', '[{"name":"Token","value":"§"},{"name":"Date","value":"x"}]'],
  ['a pair with its name first, over lines', '{\n  "name": "Token",\n  "value": "§"\n}'],
  ['a pair with its value first', '[{"value":"y","name":"Date"},{"value":"§","name":"Token"}]'],
  [
    'a pair whose value has a name in it',
    '[{"value":"§ my password","name":"Token"}]',
    '[{"value":"§","name":"Token"}]',
  ],
  ['a pair with more in it', '{"key":"Token","type":"text","value":"§","enabled":true}'],
  ['an escaped pair', '[{\\"name\\":\\"Token\\",\\"value\\":\\"§\\"}]'],
  ['a parameter', 'a=1 Token=§ status=403'],
  ['a parameter of an address', '"GET /v1/entity?a=1&Token=§&x=1 HTTP/1.1" 403'],
  ['the last parameter of an address', '"GET /v1/entity?Token=§ HTTP/1.1" 403'],
  ['a parameter of an escaped address', '{"url":"/v1?PublicID=§\\u0026a=1","status":403}'],
  ['a parameter of an encoded address', 'to=%2Fv1%3FPublicID%3D§%26a%3D1&b=1'],
  ['encoded JSON in an address', 'q=%7B%22Token%22%3A%22§%22%2C%22a%22%3A1%7D&b=1'],
  ['a form', 'Token=§&x=1'],
  ['a form after another parameter', 'grant_type=password&client_secret=§&x=1'],
  ['a part of a form', 'Content-Disposition: form-data; name="Token"\r\n\r\n§\r\n--b'],
  ['a quoted parameter', 'a=1 token="§" status=403'],
  ['a parameter with a prefix', 'http_x_token=§ status=403'],
  ['a credential among parameters', 'authorization=Bearer § status=403', 'authorization=§ status=403'],
  ['cookies among parameters', 'cookie=a=§; b=§ status=403', 'cookie=§ status=403'],
  ['a password with spaces', 'password=§ two three status=403', 'password=§ status=403'],
  ['a password at the end of a sentence', 'login with password: §'],
  ['an OpenTelemetry attribute', 'http.request.header.token: ["§"], a: 1'],
  ['a variable', 'export APP_SECRET="§"'],
  ['an assignment', "const appSecret = '§';"],
  ['an entry of an object', "{\n  Token: '§',\n  Date: 'x'\n}"],
  ['an entry in one line', "headers: { token: '§', date: 'x' }"],
  [
    'a list in an object',
    "'set-cookie': [\n    'a=§; Path=/',\n    'b=§'\n  ],",
    "'set-cookie': [\n    '§',\n    '§'\n  ],",
  ],
  ['a list of names and values', "rawHeaders: [ 'Token', '§', 'Date', 'x' ]"],
  ['a list of names and values over lines', "[\n  'Token',\n  '§',\n  'Date' ]"],
  ['pairs of Python', "Headers([('token', '§'), ('date', 'x')])"],
  ['bytes of Python', "[(b'token', b'§'), (b'date', b'x')]"],
  ['a dictionary of Python', "{'Token': '§', 'Date': 'x'}"],
  [
    'a cookie jar of Python',
    '<RequestsCookieJar[<Cookie sid=§ for api.example/>]>',
    '<RequestsCookieJar[<Cookie §>]>',
  ],
  ['an entry of PHP', "'token' => '§',"],
  ['an entry that print_r shows', '    [Token] => §\n    [Date] => x'],
  [
    'a list that print_r shows',
    '[Token] => Array\n(\n  [0] => §\n)\n[Date] => x',
    '[Token] => §\n\n\n\n[Date] => x',
  ],
  ['an entry that var_dump shows', '["Token"]=>\n  string(25) "§"\n  ["Date"]=>'],
  ['an entry of Ruby', '{"token"=>["§"], "date"=>["x"]}'],
  ['a symbol of Ruby', '{:token=>"§", :date=>"x"}'],
  ['a map of Go', 'map[Date:[x] Token:[§]]'],
  ['a header map of Go', 'http.Header{"Token":[]string{"§"}, "Date":[]string{"x"}}'],
  ['a map of Java', '{Token=[§], Date=[x]}'],
  ['an object of Kotlin', "Login(user=a, password='§')"],
  ['an option of Rust', 'Login { token: Some("§"), user: "a" }'],
  ['a call', 'request.setHeader("Token", "§");'],
  ['an XML element', '<Token>§</Token><a>b</a>'],
  ['an XML element with an attribute and a prefix', '<api:Token type="x">§</api:Token>'],
  ['an XML element over lines', '<Token>\n  §\n</Token>'],
  ['character data', '<Token><![CDATA[§]]></Token>', '<Token>§</Token>'],
  ['an XML attribute', '<login Token="§" user="a"/>'],
  ['an XML pair', '<header name="Token" value="§"/>'],
  ['an XML pair with text', '<header name="Token">§</header>'],
  ['an escaped XML element', '&lt;Token&gt;§&lt;/Token&gt;'],
  ['a row of a table', '| Token | § | x |'],
  ['a row with tabs', 'Token\t§\tx'],
  ['bold text', '**Token**: §'],
  ['typographic marks', '{“Token”: “§”, “a”: 1}'],
  ['a header of curl', "curl -H 'Token: §' https://x"],
  ['a header of curl in double marks', 'curl -H "Token: §" https://x'],
  [
    'a JSON header of curl',
    'curl -H "Signature: {\\"AppKey\\":1,\\"Token\\":\\"§\\"}" https://x',
    'curl -H "Signature: §" https://x',
  ],
  ['a header of curl on Windows', 'curl -H ^"Token: §^" -H ^"a: b^"', 'curl -H ^"Token: §" -H ^"a: b^"'],
  ['a user of curl', 'curl -u user:§ https://x', 'curl -u § https://x'],
  ['a quoted user of curl', "curl --user 'user:§' https://x", "curl --user '§' https://x"],
  ['cookies of curl', "curl -b 'sid=§' https://x", "curl -b '§' https://x"],
  ['an option', 'tool --app-secret § --user a'],
  ['an item of HTTPie', 'http GET https://x Token:§ a:b'],
  ['a bearer token by itself', 'sent Bearer § to x'],
  ['credentials in an address', 'https://user:pass@api.example/v1', 'https://§@api.example/v1'],
  ['a name in an address', 'https://deploy-key@api.example/v1', 'https://§@api.example/v1'],
  ['credentials in an escaped address', 'https:\\/\\/user:pass@api.example', 'https:\\/\\/§@api.example'],
  [
    'credentials in an encoded address',
    'u=https%3A%2F%2Fuser%3Apass%40api.example',
    'u=https%3A%2F%2F§%40api.example',
  ],
  ['a JSON web token', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln back', 'got § back'],
  [
    'a segment of an address',
    'GET /v1/entity/changes/token/7d1f0b2c9e HTTP/1.1',
    'GET /v1/entity/changes/token/§ HTTP/1.1',
  ],
];

const names = [
  ...reporting.secrets,
  'token',
  'X-Token',
  'HTTP_TOKEN',
  'api_session_key',
  'apisessionkey',
  'APISESSIONKEY',
  'app-secret',
  'X-Api-Key',
  'api_key',
  'password',
  'userPassword',
  'passwd',
  'client_secret',
  'access_token',
  'refreshToken',
  'request.header.token',
  'Authorization',
  'Proxy-Authorization',
  'Cookie',
  'Set-Cookie',
];

describe('the mask', () => {
  test.each<Form>(forms)('replaces a secret in %s', (_, text, masked = text) => {
    const lineBreaks = (value: string) => value.split('\n').length;
    const result = mask(text.replaceAll('§', secret));
    expect(result).toBe(masked.replaceAll('§', secretPlaceholder));
    expect(lineBreaks(result)).toBe(lineBreaks(text));
  });

  test.each<Form>(forms)('does not change %s once it is masked', (_, text) => {
    const masked = mask(text.replaceAll('§', secret));
    expect(mask(masked)).toBe(masked);
  });

  test.each(names)('recognizes the name %s', (name) => {
    expect(mask(`${name}: ${secret}\nDate: x`)).toBe(`${name}: ${secretPlaceholder}\nDate: x`);
    expect(mask(json({ [name]: secret, a: 1 }))).toBe(json({ [name]: secretPlaceholder, a: 1 }));
  });

  test.each([
    'ApiStatusSubCode: 403.25',
    'HTTP/1.1 403 Forbidden',
    'token expired',
    'Token expired (401.24)',
    'Signature does not match',
    'Signature is missing "Token"',
    'Signature has an incorrect "Token" hash',
    'The "Token" was encrypted using an expired AppSecret',
    "The 'ApiSessionKey' header was missing",
    'Access-Control-Expose-Headers: ApiStatusSubCode, ApiSessionKey',
    'Vary: Cookie, Authorization',
    'InvalidToken',
    'InvalidToken: the hash is wrong',
    'MissingSignature: no header',
    'tokenCount: 5',
    '"tokenCount":5,"max_tokens":100',
    'next_token: abc',
    'SyntaxError: Unexpected token < in JSON at position 0',
    'AppSecretExpires: 2020-04-01T05:00:00Z',
    'PublicIDExpires: 2020-04-01T05:00:00Z',
    'WWW-Authenticate: Bearer realm="api", error="invalid_token"',
    'Bearer authentication failed',
    'the bearer of bad news',
    'Basic concepts',
    'PUT /v1/entity/id/1/password: status 403, sub-code 403.5',
    'PUT /v1/entity/id/1/password HTTP/1.1',
    'GET /v1/access/token/generate',
    'RequestAddCookies:123 - CookieSpec selected: default',
    '_headerFilter: /^(?:Authorization|Proxy-Authorization|Cookie)$/i,',
    'ExecuteAsync(CancellationToken stoppingToken)',
    '"token":null,"password":undefined,"secret":false',
    '"cookies":[],"token":""',
    'Username/Password Authentication Failed.',
    'https://api.example/v1/entity?at=12:30',
    'mail me at ada@example.org',
    'git@host.example:repo.git',
    'curl -u https://x',
    'the secret of good logs',
  ])('reads %j as ordinary words', (text) => {
    expect(mask(text)).toBe(text);
  });

  test('recognizes only the names it was given and those of HTTP', () => {
    const other = createMask(['GizmoKey']);
    expect(other('Token: a\ngizmo-key: b\nCookie: c')).toBe(
      `Token: a\ngizmo-key: ${secretPlaceholder}\nCookie: ${secretPlaceholder}`,
    );
    expect(createMask([])('Token: a, Cookie: b')).toBe(`Token: a, Cookie: ${secretPlaceholder}`);
    expect(createMask(['A.B(', '', '['])('a.b(: c')).toBe('a.b(: c');
  });

  test('returns an empty string for what is not a string', () => {
    expect(mask(undefined as unknown as string)).toBe('');
    expect(mask('')).toBe('');
  });
});

describe('for any secret', () => {
  const printable = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^(?:null|nil|None|undefined|true|false|pwd|token|secret)/i.test(text));
  const plain = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abXY0189+/=-_.~') });
  const named = fc.constantFrom(...names.filter((name) => !/[Cc]ookie|[Aa]uthorization/.test(name)));

  test.each<[string, (name: string, value: string) => string]>([
    ['a JSON member', (name, value) => json({ a: 1, [name]: value, b: 2 })],
    ['a JSON member over lines', (name, value) => JSON.stringify({ a: 1, [name]: value, b: 2 }, null, 2)],
    ['an array', (name, value) => json({ a: 1, [name]: [value, value], b: 2 })],
    ['JSON in JSON', (name, value) => json({ text: json({ [name]: value, a: 1 }), b: 2 })],
    [
      'JSON in JSON in JSON',
      (name, value) => json({ text: json({ text: json({ [name]: value, a: 1 }) }), b: 2 }),
    ],
    [
      'a pair',
      (name, value) =>
        json([
          { name, value },
          { name: 'Date', value: 'x' },
        ]),
    ],
    [
      'an escaped pair',
      (name, value) =>
        json({
          text: json([
            { name, value },
            { name: 'Date', value: 'x' },
          ]),
        }),
    ],
    [
      'a pair with its value first',
      (name, value) =>
        json([
          { value, name },
          { value: 'x', name: 'Date' },
        ]),
    ],
    ['a list of names and values', (name, value) => json(['Date', 'x', name, value, 'Host', 'y'])],
    ['an assignment', (name, value) => `a=1 ${name}=${json(value)} b=2`],
    ['a hash', (name, value) => `{${json(name)} => ${json(value)}, "a" => "b"}`],
  ])('nothing of it remains in %s, and everything else does', (_, form) => {
    fc.assert(
      fc.property(named, printable, (name, value) => {
        expect(mask(form(name, value))).toBe(form(name, secretPlaceholder));
      }),
    );
  });

  test('nothing of it remains in a header line, and everything else does', () => {
    fc.assert(
      fc.property(named, printable, (name, value) => {
        // Where a value looks like the notation of a program, the marks of that notation remain.
        fc.pre(!/^["'`[({^]|\\[rnu]/.test(value));
        expect(mask(`${name}: ${value}\r\nDate: x`)).toBe(`${name}: ${secretPlaceholder}\r\nDate: x`);
      }),
    );
  });

  test.each<[string, (name: string, value: string) => string]>([
    ['a parameter', (name, value) => `a=1 ${name}=${value} status=403`],
    ['an address', (name, value) => `GET /v1?${name}=${encodeURIComponent(value)}&x=1 HTTP/1.1`],
    ['a form', (name, value) => `${name}=${encodeURIComponent(value)}&x=1`],
    ['a message', (name, value) => json({ raw: `HTTP/1.1 403 X\r\n${name}: ${value}\r\nDate: x\r\n\r\n` })],
    ['a header of curl', (name, value) => `curl -H '${name}: ${value}' https://x`],
    ['an element', (name, value) => `<${name}>${value}</${name}><a/>`],
    ['a log line', (name, value) => `12:00 INFO sent ${name}: ${value} status=403`],
  ])('nothing of a key remains in %s, and everything else does', (_, form) => {
    fc.assert(
      fc.property(named, plain, (name, value) => {
        fc.pre(/^\w/.test(value) && !/^(?:null|nil|None|undefined|true|false)/i.test(value));
        expect(
          mask(form(name, value)).replaceAll(encodeURIComponent(secretPlaceholder), secretPlaceholder),
        ).toBe(
          form(name, secretPlaceholder).replaceAll(encodeURIComponent(secretPlaceholder), secretPlaceholder),
        );
      }),
    );
  });

  const fragments = fc.constantFrom(
    ...['Token', 'Authorization', 'Cookie', 'password', '"name":"Token"', '"value":', 'Bearer ', 'Basic '],
    ...[
      'eyJhbGciOiJ9.abc.def',
      '://',
      '@',
      'user:pw',
      '-u ',
      '-H ',
      "'",
      '"',
      '\\"',
      '\\\\\\"',
      '\\r\\n',
      '\n',
    ],
    ...[
      '\r\n',
      ' ',
      ': ',
      ':',
      '=',
      '=>',
      ',',
      ', ',
      '; ',
      '&',
      '&quot;',
      '&lt;',
      '%22',
      '%3A',
      '%26',
      '<',
      '>',
    ],
    ...[
      '</',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '|',
      '\t',
      'abc',
      'x=1',
      'Date: y',
      '403.25',
      secretPlaceholder,
      '`',
      '“',
      '”',
    ],
    ...['--', '-', '.', 'Array\n (', 'string(3) ', '[]string{', 'null', '\\u0022', '^', '""', '"""', 'https'],
  );
  const anything = fc.oneof(
    fc.array(fragments, { maxLength: 14 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('masking twice equals masking once, and every line keeps its number', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const masked = mask(text);
        expect(mask(masked)).toBe(masked);
        expect(masked.split(/\r\n?|\n/).length).toBe(text.split(/\r\n?|\n/).length);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the output of real tools keeps its lines, and is masked completely in one pass', () => {
  const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(1_000);
  for (const { parentPath, name } of files) {
    const text = readFileSync(`${parentPath}/${name}`, 'utf8');
    const masked = mask(text);
    expect(mask(masked), name).toBe(masked);
    expect(masked.split('\n').length, name).toBe(text.split('\n').length);
  }
});

describe('a quarter of a megabyte', () => {
  const size = 1 << 18;

  /** A quadratic step would take minutes. */
  test.each([
    ...[
      '"Token":',
      '"Token":[',
      '"Token":{',
      'Token:\n',
      'Token= ',
      'Token \\',
      '<Token>',
      '<Token ',
      '://',
      '@',
    ],
    ...[
      '"name":"Token",',
      '{"value":"a","name":"Token",',
      'Token: "',
      'Bearer ',
      'eyJaaaaaaaaaa.',
      ' -u a:',
      '"',
    ],
    ...[
      'Token=a,',
      "'Token','",
      '\\',
      'Token\t',
      '%22',
      'Token=> Array(',
      '&quot;Token&quot;:&quot;',
      'cookie=a; ',
    ],
    ...[
      'Token="""',
      'Token=\'\'\'\nToken="""\n',
      '<Token><![CDATA[\n',
      '_',
      '-',
      'a-Token',
      '“Token”:“',
      'token',
    ],
  ])(
    'of %j is masked in little time',
    (fragment) => {
      const begin = processorTime();
      mask(fragment.repeat(size / fragment.length));
      expect(processorTime() - begin).toBeLessThan(10_000);
    },
    60_000,
  );

  test.each([
    ...[
      ['password=', 'a '],
      ['Token=', 'a,'],
      ['Token=', '\\'],
      ['Token="', '\\'],
      ['Token', ' '],
      ['Token: ', ' '],
    ],
    ...[
      ['cookie=', '; '],
      ['Token=[', '"a",'],
      ['"Token":[', '['],
      ['"Token":', '{"'],
      ['Token=', '"'],
      ['://', '@'],
    ],
    ...[
      ['://', 'a%40'],
      ['Bearer ', 'a='],
      ['Token', '\n '],
      ['Token: ', '\\n'],
      ['<Token ', 'a'],
      ['x', '-'],
    ],
  ] as [string, string][])(
    'that begins with %j and continues with %j is masked in little time',
    (begins, fragment) => {
      const begin = processorTime();
      mask(begins + fragment.repeat(size / fragment.length));
      expect(processorTime() - begin).toBeLessThan(10_000);
    },
    60_000,
  );
});
