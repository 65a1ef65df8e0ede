/** Checks that nothing that is copied or printed has a secret, however a text prints it. */
import { describe, expect, test } from 'vitest';
import { catalog } from '../src/catalog/index.ts';
import { Decoder } from '../src/elements/decoder/decoder-model.ts';
import { createReference } from '../src/reference/reference.ts';
import { program } from './cli/program.ts';

const decoder = new Decoder(createReference(catalog, ''));
const control = '\u001b';
const found = 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n';
const code = 'status=403 ApiStatusSubCode=403.25';

/** Texts with `§` as the secret, each with a response. */
const forms: Readonly<Record<string, string>> = {
  'a header': `GET /v1/entity HTTP/1.1\nToken: §\n\n${found}`,
  'a header of curl': `> GET /v1/entity HTTP/1.1\n> ApiSessionKey: §\n>\n< HTTP/1.1 403 Forbidden\n< ApiStatusSubCode: 403.25\n<\n`,
  'a folded header': `GET /v1/entity HTTP/1.1\nAuthorization: Basic\n  §\n\n${found}`,
  'a header of HTTP/2': `* [HTTP/2] [1] [apisessionkey: §]\n< HTTP/2 403\n< apistatussubcode: 403.25\n`,
  'a cookie': `Cookie: sid=§; theme=dark\n\n${found}`,
  'a cookie that is set': `${found}Set-Cookie: sid=§; HttpOnly\n`,
  'a header with another name': `X-Acme-Pass: §\n${found}`,
  'a header with colors': `${control}[36mToken${control}[39;49;00m: §\n${found}`,
  'what grep colors': `${control}[01;31m${control}[KToken${control}[m${control}[K: § ${code}`,
  'a color within': `Tok${control}[Ken: § ${code}`,
  'a header map of Go': `map[Apisessionkey:[§] Apistatussubcode:[403.25]] 403 Forbidden`,
  'a header map of Java': `{ApiSessionKey=[§], ApiStatusSubCode=[403.25], :status=[403]}`,
  'a list of Java': `[ApiSessionKey, §], [ApiStatusSubCode, 403.25] HTTP/1.1 403`,
  'a list of names and values': `rawHeaders: [ 'ApiSessionKey', '§', 'ApiStatusSubCode', '403.25' ], statusCode: 403`,
  'pairs of Python': `403 [('apisessionkey', '§'), ('apistatussubcode', '403.25')]`,
  'bytes of Python': `send: b'GET /v1/entity HTTP/1.1\\r\\nToken: §\\r\\n\\r\\n'\nreply: 'HTTP/1.1 403 Forbidden\\r\\n'\nheader: ApiStatusSubCode: 403.25\n`,
  'a dictionary of Python': `{'status_code': 403, 'ApiStatusSubCode': '403.25', 'password': '§'}`,
  'a hash of Ruby': `{"status"=>403, "apistatussubcode"=>["403.25"], "token"=>["§"]}`,
  'an array of PHP': `[status] => 403\n[ApiStatusSubCode] => 403.25\n[Token] => §\n`,
  'a dump of PHP': `["status"]=>\n  int(403)\n  ["ApiStatusSubCode"]=>\n  string(6) "403.25"\n  ["Token"]=>\n  string(9) "§"\n`,
  'a term of Erlang': `{403, [{"ApiStatusSubCode","403.25"},{"Token","§"}]}`,
  'an error of Rust': `Error { status: 403, sub_code: "403.25", token: Some("§") }`,
  'a record of Kotlin': `Response(status=403, ApiStatusSubCode=403.25, password='§')`,
  'a URL': `GET /v1/entity?Token=§&x=1 ${code}`,
  'a URL with another name': `GET /v1/entity?q=§ ${code}`,
  'a URL with a fragment': `GET https://api.rubiq.net/entity#§ ${code}`,
  'a URL with credentials': `GET https://user:§@api.rubiq.net/entity ${code}`,
  'a URL with a matrix parameter': `GET /v1/entity;session=§ ${code}`,
  'a nested name in a URL': `POST /v1/entity?user%5Bpassword%5D=§ ${code}`,
  'an encoded URL': `url=%2Fv1%3FToken%3D§%26x%3D1 ${code}`,
  'a path': `GET /v1/entity/changes/token/§ ${code}`,
  'the end of a path': `GET /v1/entity/id/7/§ HTTP/1.1\n\n${found}`,
  'an absolute path': `> POST https://api.rubiq.net/entity/changes/token/§ HTTP/1.1\n>\n< HTTP/1.1 403 Forbidden\n< ApiStatusSubCode: 403.25\n`,
  'a public ID in a path': `GET /v1/publicid/§/data ${code}`,
  'an unknown path': `GET /reset/§ ${code}`,
  'a method': `§ /v1/entity HTTP/1.1\n\n${found}`,
  'an access log': `1.2.3.4 - § [22/Nov/2026:02:13:44 +0000] "GET /v1/entity?Token=§ HTTP/1.1" 403 17 "https://x.example/?t=§" "agent §"`,
  'an access log of IIS': `#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status cs(Cookie)\n2026-11-22 02:13:44 GET /v1/entity Token=§ 403 sid=§`,
  nginx: `{"status":"403","request":"GET /v1/entity HTTP/1.1","body":"{\\x22Token\\x22:\\x22§\\x22}"}`,
  'a log of nginx': `{\\x22Token\\x22:\\x22§\\x22,\\x22status\\x22:403,\\x22ApiStatusSubCode\\x22:\\x22403.25\\x22} ${code}`,
  JSON: `{"status":403,"ApiStatusSubCode":"403.25","Token":"§"}`,
  'JSON in JSON': JSON.stringify({
    log: JSON.stringify({ status: 403, ApiStatusSubCode: '403.25', Token: '§' }),
  }),
  'JSON in JSON in JSON': JSON.stringify({
    log: JSON.stringify({ log: JSON.stringify({ status: 403, ApiStatusSubCode: '403.25', pin: '§' }) }),
  }),
  'JSON of .NET': `{\\u0022status\\u0022:403,\\u0022ApiStatusSubCode\\u0022:\\u0022403.25\\u0022,\\u0022Token\\u0022:\\u0022§\\u0022} ${code}`,
  'escaped HTML': `{&quot;status&quot;:403,&quot;ApiStatusSubCode&quot;:&quot;403.25&quot;,&quot;Token&quot;:&quot;§&quot;}`,
  'JSON lines': `{"level":50,"time":1795313624000,"req":{"method":"GET","url":"/v1/entity/§?key=§","headers":{"token":"§"}},"res":{"statusCode":403}}`,
  'a HAR entry': JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: 'GET',
            url: 'https://api.rubiq.net/entity/§?a=§',
            headers: [{ name: 'Token', value: '§' }],
          },
          response: { status: 403, headers: [{ name: 'ApiStatusSubCode', value: '403.25' }] },
        },
      ],
    },
  }),
  'a name and a value': `[{"value":"§","name":"Token"},{"name":"ApiStatusSubCode","value":"403.25"}]`,
  CSV: `method,url,status,ApiStatusSubCode,token\nGET,/v1/entity,403,403.25,§\n`,
  'CSV with JSON': `status,ApiStatusSubCode,body\n403,403.25,"{""Token"":""§""}"\n`,
  tabs: `status\tApiStatusSubCode\ttoken\n403\t403.25\t§\n`,
  Markdown: `| status | ApiStatusSubCode | token |\n| --- | --- | --- |\n| 403 | 403.25 | § |\n`,
  'bold Markdown': `**Token**: §\n**ApiStatusSubCode**: 403.25\n`,
  'a table of a shell': `| ApiStatusSubCode | 403.25 |\n| Token            | § |\n`,
  logfmt: `level=error method=GET path=/v1/entity/§ ${code} password="§" pin=§`,
  'a key with a prefix': `${code} http_x_api_token=§`,
  YAML: `status: 403\nApiStatusSubCode: "403.25"\ntoken: §\n`,
  'a block of YAML': `status: 403\nApiStatusSubCode: "403.25"\ntoken: |\n  §\n`,
  TOML: `status = 403\nApiStatusSubCode = "403.25"\ntoken = "§"\n`,
  XML: `<response><status>403</status><ApiStatusSubCode>403.25</ApiStatusSubCode><Token>§</Token></response>`,
  'an XML attribute': `<call status="403" ApiStatusSubCode="403.25" token="§"/>`,
  'character data': `<Token><![CDATA[§]]></Token>\n<ApiStatusSubCode>403.25</ApiStatusSubCode>`,
  multipart: `Content-Disposition: form-data; name="password"\r\n\r\n§\r\n--b--\r\n${found}`,
  'a form': `POST /v1/entity HTTP/1.1\n\nname=a&password=§\n\n${found}`,
  'a user of curl': `$ curl -su user:§ https://api.rubiq.net/entity -i\n${found}`,
  'a header of a curl command': `$ curl -H 'Token: §' 'https://api.rubiq.net/entity?pin=§' -i\n${found}`,
  'a body of a curl command': `$ curl -d '{"password":"§"}' https://api.rubiq.net/entity -i\n${found}`,
  'a header of curl on Windows': `curl -H ^"Token: §^" https://api.rubiq.net/entity\n${found}`,
  'an item of HTTPie': `$ http GET https://api.rubiq.net/entity Token:§\n${found}`,
  'a variable': `export APP_SECRET=§\n${found}`,
  'a sentence': `With the token § we get 403.25 from the API.`,
  'a sentence about a password': `The password is “§”, and the answer is 403 with sub-code 403.25.`,
  'a sentence without a name': `I signed with § and got ApiStatusSubCode 403.25.`,
  'a bearer token': `sent Bearer § and got 403.25`,
  'an exception': `HttpException: 403 Forbidden for GET https://api.rubiq.net/entity/§?x=§ (ApiStatusSubCode 403.25)\n    at send(§.js:1:2)`,
  'a sub-code': `HTTP/1.1 403 Forbidden\nApiStatusSubCode: §\n`,
  'a reason phrase': `HTTP/1.1 403 §\nApiStatusSubCode: 403.25\n`,
  'a body': `${found}\n{"message":"§"}`,
  'a time': `time=§ ${code}`,
};

