/**
 * Passes over what a test runner prints with the response: the lines of source code, with their numbers, and the
 * expected side of a comparison.
 */
import type { Line } from '../../text/lines.ts';

/** `- Expected`, or `+ expected - actual`. */
const legend = /^\s{0,12}([-+]) expected\b/i;
const side = /^\s{0,12}([-+])(?:\s|$)/;
/** The labels of both sides, each in a line of its own. */
const expectedLabel = /^\s{0,12}expected ?:\s*$/i;
const otherLabel = /^\W{0,12}(?:actual|received|got|request|response)\b/i;
/** Most lines below the label of the expected side. */
const labelReach = 12;
/** Most lines of a comparison. */
const reach = 60;
/** `  12 | const a = 1;`, `❯ 12▕`, and the line that points at a place in it. */
const source = /^\s{0,8}(?:[>➜❯] ?)?(\d{1,5})? ?[|▕│](?:\s|$)/;
/** `--> close.hurl:2:6`, `accounts.test.js:12:28` */
const place = /[\w)]:\d{1,6}\)?\s*$/;

/** Recognizes the lines of a test report that tell nothing about a response. */
export interface TestReport {
  /** Whether a line tells nothing; `above` is the line above it. */
  isPassedOver(line: Line, above: string): boolean;
}

export function createTestReport(): TestReport {
  /** The sign of the expected side, and the line that says so. */
  let expectedSign: string | undefined;
  let legendLine = Number.NEGATIVE_INFINITY;
  let labelLine = Number.NEGATIVE_INFINITY;
  return {
    isPassedOver({ text, number }, above) {
      const sign = legend.exec(text)?.[1];
      if (sign) {
        expectedSign = sign;
        legendLine = number;
      }
      if (expectedLabel.test(text)) labelLine = number;
      else if (otherLabel.test(text) || otherLabel.test(above)) labelLine = Number.NEGATIVE_INFINITY;
      if (number - labelLine <= labelReach) return true;
      const isExpected = number - legendLine <= reach && side.exec(text)?.[1] === expectedSign;
      return isExpected || isSource(text, above);
    },
  };
}

/** Whether a line of source code continues the one above, or follows the place that it is from. */
function isSource(text: string, above: string): boolean {
  const [line, number] = source.exec(text) ?? [];
  if (line === undefined) return false;
  if (place.test(above)) return number !== undefined;
  const [before, last] = source.exec(above) ?? [];
  if (before === undefined) return false;
  return number === undefined || last === undefined ? number !== last : Number(number) === Number(last) + 1;
}
