/** How much memory the program takes. */
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's room for short-lived objects as small as it begins. By itself it grows with the length of the
 * input, to 128 MB and more, for a speed that decoding does not gain.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
