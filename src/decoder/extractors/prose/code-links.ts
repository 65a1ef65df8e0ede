/** Reads links to the page of a code, with which error messages end: `/codes/401-10`. */

import { codeText, parseCode } from '../../../catalog/code.ts';
import type { RequestEvidence } from '../../../http/request.ts';
import { type Line, offsetIn } from '../../../text/lines.ts';
import type { Candidate } from '../../candidate.ts';
import { type CreateExtractor, nothingOpen } from '../../extractor.ts';
import { requestIn } from '../../tokens/request-tokens.ts';

const link = /\/codes\/([1-5]\d\d(?:[.\-_/]\d{1,3})?)(?!\d)/g;

/** Replaces the links of a line, so that no other extractor reads them. */
export const createCodeLinkExtractor: CreateExtractor = ({ vocabulary, report }) => ({
  open: nothingOpen,
  isIdle: true,
  read(line) {
    if (!line.text.includes('/codes/')) return line;
    const request = line.text.search(link) !== -1 ? requestIn(line.text, vocabulary) : undefined;
    for (const match of line.text.matchAll(link)) report(asCandidate(line, match, request));
    return { ...line, text: line.text.replace(link, (whole) => '\ufffc'.repeat(whole.length)) };
  },
  end() {},
});

function asCandidate(line: Line, match: RegExpExecArray, request: RequestEvidence | undefined): Candidate {
  const start = offsetIn(line, match.index);
  const parts = parseCode(match[1] ?? '');
  return {
    line,
    start,
    end: start + match[0].length,
    subCode: parts ? codeText(parts) : undefined,
    request,
    isMention: true,
  };
}
