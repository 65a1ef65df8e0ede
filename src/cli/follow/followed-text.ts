/** The findings of a text that grows, each as soon as the text rests after it. */
import type { Finding } from '../../classifier/verdict.ts';
import type { Classifier } from '../../reference/classifier.ts';

/** The length of the beginning of a text that is kept, because it may have the heading of a table. */
const longestHead = 4_096;
/** The length of the end of a text that is kept, because it may have the request of the next response. */
const longestTail = 16_384;
/** The length of the end in which a finding may be new, because only later lines made it certain. */
const longestOpen = 4_096;

/** Decodes a text that grows. */
export interface FollowedText {
  /** Takes the next part, and returns the findings that no later part can change. */
  push(part: string): Finding[];
  /** Returns what is found so far, because nothing more has come for a while. */
  rest(): Finding[];
  /** Ends the text, and returns its remaining findings. */
  end(): Finding[];
}

/**
 * Begins to decode a text that grows. A decoder waits for the lines that may belong to a response. Where the text
 * rests, it is ended, and the next one reads the end of the text again, but reports only what is new.
 */
export function createFollowedText({ decodeStream }: Pick<Classifier, 'decodeStream'>): FollowedText {
  const kept = createKeptText();
  const news = createNews();
  let stream: ReturnType<typeof decodeStream> | null = null;
  let lineOf = (line: number) => line;

  const placed = (findings: readonly Finding[]) =>
    findings.map((finding) => ({ ...finding, line: lineOf(finding.line) }));
  const finish = () => {
    if (stream === null) return [];
    const found = news.of(placed(stream.end()), kept.closedLines());
    stream = null;
    news.close(kept.closedLines());
    return found;
  };

  return {
    push(part) {
      let repeated: readonly Finding[] = [];
      if (stream === null) {
        stream = decodeStream();
        const { text, numberOf } = kept.context();
        lineOf = numberOf;
        repeated = stream.push(text);
      }
      kept.add(part);
      return news.of(placed([...repeated, ...stream.push(part)]), kept.closedLines());
    },
    rest: () => (kept.isAtLineStart() ? finish() : []),
    end: finish,
  };
}

/** Keeps the beginning and the end of a text, in whole lines. */
function createKeptText() {
  let head = '';
  let tail = '';
  /** The number of line breaks before the tail. */
  let linesBefore = 0;
  let isHeadComplete = false;

  return {
    /** The number of lines of which no finding can be new. */
    closedLines: () => linesBefore + breaksIn(tail.slice(0, -longestOpen)),
    isAtLineStart: () => tail === '' || tail.endsWith('\n'),
    add(part: string): void {
      const whole = tail + part;
      if (!isHeadComplete && whole.length > longestHead) {
        head = whole.slice(0, whole.lastIndexOf('\n', longestHead) + 1);
        isHeadComplete = true;
      }
      const cut =
        whole.length > longestHead + longestTail ? whole.indexOf('\n', whole.length - longestTail) + 1 : 0;
      linesBefore += breaksIn(whole.slice(0, cut));
      tail = whole.slice(cut);
    },
    /** The text to read again, and the function that gives the number of its lines in the whole text. */
    context() {
      if (linesBefore === 0) return { text: tail, numberOf: (line: number) => line };
      const linesOfHead = breaksIn(head);
      const skipped = linesBefore - linesOfHead;
      return {
        text: head + tail,
        numberOf: (line: number) => (line <= linesOfHead ? line : line + skipped),
      };
    },
  };
}

/** Chooses the findings that were not reported before; a response is reported again where later lines change its code. */
function createNews() {
  let closed = 0;
  let known = new Map<string, Finding>();
  /** Those of the current stream, which reports none twice. */
  const fresh = new Map<string, Finding>();
  const forget = (line: number) => {
    for (const [key, finding] of fresh) if (finding.line <= line) fresh.delete(key);
  };
  return {
    of: (findings: readonly Finding[], closedLines: number): Finding[] => {
      forget(closedLines);
      return findings.filter((finding) => {
        const key = `${finding.line}:${finding.column}`;
        fresh.set(key, finding);
        return finding.line > closed && known.get(key)?.code !== finding.code;
      });
    },
    /** Takes every finding up to a line as reported. */
    close(line: number): void {
      forget(line);
      known = new Map(fresh);
      fresh.clear();
      closed = line;
    },
  };
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
