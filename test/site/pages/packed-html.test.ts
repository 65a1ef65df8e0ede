import { expect, test } from 'vitest';
import { packHtml, unpackHtml } from '../../../src/site/pages/packed-html.ts';

test('packed HTML comes back as it was, whatever it holds', () => {
  const html = '<p>“Who’s there?” – 日本 🙂</p>\n'.repeat(100);
  expect(unpackHtml(packHtml(html))).toBe(html);
  expect(unpackHtml(packHtml(''))).toBe('');
});

test('and is short', () => {
  const html = '<p>A paragraph like many others.</p>\n'.repeat(100);
  expect(packHtml(html).length).toBeLessThan(html.length / 10);
});
