import { provideChromium } from '../built/chromium.ts';
import { provideRuntimes } from './runtimes.ts';

/** Makes sure of every language and of a browser before the first sample is run. */
export function setup(): void {
  provideRuntimes();
  provideChromium();
}
