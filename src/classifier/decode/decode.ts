/** Text in, findings out. The steps are named; each takes what it understands and leaves the rest. */
import type { Evidence } from '../classify.ts';
import type { Finding, Verdict } from '../verdict.ts';
import { readFields } from './fields.ts';
import { type Line, splitLines } from './line.ts';
import { readLinks } from './links.ts';
import { fieldKey, type Mention, type Reader, type Vocabulary } from './mention.ts';
import { readMessages } from './messages.ts';
import { readProse } from './prose.ts';

/** From the surest reading to the least sure. */
const readers: readonly Reader[] = [readMessages, readFields, readLinks, readProse];

/** Makes the function that finds every code in a text, in order of appearance. */
export function createDecode<Code extends string>(
  classify: (evidence: Evidence) => Verdict<Code>,
  isCode: (code: string) => boolean,
  header: string,
): (text: string) => Finding<Code>[] {
  const vocabulary: Vocabulary = { subCodeField: fieldKey(header), isCode };
  return (text) => {
    if (typeof text !== 'string') return [];
    return joined(mentionsIn(splitLines(text), vocabulary)).map((mention) =>
      asFinding(mention, classify(mention)),
    );
  };
}

function mentionsIn(lines: readonly Line[], vocabulary: Vocabulary): Mention[] {
  const mentions: Mention[] = [];
  let unread: readonly Line[] = lines;
  for (const read of readers) {
    const reading = read(unread, vocabulary);
    mentions.push(...reading.mentions);
    unread = reading.unread;
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** One line that says the same code twice speaks of one response. */
function joined(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    const repeats =
      last?.line === mention.line && last.subCode === mention.subCode && last.status === mention.status;
    if (!repeats) kept.push(mention);
  }
  return kept;
}

function asFinding<Code extends string>(mention: Mention, verdict: Verdict<Code>): Finding<Code> {
  const { line, start, end } = mention;
  return { ...verdict, line: line.number, column: start - line.start + 1, start, end };
}
