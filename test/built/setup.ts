import type { TestProject } from 'vitest/node';
import { provideChromium } from './chromium.ts';
import { type PreviewServer, startPreview } from './preview.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site, without a slash at its end. */
    site: string;
  }
}

let preview: PreviewServer | undefined;

/** Makes sure of a browser and serves the built site, once for all tests of this project. */
export async function setup(project: TestProject): Promise<void> {
  await provideChromium();
  preview = await startPreview();
  project.provide('site', preview.url);
}

export async function teardown(): Promise<void> {
  await preview?.stop();
}
