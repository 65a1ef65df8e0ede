/** Checks that nothing that is copied or printed has a secret, however a text prints it. */
import { describe, expect, test } from 'vitest';
import { catalog } from '../src/catalog/index.ts';
import { Decoder } from '../src/elements/decoder/decoder-model.ts';
import { createReference } from '../src/reference/reference.ts';
import { program } from './cli/program.ts';
import { secretForms } from './secret-forms.ts';

const decoder = new Decoder(createReference(catalog, ''));
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
  expect(Object.keys(secretForms).length).toBeGreaterThan(70);
});

describe('what is copied or printed', () => {
  test.each(Object.entries(secretForms))('does not contain the secret of %s', async (_, form) => {
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
