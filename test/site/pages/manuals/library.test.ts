import { describe, expect, test } from 'vitest';
import { tagTexts } from '../../../../src/site/pages/manuals/docstring.ts';
import { readEntryPoints } from '../../../../src/site/pages/manuals/entry-points.ts';
import { librarySections } from '../../../../src/site/pages/manuals/library.ts';
import type { Block, Section } from '../../../../src/site/pages/section.ts';
import { blockMarkdown } from '../../../../src/site/pages/writers/markdown-writer.ts';

const entries = librarySections();
const sectionsIn = (blocks: readonly Block[]): Section[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? [block, ...sectionsIn(block.blocks)] : []));
const byId = new Map(sectionsIn(entries).map((section) => [section.id ?? '', section]));
const textOf = (id: string) => {
  const section = byId.get(id);
  return section ? blockMarkdown(section, '') : '';
};

describe('the list of exports', () => {
  test('has a part for every export, each with an id of its own', () => {
    const exports = readEntryPoints().flatMap((entry) => entry.exports);
    expect(byId.size).toBe(sectionsIn(entries).length);
    expect(sectionsIn(entries)).toHaveLength(exports.length + 2 * entries.length);
    for (const { name } of exports) expect([...byId.keys()], name).toContain(name);
    expect(textOf('endpoints-classify')).toContain('You can also name the endpoint');
  });

  test('begins each entry point with what it is', () => {
    expect(textOf('endpoints-reference')).toMatch(
      /^## Reference: `api-status-codes\/endpoints`\n\nThe functions of `api-status-codes`, .*\n\nIt also exports everything else that `api-status-codes` exports\./,
    );
  });

  const values = entries.flatMap(({ blocks }) =>
    sectionsIn(blocks).filter(({ folded, id }) => folded !== null && !id?.endsWith('types')),
  );

  test.each(values.map((section) => [section.id ?? '', section] as const))(
    'has a sentence, a signature and an example for %s',
    (_, { folded, blocks }) => {
      expect(folded).toMatch(/^[A-Z][^`{]+\.$/);
      const samples = blocks.flatMap((block) => (block.kind === 'sample' ? [block.text] : []));
      expect(samples).toHaveLength(2);
      expect(samples[0]).toMatch(/^(?:function|const) /);
      expect(samples[1]).toMatch(/; \/\/ /);
    },
  );

  test('names every parameter of a function, unless another entry point does', () => {
    const missing = readEntryPoints().flatMap(({ exports }) =>
      exports.flatMap(({ name, declaration: { isType, text, docstring } }) => {
        if (isType || docstring.text.startsWith('Does the same as ')) return [];
        const [, parameters = ''] = /^function \w+(?:<.*?>)?\((.*?)\)(?=:)/s.exec(text) ?? [];
        const documented = tagTexts(docstring, 'param').map((param) => param.split(' ')[0]);
        return [...parameters.matchAll(/(?:^|, |\n {2})(\w+)(?:\?:|:| =)/g)]
          .map(([, parameter]) => parameter)
          .filter((parameter) => !documented.includes(parameter))
          .map((parameter) => `${parameter} of ${name}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  test('gives parameters, the result, errors, and the types in a signature', () => {
    expect(textOf('sign')).toMatch(
      /\n\n`request`: `appKey` \(a whole number\), .*\n\n\*\*Returns:\*\* The name /,
    );
    expect(textOf('sign')).toContain('**Throws `TypeError`:** Where a part is missing');
    expect(textOf('sign')).toContain(
      '**Types:** [SigningRequest](<#SigningRequest>), [SignedHeader](<#SignedHeader>)',
    );
    expect(textOf('throwForStatus')).toContain('**Throws [ApiStatusError](<#ApiStatusError>):** Its `cause`');
    expect(textOf('createErrors')).toContain('**Types:** [Classifier](<#Classifier>), [Errors](<#Errors>)');
    expect(textOf('classifyResponse')).toContain('like that of [classify](<#classify>)');
  });
});

describe('the part of a type', () => {
  test('shows its code, and the types that a program cannot import', () => {
    expect(textOf('Evidence')).toContain(
      '## `Evidence`\n\nThe known facts of a response.\n\n```ts\ninterface Evidence {',
    );
    expect(textOf('Verdict')).toContain('\ntype Verdict<Code extends string = string> =\n');
    expect(textOf('Verdict')).not.toContain('interface Contradiction');
    expect(textOf('Contradiction')).toContain('\ninterface Contradiction extends Fields {\n');
    expect(textOf('Contradiction').match(/interface Fields /g)).toHaveLength(1);
    expect(textOf('Contradiction')).not.toContain('type Retry =');
  });

  test('has no code where the catalog decides', () => {
    expect(textOf('Code')).toBe('## `Code`\n\nEvery code: of the standard list and of every endpoint.');
  });
});