/** A key, and a password that looks like a word. */
const secrets = ['Zq8vK2xY+7wR/bN4tLmP0c==', 'correct-horse'];
const signed = `> POST https://api.rubiq.net/entity HTTP/1.1\n> Signature: {"AppKey":1,"IssuedAt":"20140408045941","Token":"x"}\n>\n< HTTP/1.1 401 Unauthorized\n`;

function ticketOf(text: string): string {
  const { reader, result } = decoder.read('');
  reader.begin(null);
  for (const _ of reader.push(text));
  for (const _ of reader.end());
  return result.ticket(new Map());
}

test('there are many forms', () => {
  expect(Object.keys(forms).length).toBeGreaterThan(70);
});

describe('what is copied or printed', () => {
  test.each(Object.entries(forms))('does not contain the secret of %s', async (_, form) => {
    for (const secret of secrets) {
      const text = form.replaceAll('§', secret);
      const outputs = [
        ticketOf(text),
        ...(await Promise.all(
          [['decode'], ['decode', '--summary'], ['decode', '--json'], ['decode', '--summary', '--json']].map(
            async (args) => (await program(args, text)).output ?? '',
          ),
        )),
      ];
      for (const output of outputs) expect(output).toContain('403');
      for (const args of [['check-signature'], ['check-signature', '--json']]) {
        for (const whole of [text, text + signed]) {
          const { output = '', errors = '' } = await program(args, whole, { APP_SECRET: '' });
          outputs.push(output + errors);
        }
      }
      for (const output of outputs) {
        for (const part of [secret, secret.slice(0, 8), secret.slice(-8)]) expect(output).not.toContain(part);
      }
    }
  });
});

test.each(['AppKey', 'IssuedAt', 'Token'])(
  'an AppSecret in the place of the %s is not printed',
  async (name) => {
    for (const secret of secrets) {
      const value = JSON.stringify({ AppKey: 1, IssuedAt: '20140408045941', Token: 'x', [name]: secret });
      for (const appSecret of ['', secret, 'another']) {
        for (const args of [[], ['--json']]) {
          const all = [
            'check-signature',
            ...args,
            '--signature',
            value,
            '--method',
            'GET',
            '--url',
            `https://api.rubiq.net/entity/changes/token/${secret}?a=${secret}`,
          ];
          const { output = '', errors = '' } = await program(all, '', { APP_SECRET: appSecret });
          expect(output).toContain('401.');
          expect(output + errors).not.toContain(secret.slice(0, 8));
        }
      }
    }
  },
);
