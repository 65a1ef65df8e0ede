/** Reads links to a code's page, as they stand at the end of an error message: `/codes/401-10`. */
import { codeText, parseCode } from '../code.ts';
import type { Line } from './line.ts';
import type { Mention, Reading, Vocabulary } from './mention.ts';
import { requestIn } from './request.ts';

const link = /\/codes\/([1-5]\d\d(?:[.\-_/]\d{1,3})?)(?!\d)/g;

/** Takes the lines that hold such a link. */
export function readLinks(lines: readonly Line[], _: Vocabulary): Reading {
  const mentions: Mention[] = [];
  const unread: Line[] = [];
  for (const line of lines) {
    const found = [...line.text.matchAll(link)].map((match) => asMention(line, match));
    if (found.length === 0) unread.push(line);
    for (const mention of found) mentions.push(mention);
  }
  return { mentions, unread };
}

function asMention(line: Line, match: RegExpExecArray): Mention {
  const start = line.start + match.index;
  const parts = parseCode(match[1] ?? '');
  return {
    line,
    start,
    end: start + match[0].length,
    subCode: parts ? codeText(parts) : undefined,
    request: requestIn(line),
    passing: true,
  };
}
