import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeUrl } from '../../../src/catalog/code.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { optionsOf } from '../../../src/cli/arguments/command-options.ts';
import { commandNames, commandOf } from '../../../src/cli/arguments/commands.ts';
import { commandHelp, fullHelp, programHelp } from '../../../src/cli/arguments/help.ts';
import type { OptionUse } from '../../../src/cli/arguments/option.ts';
import { options } from '../../../src/cli/arguments/options.ts';
import { createMock } from '../../../src/mock/index.ts';
import { program } from '../program.ts';

const { examples } = catalog.api;
const { header, example } = catalog.signature;
const value = JSON.stringify({ AppKey: example.appKey, IssuedAt: example.issuedAt, Token: example.token });
const request = `> ${example.method} /entity HTTP/2\n> Host: api.rubiq.net\n> ${header}: ${value}\n>\n* TLSv1.3\n`;
const response = `HTTP/1.1 403 X\n${catalog.reporting.header}: ${examples.code}\n`;

const helps = commandNames.map((name) => [name, commandHelp(name)] as const);

/** The examples of a help, each in one line. */
function examplesIn(text: string): string[] {
  const [, block = ''] = /\nExamples\n((?: {2}.*\n)+)/.exec(text) ?? [];
  return block
    .replaceAll(/\\\n\s+/g, '')
    .trimEnd()
    .split('\n');
}

function isServed(line: string): boolean {
  return / (?:serve|mcp|--follow)\b|127\.0\.0\.1/.test(line);
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'help-'));
  for (const name of ['failed-request.txt', 'app.log']) writeFileSync(join(folder, name), request + response);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the part of an example that is the program. */
