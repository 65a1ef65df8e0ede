/** Reads a text that consists of codes only: the input of a search box, or a column of codes. */

import { codeText, parseCode } from '../../../catalog/code.ts';
import { type Line, offsetIn } from '../../../text/lines.ts';
import type { Candidate } from '../../candidate.ts';
import { type CreateExtractor, nothingOpen } from '../../extractor.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { number, numberCandidates } from './numbers.ts';

const conjunction = /\b(?:and|or)\b/gi;
const betweenCodes = /[\s,;|&/"'`()[\]{}<>.-]/g;
const longestLine = 2_000;
/** A text with more lines of codes only is a list, whatever follows. */
const longestList = 1_000;

/**
 * Keeps lines while the text consists of codes only, and gives them back when another line follows.
 *
 * @param giveBack Reads lines that are not a list.
 */
export function createCodeListExtractor(giveBack: (line: Line) => void): CreateExtractor {
  return ({ vocabulary, report }) => {
    let list: Line[] | null = [];

    const readList = (lines: readonly Line[]) => {
      list = null;
      const [only] = lines;
      const whole = only && lines.length === 1 ? wholeText(only) : null;
      if (whole) report(whole);
      else
        for (const line of lines) for (const candidate of codesOf(line, vocabulary) ?? []) report(candidate);
    };

    return {
      get open() {
        return list?.[0]?.start ?? nothingOpen;
      },
      get isIdle() {
        return list === null;
      },
      read(line) {
        if (list === null) return line;
        if (line.text.trim() === '') {
          if (list.length > 0) return null;
          // Allows a text of empty lines to be passed over.
          if (line.number > longestList) list = null;
          return line;
        }
        const [first] = list;
        const fits = first
          ? codesOf(line, vocabulary) !== null && codesOf(first, vocabulary) !== null
          : codesOf(line, vocabulary) !== null || wholeText(line) !== null;
        if (fits) {
          list.push(line);
          if (list.length >= longestList) readList(list);
          return null;
        }
        const before = list;
        list = null;
        for (const one of before) giveBack(one);
        return line;
      },
      end() {
        if (list) readList(list);
      },
    };
  };
}

/** Returns the codes of a line that consists of known codes only; else `null`. */
function codesOf(line: Line, { isCode }: Vocabulary): Candidate[] | null {
  if (line.text.length > longestLine) return null;
  const rest = line.text.replace(number, '').replace(conjunction, '').replace(betweenCodes, '');
  if (rest !== '') return null;
  const found = numberCandidates(line.text, isCode);
  if (found.length === 0 || !found.every(({ code }) => isCode(code))) return null;
  return found.map(({ start, end, code }) => ({
    line,
    start: offsetIn(line, start),
    end: offsetIn(line, end - 1) + 1,
    subCode: code,
    isMention: true,
  }));
}

function wholeText(line: Line): Candidate | null {
  const parts = parseCode(line.text);
  if (!parts) return null;
  const start = offsetIn(line, line.text.search(/\S/));
  return {
    line,
    start,
    end: offsetIn(line, line.text.trimEnd().length - 1) + 1,
    subCode: codeText(parts),
    isMention: true,
  };
}
