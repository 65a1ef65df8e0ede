import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { help } from '../../../src/cli/arguments/help.ts';
import { signingHelp } from '../../../src/cli/arguments/signing-help.ts';
import { program } from '../program.ts';

const { header, example } = catalog.signature;
const value = JSON.stringify({ AppKey: example.appKey, IssuedAt: example.issuedAt, Token: example.token });
const printed = `> ${example.method} /entity HTTP/2\n> Host: api.rubiq.net\n> ${header}: ${value}\n>\n* TLSv1.3\n`;

/** The examples of a help, one in each line. */
function examplesIn(text: string): string[] {
  const [, block = ''] = /\nExamples\n((?: {2}.*\n)+)/.exec(text) ?? [];
  return block
    .replaceAll(/\\\n\s+/g, '')
    .trimEnd()
    .split('\n');
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signing-help-'));
  writeFileSync(join(folder, 'failed-request.txt'), printed);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program's part of an example. */
function run(example_: string) {
  const [, line = ''] = /api-status-codes ([^)"]+)/.exec(example_) ?? [];
  const args = line.trim().split(/\s+/);
  const input = example_.includes(' | ') ? printed : '';
  return program(
    args.map((word) => (word.endsWith('.txt') ? join(folder, word) : word)),
    input,
    { APP_SECRET: example.appSecret },
  );
}

describe('the help of sign', () => {
  const examples = examplesIn(signingHelp.sign);

  test('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(examples)('gives an example that works:%s', async (one) => {
    const { status, output = '', complaint } = await run(one);
    expect(status).toBe(0);
    if (one.includes('--json')) expect(Object.keys(JSON.parse(output))).toEqual(keysIn(signingHelp.sign));
    else expect(output).toMatch(/^Signature: \{"AppKey":32767,"IssuedAt":"\d{14}","Token":"\S{44}"\}\n$/);
    expect(complaint === undefined).toBe(!one.includes('--explain'));
  });

  function keysIn(text: string): string[] | undefined {
    return /print an object: (.+)\n/.exec(text)?.[1]?.split(', ');
  }
});

describe('the help of check-signature', () => {
  const examples = [
    ...examplesIn(signingHelp.check),
    ...examplesIn(help(catalog.api.examples)).filter((one) => one.includes(' check-signature ')),
  ];

  test('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  test.each(examples)('gives an example that works:%s', async (one) => {
    const { status, output = '' } = await run(one);
    expect(status).toBe(0);
    if (one.includes('--json')) expect(JSON.parse(output)).toMatchObject({ firstFailure: null });
    else expect(output).toMatch(/^No check failed\. 3 of 10 could not be made: /);
  });

  test('names every key of the JSON, and no other', async () => {
    const { output = '' } = await run('api-status-codes check-signature failed-request.txt --json');
    const { 2: block = '' } = /(--json.*\n)([\s\S]+?)\n\nExamples/.exec(signingHelp.check) ?? [];
    const told = JSON.parse(output);
    const rows = [...block.matchAll(/^ {4}(\w+) {2,}/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(told));
    for (const part of [told.request, told.checks[0], told.hash]) {
      for (const key of Object.keys(part)) expect(block).toMatch(new RegExp(`\\b${key}\\b`));
    }
  });
});

describe.each(Object.entries(signingHelp))('the text of %s', (_, text) => {
  test('fits a terminal', () => {
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/undefined|null\b(?!\.)/);
  });

  test('names the options that the command takes', async () => {
    const [, name = ''] = /^api-status-codes (\S+):/.exec(text) ?? [];
    const { complaint = '' } = await program([name, '--bogus']);
    const taken = [...complaint.matchAll(/(?:Options: |, )(--[a-z-]+)/g)].map(([, option]) => option);
    expect(taken.length).toBeGreaterThan(7);
    for (const option of taken.filter((one) => one !== '--help' && one !== '--version')) {
      expect(text).toMatch(new RegExp(`^ {2}${option} `, 'm'));
    }
  });
});
