/**
 * Reads what `decode` printed as JSON, in one line or indented. Each object is one finding, also where it says
 * the same as the one before it, and whatever its message says.
 */
import { type Line, offsetIn } from '../../text/lines.ts';
import { type CreateExtractor, nothingOpen } from '../extractor.ts';

/** How an object of one line begins. */
const head =
  /\{\s?"kind":\s?"[a-z-]{5,30}",\s?"code":\s?(?:null|"[1-9]\d\d(?:\.\d{1,3})?"),\s?"status":\s?(null|[1-9]\d\d),\s?"subCode":\s?(?:null|"([1-9]\d\d\.\d{1,3})"),\s?"endpoint":\s?(?:null|"(\w{1,20})"),\s?"title":/g;
const beforeFirst = /^[\s[,]*$/;
/** The lines of an indented one that tell it from any other object, one below the other. */
const members = [
  /^\s*"code": ?(?:null|"[1-9]\d\d(?:\.\d{1,3})?"),$/,
  /^\s*"status": ?(null|[1-9]\d\d),$/,
  /^\s*"subCode": ?(?:null|"([1-9]\d\d\.\d{1,3})"),$/,
  /^\s*"endpoint": ?(?:null|"(\w{1,20})"),$/,
  /^\s*"title": ?(?:null|".*"),$/,
];

/** Status, sub-code and endpoint, as far as they are known. */
type Evidence = readonly [string | undefined, string | undefined, string | undefined];

/**
 * Takes the whole of such objects.
 *
 * @param giveBack Reads lines that began like such an object, and then went on in another way.
 */
export function createDecodedJsonExtractor(giveBack: (line: Line) => void): CreateExtractor {
  return ({ report }) => {
    /** The members that were read of an object whose lines still come. */
    let held: Line[] = [];
    /** How far the members of an object are indented that is being passed over; -1 outside of all. */
    let indent = -1;
    /** The long line that was found to hold such objects. */
    let number = 0;

    const tell = (line: Line, start: number, end: number, [status, subCode, endpoint]: Evidence) => {
      report({
        line,
        start,
        end,
        status: Number(status) || undefined,
        // Beside a status that no code begins with, only what stands behind the dot can be read.
        subCode: /^[6-9]/.test(subCode ?? '') ? subCode?.slice(4) : subCode,
        endpoint,
        isAlone: true,
      });
    };

    const readObjects = (line: Line): Line | null => {
      if (line.number !== number && !line.text.includes('"kind"')) return line;
      const heads = [...line.text.matchAll(head)];
      const isOwn = line.column > 1 ? line.number === number : beginsWith(line.text, heads[0]?.index);
      if (!isOwn) return line;
      number = line.continued ? line.number : 0;
      for (const { 0: whole, 1: status, 2: subCode, 3: endpoint, index } of heads) {
        const end = offsetIn(line, index + whole.length - 1) + 1;
        tell(line, offsetIn(line, index), end, [status, subCode, endpoint]);
      }
      return null;
    };

    const readMembers = (line: Line): boolean => {
      if (line.column > 1 || !(members[held.length] as RegExp).test(line.text)) return false;
      const [first = line] = held;
      if (indentOf(line) !== indentOf(first) || line.number !== first.number + held.length) return false;
      held.push(line);
      if (held.length < members.length) return true;
      const [, status, subCode, endpoint] = held.map(({ text }, i) => (members[i] as RegExp).exec(text)?.[1]);
      const end = offsetIn(line, line.text.length - 1) + 1;
      tell(first, offsetIn(first, indentOf(first)), end, [status, subCode, endpoint]);
      held = [];
      indent = indentOf(first);
      return true;
    };

    const release = () => {
      const lines = held;
      held = [];
      for (const line of lines) giveBack(line);
    };

    return {
      get open() {
        return held[0]?.start ?? nothingOpen;
      },
      get isIdle() {
        return held.length === 0 && indent === -1 && number === 0;
      },
      read(line) {
        if (indent !== -1) {
          if (line.text.trim() !== '' && indentOf(line) >= indent) return null;
          indent = -1;
        }
        if (readMembers(line)) return null;
        if (held.length > 0) {
          release();
          if (readMembers(line)) return null;
        }
        return readObjects(line);
      },
      end: release,
    };
  };
}

function beginsWith(text: string, at: number | undefined): boolean {
  return at !== undefined && beforeFirst.test(text.slice(0, at));
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}
