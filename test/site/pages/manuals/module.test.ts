import { describe, expect, test } from 'vitest';
import { readModule } from '../../../../src/site/pages/manuals/module.ts';

const { docstring, declarations, imports, exported, exportedModules } = readModule(`/** About the module. */
import { type Color as Paint, mix } from './color.ts';
import process from 'node:process';

export * from './all.ts';
export { blend as mixed, type Shade } from './shade.ts';
export type { Paint };

/** Not this one. */
/** A part. */
interface Part extends Base<Inner> {
  /** A member. */
  readonly color: Paint | null;
}
export type Name = Part['color'];

/** Makes a part. */
export async function make<T extends Part>(
  name: string,
  options: Options = {},
): Promise<T> {
  const local: Hidden = mix(name);
  return local;
}

/** All parts. */
export const parts: readonly Part[] = /* @__PURE__ */ list();
const plain = 1;
`);
const named = (name: string) => declarations.find((one) => one.name === name);

describe('a module', () => {
  test('has a docstring and declarations in the order of the code', () => {
    expect(docstring.text).toBe('About the module.');
    expect(declarations.map(({ name, isType, isExported }) => [name, isType, isExported])).toEqual([
      ['Part', true, false],
      ['Name', true, true],
      ['make', false, true],
      ['parts', false, true],
      ['plain', false, false],
    ]);
  });

  test('has imports by their name here, and exports', () => {
    expect([...imports]).toEqual([
      ['Paint', { name: 'Color', from: './color.ts' }],
      ['mix', { name: 'mix', from: './color.ts' }],
      ['mixed', { name: 'blend', from: './shade.ts' }],
      ['Shade', { name: 'Shade', from: './shade.ts' }],
    ]);
    expect(exported).toEqual(['Name', 'make', 'parts', 'mixed', 'Shade', 'Paint']);
    expect(exportedModules).toEqual(['./all.ts']);
  });
});

describe('a declaration', () => {
  test('of a type has its whole code, with the comments of members', () => {
    expect(named('Part')?.text).toBe(
      'interface Part extends Base<Inner> {\n  /** A member. */\n  readonly color: Paint | null;\n}',
    );
    expect(named('Part')?.docstring.text).toBe('A part.');
    expect(named('Name')?.text).toBe("type Name = Part['color'];");
  });

  test('of anything else has no body and no value', () => {
    expect(named('make')?.text).toBe(
      'function make<T extends Part>(\n  name: string,\n  options: Options = {},\n): Promise<T>',
    );
    expect(named('parts')?.text).toBe('const parts: readonly Part[]');
  });

  test('mentions the types in what is shown of it', () => {
    expect(named('Part')?.mentions).toEqual(['Base', 'Inner', 'Paint']);
    expect(named('make')?.mentions).toEqual(['Part', 'Options', 'Promise', 'T']);
    expect(named('parts')?.mentions).toEqual(['Part']);
  });
});
