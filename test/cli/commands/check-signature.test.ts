import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { longestRead } from '../../../src/signature/reading/read-requests.ts';
import { timeout } from '../../linear-time.ts';
import { fixture } from '../../signature/reading/fixtures.ts';
import { program } from '../program.ts';

// Comparing a wrong hash with every mistake takes seconds, and more on a busy machine.
vi.setConfig({ testTimeout: timeout });

const secret = 'RCL1EDAYOVHANLL3A51G';
const environment = { APP_SECRET: secret };
const entity = 'https://api.rubiq.net/entity';
const issuedAt = '20140408045941';

function signature(text: string, key = secret): string {
  const token = createHmac('sha256', key).update(text).digest('base64');
  return JSON.stringify({ AppKey: 32767, IssuedAt: issuedAt, Token: token });
}

const right = signature(`32767POST${entity}${issuedAt}`);
const printed = (url: string, value: string, method = 'POST') =>
  `${method} ${url} HTTP/1.1\nSignature: ${value}\n\nHTTP/1.1 401 X\nDate: Tue, 08 Apr 2014 05:00:00 GMT\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-signature-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (
  text: string,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = environment,
) => program(['check-signature', ...args], text, variables);

describe('check-signature', () => {
  test('says of a right signature that no check failed, and which were not possible', async () => {
    const { status, output = '', errors } = await check(printed(entity, right));
    expect(status).toBe(0);
    expect(output).toMatch(/^No check failed\. Not checkable \(2 of 10\): 401\.7, 401\.10\.\n/);
    expect(output.match(/^(?:passed|failed|not checkable)\b/gm)).toHaveLength(10);
    expect(errors).toBeUndefined();
  });

  test('names the mistake, and marks where the strings differ', async () => {
    const { status, output = '' } = await check(printed(`${entity}?a=1`, right));
    expect(status).toBe(1);
    expect(output).toMatch(/^1 check failed: 401\.9\. /);
    expect(output).toContain(
      `String to sign, as documented\n  32767POST${entity}?a=<1 character>${issuedAt}\n`,
    );
    expect(output).toContain(
      [
        `  Signed:     32767POST${entity}${issuedAt}`,
        `  Documented: 32767POST${entity}?a=<1 character>${issuedAt}`,
        `  Difference: ${' '.repeat(`32767POST${entity}`.length)}^`,
      ].join('\n'),
    );
    expect(output).toContain('Mistake: The query is missing from the signed URL.\n  Cause: ');
    expect(output).not.toContain('More:');
  });

  test('checks the rest without the secret, and says what the hash requires', async () => {
    const { status, output = '', errors } = await check(printed(entity, right), [], {});
    expect(status).toBe(1);
    expect(output).toMatch(
      /^The text says 401, and nothing here proves why\. Missing: the AppSecret\. Not checkable \(3 of 10\): 401\.7, 401\.9, 401\.10\.\n/,
    );
    expect(errors).toBe(
      'To check the hash, put the AppSecret into the variable APP_SECRET, or into a file that --secret-file names.\n',
    );
  });

  test('reads a file', async () => {
    const file = join(folder, 'request.txt');
    writeFileSync(file, printed(entity, right));
    expect(await check('', [file])).toEqual(await check(printed(entity, right)));
  });

  test('reads the secret from a file, or from standard input next to a file', async () => {
    const [text, key] = [join(folder, 'text.txt'), join(folder, 'key.txt')];
    writeFileSync(text, printed(entity, right));
    writeFileSync(key, `${secret}\n`);
    const wanted = await check(printed(entity, right));
    expect(await check('', [text, '--secret-file', key], {})).toEqual(wanted);
    expect(await check(`${secret}\n`, [text, '--secret-file', '-'], {})).toEqual(wanted);
  });

  test('names pages on the site', async () => {
    const { output } = await check(printed(entity, '{}'), ['--site', 'https://status.example']);
    expect(output).toContain('  More:       https://status.example/codes/401-4\n');
  });

  test.each([
    ['no header', fixture('curl-v-no-header.txt'), '401.1'],
    ['two headers', fixture('curl-v-two-headers.txt'), '401.2'],
    ['a cut value', printed(entity, right.slice(0, 30)), '401.3'],
    ['no AppKey', printed(entity, '{"IssuedAt":"20140408045941","Token":"x"}'), '401.4'],
    ['a date alone', printed(entity, right.replace(issuedAt, '20140408')), '401.5'],
    ['a time long ago', fixture('curl-v.txt'), '401.6'],
    ['no Token', printed(entity, '{"AppKey":1,"IssuedAt":"20140408045941"}'), '401.8'],
    ['another secret', printed(entity, signature(`32767POST${entity}${issuedAt}`, 'other')), '401.9'],
  ])('finds %s', async (_, text, code) => {
    const { status, output = '' } = await check(text);
    expect(status).toBe(1);
    expect(output.split('\n')[0]).toContain(code);
    const json = await check(text, ['--json']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.output ?? '').firstFailure).toBe(code);
  });

  test('fits the terminal', async () => {
    const args = ['check-signature'];
    const narrow = { isTerminal: true, columns: 72 };
    const { output = '' } = await program(
      args,
      printed(`${entity}?a=1`, right),
      { NO_COLOR: '1', ...environment },
      narrow,
    );
    const long = output.split('\n').filter((line) => line.length > 72);
    expect(long).toEqual([]);
  });
});

describe('a refusal that nothing explains', () => {
  const relative = fixture('node-pino-relative.jsonl');
  const unknownScheme = `> POST /entity HTTP/1.1\n> Host: api.rubiq.net\n> Signature: ${right}\n>\n< HTTP/1.1 401 X\n< ApiStatusSubCode: 401.9\n`;

  test('is reported with what is missing, and is no success', async () => {
    const { status, output = '' } = await check(relative);
    expect(status).toBe(1);
    expect(output).toMatch(
      /^The text says 401\.9, and nothing here proves why\. Missing: the base URL\. Not checkable/,
    );
    const json = await check(relative, ['--json'], {});
    expect(json.status).toBe(1);
    expect(JSON.parse(json.output ?? '')).toMatchObject({
      firstFailure: null,
      unexplainedRefusal:
        'The text says 401.9, and nothing here proves why. Missing: the base URL, the AppSecret.',
    });
  });

  test('is explained with the base of a URL', async () => {
    for (const base of ['http://127.0.0.1:18480', 'http://127.0.0.1:18480/']) {
      const { status, output = '' } = await check(relative, ['--base-url', base]);
      expect(status).toBe(1);
      expect(output).toContain('Mistake: The query is missing from the signed URL.\n');
    }
  });

  test('is reported where the signature is right only for https, which the text does not say', async () => {
    const { status, output = '' } = await check(unknownScheme);
    expect(status).toBe(1);
    expect(output).toMatch(
      /^The text says 401\.9, and nothing here proves why\. Missing: the scheme of the URL\./,
    );
  });

  test('is none where the signature is right, or where the text says something else', async () => {
    expect(await check(printed(entity, right))).toMatchObject({ status: 0 });
    const allowed = printed(entity, right).replace(
      'HTTP/1.1 401 X',
      'HTTP/1.1 403 X\nApiStatusSubCode: 403.25',
    );
    expect(await check(allowed, [], {})).toMatchObject({ status: 0 });
  });
});

describe('options', () => {
  test('give all that there is to check, without a text', async () => {
    const args = ['--signature', right, '--method', 'post', '--url', entity];
    const { status, output } = await check('not read', args);
    expect(status).toBe(0);
    expect(output).toMatch(/^No check failed\. Not checkable \(3 of 10\): 401\.6, 401\.7, 401\.10\.\n/);
  });

  test('take the header with its name', async () => {
    for (const value of [right, `Signature: ${right}`, `> signature:${right}`]) {
      const args = ['--signature', value, '--method', 'POST', '--url', entity];
      expect(await check('', args)).toMatchObject({ status: 0 });
    }
  });

  test('win over what was read', async () => {
    const text = printed('/wrong', '{}', 'GET');
    const args = ['-', '--signature', right, '--method', 'POST', '--url', entity];
    const { output } = await check(text, args);
    expect(output).toMatch(/^No check failed\. Not checkable \(2 of 10\)/);
    const late = await check(text, [...args, '--server-time', 'Tue, 08 Apr 2014 08:00:00 GMT']);
    expect(late.output).toMatch(/^1 check failed: 401\.6\./);
  });

  test('complete what was read', async () => {
    const { output } = await check(`Signature: ${right}`, ['--method', 'POST', '--url', entity]);
    expect(output).toMatch(/^No check failed\. Not checkable \(3 of 10\)/);
  });
});

describe('of several requests', () => {
  const text = printed(entity, '{}') + printed(`${entity}/id/5`, right, 'GET') + printed(entity, right);

  test('it checks the last one that is signed, and says which that is and how to choose', async () => {
    const { status, output, errors } = await check(text);
    expect(status).toBe(0);
    expect(output).toContain(`  Request:    POST ${entity}\n`);
    expect(errors).toBe(
      'The text has 3 requests. This is number 3, from line 11. To check another, use --request.\n',
    );
  });

  test('it checks the one that is chosen', async () => {
    const first = await check(text, ['--request', '1']);
    expect(first.output).toContain('401.4');
    expect(first.errors).toMatch(/^The text has 3 requests\. This is number 1, from line 1\. /);
    const { output = '' } = await check(text, ['--request', '2', '--json']);
    expect(JSON.parse(output).request).toEqual({
      method: 'GET',
      url: `${entity}/id/5`,
      isSchemeAssumed: false,
      line: 6,
      number: 2,
      of: 3,
    });
  });

  test('it checks the last one that was refused', async () => {
    const allowed = printed(`${entity}/id/5`, right, 'GET').replace('401', '200');
    const { errors } = await check(printed(entity, right) + allowed);
    expect(errors).toMatch(/This is number 1, /);
  });

  test('it prefers one whose signature can be read', async () => {
    const { errors } = await check(printed(entity, right) + printed(`${entity}/id/5`, '***', 'GET'));
    expect(errors).toMatch(/This is number 1, /);
  });

  test('it knows the redirect that led to one', async () => {
    const moved = signature(`32767POSThttps://api.rubiq.net/v1/moved${issuedAt}`);
    const followed = fixture('curl-v-redirect.txt').replaceAll(/\{"AppKey".*\}/g, moved);
    const { output } = await check(followed);
    expect(output).toContain('Mistake: The signature belongs to an earlier request');
  });

  test.each([
    ['0', '--request must be the number of a request in the text; the first is 1.'],
    ['x', '--request must be the number of a request in the text; the first is 1.'],
    ['-1', "'--request"],
    ['4', '--request must be a number from 1 to 3: this text has 3 requests.'],
  ])('it has none with the number %s', async (number, says) => {
    const { status, output, errors } = await check(text, ['--request', number]);
    expect([status, output]).toEqual([2, undefined]);
    expect(errors).toContain(says);
  });
});

