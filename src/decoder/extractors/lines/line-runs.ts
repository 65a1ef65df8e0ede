/**
 * Reads runs of lines in one format, in which each line is a response of its own, so that no other extractor has to
 * read them. The first and the last line of a run are left to the others, because lines around the run may belong to
 * them.
 */
import type { Line } from '../../../text/lines.ts';
import type { Candidate } from '../../candidate.ts';

/** A response that a line reports with its method and URL; offsets count from the beginning of the line. */
export interface LineResponse {
  /** The line without its line break. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly status: number;
  readonly subCode?: string | undefined;
  readonly request: { readonly method: string; readonly url: string };
  /** Whether the status follows the version of HTTP. */
  readonly isStatusLine: boolean;
  /** Lines of one layout have the same object here, with the places of their strings. */
  readonly layout: { readonly strings: readonly unknown[] };
}

/** Reads lines in a format. */
export interface LineFormat {
  /** Reads the line at an index of a text; `null` where it is of another format, or its end is not there yet. */
  lineAt(text: string, at: number): LineResponse | null;
  /** Whether a run may begin between two lines: other extractors would not take the second for a part of the first. */
  begins(first: LineResponse, second: LineResponse): boolean;
  /** The same within a run. */
  continues(first: LineResponse, second: LineResponse): boolean;
}

/** Where the first line of a run is. */
export interface RunStart {
  readonly number: number;
  /** Offset of the text in the whole text. */
  readonly offset: number;
}

/** Reads the lines within a run. */
export interface LineRuns {
  /** Returns the index after the lines that were read from an index on; the same index where there are none. */
  read(text: string, from: number, start: RunStart): number;
}

/** Receives the lines in the format. */
export interface RunReceiver {
  /** Called before the first line of a run is reported: what came before is complete. */
  begin(): void;
  /** Receives a line within a run. */
  report(candidate: Candidate): void;
  /** Takes a line that is not within a run; `false` where other extractors must read it. */
  take(line: Line, response: LineResponse): boolean;
}

/** Starts outside of any run. */
export function createLineRuns(format: LineFormat, { begin, report, take }: RunReceiver): LineRuns {
  /** The last line in the format, and the offset after it. */
  let last: LineResponse | null = null;
  let end = 0;
  return {
    read(text, from, { number, offset }) {
      let at = from;
      let line = number;
      let response = format.lineAt(text, at);
      let isRun = false;
      while (response) {
        const next = text.indexOf('\n', at + response.text.length) + 1;
        const isWithin = last !== null && end === offset + at && (isRun || format.begins(last, response));
        last = response;
        end = offset + next;
        const following = isWithin ? format.lineAt(text, next) : null;
        const one = lineOf(response, offset + at, line);
        if (!following || !format.continues(response, following)) return take(one, response) ? next : at;
        if (!isRun) begin();
        isRun = true;
        report(candidateOf(response, one));
        at = next;
        line++;
        response = following;
      }
      return at;
    },
  };
}

const noCuts: Line['cuts'] = [];

function lineOf({ text }: LineResponse, start: number, number: number): Line {
  return { text, start, number, column: 1, continued: false, cuts: noCuts };
}

function candidateOf({ start, end, status, subCode, request }: LineResponse, line: Line): Candidate {
  return {
    line,
    start: line.start + start,
    end: line.start + end,
    status,
    subCode,
    request,
    isAlone: true,
  };
}
