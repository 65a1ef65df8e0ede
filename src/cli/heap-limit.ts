/** Limits the memory of the program. */
import { v8 } from './builtin.ts';

/**
 * Keeps V8's space for short-lived objects at its initial size. It would grow with the length of the input,
 * to 128 MB and more, which does not make decoding faster.
 */
export function limitHeap(): void {
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}
