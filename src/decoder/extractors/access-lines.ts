/**
 * Reads runs of lines in the common or combined format of access logs. Each is a response of its own, so within a run
 * no other extractor has to read them. The first and the last line of a run are left to the others, because lines
 * around the run may belong to them.
 */
import type { Line } from '../../text/lines.ts';
import type { Candidate } from '../candidate.ts';

const accessLine =
  /[\w.:-]{1,64} [\w.-]{1,64} [A-Za-z@._-][\w.@-]{0,63} \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "(GET|HEAD|POST|PUT|DELETE|PATCH) (\/[\w%&+=~@?/.-]{0,2000}) HTTP\/\d(?:\.\d)?" ([2-5]\d\d) (?:\d{1,12}|-)(?: "([^"\n\r\\]{0,2000}" "[^"\n\r\\]{0,500})")?(?=\r?\n)/y;
/** Evidence that only a complete look at the line can weigh. */
const evidence =
  /(?<![\w./])[1-5]\d\d(?!\w)|tatus|TATUS|ode|ODE|xpected|\b(?:GET|HEAD|POST|PUT|DELETE|PATCH|HTTP)\b/;
const codeLink = '/codes/';
const punctuation = /[.?]$/;

/** Where the first line of a run is. */
export interface RunStart {
  readonly number: number;
  /** Offset of the text in the whole text. */
  readonly offset: number;
}

/** Reads the lines within a run. */
export interface AccessLines {
  /** Returns the index after the lines that were read from an index on; the same index where there are none. */
  read(text: string, from: number, start: RunStart): number;
}

/**
 * Starts outside of any run.
 *
 * @param begin Called before the first line of a run is reported: what came before is complete.
 */
export function createAccessLines(begin: () => void, report: (candidate: Candidate) => void): AccessLines {
  /** Offset after the last line in the format. */
  let end = -1;
  return {
    read(text, from, { number, offset }) {
      let at = from;
      let line = number;
      let match = lineAt(text, at);
      while (match) {
        const next = nextLine(text, at + match[0].length);
        const isWithin = end === offset + at;
        end = offset + next;
        const following = isWithin ? lineAt(text, next) : null;
        if (!following) break;
        if (at === from) begin();
        report(
          candidateOf(match, { start: offset + at, number: line, column: 1, continued: false, cuts: [] }),
        );
        at = next;
        line++;
        match = following;
      }
      return at;
    },
  };
}

function nextLine(text: string, end: number): number {
  return text.indexOf('\n', end) + 1;
}

function lineAt(text: string, at: number): RegExpExecArray | null {
  accessLine.lastIndex = at;
  const match = accessLine.exec(text);
  if (!match) return null;
  const [, , url = '', , tail] = match;
  if (punctuation.test(url) || url.includes(codeLink)) return null;
  return tail !== undefined && evidence.test(tail) ? null : match;
}

function candidateOf(match: RegExpExecArray, place: Omit<Line, 'text'>): Candidate {
  const [text, method, url, status = ''] = match;
  const at = text.indexOf(' HTTP/') + 1;
  return {
    line: { ...place, text },
    start: place.start + at,
    end: place.start + text.indexOf('" ', at) + 2 + status.length,
    status: Number(status),
    request: { method, url },
    isMention: false,
  };
}
