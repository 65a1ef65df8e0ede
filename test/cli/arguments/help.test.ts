import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeUrl } from '../../../src/catalog/code.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { help } from '../../../src/cli/arguments/help.ts';
import { program } from '../program.ts';

const text = help(catalog.api.examples);
const [, block = ''] = /\nExamples\n((?: {2}.*\n)+)/.exec(text) ?? [];
const examples = block
  .trimEnd()
  .split('\n')
  .filter((example) => !example.includes(' check-signature '));
const response = `HTTP/1.1 403 X\n${catalog.reporting.header}: ${catalog.api.examples.code}\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'help-'));
  for (const name of ['failed-request.txt', 'app.log']) writeFileSync(join(folder, name), response);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('help', () => {
  test('has examples of its commands', () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const command of ['explain', 'decode', 'check-signature'])
      expect(block).toContain(`api-status-codes ${command}`);
  });

  test.each(examples)('gives an example that works:%s', async (example) => {
    const [, line = ''] = /api-status-codes (.+)$/.exec(example) ?? [];
    const args = line.split(' ').map((word) => (/\.(?:txt|log)$/.test(word) ? join(folder, word) : word));
    const { status, output, complaint } = await program(args, example.includes(' | ') ? response : '');
    expect(complaint).toBeUndefined();
    expect(status).toBe(0);
    if (args.includes('--summary')) expect(output).toContain('All files: 2 findings\n');
    else if (args.includes('--json')) expect(() => JSON.parse(output ?? '')).not.toThrow();
    else expect(output).toMatch(/^(?:Line 1, column 1\n)?[1-5]\d\d\.\d+ \w/);
  });

  test('names spellings that explain reads', async () => {
    const [, list = ''] = /Any spelling will do: (.+)\.\n/.exec(text) ?? [];
    const spellings = list.split(', ').map((one) => one.replaceAll('"', ''));
    expect(spellings).toHaveLength(3);
    for (const spelling of spellings) {
      expect(await program(['explain', spelling])).toEqual(
        await program(['explain', catalog.api.examples.code]),
      );
    }
  });

  test('names a request that --endpoint takes for the endpoint of the examples', async () => {
    const [, request = ''] = /will do: "([A-Z]+ \/\S+)"\n/.exec(text) ?? [];
    const { ambiguousCode, endpoint } = catalog.api.examples;
    expect(await program(['explain', ambiguousCode, '--endpoint', request])).toEqual(
      await program(['explain', ambiguousCode, '--endpoint', endpoint]),
    );
  });

  test('names every option', () => {
    for (const option of ['--endpoint', '--site', '--summary', '--json', '-h, --help', '--version']) {
      expect(text).toMatch(new RegExp(`^ {2}${option}`, 'm'));
    }
  });

  test('names a variable and a site that work, and the page that they lead to', async () => {
    const [, variable = ''] = /\b([A-Z]+(?:_[A-Z]+)+)\b/.exec(text) ?? [];
    const [, site = ''] = /--site (https:\S+)\n/.exec(text) ?? [];
    const { code } = catalog.api.examples;
    const { output } = await program(['explain', code], '', { [variable]: site });
    expect(output).toContain(`  More:        ${codeUrl(code, site)}\n`);
    expect(await program(['explain', code, '--site', site])).toEqual({ status: 0, output });
  });

  test('fits a terminal', () => {
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/undefined|null/);
  });
});
