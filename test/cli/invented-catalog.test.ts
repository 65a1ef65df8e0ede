/** The command line with another catalog, which has no endpoints and no signatures. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { apiWordsIn } from '../api-words.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';

let program: typeof import('./program.ts').program;

// Modules are shared by the test files: those that hold this API's catalog are loaded again, before and after.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../../src/cli/catalog.ts', () => ({ catalog: inventedCatalog }));
  ({ program } = await import('./program.ts'));
});

afterAll(() => {
  vi.doUnmock('../../src/cli/catalog.ts');
  vi.resetModules();
});

const commands = ['explain', 'search', 'decode', 'serve', 'mcp', 'completion'];

describe('the command line of another catalog', () => {
  test('explains its codes, and finds them in a text', async () => {
    const { status, output } = await program(['explain', '500.100']);
    expect([status, output]).toEqual([0, expect.stringContaining('500.100 Script failed')]);
    const log = 'HTTP/1.1 500 Internal Server Error\nX-Sub-Status: 100\n';
    expect(await program(['decode'], log)).toMatchObject({
      status: 0,
      output: expect.stringContaining('500.100'),
    });
    expect((await program(['explain', '403.25'])).status).toBe(1);
    expect((await program(['search', 'gate', 'shut'])).output).toMatch(/^403 Closed\n/);
  });

  test('has no commands for signatures', async () => {
    for (const name of ['sign', 'check-signature']) {
      const { status, errors } = await program([name]);
      expect([status, errors]).toEqual([2, expect.stringContaining(`There is no command "${name}"`)]);
      expect(errors).toContain(`The commands are ${commands.join(', ')}.`);
    }
  });

  test.each([
    ['explain', '--endpoint=1001'],
    ['serve', '--app-key=1'],
    ['serve', '--secret-env=X'],
    ['serve', '--report-in-body'],
    ['explain', '--secret=x'],
    ['search', '--app-key=1'],
  ])('%s does not know %s', async (command, option) => {
    const { status, errors } = await program([command, '500', option]);
    expect([status, errors]).toEqual([2, expect.stringContaining('Unknown option')]);
  });

  test('has no tools for signatures and endpoints', async () => {
    const [{ mcpTools }, { createCommandContext }] = await Promise.all([
      import('../../src/cli/commands/mcp.ts'),
      import('../../src/cli/command-context.ts'),
    ]);
    const open = () => Promise.reject(new Error('No file is read.'));
    const tools = mcpTools({}, createCommandContext(null), { open, environment: {} });
    expect(tools.map(({ name }) => name)).toEqual(['explain_code', 'decode_text', 'search_codes']);
    const shown = tools
      .map(({ description, inputSchema }) => description + JSON.stringify(inputSchema))
      .join();
    expect(apiWordsIn(shown)).toEqual([]);
    expect(shown).not.toMatch(/endpoint answered|signature|null|undefined/i);
  });

  test('names neither this API nor what it has not in its help', async () => {
    for (const args of [['--help'], ...commands.map((name) => [name, '--help'])]) {
      const { output = '' } = await program(args);
      expect(apiWordsIn(output)).toEqual([]);
      expect(output).not.toMatch(/--endpoint|signature|--secret|--app-key|APP_SECRET|null|undefined/i);
    }
  });
});
