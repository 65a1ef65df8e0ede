import { describe, expect, test } from 'vitest';
import { commandNames } from '../../src/cli/arguments/commands.ts';
import { codeBlocks, documents } from '../documentation.ts';
import { program } from './program.ts';

const sessions = documents.flatMap((document) => codeBlocks(document, 'console'));
const [, secret = ''] = /^\$ export APP_SECRET=(\w+)$/m.exec(sessions.join('')) ?? [];
const commands = documents
  .flatMap((document) => codeBlocks(document, '(?:sh|console)'))
  .flatMap((block) => [...block.matchAll(/npx api-status-codes (\S+)(.*)/g)])
  .map(([line, command = '', rest = '']) => ({
    line,
    command,
    options: rest.match(/(?<=\s)--[a-z-]+/g) ?? [],
  }));

describe('a session that a document shows', () => {
  test('is of explaining, of searching, of signing and of checking', () => {
    const shown = sessions.map((block) => /^\$ npx api-status-codes (\S+)/m.exec(block)?.[1]);
    expect([...new Set(shown)].sort()).toEqual(['check-signature', 'explain', 'search', 'sign']);
  });

  test.each(sessions)('is what is really printed, but for lines left out at "…": %#', async (block) => {
    const [, line = '', shown = ''] = /^\$ npx api-status-codes (.+)\n([\s\S]+)/m.exec(block) ?? [];
    const args = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
    const { output = '' } = await program(args, '', { APP_SECRET: secret });
    const parts = shown.split(/^…\n/m);
    let from = 0;
    for (const part of parts) {
      expect(output.slice(from)).toContain(part);
      from = output.indexOf(part, from) + part.length;
    }
    expect(output.startsWith(parts[0] ?? '')).toBe(true);
    expect(output.endsWith(parts.at(-1) ?? '')).toBe(true);
  });

  test('leaves nothing out where it is the first that a reader sees', () => {
    expect(codeBlocks('README.md', 'console').join('')).not.toContain('…');
  });
});

describe('a command that a document shows', () => {
  test('is there for each that the program has', () => {
    const names = new Set(commands.map(({ command }) => command));
    expect([...names].sort()).toEqual([...commandNames].sort());
  });

  test.each(commands)('has options that its help lists: $line', async ({ command, options }) => {
    const { output = '' } = await program([command, '--help']);
    expect(output).toContain(`api-status-codes ${command}`);
    for (const option of options) expect(output).toContain(option);
  });
});
