/** Codes one after another, as a test or a file asks for them. */

import { codeText, parseCode, statusOf } from '../../catalog/code.ts';
import type { CodeChoice } from '../code-choice.ts';
import { carriesBody } from '../reply.ts';
import {
  JsonFault,
  type JsonMember,
  type JsonTree,
  jsonTreeOf,
  parseJsonTree,
  plainOf,
} from './json-tree.ts';

/** What an answer may have beside its code. */
export interface AnswerParts {
  /** Sent as JSON. The API's own bodies are not known here: without this there is none. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Also where the endpoint never answers so. */
  readonly force?: boolean | undefined;
}

/** A step of a scenario: a code, or `success`, which is whatever the endpoint answers when all is well. */
export type ScenarioStep<Code extends string = string> =
  | Code
  | 'success'
  | (AnswerParts & { readonly code: Code | 'success'; readonly times?: number | undefined });

/** What comes after the last step: it stays, the steps begin again, or the endpoint's success. */
export type ScenarioEnd = 'stay' | 'repeat' | 'success';

/** Steps, and what comes after them. */
export interface ScenarioSequence<Code extends string = string> {
  readonly steps: readonly ScenarioStep<Code>[];
  /** `stay`, if it is not given. */
  readonly end?: ScenarioEnd | undefined;
}

/** A scenario: steps for all requests together, steps for the requests of one endpoint, or both. */
export type Scenario<Code extends string = string, Number extends string = string> =
  | readonly ScenarioStep<Code>[]
  | (Partial<ScenarioSequence<Code>> & {
      readonly endpoints?:
        | { readonly [N in Number]?: readonly ScenarioStep<Code>[] | ScenarioSequence<Code> }
        | undefined;
    });

/** A step that was read. */
export interface Step {
  /** `null` for the endpoint's success. */
  readonly code: string | null;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly isForced: boolean;
}

/** A scenario that was read: gives each request its step. */
export interface ScenarioRun {
  /** The step of the next request to an endpoint; `null` where the scenario has none for it. */
  next(endpoint: string | null): Step | null;
  /** Begins anew. */
  restart(): void;
}

/** What a scenario is checked against. */
export interface ScenarioRules {
  readonly choice: CodeChoice;
  readonly endpoints: ReadonlySet<string>;
}

interface Sequence {
  readonly steps: readonly { readonly step: Step; readonly times: number }[];
  readonly end: ScenarioEnd;
}

const success: Step = { code: null, body: null, headers: {}, isForced: false };
const ends = ['stay', 'repeat', 'success'] as const satisfies readonly ScenarioEnd[];
const mostTimes = 1_000_000;
const sequenceMembers = ['steps', 'end'];
const allMembers = ['$schema', ...sequenceMembers, 'endpoints'];
const stepMembers = ['code', 'times', 'body', 'headers', 'force'];

/**
 * Reads a scenario: a value, or the text of a file.
 *
 * @throws {JsonFault} Where it is none; the message begins with line and column, or with the path of what is wrong.
 */
export function createScenario(given: unknown, rules: ScenarioRules): ScenarioRun {
  return runOf(typeof given === 'string' ? parseJsonTree(given) : jsonTreeOf(given), rules);
}

/** Reads one step, such as a test gives. */
export function stepOf(given: unknown, rules: ScenarioRules, endpoint: string | null): Step {
  return readStep(jsonTreeOf(given), rules, endpoint).step;
}

function runOf(tree: JsonTree, rules: ScenarioRules): ScenarioRun {
  const { shared, own } = readTree(tree, rules);
  const all = [...(shared ? [shared] : []), ...own.values()].map(playerOf);
  const [sharedPlayer] = shared ? all : [];
  const players = new Map([...own.keys()].map((number, i) => [number, all[i + (shared ? 1 : 0)]]));
  return {
    next: (endpoint) => (players.get(endpoint ?? '') ?? sharedPlayer)?.next() ?? null,
    restart() {
      for (const player of all) player.restart();
    },
  };
}

function playerOf({ steps, end }: Sequence) {
  let at = 0;
  let played = 0;
  return {
    next(): Step {
      if (at === steps.length) {
        if (end === 'success') return success;
        at = end === 'repeat' ? 0 : at - 1;
        played = 0;
      }
      const { step, times } = steps[at] as Sequence['steps'][number];
      played++;
      if (played >= times) {
        at++;
        played = 0;
      }
      return step;
    },
    restart() {
      at = 0;
      played = 0;
    },
  };
}

function readTree(
  tree: JsonTree,
  rules: ScenarioRules,
): { shared: Sequence | null; own: ReadonlyMap<string, Sequence> } {
  if (tree.kind === 'list') return { shared: readSequence(tree, rules, null), own: new Map() };
  const what = 'A scenario is a list of steps, or an object with "steps", "endpoints" or both';
  const members = membersOf(tree, allMembers, `${what}.`);
  if (!members.has('steps') && !members.has('endpoints')) throw new JsonFault(tree.where, `${what}.`);
  const end = members.get('end');
  if (end && !members.has('steps')) throw new JsonFault(end.where, '"end" goes with "steps".');
  const endpoints = members.get('endpoints');
  return {
    shared: members.has('steps') ? readSequence(tree, rules, null) : null,
    own: endpoints ? readEndpoints(endpoints.value, rules) : new Map(),
  };
}

