import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { program } from '../program.ts';

const secret = 'RCL1EDAYOVHANLL3A51G';
const environment = { APP_SECRET: secret };
const usual = ['sign', '--app-key', '32767', '--method', 'POST', '--url', 'https://api.rubiq.net/entity'];
const documented = [...usual, '--issued-at', '20140408045941'];
const token = 'eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=';
const line = `Signature: {"AppKey":32767,"IssuedAt":"20140408045941","Token":"${token}"}\n`;

describe('sign', () => {
  test('prints the header of the documented example, and nothing else', async () => {
    expect(await program(documented, '', environment)).toEqual({ status: 0, output: line });
  });

  test('reads the secret from a variable of another name, or from standard input', async () => {
    expect(await program([...documented, '--secret-env', 'MINE'], '', { MINE: secret })).toMatchObject({
      output: line,
    });
    expect(await program([...documented, '--secret-file', '-'], `${secret}\n`)).toMatchObject({
      output: line,
    });
  });

  test('signs now, where no time is given', async () => {
    const before = Math.floor(Date.now() / 1_000) * 1_000;
    const { output = '' } = await program(usual, '', environment);
    const { IssuedAt, Token } = JSON.parse(output.slice('Signature: '.length));
    const iso = IssuedAt.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z');
    expect(Date.parse(iso)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(iso)).toBeLessThanOrEqual(Date.now());
    const text = `32767POSThttps://api.rubiq.net/entity${IssuedAt}`;
    expect(Token).toBe(createHmac('sha256', secret).update(text).digest('base64'));
  });

  test('explains on standard error what was hashed', async () => {
    const { status, output, errors } = await program([...documented, '--explain'], '', environment);
    expect([status, output]).toEqual([0, line]);
    expect(errors).toContain('\n  32767POSThttps://api.rubiq.net/entity20140408045941\n');
    expect(errors).not.toContain(secret);
  });

  test('prints JSON', async () => {
    const { output = '', errors } = await program([...documented, '--json'], '', environment);
    expect(JSON.parse(output)).toEqual({
      name: 'Signature',
      value: line.slice('Signature: '.length, -1),
      stringToSign: '32767POSThttps://api.rubiq.net/entity20140408045941',
      appKey: 32767,
      issuedAt: '20140408045941',
      token,
    });
    expect(errors).toBeUndefined();
  });

  test.each([
    ['https://api.rubiq.net/entity?q=é', 'https://api.rubiq.net/entity?q=%C3%A9'],
    ['https://api.rubiq.net/entity#top', 'https://api.rubiq.net/entity'],
    ['https://api.rubiq.net', 'https://api.rubiq.net/'],
  ])('says of a URL that cannot be sent as it is which one was signed: %s', async (url, sent) => {
    const { status, errors } = await program([...usual.slice(0, 5), '--url', url], '', environment);
    expect(status).toBe(0);
    expect(errors).toBe(`The URL cannot be sent as you wrote it. Send this one: ${sent}\n`);
  });

  test.each([
    { args: ['sign'], says: 'sign requires --app-key, --method, --url.' },
    { args: usual.slice(0, 5), says: 'sign requires --url.' },
    { args: [...usual, 'more'], says: 'sign takes only options: --app-key, --method and --url.' },
    { args: [...usual, '--app-key', 'x'], says: 'AppKey must be a whole number, for example 32767.' },
    { args: [...usual, '--method', 'P ST'], says: 'The method must be one word' },
    { args: [...usual, '--url', '/entity'], says: 'The URL must be complete' },
    { args: [...usual, '--issued-at', 'noon'], says: 'IssuedAt must be a time in the form yyyyMMddHHmmss.' },
  ])('says on wrong use: $says', async ({ args, says }) => {
    const { status, output, errors } = await program(args, '', environment);
    expect([status, output]).toEqual([2, undefined]);
    expect(errors).toContain(says);
    expect(errors).toMatch(/\nTry: api-status-codes --help\n$/);
  });

  test('says where to put the secret, where there is none', async () => {
    expect(await program(usual)).toEqual({
      status: 2,
      errors:
        'sign requires the AppSecret: put it into the variable APP_SECRET, or into a file that --secret-file names.\nTry: api-status-codes --help\n',
    });
  });
});
