import { describe, expect, test } from 'vitest';
import { createPaint, usesColor } from '../../../../src/cli/output/terminal/color.ts';
import { program } from '../../program.ts';

const escapeCharacter = '\u{1b}';

describe('color', () => {
  test.each([
    [true, {}, true],
    [true, { TERM: 'xterm-256color' }, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '0' }, false],
    [true, { NO_COLOR: 'false', TERM: 'xterm' }, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '', TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [false, {}, false],
    [false, { TERM: 'xterm-256color' }, false],
    [false, { NO_COLOR: '' }, false],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: '1', TERM: 'dumb' }, true],
    [false, { FORCE_COLOR: '' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: 'false' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('on a terminal (%j) with %j is %j', async (isTerminal, environment, expected) => {
    expect(usesColor(isTerminal, environment)).toBe(expected);
    for (const args of [['explain', '403.25'], ['decode'], ['decode', '--summary'], ['check-signature']]) {
      const { output } = await program(args, 'GET /entity HTTP/1.1\nstatus=403', environment, { isTerminal });
      expect(output?.includes(escapeCharacter), args.join(' ')).toBe(expected);
    }
  });

  test.each([
    [['explain', '403.25', '--json']],
    [['decode', '--json']],
    [['decode', '--summary', '--json']],
    [['check-signature', '--json']],
  ])('is never in JSON: %j', async (args) => {
    const { output = '' } = await program(args, 'GET /entity HTTP/1.1\nstatus=403', {}, { isTerminal: true });
    expect(output).not.toContain(escapeCharacter);
    expect(() => JSON.parse(output)).not.toThrow();
  });

  test('changes nothing but the color', async () => {
    const log = 'GET /v1/entity failed with error 403.25\nstatus=401\nstatus=401\n';
    for (const args of [['explain', '400.3'], ['decode'], ['decode', '--summary'], ['check-signature']]) {
      const plain = await program(args, log);
      const { output = '' } = await program(args, log, {}, { isTerminal: true, columns: 1_000 });
      expect(output.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(plain.output);
    }
  });
});

describe('paint', () => {
  test('ends what it begins, in one line', () => {
    for (const paint of Object.values(createPaint(true))) {
      expect(paint('text')).toMatch(/^\p{Cc}\[\d+mtext\p{Cc}\[\d+m$/u);
      expect(paint('')).toBe('');
    }
  });

  test('without color leaves text alone', () => {
    for (const paint of Object.values(createPaint(false))) expect(paint('text')).toBe('text');
  });
});
