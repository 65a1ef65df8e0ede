import { describe, expect, test } from 'vitest';
import { reporting } from '../../src/catalog/reporting.ts';
import { createMask } from '../../src/redaction/mask.ts';
import { expectLinearTime, timeout } from '../linear-time.ts';
import { secretForms } from '../secret-forms.ts';

const mask = createMask(reporting.secrets);
const key = 'Zq8vK2xY+7wR/bN4tLmP0c==';

describe('the mask', () => {
  test.each(Object.entries(secretForms))('replaces a key in %s, and keeps the number of lines', (_, form) => {
    const text = form.replaceAll('§', key);
    const masked = mask(text);
    expect(masked).not.toContain(key.slice(0, 8));
    expect(masked).not.toContain(key.slice(-8));
    expect(masked.split('\n')).toHaveLength(text.split('\n').length);
  });

  test.each([
    ['Token: § x', 'Token: ••• x'],
    ['> X-Api-Key: §\n> Host: x', '> X-Api-Key: •••\n> Host: x'],
    ['Set-Cookie: sid=§; Path=/; b=§\nDate: x', 'Set-Cookie: •••\nDate: x'],
    ['Authorization: Basic §\nDate: x', 'Authorization: •••\nDate: x'],
    ['Signature: {"AppKey": 1, "Token": "§"}\nDate: x', 'Signature: {"•••\nDate: x'],
    ['{"userPassword":"§ two","a":1}', '{"userPassword":"•••","a":1}'],
    ['{\\"Token\\":\\"§\\",\\"a\\":1}', '{\\"Token\\":\\"•••\\",\\"a\\":1}'],
    ['GET /v1?a=1&ApiSessionKey=§&x=1 HTTP/1.1', 'GET /v1?a=1&ApiSessionKey=•••&x=1 HTTP/1.1'],
    ['GET /v1/changes/token/§?x=1 HTTP/1.1', 'GET /v1/changes/token/•••?x=1 HTTP/1.1'],
    ['GET /v1/signature/§ HTTP/1.1', 'GET /v1/signature/••• HTTP/1.1'],
    ["{ 'token' => '§', a: 1 }", "{ 'token' => '•••', a: 1 }"],
    ['map[Date:[x] Token:[§]]', 'map[Date:[x] Token:[•••]]'],
    ['<Token>§</Token>', '<Token>•••</Token>'],
    ['export APP_SECRET="§"', 'export APP_SECRET="•••"'],
    ["'x' Password: § two", "'x' Password: ••• two"],
    ['Password: “§ two” x', 'Password: “•••” x'],
    ['curl -su user:§ https://x', 'curl -su ••• https://x'],
    ['-sSfLvu user:§', '-sSfLvu •••'],
    ['-uname:§ x', '-u••• x'],
    ['curl --user user:§', 'curl --user •••'],
    ['curl --user="user:§"', 'curl --user="•••"'],
    ['curl --proxy-user user:§', 'curl --proxy-user •••'],
    ['https://user:§@api.example/v1', 'https://•••@api.example/v1'],
    ['sent Bearer  § to x', 'sent Bearer  ••• to x'],
  ])('replaces a word in %j', (form, masked) => {
    expect(mask(form.replaceAll('§', 'hush'))).toBe(masked);
  });

  test.each(
    `Authorization Proxy-Authorization Cookie Cookies Set-Cookie Password Passwd Passphrase Pwd Secret SecretKey
    client_secret Credential Credentials ApiKey Api-Key api_key AccessKey access_key PrivateKey private-key Token
    Signature AppSecret app_secret ApiSessionKey api-session-key PublicID public_id`.match(/\S+/g) ?? [],
  )('replaces the value of %s', (name) => {
    expect(mask(`${name}: hush`)).toBe(`${name}: •••`);
  });

  test.each([
    'ApiStatusSubCode: 403.25',
    'status=403 ApiStatusSubCode=403.25 url=/v1/entity/id/7/data',
    '2026-11-22T02:13:44.123Z [http-nio-8080-exec-10] INFO com.example.Client - 403 Forbidden',
    'HTTP/1.1 403 Forbidden',
    'token expired (401.24)',
    'Signature has an incorrect hash',
    'Bearer authentication failed',
    'https://api.example/v1/entity?at=12:30',
    'mail me at ada@example.org',
  ])('keeps %j', (text) => {
    expect(mask(text)).toBe(text);
  });

  test.each([
    ['deadbeef12345678', '•••'],
    ['deadbeef1234567', 'deadbeef1234567'],
    ['abcdefghijklmnop', 'abcdefghijklmnop'],
    ['abc/Zq8vK2xY/def', 'abc/•••'],
    ['ab/Zq8vK2xY/def', 'ab/Zq8vK2xY/def'],
    ['abcd/Zq8vK2x/def', 'abcd/Zq8vK2x/def'],
    ['abc/ZQ8VK2XY/def', 'abc/ZQ8VK2XY/def'],
    ['abc/zq8vk2xy/def', 'abc/zq8vk2xy/def'],
    ['abc/ZqXvKzxY/def', 'abc/ZqXvKzxY/def'],
  ])('writes the word %s as %s', (word, masked) => {
    expect(mask(`x ${word} x`)).toBe(`x ${masked} x`);
  });

  test('recognizes the names that it was given', () => {
    const other = createMask(['gizmoKEY', '[']);
    for (const name of ['gizmoKey', 'Gizmo-Key', 'GIZMO_KEY', 'gizmo key'])
      expect(other(`${name}: b`)).toBe(`${name}: •••`);
    for (const name of ['giz-moKey', 'gizmoK-ey', 'x']) expect(other(`${name}: b`)).toBe(`${name}: b`);
    const capitalized = createMask(['WonKey', '[']);
    expect(capitalized('won-key: b')).toBe('won-key: •••');
    expect(capitalized('w-on-key: b')).toBe('w-on-key: b');
    expect(mask('gizmo-key: b')).toBe('gizmo-key: b');
  });
});

test.each(['Token:', 'Token="', 'token', '://', 'a1', '%22', '\\', 'Authorization:', '-u ', ' ', 'Bearer '])(
  'takes time in proportion to the length of %j',
  { timeout },
  (piece) => {
    expectLinearTime((length) => {
      const text = piece.repeat(length / piece.length);
      return () => mask(text);
    }, 10_000);
  },
);
