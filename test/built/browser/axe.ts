import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SitePage } from './site-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at the levels A and AA with all that came before it, and what is held to be good practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ofColors = ['color-contrast', 'link-in-text-block'];

interface Axe {
  run(
    part: string,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** Has every page that is loaded hold axe already: to hand it over takes longer than a look with it. */
export function bringAxe(site: SitePage): Promise<unknown> {
  return site.page.addInitScript({ content: axe });
}

/** Runs axe on a page as it is now, or on a part of it. */
export function axeProblems(site: SitePage, part = 'html'): Promise<string[]> {
  return run(site, { runOnly: standards }, part);
}

/** Checks the colors of a page's own part as it is now. */
export function colorProblems(site: SitePage): Promise<string[]> {
  return run(site, { runOnly: { type: 'rule', values: ofColors } }, 'main');
}

async function run(site: SitePage, rules: object, part: string): Promise<string[]> {
  if (!(await site.page.evaluate(() => 'axe' in window))) await site.page.evaluate(axe);
  return site.page.evaluate(
    async ([part, options]) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(part, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
      );
    },
    [part, { ...rules, resultTypes: ['violations'], preload: false }] as const,
  );
}
