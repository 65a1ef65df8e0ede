import { describe, expect, test } from 'vitest';
import { aliases, isAlias } from '../../src/site/alias.ts';

describe('aliases', () => {
  test('are the spellings of a sub-code, but not its own address', () => {
    expect([...aliases(['403', '403.25'])]).toEqual([
      ['403.25', '403.25'],
      ['403_25', '403.25'],
      ['403/25', '403.25'],
      ['40325', '403.25'],
    ]);
  });

  test('tell 401.1 and 401.10 apart', () => {
    const found = aliases(['401.1', '401.10']);
    expect(found.get('4011')).toBe('401.1');
    expect(found.get('40110')).toBe('401.10');
  });

  test('leave out a spelling that two codes share', () => {
    expect(aliases(['4031.2', '403.12']).has('40312')).toBe(false);
  });

  test.each([
    ['/codes/403.25', true],
    ['/codes/403_25/', true],
    ['/codes/403/25', true],
    ['/codes/40325', true],
    ['/codes/403-25', false],
    ['/codes/403', false],
    ['/codes', false],
    ['/endpoints/1001', false],
  ])('%s is an alias: %s', (path, expected) => {
    expect(isAlias(path)).toBe(expected);
  });
});
