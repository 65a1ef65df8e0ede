/** JSON that cannot control a terminal. */
import { unprintable } from './terminal/printable.ts';

/**
 * Writes a value as JSON, indented unless `indent` is 0. `JSON.stringify` leaves some characters as they are that a terminal obeys; they are
 * escaped, which programs read as the same characters.
 */
export function jsonText(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(unprintable, (char) =>
    char === '\n' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
