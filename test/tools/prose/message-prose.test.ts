import { describe, expect, test } from 'vitest';
import { messageProse } from '../../../tools/prose/message-prose.ts';

describe('the messages of a module', () => {
  test('are its strings of several words, each with its line', () => {
    const source = "const a = 'One message.';\nconst b = `The value #{a} is wrong.`;\n".replace('#', '$');
    expect(messageProse('a.ts', source)).toEqual([
      { place: 'a.ts:1', text: 'One message.' },
      { place: 'a.ts:2', text: 'The value `value` is wrong.' },
    ]);
  });

  test('have options and placeholders as code', () => {
    expect(messageProse('a.ts', "'Give the {secret} with --secret-env or -s.'")[0]?.text).toBe(
      'Give the `value` with `--secret-env` or `-s`.',
    );
  });

  test('are no names, and nothing that only code has', () => {
    const source = "import a from './a.ts';\nconst b = ['one', 'a=1 and b=2', /a pattern of it/];\n";
    expect(messageProse('a.ts', source).map(({ text }) => text)).toEqual([]);
  });

  test('are also the texts between the tags of a component', () => {
    const source =
      "---\nconst a = 'One message.';\n---\n<p>\n  Another one.\n</p>\n<style>\n  a b {}\n</style>\n";
    expect(messageProse('A.astro', source)).toEqual([
      { place: 'A.astro:2', text: 'One message.' },
      { place: 'A.astro:4', text: 'Another one.' },
    ]);
  });
});