describe('a note on standard error', () => {
  test('says that a signature is masked', async () => {
    const { status, output, errors } = await check(fixture('curl-v-variable.txt'));
    expect(status).toBe(1);
    expect(output).toMatch(
      /^The text says 401\.9, and nothing here proves why\. Missing: the headers of the request\. Not checkable \(10 of 10\): /,
    );
    expect(errors).toContain(
      'The text has a variable or a mask instead of the value of the header Signature. Give the value that was sent with --signature.\n',
    );
    expect((await check(fixture('curl-v-variable.txt'), ['-', '--signature', right])).errors).toBeUndefined();
  });

  test('does not ask for the secret where something else is missing', async () => {
    expect((await check(`Signature: ${right}`)).errors).toBeUndefined();
  });

  test('says that the scheme is assumed', async () => {
    const text = `> POST /entity HTTP/1.1\n> Host: api.rubiq.net\n> Signature: ${right}\n>\n`;
    expect((await check(text)).errors).toMatch(
      /^The text does not say whether the request was sent over https/,
    );
    expect((await check(text, ['--url', entity])).errors).toBeUndefined();
    const local = text.replace('api.rubiq.net', 'localhost:4010');
    expect((await check(local)).errors).toContain(' The check assumes http. If this is wrong, ');
  });

  test('says that a text was not read to its end', async () => {
    const { errors } = await check(printed(entity, right) + 'x'.repeat(longestRead));
    expect(errors).toBe('Only the first 4,000,000 characters were read.\n');
  });
});

