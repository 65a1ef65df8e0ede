/** Finds the sequences that a catalog's rules describe, in findings that come one after another. */
import type { SequenceRule, SequenceStep } from '../../catalog/record.ts';

/** Something that repeats, and what it may mean. A hint, never a fact. */
export interface SequenceHint {
  /** The name of the rule. */
  readonly rule: string;
  /** What was seen: "403.23, then 401.24 four times within a minute". */
  readonly seen: string;
  /** What it may mean. */
  readonly hint: string;
  /** Why we think so. */
  readonly reason: string;
  /** Lines of the first and the last finding that belong to it, where it was seen first. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** How often the sequence was seen. */
  readonly times: number;
}

/** What a rule looks at. */
export interface Occurrence {
  /** `null` where no rule can speak of it; it still lies between others. */
  readonly code: string | null;
  readonly endpoint: string | null;
  readonly line: number;
  /** Milliseconds since 1970 in UTC. */
  readonly time: number | null;
}

/** Takes sightings in order of appearance; its memory does not grow with their number. */
export interface SequenceMatcher {
  see(sighting: Occurrence): void;
  /** What was seen so far, in the order of the rules. */
  hints(): SequenceHint[];
}

interface Event extends Occurrence {
  readonly code: string;
  /** Which finding it is, counted over all. */
  readonly place: number;
}

/** How often each code of a step came. */
type Tally = Map<string, number>;

interface Match {
  readonly first: Event;
  last: Event;
  readonly tallies: readonly Tally[];
  /** Whether every event of it has a time. */
  timed: boolean;
  /** Whether there was more of the first step than we keep. */
  readonly cut: boolean;
}

/** What is kept of one rule, in one endpoint where the rule asks for it. */
interface Trail {
  recent: Event[];
  /** The last match, as long as more of its last step may come. */
  open: Match | null;
}

const mostRecent = 64;
const mostTrails = 256;

/** How many findings lie at most between the first and the last where there are no times. */
const nearby = 50;

/** Makes the matcher of a list of rules. */
export function createSequenceMatcher(rules: readonly SequenceRule[]): SequenceMatcher {
  const watches = rules.map(createWatch);
  const byCode = new Map<string, ((event: Event) => void)[]>();
  for (const { rule, see } of watches) {
    for (const code of new Set(rule.steps.flatMap(({ codes }) => codes))) {
      byCode.set(code, [...(byCode.get(code) ?? []), see]);
    }
  }
  let place = 0;
  return {
    see(sighting) {
      place++;
      const { code, endpoint, line, time } = sighting;
      if (code === null) return;
      for (const see of byCode.get(code) ?? []) see({ code, endpoint, line, time, place });
    },
    hints: () => watches.flatMap(({ hint }) => hint() ?? []),
  };
}

function createWatch(rule: SequenceRule) {
  const trails = new Map<string, Trail>();
  const lastStep = rule.steps.at(-1);
  let firstMatch: Match | null = null;
  let times = 0;

  function see(event: Event): void {
    if (!lastStep || (rule.sameEndpoint && event.endpoint === null)) return;
    const trail = trailOf((rule.sameEndpoint && event.endpoint) || '');
    const ends = includes(lastStep, event);
    if (ends && trail.open) {
      if (isNear(trail.open.first, event, rule)) {
        extend(trail.open, event);
        return;
      }
      trail.open = null;
    }
    if (ends && rule.steps.length > 1 && !hasRecent(trail, event)) return;
    trail.recent.push(event);
    if (trail.recent.length > mostRecent) trail.recent.shift();
    const match = ends ? matchBefore(event, trail.recent, rule) : null;
    if (!match) return;
    trail.recent = [];
    trail.open = match;
    firstMatch ??= match;
    times++;
  }

  /** Whether anything is left that the event may follow; what is too long ago is forgotten. */
  function hasRecent({ recent }: Trail, event: Event): boolean {
    const kept = recent.findIndex((one) => isNear(one, event, rule));
    recent.splice(0, kept === -1 ? recent.length : kept);
    return recent.length > 0;
  }

  function trailOf(key: string): Trail {
    let trail = trails.get(key);
    if (!trail) {
      trail = { recent: [], open: null };
      trails.set(key, trail);
      const [oldest] = trails.keys();
      if (trails.size > mostTrails && oldest !== undefined) trails.delete(oldest);
    }
    return trail;
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

/** Goes back from the last event through the steps, and takes with it whatever belongs to them. */
function matchBefore(last: Event, recent: readonly Event[], rule: SequenceRule): Match | null {
  const { steps } = rule;
  const tallies = steps.map((): Tally => new Map());
  let step = steps.length - 1;
  let count = 0;
  let first = last;
  let timed = true;
  let i = recent.length - 1;
  for (; i >= 0; i--) {
    const event = recent[i] as Event;
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
  return { first, last, tallies, timed, cut: i < 0 && recent.length === mostRecent };
}

function extend(match: Match, event: Event): void {
  match.last = event;
  match.timed &&= event.time !== null;
  increase(match.tallies.at(-1), event.code);
}

function increase(tally: Tally | undefined, code: string): void {
  tally?.set(code, (tally.get(code) ?? 0) + 1);
}

function includes(step: SequenceStep | undefined, { code }: Event): boolean {
  return step?.codes.some((one) => one === code) ?? false;
}

function atLeast(step: SequenceStep | undefined): number {
  return step?.atLeast ?? 1;
}

/** By time where both have one, else by how many findings lie between them. */
function isNear(one: Event, other: Event, { withinSeconds }: SequenceRule): boolean {
  if (one.time === null || other.time === null) return Math.abs(other.place - one.place) <= nearby;
  return Math.abs(other.time - one.time) <= withinSeconds * 1000;
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "403.23, then 401.24 four times within a minute". */
function seen({ tallies, timed, cut }: Match, { withinSeconds }: SequenceRule): string {
  const steps = tallies.map((tally, i) => stepText(tally, cut && i === 0));
  return steps.join(', then ') + (timed ? ` within ${spanText(withinSeconds)}` : '');
}

function stepText(tally: Tally, more: boolean): string {
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
