import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../src/site/hosting/template.ts';

describe('a template', () => {
  test('has its placeholders filled and nothing else changed', () => {
    expect(fillTemplate('a {b} $c\n\t{{one}} "{{two}}"\n', { one: '$&', two: '' })).toBe(
      'a {b} $c\n\t$& ""\n',
    );
  });

  test('repeats a line for each record of a list, also for none', () => {
    const field = [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ];
    expect(fillTemplate('  {{field.name}}: {{field.value}}{{end}}\nx', { field, end: ';' })).toBe(
      '  A: 1;\n  B: 2;\nx',
    );
    expect(fillTemplate('{{field.name}}\nx', { field: [] })).toBe('x');
  });

  test.each(['{{other}}', '{{other.name}}', '{{field.other}}', '{{field}}'])(
    'refuses %s without a value',
    (text) => {
      expect(() => fillTemplate(text, { field: [{ name: 'A' }] })).toThrow(/has no value for/);
    },
  );
});
