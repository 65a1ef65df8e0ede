import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createCommandContext } from '../../../src/cli/command-context.ts';
import { mcpTools } from '../../../src/cli/commands/mcp.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { secretForms } from '../../secret-forms.ts';
import { program } from '../program.ts';

const example = { key: 'RCL1EDAYOVHANLL3A51G', url: 'https://api.rubiq.net/entity' };
const signature =
  '{"AppKey":32767,"IssuedAt":"20140408045941","Token":"eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA="}';

function toolsWith(environment: Readonly<Record<string, string>> = {}) {
  const open = () => Promise.reject(new Error('No file is read.'));
  const tools = mcpTools({}, createCommandContext(null), { open, environment });
  return {
    tools,
    async call(name: string, args: Readonly<Record<string, unknown>> = {}) {
      const tool = tools.find((one) => one.name === name);
      if (!tool) throw new Error(`There is no tool ${name}.`);
      return tool.call(args);
    },
  };
}

const { tools, call } = toolsWith();

async function jsonOf(...args: readonly [readonly string[], string?]) {
  return JSON.parse((await program(...args)).output ?? '');
}

describe('a tool', () => {
  test('is there for each task', () => {
    expect(tools.map(({ name }) => name)).toEqual([
      'explain_code',
      'decode_text',
      'search_codes',
      'check_signature',
      'list_endpoints',
    ]);
  });

  test('describes itself and each of its parameters', () => {
    for (const { title, description, inputSchema } of tools) {
      expect(title).not.toBe('');
      expect(description).toMatch(/\.$/);
      const properties = Object.values(inputSchema.properties as Record<string, { description: string }>);
      expect(properties.length).toBeGreaterThan(0);
      for (const property of properties) expect(property.description).toMatch(/\.$/);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });
});

describe('a result has the JSON form of the command line', () => {
  test('of explain', async () => {
    const { text, structured } = await call('explain_code', { code: '400.3', endpoint: '1001', full: true });
    const { output } = await program(['explain', '400.3', '--endpoint', '1001', '--full']);
    expect(`${text}\n`).toBe(output);
    expect(structured).toEqual(await jsonOf(['explain', '400.3', '--endpoint', '1001', '--json']));
  });

  test('of a code that is not documented', async () => {
    const { text, structured } = await call('explain_code', { code: '403.99' });
    expect(text).toContain('Near codes:');
    expect(structured).toMatchObject({ kind: 'undocumented-sub-code' });
  });

  test('of search', async () => {
    const { text, structured } = await call('search_codes', { query: 'session expired', limit: 2 });
    expect(text).toMatch(/^403\.23 /);
    expect(structured).toEqual({
      results: await jsonOf(['search', 'session expired', '--limit', '2', '--json']),
    });
    expect(await call('search_codes', { query: 'qqqq' })).toEqual({
      text: expect.stringContaining('Nothing found for `query`.'),
      structured: { results: [] },
    });
  });

  test('of decode', async () => {
    const text = 'GET /v1/entity/id/7/data HTTP/1.1\n\nHTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n';
    const decoded = await call('decode_text', { text });
    expect(`${decoded.text}\n`).toBe((await program(['decode'], text)).output);
    expect(decoded.structured).toEqual({ total: 1, findings: await jsonOf(['decode', '--json'], text) });
    expect(await call('decode_text', { text, endpoint: '1001' })).toEqual({
      text: 'No code that meets the conditions was found in this text.',
      structured: { total: 0, findings: [] },
    });
  });

  test('of many findings, which are counted', async () => {
    const { text, structured } = await call('decode_text', {
      text: 'status=403\n'.repeat(500),
      errors: true,
    });
    expect(text).toMatch(/^500 findings\n/);
    expect(structured).toMatchObject({ total: 500, findings: { length: 100 } });
  });

  test('of check-signature, with the secret of the server', async () => {
    const args = { signature, method: 'POST', url: `${example.url}?notify=1` };
    const options = Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]);
    const environment = { APP_SECRET: example.key };
    const { text, structured } = await toolsWith(environment).call('check_signature', args);
    const { output = '' } = await program(['check-signature', ...options, '--json'], '', environment);
    expect(structured).toEqual(JSON.parse(output));
    expect(text).toContain('Mistake: The query is missing from the signed URL.');
    expect(text + output).not.toContain(example.key);
    expect((await call('check_signature', args)).text).toContain('To check the hash, put the AppSecret into');
  });

  test('of the requests in a text', async () => {
    const text = `curl -X POST ${example.url} -H 'Signature: ${signature}'\ncurl -X PUT ${example.url} -H 'Signature: ${signature}'\n`;
    const all = await call('check_signature', { text });
    expect(all.text).toContain('To check another, use `request`.');
    for (const request of [1, '1']) {
      expect((await call('check_signature', { text, request })).structured).toMatchObject({
        request: { method: 'POST', number: 1, of: 2 },
      });
    }
  });

  test('of endpoints', async () => {
    const all = await call('list_endpoints');
    expect(all.structured).toMatchObject({ endpoints: { length: catalog.endpoints.length } });
    const { text, structured } = await call('list_endpoints', { query: 'POST 400.3 1001' });
    expect(text).toMatch(/^1001 .*: POST \//);
    expect(structured).toEqual({
      endpoints: [
        {
          number: '1001',
          title: expect.any(String),
          method: 'POST',
          paths: expect.arrayContaining([expect.stringMatching(/^\//)]),
          codes: expect.arrayContaining(['400.3']),
          url: '/endpoints/1001',
        },
      ],
    });
  });
});

describe('wrong arguments get an error that says what to do, and repeats nothing', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['explain_code', {}, 'explain_code requires `code`.'],
    ['explain_code', { code: 403.25 }, '`code` must be of the type string.'],
    ['explain_code', { code: 'hush' }, '`code` is not a code. Codes look like 403.25.'],
    ['explain_code', { code: '400.3', endpoint: 'hush' }, 'There is no endpoint `endpoint`. Give its number'],
    ['explain_code', { code: '403.25', full: 'yes' }, '`full` must be of the type boolean.'],
    ['search_codes', { query: ' ' }, 'search needs words'],
    ['search_codes', { query: 'x', limit: 0 }, '`limit` takes a whole number from 1 on'],
    ['search_codes', { query: 'x', limit: 1.5 }, '`limit` must be of the type integer.'],
    ['decode_text', { file: '/etc/hush' }, 'decode_text has only these parameters: text, errors, endpoint.'],
    ['check_signature', {}, 'check_signature requires `text`, or `signature`, `method` and `url`.'],
    ['check_signature', { text: 'hush' }, 'give the parts with `signature`, `method` and `url`.'],
    ['check_signature', { appSecret: 'hush' }, 'check_signature has only these parameters: '],
    ['check_signature', { signature, baseUrl: 'hush' }, '`baseUrl` must be an http or https URL'],
  ])('%s %j', async (name, args, says) => {
    const error: unknown = await call(name, args).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    const { message } = error as UsageError;
    expect(message).toContain(says);
    expect(message).not.toMatch(/hush|--[a-z]|undefined|null/);
  });
});

