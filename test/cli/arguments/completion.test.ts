import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { optionsOf } from '../../../src/cli/arguments/command-options.ts';
import { commandNames } from '../../../src/cli/arguments/commands.ts';
import { completionScript } from '../../../src/cli/arguments/completion.ts';
import { findingsFormats } from '../../../src/cli/arguments/findings-format.ts';
import { shells } from '../../../src/cli/arguments/shells.ts';
import { program } from '../program.ts';

/** Asks bash for the completions of the last word. */
function completed(...words: readonly string[]): string[] {
  const line = ['api-status-codes', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${completionScript('bash')}
COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _api_status_codes; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
}

describe('completion', () => {
  test.each(shells)('of %s has every command and every option', async (shell) => {
    const { status, output = '' } = await program(['completion', shell]);
    expect([status, output]).toEqual([0, completionScript(shell)]);
    for (const name of commandNames) {
      const line = output
        .split('\n')
        .filter((one) => new RegExp(`\\b${name}\\b`).test(one))
        .join('\n');
      for (const option of optionsOf(name)) expect(line).toMatch(new RegExp(`(?:--|-l )${option.name}\\b`));
    }
    expect(output).toContain(findingsFormats.join(' '));
    expect(output).not.toMatch(/undefined|`/);
  });

  test.each([
    [[], 'completion needs the name of a shell: bash, zsh, fish.'],
    [['tcsh'], 'completion needs the name of a shell'],
    [['bash', 'zsh'], 'completion needs the name of a shell'],
  ])('asks for a shell: %j', async (operands, says) => {
    expect(await program(['completion', ...operands])).toMatchObject({
      status: 2,
      errors: expect.stringContaining(says),
    });
  });

  test('in bash completes commands, codes, options, their values and files', () => {
    expect(completed('')).toEqual([...commandNames, '--help', '--version']);
    expect(completed('dec')).toEqual(['decode']);
    expect(completed('explain', '403.2')).toContain('403.25');
    expect(completed('decode', '--form')).toEqual(['--format']);
    expect(completed('decode', '--format', '')).toEqual(findingsFormats);
    expect(completed('decode', 'package.js')).toEqual(['package.json']);
    expect(completed('serve', '--scenario', 'package.js')).toEqual(['package.json']);
    expect(completed('explain', '--endpoint', '')).toEqual(['']);
    expect(completed('explain', 'package.js')).toEqual(['']);
  });
});
