/** Loads every page of the site once, under the header fields that it is shipped with, and asks all there is to ask. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { sharedChromium } from '../chromium.ts';
import { readPages } from '../page-file.ts';
import { axeProblems, bringAxe, colorProblems } from './axe.ts';
import { SitePage } from './site-page.ts';

/** The faults of a loaded page. */
interface Visit {
  readonly path: string;
  readonly policy: string | undefined;
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly failedRequests: readonly string[];
  readonly foreignRequests: readonly string[];
  readonly inLight: readonly string[];
  readonly inDark: readonly string[];
  readonly tooWide: readonly number[];
}

const pages = readPages().filter(({ meta }) => !meta.has('refresh'));
const published = pages.map(({ path }) => path);
const spelledOtherwise = ['/codes/403.25', '/codes/40325', '/codes/401.10'];
const unknown = '/codes/403-99';
const usual = { width: 1280, height: 800 };
const narrowest = 320;

/** One page of every kind, of which more is asked: all rules in dark too, and other widths. */
const kinds = [
  '/',
  '/codes',
  '/codes/403',
  '/codes/401-10',
  '/codes/404-4',
  '/codes/403-4',
  '/codes/401-9',
  '/endpoints',
  '/endpoints/1001',
  '/endpoints/1200',
  '/decoder',
  '/signature',
  '/guides',
  '/guides/status-and-sub-code',
  '/guides/signing-a-request',
  '/cli',
  '/404.html',
  '/changes',
];
/** Pages have the colors of their kind and of their status. */
const inEveryColor = /^\/codes\/\d{3}$/;
const visits: Visit[] = [];

/** Loads a page and looks at it from all sides. */
async function visit(site: SitePage, path: string): Promise<Visit> {
  for (const list of [site.errors, site.warnings, site.failedRequests, site.foreignRequests]) list.length = 0;
  await site.page.emulateMedia({ colorScheme: 'light' });
  await site.page.setViewportSize(usual);
  const response = await site.page.goto(`${inject('site')}${path}`);
  await site.page.locator('html[data-theme="light"] main').waitFor();
  // Another spelling of an address leads on.
  await site.page.waitForLoadState('load');
  const ofItsKind = kinds.includes(path);
  // The frame around the main part is the same on every page: one page of each kind is checked as a whole.
  const inLight = await axeProblems(site, ofItsKind ? 'html' : 'main');
  const inDark: string[] = [];
  if (ofItsKind || inEveryColor.test(path)) {
    await site.switchScheme('dark');
    inDark.push(...(ofItsKind ? await axeProblems(site) : await colorProblems(site)));
  }
  const tooWide: number[] = [];
  for (const width of ofItsKind ? [narrowest, 360, 768, usual.width] : [narrowest]) {
    await site.page.setViewportSize({ ...usual, width });
    if ((await site.page.evaluate(() => document.documentElement.scrollWidth)) > width) tooWide.push(width);
  }
  return {
    path,
    policy: response?.headers()['content-security-policy'],
    violations: await violations(site),
    errors: [...site.errors, ...site.warnings],
    failedRequests: [...site.failedRequests],
    foreignRequests: [...site.foreignRequests],
    inLight,
    inDark,
    tooWide,
  };
}

/** Writes down on each page what its policy forbids. */
function watchPolicy(site: SitePage): Promise<unknown> {
  return site.page.addInitScript(() => {
    const forbidden: string[] = [];
    Object.assign(window, { forbidden });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      forbidden.push(`${violatedDirective}: ${blockedURI} ${sample}`),
    );
  });
}

function violations(site: SitePage): Promise<string[]> {
  return site.page.evaluate(() => (window as unknown as { forbidden: string[] }).forbidden);
}

/** Lists the faults of all pages, each with its page. */
function wrong(aspect: (visit: Visit) => readonly unknown[]): string[] {
  return visits.flatMap((visit) => aspect(visit).map((one) => `${visit.path}: ${one}`));
}

beforeAll(async () => {
  const browser = await sharedChromium();
  const left = [...published, ...spelledOtherwise, unknown];
  const lane = async (): Promise<void> => {
    const site = await SitePage.open(browser, '/404.html', { reducedMotion: 'reduce' });
    await watchPolicy(site);
    await bringAxe(site);
    for (let path = left.shift(); path !== undefined; path = left.shift())
      visits.push(await visit(site, path));
    await site.close();
  };
  await Promise.all([lane(), lane()]);
}, 1_200_000);

describe('every page', () => {
  test('is loaded, under the policy that is shipped', () => {
    const shipped = /Content-Security-Policy: (.+)/.exec(
      readFileSync(new URL('../../../dist/_headers', import.meta.url), 'utf8'),
    )?.[1];
    expect(published.length).toBeGreaterThan(150);
    expect(published).toEqual(expect.arrayContaining(kinds));
    expect(visits.length).toBe(published.length + spelledOtherwise.length + 1);
    // The preview sends its header fields with what it finds; its 404 page is visited as a file too.
    const found = visits.filter(({ path }) => path !== unknown);
    expect(new Set(found.map(({ policy }) => policy))).toEqual(new Set([shipped]));
  });

  test('does nothing that the policy forbids', () => {
    expect(wrong(({ violations }) => violations)).toEqual([]);
  });

  test('has no error and no warning in the console', () => {
    const ofUnknown = /status of 404/;
    expect(
      wrong(({ path, errors }) => errors.filter((error) => path !== unknown || !ofUnknown.test(error))),
    ).toEqual([]);
  });

  test('asks for nothing that is not there', () => {
    const itself = `404 ${inject('site')}${unknown}`;
    expect(wrong(({ failedRequests }) => failedRequests.filter((request) => request !== itself))).toEqual([]);
  });

  test('asks no other host', () => {
    expect(wrong(({ foreignRequests }) => foreignRequests)).toEqual([]);
  });

  test('has no fault that axe finds', () => {
    expect(wrong(({ inLight }) => inLight)).toEqual([]);
  });

  test('has in dark no fault that axe finds where it stands for its kind, and none of colors where it does for its status', () => {
    expect(wrong(({ inDark }) => inDark)).toEqual([]);
  });

  test('does not scroll sideways, however narrow it is', () => {
    expect(wrong(({ tooWide }) => tooWide)).toEqual([]);
  });
});
