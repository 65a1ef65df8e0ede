/** Builds and serves this site and the plain one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../../src/site/pages/page.ts';
import { buildSite } from './build.ts';
import { writePlainStarlight } from './plain-starlight.ts';
import { serveFolder, type WebServer } from './web-server.ts';

/** One of the two sites. */
export interface BuiltSite {
  readonly outDir: string;
  readonly buildSeconds: number;
  readonly server: WebServer;
}

/** Both sites, being served. */
export interface BothSites {
  readonly ours: BuiltSite;
  readonly plain: BuiltSite;
  stop(): Promise<void>;
}

/** Builds this site, then a plain one of the same pages, and serves both. */
export async function buildBoth(pages: readonly Page[]): Promise<BothSites> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
  const project = writePlainStarlight(pages);
  const ours = await builtSite(join(folder, 'ours'));
  const plain = await builtSite(join(folder, 'plain'), project.folder).finally(project.remove);
  return {
    ours,
    plain,
    stop: async () => {
      await Promise.all([ours.server.stop(), plain.server.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function builtSite(outDir: string, project?: string): Promise<BuiltSite> {
  const buildSeconds = buildSite(outDir, project === undefined ? {} : { project });
  return { outDir, buildSeconds, server: await serveFolder(outDir) };
}