describe('a secret does not come back', () => {
  const secrets = ['Zq8vK2xY+7wR/bN4tLmP0c==', 'correct-horse'];

  test.each(Object.entries(secretForms))('of %s', async (_, form) => {
    const [secret = ''] = secrets;
    const text = form.replaceAll('§', secret);
    const decoded = await call('decode_text', { text });
    expect(decoded.structured).toMatchObject({ findings: [{ status: 403 }] });
    const checked = await call('check_signature', { text: `${text}\nSignature: ${signature}\n` });
    const all = JSON.stringify([decoded, checked]);
    for (const part of [secret, secret.slice(0, 8), secret.slice(-8)]) expect(all).not.toContain(part);
  });

  test('of an argument', async () => {
    for (const secret of secrets) {
      const url = `${example.url}/changes/token/${secret}?a=${secret}`;
      const signed = { signature: signature.replace('eTqyyk', secret), method: 'GET', url };
      const results = await Promise.allSettled([
        call('explain_code', { code: secret }),
        call('explain_code', { code: '403.25', endpoint: `GET /${secret}` }),
        call('search_codes', { query: secret }),
        call('list_endpoints', { query: secret }),
        call('check_signature', signed),
        call('check_signature', { ...signed, serverTime: secret, baseUrl: secret }),
        call('decode_text', { text: 'status=403', endpoint: secret }),
      ]);
      for (const result of results) {
        const shown = result.status === 'fulfilled' ? JSON.stringify(result.value) : String(result.reason);
        expect(shown).not.toContain(secret.slice(0, 8));
      }
    }
  });
});

describe('the guide', () => {
  const guide = new URL('../../../content/docs/guides/use-from-an-editor.md', import.meta.url);
  const text = readFileSync(guide, 'utf8');

  test('names every tool, and no other', () => {
    const named = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(tools.map(({ name }) => name));
  });

  test('configures three editors with one command', () => {
    const blocks = [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = '']) => JSON.parse(json));
    expect(blocks.map((block) => Object.keys(block))).toEqual([
      ['servers'],
      ['mcpServers'],
      ['context_servers'],
    ]);
    const commands = blocks.map(
      (block) => Object.values<Record<string, { command: string; args: string[] }>>(block)[0],
    );
    for (const servers of commands) {
      const { command, args } = servers?.['api-status-codes'] ?? { args: [] };
      expect([command, ...args].join(' ')).toBe(
        'npx -y -p api-status-codes -p @modelcontextprotocol/sdk api-status-codes mcp',
      );
    }
  });
});
