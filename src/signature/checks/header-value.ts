/** The value of a signature header as it was sent: its members, or why it is no correct JSON. */

import { fromBase64 } from '../signing/encoding.ts';
import { beginningOf } from './excerpt.ts';

/** What could be read of a value. */
export interface HeaderReading {
  /** The members of the object; `null` where none could be read, not even with the faults mended. */
  readonly members: Readonly<Record<string, unknown>> | null;
  /** Each fault that keeps it from being a correct JSON object; none where it is one. */
  readonly faults: readonly string[];
  /** Whether the value holds two signatures, one behind the other. */
  readonly isDouble: boolean;
}

/** One way to write JSON wrongly, and how it was meant. */
interface Mending {
  readonly fault: string;
  mend(text: string): string;
}

interface Mended {
  readonly parsed: unknown;
  readonly used: readonly Mending[];
}

const longest = 10_000;
const controls = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(31)}]`, 'g');

/** In the order in which they are tried: what wraps the value first, what is wrong within it later. */
const mendings: readonly Mending[] = [
  {
    fault: 'The name of the header stands in its value.',
    mend: (text) => text.replace(/^[\w-]{1,40}\s*:\s*(?=["'{])/, ''),
  },
  {
    fault: 'It is encoded as part of a URL (%7B for a brace).',
    mend: (text) => (/^%(?:7b|22)/i.test(text) ? decoded(text) : text),
  },
  {
    fault: 'It is encoded in base64. Only the token within it is.',
    mend: (text) => (/^eyJ[\w+/=-]+$/.test(text) ? fromBase64Text(text) : text),
  },
  {
    fault: 'It holds HTML entities (&quot;).',
    mend: (text) => text.replaceAll(/&(?:quot|#34|#x22);/gi, '"'),
  },
  {
    fault: 'It has curly quotation marks. JSON takes straight ones: ".',
    mend: (text) => text.replaceAll(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'),
  },
  {
    fault: 'It has curly single quotation marks. JSON takes straight double ones: ".',
    mend: (text) => text.replaceAll(/[\u2018\u2019\u201a\u201b\u2032]/g, '"'),
  },
  {
    fault: 'The whole of it stands in quotation marks.',
    mend: (text) => text.replace(/^(["'`])(\{[\s\S]*\})\1$/, '$2'),
  },
  {
    fault: 'Its quotation marks are escaped with backslashes.',
    mend: (text) => (/^\{\s{0,20}\\{1,8}"/.test(text) ? text.replaceAll(/\\{1,8}"/g, '"') : text),
  },
  {
    fault: 'It has single quotation marks. JSON takes double ones: ".',
    mend: (text) => text.replaceAll(/'((?:[^'"\\]|\\.){0,2000})'/g, '"$1"'),
  },
  {
    fault: 'It holds line breaks or other control characters.',
    mend: (text) => text.replaceAll(controls, ''),
  },
  {
    fault: 'Names and values are joined with "=". JSON takes ":".',
    mend: (text) => text.replaceAll(/((?:^|[{,;&])\s{0,4}"?[A-Za-z_]\w{0,40}"?)\s{0,4}=>?/g, '$1:'),
  },
  {
    fault: 'Members are parted by ";" or "&". JSON takes ",".',
    mend: (text) => text.replaceAll(/\s{0,4}[;&]\s{0,4}(?="?[A-Za-z_]\w{0,40}"?\s{0,4}:)/g, ','),
  },
  {
    fault: 'The braces around it are missing.',
    mend: (text) => (/^"?\w+"?\s{0,4}:/.test(text) && !text.endsWith('}') ? `{${text}}` : text),
  },
  {
    fault: 'Names stand without quotation marks.',
    mend: (text) => text.replaceAll(/([{,]\s{0,20})([A-Za-z_]\w{0,40})(\s{0,20}:)/g, '$1"$2"$3'),
  },
  {
    fault: 'There is a comma too much before the last brace.',
    mend: (text) => text.replace(/,\s{0,20}\}$/, '}'),
  },
  {
    fault: 'A comma between two members is missing.',
    mend: (text) => text.replaceAll(/(["\d])(\s{1,20})(?="[A-Za-z]\w{0,40}"\s{0,20}:)/g, '$1,$2'),
  },
  {
    fault: 'A number has leading zeros.',
    mend: (text) => text.replaceAll(/(:\s{0,20})(0\d+)(?=\s{0,20}[,}])/g, '$1"$2"'),
  },
  {
    fault: 'A text stands without quotation marks.',
    mend: (text) =>
      text.replaceAll(/(:\s{0,20})(?!\d+[\s,}])([\w+/][\w+/=-]{7,200})(?=\s{0,20}[,}])/g, '$1"$2"'),
  },
  {
    fault: 'It is cut off: the last brace is missing.',
    mend: (text) => (text.startsWith('{') && !text.endsWith('}') ? closed(text) : text),
  },
];

/** Reads a value. Where it is no correct JSON, its faults are named and its members read as they were meant. */
export function readHeaderValue(value: string): HeaderReading {
  const trimmed = value.trim();
  if (trimmed.length > longest) {
    const fault = `It has ${trimmed.length} characters: that is no signature. One has about 120.`;
    return { members: null, faults: [fault], isDouble: false };
  }
  const whole = parse(trimmed);
  const [first, isDouble] = whole === undefined ? firstOfTwo(trimmed) : [trimmed, false];
  const meant = mended(first);
  if (!meant) return { members: null, faults: [unreadable(first)], isDouble };
  const [members, wrapped] = unwrapped(meant.parsed);
  return { members, faults: [...meant.used.map(({ fault }) => fault), ...wrapped], isDouble };
}

/** What a text was meant to be, and the mendings that it takes: none of them can be left out. */
function mended(text: string): Mended | null {
  let fewest = withMendings(text, mendings);
  for (const one of fewest?.used ?? []) {
    const others = fewest?.used.filter((other) => other !== one) ?? [];
    fewest = withMendings(text, others) ?? fewest;
  }
  return fewest;
}

function withMendings(text: string, among: readonly Mending[]): Mended | null {
  const used: Mending[] = [];
  let meant = text;
  let parsed = parse(meant);
  for (const mending of among) {
    if (parsed !== undefined) break;
    const next = mending.mend(meant).trim();
    if (next === meant) continue;
    used.push(mending);
    meant = next;
    parsed = parse(meant);
  }
  return parsed === undefined ? null : { parsed, used };
}

/** The object within what was parsed, and what stands around it. */
function unwrapped(parsed: unknown): [Record<string, unknown> | null, string[]] {
  if (typeof parsed === 'string') {
    const inner = parse(parsed);
    if (inner === undefined || typeof inner === 'string')
      return [null, ['It is a text in quotation marks, not an object.']];
    return [unwrapped(inner)[0], ['It was turned into JSON twice: the object stands in a text.']];
  }
  if (Array.isArray(parsed)) {
    const [first] = parsed;
    return [
      isObject(first) ? first : null,
      ['It is an array. Documented is an object: leave out the brackets.'],
    ];
  }
  if (isObject(parsed)) return [parsed, []];
  return [null, [`It is ${parsed === null ? 'null' : `a ${typeof parsed}`}, not an object.`]];
}

/** Two signatures in one value, as a client or proxy joins two headers of one name. */
function firstOfTwo(value: string): [string, boolean] {
  const end = /\}\s{0,4}[,;]?\s{0,4}(?=\{)/.exec(value);
  return end && value.startsWith('{') ? [value.slice(0, end.index + 1), true] : [value, false];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromBase64Text(text: string): string {
  const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  return bytes === null ? text : String.fromCharCode(...bytes);
}

/** What was cut off, put back as far as it is known. */
function closed(text: string): string {
  const isOpen = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  return `${isOpen ? `${text}"` : text.replace(/[,:]\s*$/, '')}}`;
}

function unreadable(text: string): string {
  if (/^\[object \w+\]$/.test(text)) {
    return 'It is the name of an object, not its JSON: turn the object into text, for example with JSON.stringify().';
  }
  return `It is no JSON but this: “${beginningOf(text)}”. Let a JSON function make it, for example JSON.stringify().`;
}
