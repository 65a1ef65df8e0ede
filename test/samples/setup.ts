import { provideChromium } from '../built/chromium.ts';
import { provideRuntimes } from './runtimes.ts';

/** Provides every language and a browser before the first sample is run. */
export async function setup(): Promise<void> {
  await provideRuntimes();
  await provideChromium();
}
