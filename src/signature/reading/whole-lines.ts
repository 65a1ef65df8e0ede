/** A text in which everything that belongs together stands in one line. */

/** The text, and where its lines were before. */
export interface WholeLines {
  readonly text: string;
  /** The number that a line had; both are counted from 1. */
  numberOf(line: number): number;
}

/** Stand for a line break that was taken out, and behind one that was put in, while lines are counted. */
const removed = '\ue000';
const added = '\ue001';

/**
 * Joins continued commands, names and values of HAR, headers as a browser copies them, and long lines of a trace.
 * Parts messages that stand in one line with their line breaks escaped. Takes off what shells escape with.
 */
export function wholeLines(given: string): WholeLines {
  const marked = given
    .replaceAll(/[\ue000\ue001]/g, '\ufffd')
    .replaceAll(/(?:[ \t]*[\\^`]|[ \t])[ \t]*\r?\n[ \t]*(?=(?:-{1,2}[A-Za-z]|["']?https?:))/g, `${removed} `)
    .replaceAll(
      /("name"\s{0,4}:\s{0,4}"[\w-]{1,60}",)(\s{0,200})("value"\s{0,4}:)/g,
      (_, name, gap, value) => `${name} ${removed.repeat(gap.match(/\n/g)?.length ?? 0)}${value}`,
    )
    .replaceAll(/^([\w-]{1,60}):?[ \t]*\r?\n(?=\{)/gm, `$1: ${removed}`)
    .replaceAll(/^:(authority|method|path|scheme):?[ \t]*\r?\n/gm, `:$1: ${removed}`)
    .replaceAll(/[^\r\n]+/g, unescaped)
    .replaceAll(/`\\?"/g, '"');
  if (isTrace.test(given)) return counted(withoutOffsets(marked));
  return counted(isPowerShell.test(given) ? withoutPseudoHeaders(marked) : marked);
}

const isTrace = /^=> Send header, \d+ bytes/m;
const isPowerShell = /\bInvoke-(?:WebRequest|RestMethod)\b/i;

/** A line without what a command line of Windows, or a program that prints a message as a string, escapes with. */
function unescaped(line: string): string {
  if (line.includes('^"') && /\bcurl(?:\.exe)?\s/.test(line)) return line.replaceAll(/\^(.)/g, '$1');
  if (!line.includes('\\r\\n')) return line;
  return line.replaceAll(/\\+r\\+n/g, `\n${added}`).replaceAll(/\\+(["'])/g, '$1');
}

/** `curl --trace-ascii` puts an offset before each line, and goes on in the next line after 64 characters. */
function withoutOffsets(text: string): string {
  return text.replaceAll(/(\r?\n)?^([\da-f]{4,8}): (.*)$/gm, traceLines());
}

function traceLines() {
  let next = -1;
  return (_: string, lineBreak: string | undefined, offset: string, content: string) => {
    const at = Number.parseInt(offset, 16);
    const goesOn = at === next;
    next = content.length === 64 ? at + content.length : -1;
    return (goesOn ? removed : (lineBreak ?? '')) + content;
  };
}

/** What HTTP/2 has in the place of a request line, PowerShell gets among the headers. */
function withoutPseudoHeaders(text: string): string {
  return text.replaceAll(/^\s*"(?:authority|method|path|scheme)"="[^"\r\n]*"\s*$/gm, '');
}

function counted(marked: string): WholeLines {
  /** From which line on how many lines fewer were counted, in all. */
  const shifts: { readonly line: number; readonly by: number }[] = [];
  let line = 1;
  let by = 0;
  for (const [sign] of marked.matchAll(/\r\n?|[\n\ue000\ue001]/g)) {
    if (sign === removed) shifts.push({ line: line + 1, by: ++by });
    else if (sign === added) shifts.push({ line, by: --by });
    else line++;
  }
  if (shifts.length === 0) return { text: marked, numberOf: (number) => number };
  return {
    text: marked.replaceAll(/[\ue000\ue001]/g, ''),
    numberOf: (number) => number + (lastUpTo(shifts, number)?.by ?? 0),
  };
}

/** The last one that holds for a line. They are in order. */
function lastUpTo<Shift extends { readonly line: number }>(
  shifts: readonly Shift[],
  number: number,
): Shift | undefined {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle] as Shift).line <= number) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1];
}
