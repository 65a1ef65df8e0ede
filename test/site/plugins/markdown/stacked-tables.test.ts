import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { stackedTables } from '../../../../src/site/plugins/markdown/stacked-tables.ts';

const html = async (...rows: string[]) =>
  (await markdownToHtml(rows.join('\n'), { features: { gfm: true }, hastPlugins: [stackedTables] })).html;

test('a table with a long first column is marked', async () => {
  expect(await html('| Option | Meaning |', '| --- | --- |', '| `--app-key NUMBER` | the key |')).toContain(
    '<table class="stacked">',
  );
});

test('a table with a short first column stays unchanged', async () => {
  expect(await html('| Code | Meaning |', '| --- | --- |', '| 403 | a |')).toContain('<table>');
});

test('the cells of wider tables have the label of their column', async () => {
  const table = await html('| Code | Meaning | To do |', '| - | - | - |', '| 403 | a **b** | c |');
  expect(table).toContain('<td>403</td>');
  expect(table).toContain('<td data-label="Meaning">a <strong>b</strong></td>');
  expect(table).toContain('<td data-label="To do">c</td>');
});
