import { describe, expect, test } from 'vitest';
import { readEntryPoints } from '../../../../src/site/pages/manuals/entry-points.ts';
import { entries } from '../../../package/entries.ts';

const all = readEntryPoints();
const entry = (name: string) => all.find((one) => one.name === name);
const exported = (entryName: string, name: string) =>
  entry(entryName)?.exports.find((one) => one.name === name);

describe('the entry points', () => {
  test('are those that programs can import', () => {
    expect(all.map(({ name }) => name).sort()).toEqual(Object.keys(entries).sort());
  });

  test.each(Object.entries(entries))('%s has what a program gets', (name, module) => {
    const { includes = [], exports = [] } = entry(name) ?? {};
    const values = [...includes.flatMap((other) => entry(other)?.exports ?? []), ...exports].filter(
      ({ declaration }) => !declaration.isType,
    );
    expect([...new Set(values.map((value) => value.name))].sort()).toEqual(Object.keys(module).sort());
  });

  test('say whose exports they have too, and do not repeat them', () => {
    expect(all.flatMap(({ name, includes }) => (includes.length > 0 ? [[name, includes]] : []))).toEqual([
      ['api-status-codes/endpoints', ['api-status-codes']],
    ]);
    expect(exported('api-status-codes/endpoints', 'codeUrl')).toBeUndefined();
    expect(exported('api-status-codes/endpoints', 'Code')).toBeUndefined();
    expect(exported('api-status-codes/endpoints', 'classify')?.declaration.docstring.text).toMatch(
      /^Does the same as /,
    );
  });

  test('find what a declaration mentions, in its own module or where that imports it from', () => {
    const verdict = exported('api-status-codes', 'Verdict');
    const named = verdict?.find(verdict.declaration.mentions[0] ?? '');
    expect(named?.declaration.text).toMatch(/^type Verdict<Code extends string = string> =\n/);
    expect(named?.find('Documented')?.declaration.text).toMatch(/^interface Documented</);
    expect(named?.find('Retry')?.declaration.text).toMatch(/^type Retry = /);
    expect(named?.find('Promise')).toBeNull();
  });
});
