/** Finds the sequences that a catalog's rules describe in consecutive findings. */
import type { SequenceRule, SequenceStep } from '../../catalog/record.ts';

/** Something that repeats, and what it may mean. A hint, never a fact. */
export interface SequenceHint {
  /** The id of the rule. */
  readonly rule: string;
  /** The events found: "404.1 five times, then 403.30 within ten minutes". */
  readonly seen: string;
  /** Its possible meaning. */
  readonly hint: string;
  /** Why it may mean this. */
  readonly reason: string;
  /** Lines of the first and last finding of its first match. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** How many matches there are. */
  readonly times: number;
}

/** The fields of a finding that rules read. */
export interface Occurrence {
  /** `null` where no rule applies; it still counts for the distance of others. */
  readonly code: string | null;
  readonly endpoint: string | null;
  readonly line: number;
  /** Milliseconds since 1970 in UTC. */
  readonly time: number | null;
}

/** Takes findings in order of appearance; its memory does not grow with their number. */
export interface SequenceMatcher {
  add(sighting: Occurrence): void;
  /** Returns the hints so far, in the order of the rules. */
  hints(): SequenceHint[];
}

interface SequenceEvent extends Occurrence {
  readonly code: string;
  /** Number of the finding among all. */
  readonly number: number;
}

/** How often each code of a step occurred. */
type CodeTally = Map<string, number>;

interface Match {
  readonly first: SequenceEvent;
  last: SequenceEvent;
  readonly tallies: readonly CodeTally[];
  /** Whether every event has a time. */
  timed: boolean;
  /** Whether there were more events of the first step than are kept. */
  readonly isTruncated: boolean;
}

/** The events of one rule, for one endpoint or one code where the rule requires it. */
interface History {
  readonly recent: SequenceEvent[];
  /** The last match, as long as its last step may continue. */
  open: Match | null;
}

const mostRecent = 64;
const mostHistories = 256;

/** Most findings from the first event to the last where times are missing, without the first. */
const nearby = 50;

/** Creates the matcher of a list of rules. */
export function createSequenceMatcher(rules: readonly SequenceRule[]): SequenceMatcher {
  const watches = rules.map(createRuleMatcher);
  const byCode = new Map<string, ((event: SequenceEvent) => void)[]>();
  for (const { rule, see } of watches) {
    for (const code of new Set(rule.steps.flatMap(({ codes }) => codes))) {
      byCode.set(code, [...(byCode.get(code) ?? []), see]);
    }
  }
  let place = 0;
  return {
    add(sighting) {
      place++;
      const { code, endpoint, line, time } = sighting;
      if (code === null) return;
      for (const see of byCode.get(code) ?? []) see({ code, endpoint, line, time, number: place });
    },
    hints: () => watches.flatMap(({ hint }) => hint() ?? []),
  };
}

function createRuleMatcher(rule: SequenceRule) {
  const histories = new Map<string, History>();
  const lastStep = rule.steps.at(-1);
  let firstMatch: Match | null = null;
  let times = 0;

  function see(event: SequenceEvent): void {
    if (!lastStep || (rule.sameEndpoint && event.endpoint === null)) return;
    const history = historyOf(historyKey(rule, event));
    const ends = includes(lastStep, event);
    if (ends && history.open) {
      if (isNear(history.open.first, event, rule)) {
        extend(history.open, event);
        return;
      }
      history.open = null;
    }
    if (ends && rule.steps.length > 1 && !hasRecent(history, event, rule)) return;
    history.recent.push(event);
    if (history.recent.length > mostRecent) history.recent.shift();
    const match = ends ? matchBefore(event, history.recent, rule) : null;
    if (!match) return;
    history.recent.splice(0);
    history.open = match;
    firstMatch ??= match;
    times++;
  }

  function historyOf(key: string): History {
    let history = histories.get(key);
    if (!history) {
      history = { recent: [], open: null };
      histories.set(key, history);
      const [oldest = key] = histories.keys();
      if (histories.size > mostHistories) histories.delete(oldest);
    }
    return history;
  }

  function hint(): SequenceHint | null {
    if (!firstMatch) return null;
    return {
      rule: rule.id,
      seen: seen(firstMatch, rule),
      hint: rule.hint,
      reason: rule.reason,
      firstLine: firstMatch.first.line,
      lastLine: firstMatch.last.line,
      times,
    };
  }

  return { rule, see, hint };
}

