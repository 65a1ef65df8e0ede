/** Limits the memory of the program. */
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's space for short-lived objects at its initial size. It would grow with the length of the input,
 * to 128 MB and more, which does not make decoding faster.
 */
export function limitHeap(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
