import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { program } from './program.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(({ 1: block = '' }) => block);
const [, secret = ''] = /^\$ export APP_SECRET=(\w+)$/m.exec(readme) ?? [];

describe('the README', () => {
  test('shows what signing and checking print', () => {
    expect(blocks).toHaveLength(2);
  });

  test.each(blocks)('shows what is really printed: %#', async (block) => {
    const [, line = '', told = ''] = /^\$ npx api-status-codes (.+)\n([\s\S]+)/m.exec(block) ?? [];
    const args = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
    const { output = '' } = await program(args, '', { APP_SECRET: secret });
    const parts = told.split(/^…\n/m);
    expect(parts.length).toBe(args[0] === 'sign' ? 1 : 3);
    let from = 0;
    for (const part of parts) {
      expect(output.slice(from)).toContain(part);
      from = output.indexOf(part, from) + part.length;
    }
    expect(output.startsWith(parts[0] ?? '')).toBe(true);
    expect(output.endsWith(parts.at(-1) ?? '')).toBe(true);
  });
});