test('reads what it can of a file that is cut off', async () => {
  const file = join(folder, 'cut.gz');
  const packed = gzipSync(
    `${printed(entity, right)}\n${Array.from({ length: 9_999 }, (_, i) => i ** 5).join()}`,
  );
  writeFileSync(file, packed.subarray(0, packed.length - 9));
  const { status, output, errors } = await check('', [file]);
  expect(status).toBe(0);
  expect(output).toMatch(/^No check failed\./);
  expect(errors).toBe('The text could not be read to its end: the file is cut off.\n');
});

describe('used wrongly', () => {
  test.each(['', 'All is well.\n'])('it says that there is no request in %j', async (text) => {
    const { status, output, errors } = await check(text);
    expect([status, output]).toEqual([1, undefined]);
    expect(errors).toMatch(/^No request was found in this text\. Use the output of curl -v/);
  });

  test.each([
    { args: ['a', 'b'], says: 'check-signature reads only one file.' },
    { args: ['no-such-file.txt'], says: 'The file could not be read: there is no such file.' },
    { args: ['--secret-file', '-'], says: 'Standard input can be read only once: ' },
    { args: ['-', '--secret-file', '-'], says: 'Standard input can be read only once: ' },
    { args: ['--signature', 'x', '--request', '1'], says: '--request selects a request in a text' },
    { args: ['-', '--base-url', 'api.example'], says: '--base-url must be an http or https URL' },
    { args: ['--site', 'status.example'], says: '--site must be an http or https URL' },
  ])('it says: $says', async ({ args, says }) => {
    const { status, output, errors } = await check('', args);
    expect([status, output]).toEqual([2, undefined]);
    expect(errors).toContain(says);
    expect(errors).toMatch(/\nTry: api-status-codes --help\n$/);
  });
});