/** Names the history that an event belongs to: events of different histories are not counted together. */
function historyKey({ sameEndpoint, sameCode }: SequenceRule, { code, endpoint }: SequenceEvent): string {
  return `${sameEndpoint && endpoint} ${sameCode && code}`;
}

/** Whether any event before this one is left; those too long ago are dropped. */
function hasRecent({ recent }: History, event: SequenceEvent, rule: SequenceRule): boolean {
  const kept = recent.findIndex((one) => isNear(one, event, rule));
  recent.splice(0, kept === -1 ? recent.length : kept);
  return recent.length > 0;
}

/** Goes back through the steps from the last event, and includes every event that belongs to them. */
function matchBefore(
  last: SequenceEvent,
  recent: readonly SequenceEvent[],
  rule: SequenceRule,
): Match | null {
  const { steps } = rule;
  const tallies = steps.map((): CodeTally => new Map());
  let step = steps.length - 1;
  let count = 0;
  let first = last;
  let timed = true;
  let i = recent.length - 1;
  for (; i >= 0; i--) {
    const event = recent[i] as SequenceEvent;
    if (!isNear(event, last, rule)) break;
    if (count >= atLeast(steps[step]) && includes(steps[step - 1], event)) {
      step--;
      count = 0;
    }
    if (!includes(steps[step], event)) continue;
    count++;
    increase(tallies[step], event.code);
    first = event;
    timed &&= event.time !== null;
  }
  if (step > 0 || count < atLeast(steps[0])) return null;
  return { first, last, tallies, timed, isTruncated: i < 0 && recent.length === mostRecent };
}

function extend(match: Match, event: SequenceEvent): void {
  match.last = event;
  match.timed &&= event.time !== null;
  increase(match.tallies.at(-1), event.code);
}

function increase(tally: CodeTally | undefined, code: string): void {
  tally?.set(code, (tally.get(code) ?? 0) + 1);
}

function includes(step: SequenceStep | undefined, { code }: SequenceEvent): boolean {
  return step?.codes.some((one) => one === code) ?? false;
}

function atLeast(step: SequenceStep | undefined): number {
  return step?.atLeast ?? 1;
}

/** Compares times where both are known, else counts the findings between. The other event comes later in the text. */
function isNear(one: SequenceEvent, other: SequenceEvent, { withinSeconds }: SequenceRule): boolean {
  if (one.time === null || other.time === null) return other.number - one.number <= nearby;
  return Math.abs(other.time - one.time) <= withinSeconds * 1000;
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Formats a match: "404.1 five times, then 403.30 within ten minutes". */
function seen({ tallies, timed, isTruncated: cut }: Match, { withinSeconds }: SequenceRule): string {
  const steps = tallies.map((tally, i) => stepText(tally, cut && i === 0));
  return steps.join(', then ') + (timed ? ` within ${spanText(withinSeconds)}` : '');
}

function stepText(tally: CodeTally, more: boolean): string {
  const codes = [...tally].sort(([, a], [, b]) => b - a).map(([code]) => code);
  const count = [...tally.values()].reduce((sum, one) => sum + one, 0);
  const times = more ? `${timesText(count)} or more` : timesText(count);
  if (codes.length > 1) return `${listText(codes)} (${times} in all)`;
  return count === 1 ? `${codes[0]}` : `${codes[0]} ${times}`;
}

function timesText(count: number): string {
  return count === 2 ? 'twice' : `${numbers[count] ?? count} times`;
}

function listText(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function spanText(seconds: number): string {
  const [unit, length, one] =
    seconds % 3600 === 0
      ? ['hour', 3600, 'an hour']
      : seconds % 60 === 0
        ? ['minute', 60, 'a minute']
        : ['second', 1, 'a second'];
  const count = seconds / (length as number);
  return count === 1 ? `${one}` : `${numbers[count] ?? count} ${unit}s`;
}
