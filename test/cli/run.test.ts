import { describe, expect, test } from 'vitest';
import { program } from './program.ts';

describe('run', () => {
  test.each([[['--help']], [['-h']], [['help']], [['explain', '--help']], [['decode', '-h']]])(
    'prints the help on %j',
    async (args) => {
      const { status, output, complaint } = await program(args);
      expect(status).toBe(0);
      expect(output).toMatch(/^api-status-codes: /);
      expect(complaint).toBeUndefined();
    },
  );

  test('prints the version', async () => {
    expect(await program(['--version'])).toEqual({ status: 0, output: '1.2.3\n' });
  });

  test.each([
    { args: [], says: 'Name a command: explain or decode.' },
    { args: ['bogus'], says: 'There is no command "bogus". Commands: explain, decode.' },
    { args: ['Explain', '403'], says: 'There is no command "Explain". Commands: explain, decode.' },
    { args: ['403.25'], says: 'Did you mean: api-status-codes explain 403.25' },
    {
      args: ['explain', '--jsn', '403'],
      says: "Unknown option '--jsn'. Options: --endpoint NUMBER, --site URL",
    },
    { args: ['-x'], says: "Unknown option '-x'. Options: " },
    { args: ['explain', '403', '--endpoint'], says: "'--endpoint" },
    {
      args: ['explain', '403', '--endpoint', '--json'],
      says: "'--endpoint' argument is ambiguous. Options: ",
    },
    {
      args: ['explain', '403', '--summary'],
      says: 'explain says what one code means; --summary goes with decode.',
    },
    {
      args: ['decode', '--endpoint', '1001', '--summary'],
      says: 'decode reads the endpoint from the text; --endpoint goes with explain.',
    },
    { args: ['decode', '--summary=10'], says: "'--summary' does not take an argument. Options: " },
    { args: ['explain', '403', '--json=yes'], says: "'--json' does not take an argument. Options: " },
  ])('says on wrong use: $says', async ({ args, says }) => {
    const { status, output, complaint } = await program(args);
    expect(status).toBe(2);
    expect(output).toBeUndefined();
    expect(complaint).toContain(says);
    expect(complaint?.trimEnd().split('\n')).toEqual([expect.any(String), 'Try: api-status-codes --help']);
  });

  test('does not hide a fault of its own', async () => {
    await expect(program(['explain', Symbol('no text') as unknown as string])).rejects.toThrow();
  });
});