describe('a secret', () => {
  const key = 'Abc/def+012345==';
  const sent = `${entity}?ApiSessionKey=${encodeURIComponent(key)}&PublicID=0fae7c33-98d1&x=1`;
  const wholes = {
    right: sent,
    'without the key': `${entity}?PublicID=0fae7c33-98d1&x=1`,
    decoded: decodeURIComponent(sent),
    'encoded again': sent.replaceAll('%', '%25'),
    'wholly encoded': encodeURIComponent(sent),
    'in lower case': sent.toLowerCase(),
    'in another order': `${entity}?x=1&PublicID=0fae7c33-98d1&ApiSessionKey=${encodeURIComponent(key)}`,
    'with escaped slashes': sent.replaceAll('/', '\\/'),
    'the path alone': sent.slice('https://api.rubiq.net'.length),
  };

  test.each(Object.entries(wholes))(
    'is left out of the text and the JSON, signed %s',
    async (name, signed) => {
      const text = printed(sent, signature(`32767POST${signed}${issuedAt}`));
      for (const args of [[], ['--json']]) {
        const { output = '', errors = '' } = await check(text, args);
        expect(output).toMatch(name === 'right' ? /No check failed|"firstFailure": null/ : /istake/);
        expect(output).toContain('ApiSessionKey=<24 characters>&PublicID=<13 characters>&x=<1 character>');
        for (const part of ['abc/def', 'abc%2fdef', '012345', '0fae7c33', secret.toLowerCase()]) {
          expect((output + errors).toLowerCase()).not.toContain(part);
        }
      }
    },
  );

  test('is left out of a request that was redirected', async () => {
    const before = `${entity}/old?ApiSessionKey=0123456789abcdef`;
    const value = signature(`32767POST${before}${issuedAt}`);
    const { output = '' } = await check(
      printed(before, value).replace('401', '303') + printed(`${entity}/new`, value),
    );
    expect(output).toContain('Mistake: The signature belongs to an earlier request');
    expect(output).toContain(
      `  Signed:     32767POST${entity}/<3 characters>?ApiSessionKey=<16 characters>${issuedAt}\n`,
    );
    expect(output).not.toContain('0123456789abcdef');
  });

  test('keeps the caret under the difference', async () => {
    const value = signature(`32767POST${sent}${issuedAt}`);
    const { output = '' } = await check(printed(`${sent}&y=2`, value));
    const [, signed = '', documented = '', caret = ''] =
      /\n( {2}Signed:.*)\n( {2}Documented:.*)\n( {2}Difference:.*)\n/.exec(output) ?? [];
    const at = caret.indexOf('^');
    expect([signed[at], documented[at]]).toEqual(['2', '&']);
    expect(documented.slice(at)).toBe(`&y=<1 character>${issuedAt}`);
  });

  test('is left out as AppSecret, Token or credential', async () => {
    const url = `https://user:passphrase@api.rubiq.net/entity?AppSecret=${secret}`;
    for (const args of [[], ['--json']]) {
      const { output = '' } = await check(printed(url, right), args);
      for (const part of [secret, 'passphrase', JSON.parse(right).Token]) expect(output).not.toContain(part);
    }
  });

  test.each(['s3cr3t-value', '12345678'])('is left out of a path: %s', async (value) => {
    for (const args of [[], ['--json']]) {
      const { output = '' } = await check(printed(`${entity}/changes/token/${value}/5`, right), args);
      expect(output).toContain(`/entity/changes/token/<${value.length} characters>/5${issuedAt}`);
      expect(output).not.toContain(value);
    }
  });

  test('is left out in the place of the AppKey, without the right secret', async () => {
    const value = JSON.stringify({ ...JSON.parse(right), AppKey: secret });
    for (const variables of [{}, { APP_SECRET: 'another-secret' }]) {
      for (const args of [[], ['--json']]) {
        const { output = '' } = await check(printed(entity, value), args, variables);
        expect(output).toContain(`<AppKey, 20 characters>POST${entity}${issuedAt}`);
        expect(output).not.toContain(secret.slice(0, 5));
      }
    }
  });

  test('is shortened in the JSON where it is a Token', async () => {
    const { output = '' } = await check(printed(entity, right), ['--json']);
    expect(JSON.parse(output).hash.expectedToken).toBe('eTqyyk…IEA=');
  });

  test.each([
    ['key and message swapped', createHmac('sha256', `32767POST${entity}${issuedAt}`).update(secret)],
    [
      'the secret put before the message',
      createHash('sha256').update(`${secret}32767POST${entity}${issuedAt}`),
    ],
  ])('is not shown with %s', async (_, hash) => {
    const value = JSON.stringify({ AppKey: 32767, IssuedAt: issuedAt, Token: hash.digest('base64') });
    for (const args of [[], ['--json']]) {
      expect((await check(printed(entity, value), args)).output).not.toContain(secret);
    }
  });
});

test('a report has nothing that moves the cursor', async () => {
  const { output } = await check(printed(`${entity}?\u{1b}[2J`, '{"AppKey":"\u{9b}2J\u{202e}"}'));
  expect(output?.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_C}]/u);
});
