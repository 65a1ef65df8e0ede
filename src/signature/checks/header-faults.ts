/** Faults that make a signature header invalid JSON, each with the fix that shows what was meant. */
import { fromBase64 } from '../signing/encoding.ts';

/** One way to write JSON wrongly. */
export interface HeaderFault {
  /** The fault, in a sentence. */
  readonly message: string;
  /** Returns the text without the fault, or the same text where it does not have it. */
  fix(text: string): string;
}

const controls = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(31)}]`, 'g');

/** In the order in which the fixes are applied: first what wraps the value, then what is wrong within it. */
export const headerFaults: readonly HeaderFault[] = [
  {
    message: 'The name of the header is part of its value.',
    fix: (text) => text.replace(/^[\w-]{1,40}\s*[:=]\s*(?=["'`]?(?:\{|\w{1,40}["']\s{0,4}[:=]))/, ''),
  },
  {
    message: 'The value is percent-encoded (%7B for a brace).',
    fix: (text) => (/^%(?:7b|22)/i.test(text) ? decoded(text) : text),
  },
  {
    message: 'The value is encoded in Base64. Only its token should be.',
    fix: fromBase64Text,
  },
  {
    message: 'The value contains HTML entities (&quot;).',
    fix: (text) => text.replaceAll(/&(?:quot|#34|#x22);/gi, '"'),
  },
  {
    message: 'The value has curly quotation marks. JSON requires straight ones: ".',
    fix: (text) => text.replaceAll(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'),
  },
  {
    message: 'The value has curly single quotation marks. JSON requires straight double ones: ".',
    fix: (text) => text.replaceAll(/[\u2018\u2019\u201a\u201b\u2032]/g, '"'),
  },
  {
    message: 'The whole value is in quotation marks.',
    fix: (text) => text.replace(/^(["'`])(\{[\s\S]*\})\1$/, '$2'),
  },
  {
    message: 'The quotation marks are escaped with backslashes.',
    fix: (text) => (/^\{\s{0,20}\\{1,8}"/.test(text) ? text.replaceAll(/\\{1,8}"/g, '"') : text),
  },
  {
    message: 'The value has single quotation marks. JSON requires double ones: ".',
    fix: (text) => text.replaceAll(/'((?:[^'"\\]|\\.){0,2000})'/g, '"$1"'),
  },
  {
    message: 'The value contains line breaks or other control characters.',
    fix: (text) => text.replaceAll(controls, ''),
  },
  {
    message: 'Names and values are joined with "=". JSON requires ":".',
    fix: (text) => text.replaceAll(/((?:^|[{,;&])\s{0,4}"?[A-Za-z_]\w{0,40}"?)\s{0,4}=>?/g, '$1:'),
  },
  {
    message: 'Members are separated by ";" or "&". JSON requires ",".',
    fix: (text) => text.replaceAll(/\s{0,4}[;&]\s{0,4}(?="?[A-Za-z_]\w{0,40}"?\s{0,4}:)/g, ','),
  },
  {
    message: 'The braces around the value are missing.',
    fix: (text) => (startsWithName(text) && !text.endsWith('}') ? `{${text}}` : text),
  },
  {
    message: 'The value is cut off: the first brace is missing.',
    fix: (text) => (startsWithName(text) ? `{${text}` : text),
  },
  {
    message: 'Names are not in quotation marks.',
    fix: (text) => text.replaceAll(/([{,]\s{0,20})([A-Za-z_]\w{0,40})(\s{0,20}:)/g, '$1"$2"$3'),
  },
  {
    message: 'There is an extra comma before the last brace.',
    fix: (text) => text.replace(/,\s{0,20}\}$/, '}'),
  },
  {
    message: 'A comma between two members is missing.',
    fix: (text) => text.replaceAll(/(["\d])(\s{1,20})(?="[A-Za-z]\w{0,40}"\s{0,20}:)/g, '$1,$2'),
  },
  {
    message: 'A number has leading zeros.',
    fix: (text) => text.replaceAll(/(:\s{0,20})(0\d+)(?=\s{0,20}[,}])/g, '$1"$2"'),
  },
  {
    message: 'A string is not in quotation marks.',
    fix: (text) =>
      text.replaceAll(/(:\s{0,20})(?!\d+[\s,}])([\w+/][\w+/=-]{7,200})(?=\s{0,20}[,}])/g, '$1"$2"'),
  },
  {
    message: 'The value is cut off: the last brace is missing.',
    fix: (text) => (text.endsWith('}') ? text : closed(text)),
  },
];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromBase64Text(text: string): string {
  const bytes = fromBase64(text);
  return bytes === null ? text : String.fromCharCode(...bytes);
}

function startsWithName(text: string): boolean {
  return /^"?\w+"?\s{0,4}:/.test(text);
}

/** Leaves out a last member without a value, and closes the open string and the object of a text that was cut off. */
function closed(text: string): string {
  const members = text.replace(/(?:,|(?<=\{))\s{0,20}(?:"\w{0,40}"?\s{0,20}:?)?$/, '');
  const isOpen = (members.match(/"/g)?.length ?? 0) % 2 === 1;
  return `${members}${isOpen ? '"' : ''}}`;
}
