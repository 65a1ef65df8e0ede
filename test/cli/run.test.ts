import { describe, expect, test } from 'vitest';
import { program } from './program.ts';

describe('run', () => {
  test.each([[['--help']], [['-h']], [['help']], [['help', 'bogus']]])(
    'prints the help on %j',
    async (args) => {
      const { status, output, errors } = await program(args);
      expect(status).toBe(0);
      expect(output).toMatch(/^api-status-codes: /);
      expect(errors).toBeUndefined();
    },
  );

  test('prints the version', async () => {
    expect(await program(['--version'])).toEqual({ status: 0, output: '1.2.3\n' });
  });

  test.each([
    {
      args: [],
      says: 'Name a command: explain, search, decode, sign, check-signature, serve, mcp, completion.',
    },
    {
      args: ['bogus'],
      says: 'There is no command "bogus". The commands are explain, search, decode, sign, check-signature, serve, mcp, completion.',
    },
    {
      args: ['Explain', '403'],
      says: 'There is no command "Explain". The commands are explain, search, decode, sign, check-signature, serve, mcp, completion.',
    },
    {
      args: ['explain', '--jsn', '403'],
      says: "Unknown option '--jsn'. Options: --endpoint NUMBER, --full, --site URL",
    },
    { args: ['-x'], says: "Unknown option '-x'. Options: " },
    { args: ['decode', '--\u{1b}[2J'], says: "Unknown option '--\u{fffd}[2J'. Options: " },
    { args: ['explain', '403', '--endpoint'], says: "'--endpoint" },
    {
      args: ['explain', '403', '--endpoint', '--json'],
      says: "'--endpoint' argument is ambiguous. Options: ",
    },
    {
      args: ['explain', '403', '--summary'],
      says: '--summary is an option of decode, not of explain.',
    },
    {
      args: ['explain', '403', '--limit', '3'],
      says: '--limit is an option of search, not of explain.',
    },
    {
      args: ['decode', '--full', '--summary'],
      says: '--full is an option of explain, not of decode.',
    },
    {
      args: ['sign', '--site', 'https://status.example'],
      says: '--site is an option of explain, search, decode, check-signature and mcp, not of sign.',
    },
    {
      args: ['check-signature', '--app-key', '1'],
      says: '--app-key is an option of sign and serve, not of check-signature.',
    },
    {
      args: ['sign', '--sekret', 'x'],
      says: "Unknown option '--sekret'. Options: --app-key NUMBER, --method METHOD, ",
    },
    {
      args: ['check-signature', '-x'],
      says: "Unknown option '-x'. Options: --signature VALUE, --method METHOD, ",
    },
    { args: ['bogus', '-x'], says: "Unknown option '-x'. Options: --help, --version." },
    { args: ['decode', '--summary=10'], says: "'--summary' does not take an argument. Options: " },
    { args: ['explain', '403', '--json=yes'], says: "'--json' does not take an argument. Options: " },
  ])('says on wrong use: $says', async ({ args, says }) => {
    const { status, output, errors } = await program(args);
    expect(status).toBe(2);
    expect(output).toBeUndefined();
    expect(errors).toContain(says);
    expect(errors?.trimEnd().split('\n')).toEqual([expect.any(String), 'Try: api-status-codes --help']);
  });

  test.each([['403.25'], ['403-25', '--json'], ['400.3', '--endpoint', '1001'], ['403', '25'], ['502']])(
    'explains a code without the name of a command: %j',
    async (...args) => {
      expect(await program(args)).toEqual(await program(['explain', ...args]));
    },
  );

  test('refuses options with a code that explain does not have', async () => {
    expect(await program(['403.25', '--summary'])).toMatchObject({
      status: 2,
      errors: expect.stringContaining('--summary is an option of decode, not of explain.'),
    });
  });

  test('offers each option to the commands that take it', async () => {
    const offered = async (command: string) => {
      const { errors = '' } = await program([command, '--bogus']);
      return errors.match(/--[a-z-]+(?=[ ,.][^']*$)/gm)?.filter((option) => option !== '--bogus');
    };
    expect(await offered('explain')).toEqual([
      '--endpoint',
      '--full',
      '--site',
      '--json',
      '--help',
      '--version',
    ]);
    expect(await offered('decode')).toEqual([
      ...['--endpoint', '--errors', '--code', '--since', '--until', '--format', '--follow'],
      ...['--site', '--json', '--summary', '--help', '--version'],
    ]);
  });

  test.each([
    ['explain', '--summary'],
    ['sign', '--site', 'x'],
  ])('helps whatever else is asked for: %s %s', async (...args) => {
    expect(await program([...args, '--help'])).toMatchObject({ status: 0 });
  });

  test.each(['explain', 'search', 'decode', 'sign', 'check-signature', 'serve', 'mcp', 'completion'])(
    'has help of its own for %s',
    async (name) => {
      const { output } = await program([name, '--help']);
      expect(output).toMatch(new RegExp(`^api-status-codes ${name}: `));
      for (const args of [
        [name, '-h'],
        ['help', name],
      ]) {
        expect(await program(args)).toEqual({ status: 0, output });
      }
    },
  );

  test('throws on a fault of its own', async () => {
    await expect(program(['explain', Symbol('no text') as unknown as string])).rejects.toThrow();
  });
});
