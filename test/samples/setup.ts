import { provideChromium } from '../built/chromium.ts';
import { provideRuntimes } from './runtimes.ts';

/** Provides every language and a browser before the first sample is run. */
export function setup(): void {
  provideRuntimes();
  provideChromium();
}
