/** The server of the Model Context Protocol in the packed package, asked by the client of the official SDK. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { readGuideSources } from '../../tools/guides.ts';
import { npmEnvironment } from './environment.ts';

const execute = promisify(execFile);
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const sdk = '@modelcontextprotocol';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-'));
  for (const project of ['with', 'without']) {
    const installed = join(folder, project, 'node_modules', 'api-status-codes');
    mkdirSync(installed, { recursive: true });
    await execute('tar', ['-xzf', inject('tarball'), '-C', installed, '--strip-components=1']);
  }
  symlinkSync(join(modules, sdk), join(folder, 'with', 'node_modules', sdk));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function mainIn(project: 'with' | 'without'): string {
  return join(folder, project, 'node_modules', 'api-status-codes', 'lib', 'cli', 'main.js');
}

describe('the server', () => {
  let client: Client;
  let transport: StdioClientTransport;
  let errors = '';

  beforeAll(async () => {
    client = new Client({ name: 'test', version: '1.0.0' });
    transport = new StdioClientTransport({
      command: process.execPath,
      args: [mainIn('with'), 'mcp', '--site', 'https://status.example'],
      stderr: 'pipe',
    });
    transport.stderr?.on('data', (part) => {
      errors += part;
    });
    await client.connect(transport);
  });

  afterAll(() => client.close());

  test('says what it is', () => {
    expect(client.getServerVersion()).toMatchObject({
      name: 'api-status-codes',
      version: packageJson.version,
    });
    expect(client.getInstructions()).toContain('explain_code');
  });

  test('lists its tools', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'check_signature',
      'decode_text',
      'explain_code',
      'list_endpoints',
      'search_codes',
    ]);
  });

  test.each([
    ['explain_code', { code: '403.25' }, '403.25 No access with this session', { code: '403.25' }],
    ['decode_text', { text: 'ApiStatusSubCode: 401.9\n' }, '401.9 ', { total: 1 }],
    ['search_codes', { query: 'session expired', limit: 1 }, '403.23 ', { results: [{ id: '403.23' }] }],
    ['list_endpoints', { query: '1001' }, '1001 ', { endpoints: [{ number: '1001' }] }],
    [
      'check_signature',
      { signature: '{}', method: 'GET', url: 'https://x.example/' },
      'failed',
      { hash: null },
    ],
  ])('answers a call of %s', async (name, args, says, structured) => {
    const result = await client.callTool({ name, arguments: args });
    expect(result).toMatchObject({
      content: [{ type: 'text', text: expect.stringContaining(says) }],
      structuredContent: structured,
    });
    expect(result.isError).not.toBe(true);
  });

  test('answers a wrong call with a result that says what to do', async () => {
    expect(await client.callTool({ name: 'explain_code', arguments: {} })).toEqual({
      content: [{ type: 'text', text: 'explain_code requires `code`.' }],
      isError: true,
    });
    await expect(client.callTool({ name: 'explain' })).rejects.toThrow('The tools are explain_code, ');
  });

  test('has the guides, with links to the site', async () => {
    const { resources } = await client.listResources();
    const sources = readGuideSources();
    expect(resources.map(({ title, description }) => [title, description])).toEqual(
      sources.map(({ title, description }) => [title, description]),
    );
    for (const [index, { uri, mimeType }] of resources.entries()) {
      const { contents } = await client.readResource({ uri });
      const [{ text = '' } = {}] = contents as { text?: string }[];
      expect([mimeType, contents.length]).toEqual(['text/markdown', 1]);
      expect(text).toBe(sources[index]?.text.replaceAll('](/', '](https://status.example/'));
      expect(text).toMatch(/^# /);
      expect(text.replaceAll(/^```[\s\S]*?^```$/gm, '')).not.toMatch(/^import |<\/?(?:Tab|Sample)/m);
    }
    await expect(client.readResource({ uri: 'api-status-codes://guides/none' })).rejects.toThrow(
      'The guides are getting-started, ',
    );
  });

  test('ends when the client closes its input, without a word on standard error', async () => {
    const { pid } = transport;
    await client.close();
    expect(() => process.kill(pid ?? 0, 0)).toThrow();
    expect(errors).toBe('');
  });
});

test('without the SDK, the command says what to install, and the others work', async () => {
  const main = mainIn('without');
  const failed: unknown = await execute(process.execPath, [main, 'mcp'], { env: npmEnvironment }).catch(
    (error: unknown) => error,
  );
  expect(failed).toMatchObject({ code: 2, stdout: '' });
  expect(failed).toHaveProperty(
    'stderr',
    expect.stringContaining(
      'which is not installed. Install it where api-status-codes is installed: npm install @modelcontextprotocol/sdk.',
    ),
  );
  const { stdout } = await execute(process.execPath, [main, 'explain', '403.25'], { env: npmEnvironment });
  expect(stdout).toMatch(/^403\.25 /);
});
