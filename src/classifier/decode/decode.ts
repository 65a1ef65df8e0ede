/** Text in, findings out. The steps are named; each takes what it understands and leaves the rest. */
import type { Evidence } from '../classify.ts';
import type { Finding, Verdict } from '../verdict.ts';
import { readColumns } from './columns.ts';
import { readFields } from './fields.ts';
import { type Line, splitLines } from './line.ts';
import { readLinks } from './links.ts';
import { fieldKey, type Mention, type Reader, type Vocabulary } from './mention.ts';
import { readMessages } from './messages.ts';
import { readProse } from './prose.ts';

/** From the surest reading to the least sure. */
const readers: readonly Reader[] = [readMessages, readColumns, readFields, readLinks, readProse];

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
  let mentions: Mention[] = [];
  let unread: readonly Line[] = lines;
  for (const read of readers) {
    const reading = read(unread, vocabulary);
    mentions = mentions.concat(reading.mentions);
    unread = reading.unread;
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** How many lines lie at most between a response and what else is said of it. */
const nearby = 20;

/** One finding for each response: what is said of it again, in its line or around it, is left out. */
function joined(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (last && (isSame(last, mention) || tellsAgain(mention, last))) continue;
    if (last && belongsTo(mention, last)) {
      kept[kept.length - 1] = { ...last, subCode: mention.subCode, end: mention.end };
      continue;
    }
    if (last?.passing && belongsTo(last, mention)) {
      kept[kept.length - 1] = { ...mention, subCode: last.subCode, start: last.start };
      continue;
    }
    if (last && tellsAgain(last, mention)) kept.pop();
    kept.push(mention);
  }
  return kept;
}

function isSame(one: Mention, other: Mention): boolean {
  return one.line === other.line && one.subCode === other.subCode && one.status === other.status;
}

/** Whether `mention` is the sub-code of a status above it, torn off by a blank or foreign line, or beside it. */
function belongsTo(mention: Mention, { status, subCode, passing, line }: Mention): boolean {
  if (passing || subCode !== undefined || mention.status !== undefined) return false;
  const distance = Math.abs(mention.line.number - line.number);
  if (distance > (mention.passing ? 0 : nearby)) return false;
  return status !== undefined && (mention.subCode?.startsWith(`${status}.`) ?? false);
}

/** Whether `mention` says in passing what the response beside it says in full. */
function tellsAgain(mention: Mention, response: Mention): boolean {
  if (!mention.passing || response.passing) return false;
  if (Math.abs(mention.line.number - response.line.number) > nearby) return false;
  const code = mention.subCode ?? String(mention.status);
  const { status, subCode } = response;
  return code === subCode || code === String(status ?? subCode?.slice(0, 3));
}

function asFinding<Code extends string>(mention: Mention, verdict: Verdict<Code>): Finding<Code> {
  const { line, start, end } = mention;
  return { ...verdict, line: line.number, column: start - line.start + 1, start, end };
}
