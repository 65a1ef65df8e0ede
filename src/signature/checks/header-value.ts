/** Reads the value of a signature header as it was sent: its members, and each fault that makes it invalid JSON. */

import { attempt } from '../../http/property.ts';
import { type HeaderFault, headerFaults } from './header-faults.ts';
import { lengthInWords } from './misplaced-value.ts';

/** A value, read as it was meant. */
export interface HeaderValue {
  /** The members of the object; `null` where none could be read, not even with the faults fixed. */
  readonly members: Readonly<Record<string, unknown>> | null;
  /** Each fault, in a sentence; empty where the value is a correct JSON object. */
  readonly faults: readonly string[];
  /** Whether the value holds two signatures, one after the other. */
  readonly isDouble: boolean;
}

/** Parsed JSON, and the faults that were fixed first. */
interface Parsed {
  readonly json: unknown;
  readonly fixed: readonly HeaderFault[];
}

const longest = 10_000;

/** Reads a value. Where it is not correct JSON, names its faults and reads its members as they were meant. */
export function readHeaderValue(value: string): HeaderValue {
  const trimmed = value.trim();
  if (trimmed.length > longest) {
    const fault = `The value has ${trimmed.length} characters, too many for a signature; one has about 120.`;
    return { members: null, faults: [fault], isDouble: false };
  }
  const whole = parse(trimmed);
  const [first, isDouble] = whole === undefined ? firstOfTwo(trimmed) : [trimmed, false];
  const parsed = parseWithFewestFixes(first);
  if (!parsed) return { members: null, faults: [notJson(first)], isDouble };
  const [members, wrappings] = unwrapped(parsed.json);
  return { members, faults: [...parsed.fixed.map(({ message }) => message), ...wrappings], isDouble };
}

/** Parses a text with only the fixes that it cannot do without. */
function parseWithFewestFixes(text: string): Parsed | null {
  let fewest = parseWithFixes(text, headerFaults);
  if (!fewest) return null;
  for (const one of fewest.fixed) {
    const others: HeaderFault[] = fewest.fixed.filter((other) => other !== one);
    fewest = parseWithFixes(text, others) ?? fewest;
  }
  return fewest;
}

function parseWithFixes(text: string, faults: readonly HeaderFault[]): Parsed | null {
  const fixed: HeaderFault[] = [];
  let current = text;
  let json = parse(current);
  for (const fault of faults) {
    if (json !== undefined) break;
    const next = fault.fix(current).trim();
    if (next === current) continue;
    fixed.push(fault);
    current = next;
    json = parse(current);
  }
  return json === undefined ? null : { json, fixed };
}

/** Takes the object out of the string or array around it, and names that fault. */
function unwrapped(json: unknown): [Record<string, unknown> | null, string[]] {
  if (typeof json === 'string') {
    const [members] = unwrapped(parse(json));
    return members
      ? [members, ['The value is encoded as JSON twice: the object is inside a string.']]
      : [null, ['The value is a JSON string, not an object.']];
  }
  if (Array.isArray(json)) {
    const [first] = json;
    return [isObject(first) ? first : null, ['The value is an array, not an object. Remove the brackets.']];
  }
  if (isObject(json)) return [json, []];
  return [null, [`The value is ${json === null ? 'null' : `a ${typeof json}`}, not an object.`]];
}

/** Separates two signatures in one value, as a client or proxy joins two header fields of one name. */
function firstOfTwo(value: string): [string, boolean] {
  const end = /\}\s{0,4}[,;]?\s{0,4}(?=\{)/.exec(value);
  return end && value.startsWith('{') ? [value.slice(0, end.index + 1), true] : [value, false];
}

function parse(text: string): unknown {
  return attempt((): unknown => JSON.parse(text));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notJson(text: string): string {
  if (/^\[object \w+\]$/.test(text)) {
    return 'The value is the name of an object, not its JSON. Serialize the object, for example with JSON.stringify().';
  }
  const length = lengthInWords(text);
  return `The value is not JSON${length === null ? `: “${text}”` : `, but ${length}`}. Create it with a JSON function, for example JSON.stringify().`;
}
