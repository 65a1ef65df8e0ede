/** Checks that nothing that is copied or printed has a secret, however a text prints it. */
import { describe, expect, test } from 'vitest';
import { catalog } from '../src/catalog/index.ts';
import { Decoder } from '../src/elements/decoder/decoder-model.ts';
import { createReference } from '../src/reference/reference.ts';
import { program } from './cli/program.ts';
import { readFixtureFiles } from './fixture-files.ts';
import { timeout } from './linear-time.ts';
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

describe('a word in the output of a tool is printed only as the name of a server', () => {
  const word = 'Zq8vK2xY7wRbN4tL';

  /** Replaces words of a text, far from each other, by one that no program knows. */
  function* withWord(text: string, count: number): Generator<string> {
    const words = [...text.matchAll(/[A-Za-z0-9_-]{4,}/g)];
    for (let i = 0; i < count; i++) {
      const found = words[(i * 7_919 + text.length) % words.length];
      if (found) yield text.slice(0, found.index) + word + text.slice(found.index + found[0].length);
    }
  }

  async function expectNone(args: readonly string[], text: string): Promise<void> {
    const { output = '', errors = '' } = await program(args, text);
    expect(`${output}${errors}`.replaceAll(/:\/\/[\w.:-]*/g, '')).not.toContain(word);
  }

  test('by decode, and in a ticket', { timeout }, async () => {
    const files = [...readFixtureFiles('tuned'), ...readFixtureFiles('held-out')];
    expect(files.length).toBeGreaterThan(500);
    for (const { text } of files) {
      if (text.length > 20_000) continue;
      for (const changed of withWord(text, 2)) {
        expect(ticketOf(changed).replaceAll(/:\/\/[\w.:-]*/g, '')).not.toContain(word);
        await expectNone(['decode'], changed);
      }
    }
  });

  test('by check-signature', { timeout }, async () => {
    const files = readFixtureFiles('signature');
    expect(files.length).toBeGreaterThan(20);
    for (const { text } of files) {
      for (const changed of withWord(text, 8)) await expectNone(['check-signature'], changed);
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
