import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../src/catalog/entries.ts';
import { catalog } from '../../../../src/catalog/index.ts';
import type { Page } from '../../../../src/site/pages/page.ts';
import { catalogPages } from '../../../../src/site/pages/pages.ts';
import { changesPage } from '../../../../src/site/pages/records/changes.ts';
import { bodyMarkdown, inlineMarkdown } from '../../../../src/site/pages/writers/markdown-writer.ts';
import { changedCatalog } from '../../changed-catalog.ts';

const page = changesPage(changedCatalog, entriesOf(changedCatalog));
const [, ours = '', theirs = ''] = bodyMarkdown(page, '').split(/^## .+$/m);

describe('the page of what changed', () => {
  test('has a heading for each day, the newest first', () => {
    expect([...ours.matchAll(/^### (.+)$/gm)].map(([, day]) => day)).toEqual([
      '5 January 2027',
      '2 January 2027',
      '31 December 2026',
      '24 December 2026',
      '1 December 2026',
      '22 November 2026',
    ]);
  });

  test('links what changed, and groups records with the same change', () => {
    expect(ours).toContain(
      '- [409 Duplicate request](</codes/409>), [409.1 Duplicate functionality still in progress](</codes/409-1>): Added to this reference.',
    );
    expect(ours).toContain(
      '- [1001 Create account](</endpoints/1001>) ([400.4](</codes/400-4>)): Lists another code.',
    );
  });

  test('shows what changed as text', () => {
    expect(ours).toContain('Retry is \\`never\\` &amp; \\<no\\> more.');
  });

  test('lists the history of the documentation separately, with every source', () => {
    expect(theirs).toContain('*Documented*');
    const histories = catalog.standard.flatMap(({ history }) => history.map(({ what }) => what));
    expect(histories.length).toBeGreaterThan(10);
    expect(histories.filter((what) => !theirs.includes(what))).toEqual([]);
    expect(histories.filter((what) => ours.includes(what))).toEqual([]);
    expect(
      theirs.split('\n').filter((line) => line.startsWith('- ') && !line.includes('](<https://')),
    ).toEqual([]);
  });
});

describe('the foot of a page', () => {
  const footOf = ({ foot: content }: Page) => content && inlineMarkdown(content, '');
  const foot = (id: string) =>
    catalogPages(changedCatalog)
      .filter((one) => one.id === id)
      .map(footOf)[0];

  test('names the day and the content of the latest change', () => {
    expect(foot('codes/403-25')).toBe(
      'Last changed: 24 December 2026. Its keywords are others. [All changes](/changes)',
    );
    expect(foot('endpoints/1001')).toBe(
      'Last changed: 2 January 2027. Lists another code. [All changes](/changes)',
    );
    expect(foot('codes/400-3')).toBe(
      'Last changed: 5 January 2027. 1100 Create lead: Has another path. [All changes](/changes)',
    );
  });

  test('is on every page of a code or an endpoint', () => {
    const feet = catalogPages(catalog)
      .filter(({ id }) => /^(?:codes|endpoints)\//.test(id))
      .map(footOf);
    const dated =
      /^Last changed: \d{1,2} [A-Z][a-z]+ \d{4}(?:\. .+| \(first published\)\.) \[All changes\]\(\/changes\)$/;
    expect(feet.filter((text) => !dated.test(text ?? ''))).toEqual([]);
    expect(foot('codes/403-23')).toBe(
      'Last changed: 22 November 2026 (first published). [All changes](/changes)',
    );
  });
});
