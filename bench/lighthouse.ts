/**
 * What Lighthouse says of one page of every kind, as seen from a phone: the scores, and each audit that fails.
 * Ends with 1 where a score is not 100. Give addresses to look at others.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { catalog } from '../src/catalog/index.ts';
import { chromiumFlags, provideChromium } from '../test/built/chromium.ts';
import { auditPage, launchBrowser } from './lighthouse/program.ts';
import { failuresOf, scoresOf } from './lighthouse/report.ts';
import { buildSite } from './site/build.ts';
import { kindsOfPages, missingAddress } from './site/kinds.ts';
import { serveFolder } from './site/web-server.ts';

const named = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const server = await serveFolder(folder);
// Lighthouse looks at the canonical links, so the site must know where it is served.
buildSite(folder, { env: { SITE_URL: server.url } });
const browser = await launchBrowser(provideChromium(), ['--headless=new', ...chromiumFlags()]);

try {
  for (const path of named.length > 0 ? named : kindsOfPages(catalog)) {
    const missing = path === missingAddress;
    const result = await auditPage(`${server.url}${path}`, {
      port: browser.port,
      logLevel: 'error',
      ignoreStatusCode: missing,
      // The status 404 is what makes this page a 404 page.
      skipAudits: missing ? ['http-status-code'] : null,
    });
    const scores = [...scoresOf(result)];
    if (scores.some(([, score]) => score < 100)) process.exitCode = 1;
    console.log(`${path}: ${scores.map(([title, score]) => `${title} ${score}`).join(', ')}`);
    if (result.runtimeError) console.log(`  ${result.runtimeError.message}`);
    for (const failure of failuresOf(result)) console.log(`  ${failure}`);
  }
} finally {
  browser.kill();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
