/**
 * Reads the JSON that `decode` prints, in one line or indented. Each object is one finding, also where it equals the
 * one before it, and whatever its message contains.
 */
import { type Line, offsetIn } from '../../../text/lines.ts';
import type { Candidate } from '../../candidate.ts';
import { type CreateExtractor, type Extractor, nothingOpen } from '../../extractor.ts';

/** The beginning of an object in one line. */
const head =
  /\{\s?"kind":\s?"[a-z-]{5,30}",\s?"code":\s?(?:null|"[1-9]\d\d(?:\.\d{1,3})?"),\s?"status":\s?(null|[1-9]\d\d),\s?"subCode":\s?(?:null|"([1-9]\d\d\.\d{1,3})"),\s?"endpoint":\s?(?:null|"(\w{1,20})"),\s?"title":/g;
const beforeFirst = /^[\s[,]*$/;
/** Consecutive lines of an indented object that distinguish it from any other. */
const members = [
  /^\s*"code": ?(?:null|"[1-9]\d\d(?:\.\d{1,3})?"),$/,
  /^\s*"status": ?(null|[1-9]\d\d),$/,
  /^\s*"subCode": ?(?:null|"([1-9]\d\d\.\d{1,3})"),$/,
  /^\s*"endpoint": ?(?:null|"(\w{1,20})"),$/,
  /^\s*"title": ?(?:null|".*"),$/,
];

/** Status, sub-code and endpoint, as far as they are known. */
type FindingFields = readonly [string | undefined, string | undefined, string | undefined];

/**
 * Reads such objects completely.
 *
 * @param giveBack Reads lines that began like such an object and continued differently.
 */
export function createDecodedJsonExtractor(giveBack: (line: Line) => void): CreateExtractor {
  return ({ report }) => new DecodedJson(report, giveBack);
}

class DecodedJson implements Extractor {
  readonly #report: (candidate: Candidate) => void;
  readonly #giveBack: (line: Line) => void;
  /** Lines of an object that is not complete yet. */
  #held: Line[] = [];
  /** The indentation of the object whose remaining members are left out; -1 outside of any. */
  #indent = -1;
  /** The number of a long line that contains such objects. */
  #number = 0;

  constructor(report: (candidate: Candidate) => void, giveBack: (line: Line) => void) {
    this.#report = report;
    this.#giveBack = giveBack;
  }

  get open(): number {
    return this.#held[0]?.start ?? nothingOpen;
  }

  get isIdle(): boolean {
    return this.#held.length === 0 && this.#indent === -1 && this.#number === 0;
  }

  read(line: Line): Line | null {
    if (this.#indent !== -1) {
      if (line.text.trim() !== '' && indentOf(line) >= this.#indent) return null;
      this.#indent = -1;
    }
    if (this.#readMember(line)) return null;
    if (this.#held.length > 0) {
      this.end();
      if (this.#readMember(line)) return null;
    }
    return this.#readObjects(line);
  }

  end(): void {
    const lines = this.#held;
    this.#held = [];
    for (const line of lines) this.#giveBack(line);
  }

  #readObjects(line: Line): Line | null {
    if (line.number !== this.#number && !line.text.includes('"kind"')) return line;
    const heads = [...line.text.matchAll(head)];
    const isOwn =
      line.column > 1 ? line.number === this.#number : beforeFirst.test(line.text.slice(0, heads[0]?.index));
    if (!isOwn) return line;
    this.#number = line.continued ? line.number : 0;
    for (const { 0: whole, 1: status, 2: subCode, 3: endpoint, index } of heads) {
      const end = offsetIn(line, index + whole.length - 1) + 1;
      this.#report(candidateOf(line, offsetIn(line, index), end, [status, subCode, endpoint]));
    }
    return null;
  }

  #readMember(line: Line): boolean {
    if (line.column > 1 || !(members[this.#held.length] as RegExp).test(line.text)) return false;
    const [first = line] = this.#held;
    if (indentOf(line) !== indentOf(first) || line.number !== first.number + this.#held.length) return false;
    this.#held.push(line);
    if (this.#held.length < members.length) return true;
    const [, ...fields] = this.#held.map(({ text }, i) => (members[i] as RegExp).exec(text)?.[1]);
    const [status, subCode, endpoint] = fields;
    const end = offsetIn(line, line.text.length - 1) + 1;
    this.#report(candidateOf(first, offsetIn(first, indentOf(first)), end, [status, subCode, endpoint]));
    this.#held = [];
    this.#indent = indentOf(first);
    return true;
  }
}

function candidateOf(
  line: Line,
  start: number,
  end: number,
  [status, subCode, endpoint]: FindingFields,
): Candidate {
  return {
    line,
    start,
    end,
    status: Number(status) || undefined,
    // After a status above 599, which begins no code, only the part after the dot is used.
    subCode: subCode && /^[6-9]/.test(subCode) ? subCode.slice(4) : subCode,
    endpoint,
    isAlone: true,
  };
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}