function run(line: string) {
  const [, words = ''] = /api-status-codes ([^)"]+)/.exec(line) ?? [];
  const args = words.replace(/ >.*/, '').trim().split(/\s+/);
  return program(
    args.map((word) => (/\.(?:txt|log)$/.test(word) ? join(folder, word) : word)),
    line.includes(' | ') ? request + response : '',
    { APP_SECRET: example.appSecret },
  );
}

describe('help', () => {
  test('of the program fits a screen, and lists every command', () => {
    const lines = programHelp().trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(23);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
    for (const name of commandNames) expect(programHelp()).toContain(`  ${name} `);
  });

  test('in full begins with the whole program, and has the help of every command', async () => {
    for (const args of [
      ['--help', 'full'],
      ['help', 'full'],
    ])
      expect(await program(args)).toEqual({ status: 0, output: fullHelp() });
    for (const [, text] of helps) expect(fullHelp()).toContain(`\n\n${text}`);
  });

  test('in full lists every command with its summary, its usage and an example', () => {
    const text = fullHelp();
    for (const name of commandNames) {
      expect(text).toMatch(new RegExp(`^ {2}${name} {2,}\\S`, 'm'));
      expect(text).toMatch(new RegExp(`^Usage\\n(?: .*\\n)* {2}api-status-codes ${name}\\b`, 'm'));
      expect(examplesIn(text).some((line) => line.includes(`api-status-codes ${name}`))).toBe(true);
    }
    expect(text).toMatch(/^ {2}-h, --help {2}/m);
    expect(text).toMatch(/^ {2}--version {2}/m);
  });

  test.each(helps)('of %s names each of its options, and no other', (name, text) => {
    const listed = [...text.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, option]) => option);
    expect(listed).toEqual(optionsOf(name).map((option) => option.name));
    for (const option of listed) {
      if (option !== 'help' && option !== 'version')
        expect(text).toMatch(new RegExp(`[ [](?:--${option})\\b`));
    }
  });

  test.each(helps)('of %s names what parsing accepts', async (name, text) => {
    const { errors = '' } = await program([name, '--bogus']);
    const accepted = [...errors.matchAll(/(?:Options: |, )(--[a-z-]+(?: [A-Z]+)?)/g)].map(([, one]) => one);
    expect(accepted).toHaveLength(optionsOf(name).length);
    for (const option of accepted) expect(text).toMatch(new RegExp(`^ {2}(?:-h, )?${option}\\b`, 'm'));
  });

  test.each([['everything', fullHelp()] as const, ...helps])('of %s fits a terminal', (_, text) => {
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/undefined|\[object|`|[ \t]\n|\n\n\n/);
  });

  test.each([...new Set([...examplesIn(programHelp()), ...helps.flatMap(([, text]) => examplesIn(text))])])(
    'gives an example that works:%s',
    async (line) => {
      if (isServed(line)) {
        const words = line.split(' ').filter((word) => word.startsWith('--'));
        for (const word of words) expect(options).toHaveProperty(word.slice(2));
        return;
      }
      const { status, output = '', errors } = await run(line);
      expect(status).toBe(0);
      expect(errors === undefined).toBe(!line.includes('--explain'));
      if (line.includes('--json')) expect(() => JSON.parse(output)).not.toThrow();
      else if (line.includes(' sign ')) expect(output).toMatch(/^Signature: \{"AppKey":32767,.*\}\n$/);
      else if (line.includes(' check-signature')) expect(output).toMatch(/^No check failed\. /);
      else if (line.includes('--format markdown')) expect(output).toMatch(/^403\.25 .+\n- Documented: /);
      else if (line.includes('--summary')) expect(output).toContain('All files: 2 findings\n');
      else if (line.includes(' completion '))
        expect(output).toMatch(/^(?:#compdef|complete|_api_status_codes)/);
      else if (line.includes(' search not')) expect(output).toMatch(/^404 Object not found\n/);
      else expect(output).toMatch(/^(?:Line \d+, column 1\n)?[1-5]\d\d\.\d+ \w/);
    },
  );

  test.each([
    [programHelp(), 2],
    [commandHelp('explain'), 4],
    [commandHelp('search'), 3],
    [commandHelp('decode'), 3],
    [commandHelp('sign'), 5],
    [commandHelp('check-signature'), 4],
    [commandHelp('serve'), 4],
    [commandHelp('completion'), 3],
  ])('has examples: %#', (text, least) => {
    expect(examplesIn(text).length).toBeGreaterThanOrEqual(least);
  });

  test.each(helps)('of %s lists the exit statuses', (name, text) => {
    const [, block = ''] = /\nExit status\n((?: {2}.*\n)+)/.exec(text) ?? [];
    const statuses = [...block.matchAll(/^ {2}(\d) {2}/gm)].map(([, status]) => Number(status));
    expect(statuses).toEqual(commandOf(name).exitStatuses.map(([status]) => status));
  });
});

describe('the help of explain', () => {
  const text = commandHelp('explain');

  test('names spellings that explain reads', async () => {
    const [, list = ''] = /The command understands any spelling of the code: (.+)\.\n/.exec(text) ?? [];
    const spellings = list.split(', ').map((one) => one.replaceAll('"', ''));
    expect(spellings).toHaveLength(3);
    for (const spelling of spellings) {
      expect(await program(['explain', spelling])).toEqual(await program(['explain', examples.code]));
    }
  });

  test('names a request that --endpoint takes for the endpoint of the examples', async () => {
    const [, pair = ''] = /method and path: "([A-Z]+ \/\S+)"/.exec(text) ?? [];
    const { ambiguousCode, endpoint } = examples;
    expect(await program(['explain', ambiguousCode, '--endpoint', pair])).toEqual(
      await program(['explain', ambiguousCode, '--endpoint', endpoint]),
    );
  });

  test('names a variable and a site that work, and the page that they lead to', async () => {
    const [, variable = ''] = /\b([A-Z]+(?:_[A-Z]+)+)\b/.exec(text) ?? [];
    const [, site = ''] = /--site (https:\S+)\n/.exec(text) ?? [];
    const { output } = await program(['explain', examples.code], '', { [variable]: site });
    expect(output).toContain(`  More:           ${codeUrl(examples.code, site)}\n`);
    expect(await program(['explain', examples.code, '--site', site])).toEqual({ status: 0, output });
  });
});

describe('the help on JSON', () => {
  test('names every key that sign prints', async () => {
    const { output = '' } = await run(
      examplesIn(commandHelp('sign')).find((one) => one.includes('--json')) ?? '',
    );
    const { summary } = options.json.uses.sign as OptionUse;
    expect(Object.keys(JSON.parse(output))).toEqual([...summary.matchAll(/`(\w+)`/g)].map(([, key]) => key));
  });

  test('names every key that check-signature prints, and no other', async () => {
    const { output = '' } = await run('api-status-codes check-signature failed-request.txt --json');
    const json = JSON.parse(output);
    const keysOf = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, key]) => key);
    const { details: paragraphs } = options.json.uses['check-signature'] as OptionUse;
    const details = (paragraphs ?? []).map(keysOf);
    expect(details.map(([key]) => key)).toEqual(Object.keys(json));
    for (const [name = '', ...keys] of details) {
      const part = name === 'checks' ? json.checks[0] : json[name];
      const rest = name === 'hash' ? ['id', 'part', 'title', 'cause', 'fix'] : [];
      if (part !== null)
        expect(keys).toEqual([...Object.keys(typeof part === 'object' ? part : {}), ...rest]);
    }
  });
});

describe('the help of serve', () => {
  const text = commandHelp('serve');

  test('gives a scenario that the mock takes', () => {
    const [, scenario = ''] = /as JSON: (\[.*?\])/.exec(text) ?? [];
    expect(() => createMock({ scenario })).not.toThrow();
  });

  test('asks the mock at its default address', () => {
    const { port, host } = options;
    const address = `http://${host.uses.serve.default}:${port.uses.serve.default}/`;
    expect(examplesIn(text).at(-1)).toContain(address);
  });
});