function readEndpoints(tree: JsonTree, rules: ScenarioRules): Map<string, Sequence> {
  const what = '"endpoints" is an object: the number of an endpoint, and its steps.';
  if (tree.kind !== 'object') throw new JsonFault(tree.where, what);
  return new Map(
    tree.members.map(({ name, where, value }) => {
      if (!rules.endpoints.has(name)) throw new JsonFault(where, `There is no endpoint ${shown(name)}.`);
      return [name, readSequence(value, rules, name)];
    }),
  );
}

/** A list of steps, or an object that has one. */
function readSequence(tree: JsonTree, rules: ScenarioRules, endpoint: string | null): Sequence {
  const what = 'Steps are a list, such as ["success"], or an object with "steps" and "end".';
  const members =
    tree.kind === 'list' ? null : membersOf(tree, endpoint === null ? allMembers : sequenceMembers, what);
  const list = members ? members.get('steps')?.value : tree;
  if (list?.kind !== 'list') throw new JsonFault((list ?? tree).where, what);
  if (list.items.length === 0) throw new JsonFault(list.where, 'There is no step in this list.');
  return {
    steps: list.items.map((item) => readStep(item, rules, endpoint)),
    end: readEnd(members?.get('end')?.value),
  };
}

function readEnd(tree: JsonTree | undefined): ScenarioEnd {
  if (!tree) return 'stay';
  const end = ends.find((one) => tree.kind === 'text' && one === tree.value);
  if (end) return end;
  throw new JsonFault(tree.where, `"end" is one of ${ends.map((one) => `"${one}"`).join(', ')}.`);
}

function readStep(
  tree: JsonTree,
  rules: ScenarioRules,
  endpoint: string | null,
): { step: Step; times: number } {
  const isShort = tree.kind !== 'object';
  const members = isShort ? new Map<string, JsonMember>() : membersOf(tree, stepMembers, '');
  const written = isShort ? tree : members.get('code')?.value;
  if (!written) throw new JsonFault(tree.where, 'A step needs a "code".');
  const isForced = readFlag(members.get('force')?.value);
  const code = readCode(written, rules, endpoint, isForced);
  const body = members.get('body');
  if (body && code !== null && !carriesBody(Number(statusOf(code)))) {
    throw new JsonFault(body.where, `HTTP sends no body with ${code}.`);
  }
  return {
    step: {
      code,
      body: body ? JSON.stringify(plainOf(body.value)) : null,
      headers: readHeaders(members.get('headers')?.value),
      isForced,
    },
    times: readTimes(members.get('times')?.value),
  };
}

function readCode(
  tree: JsonTree,
  { choice }: ScenarioRules,
  endpoint: string | null,
  isForced: boolean,
): string | null {
  if (tree.kind === 'number') {
    throw new JsonFault(tree.where, 'Write the code in quotes: as a number it loses a zero at its end.');
  }
  if (tree.kind !== 'text') throw new JsonFault(tree.where, 'A step is a code in quotes, or an object.');
  if (tree.value === 'success') return null;
  const parts = parseCode(tree.value);
  if (!parts || parts.status < 200) throw new JsonFault(tree.where, `${shown(tree.value)} is no code.`);
  const code = codeText(parts);
  if (isForced) return code;
  if (!choice.isKnown(code)) {
    throw new JsonFault(tree.where, `The API has no code ${code}. To have it all the same, "force" it.`);
  }
  if (endpoint !== null && !choice.isPossible(code, endpoint)) {
    throw new JsonFault(
      tree.where,
      `Endpoint ${endpoint} does not answer with ${code}. To have it all the same, "force" it.`,
    );
  }
  return code;
}

function readTimes(tree: JsonTree | undefined): number {
  if (!tree) return 1;
  if (tree.kind === 'number' && Number.isInteger(tree.value) && tree.value >= 1 && tree.value <= mostTimes) {
    return tree.value;
  }
  throw new JsonFault(tree.where, `"times" is a whole number from 1 to ${mostTimes}.`);
}

function readFlag(tree: JsonTree | undefined): boolean {
  if (!tree) return false;
  if (tree.kind === 'other' && typeof tree.value === 'boolean') return tree.value;
  throw new JsonFault(tree.where, '"force" is true or false.');
}

function readHeaders(tree: JsonTree | undefined): Record<string, string> {
  if (!tree) return {};
  if (tree.kind !== 'object') throw new JsonFault(tree.where, '"headers" is an object: names and texts.');
  return Object.fromEntries(
    tree.members.map(({ name, where, value }) => {
      if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) {
        throw new JsonFault(where, `${shown(name)} is no name of a header.`);
      }
      if (framing.test(name)) throw new JsonFault(where, `${name} is the mock's own to send.`);
      if (value.kind !== 'text' || !/^[\t\x20-\x7e]*$/.test(value.value)) {
        throw new JsonFault(value.where, 'The value of a header is a text of one line, in plain ASCII.');
      }
      return [name, value.value];
    }),
  );
}

/** What holds a message together. */
const framing = /^(?:content-length|transfer-encoding|connection|keep-alive|upgrade|trailer|te)$/i;

function membersOf(tree: JsonTree, names: readonly string[], what: string): Map<string, JsonMember> {
  if (tree.kind !== 'object') throw new JsonFault(tree.where, what);
  const other = tree.members.find(({ name }) => !names.includes(name));
  if (other) {
    const known = names.filter((name) => name !== '$schema').map((name) => `"${name}"`);
    throw new JsonFault(other.where, `There is no ${shown(other.name)} here, but ${known.join(', ')}.`);
  }
  return new Map(tree.members.map((member) => [member.name, member]));
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
