/** Reads the steps of a scenario, and says where one is wrong. */

import { codeText, parseCode, statusOf } from '../../catalog/code.ts';
import { carriesBody } from '../reply/reply.ts';
import { JsonFault, type JsonMember, type JsonTree, plainOf } from './json-tree.ts';
import type { ScenarioEnd, ScenarioRules, Sequence, Step } from './step.ts';

const ends = ['stay', 'repeat', 'success'] as const satisfies readonly ScenarioEnd[];
const maxTimes = 1_000_000;
const sequenceMembers = ['steps', 'end'];
const allMembers = ['$schema', ...sequenceMembers, 'endpoints'];
const stepMembers = ['code', 'times', 'body', 'headers', 'force'];

/** Reads a whole scenario: the steps for all requests, and those of single endpoints. */
export function readScenario(
  tree: JsonTree,
  rules: ScenarioRules,
): { shared: Sequence | null; own: ReadonlyMap<string, Sequence> } {
  if (tree.kind === 'array') return { shared: readSequence(tree, rules, null), own: new Map() };
  const form = 'an array of steps, or an object with "steps", "endpoints" or both';
  const members = membersOf(tree, allMembers, form);
  const steps = members.get('steps');
  const endpoints = members.get('endpoints');
  const end = members.get('end');
  if (!steps && !endpoints) throw new JsonFault(tree.where, `Expected ${form}.`);
  if (end && !steps) throw new JsonFault(end.where, '"end" needs "steps".');
  return {
    shared: steps ? readSequence(tree, rules, null) : null,
    own: endpoints ? readEndpoints(endpoints.value, rules) : new Map(),
  };
}

function readEndpoints(tree: JsonTree, rules: ScenarioRules): Map<string, Sequence> {
  if (tree.kind !== 'object') throw unexpected(tree, 'an object of endpoint numbers and their steps');
  return new Map(
    tree.members.map(({ name, where, value }) => {
      if (!rules.endpoints.has(name)) throw new JsonFault(where, `There is no endpoint ${quoted(name)}.`);
      return [name, readSequence(value, rules, name)];
    }),
  );
}

/** Reads an array of steps, or an object that has one. */
function readSequence(tree: JsonTree, rules: ScenarioRules, endpoint: string | null): Sequence {
  const form = 'an array of steps, such as ["success"], or an object with "steps" and "end"';
  const names = endpoint === null ? allMembers : sequenceMembers;
  const members = tree.kind === 'array' ? null : membersOf(tree, names, form);
  const list = members ? members.get('steps')?.value : tree;
  if (!list) throw new JsonFault(tree.where, `Expected ${form}.`);
  if (list.kind !== 'array') throw unexpected(list, form);
  if (list.items.length === 0) throw new JsonFault(list.where, 'Expected at least one step.');
  return {
    steps: list.items.map((item) => readStep(item, rules, endpoint)),
    end: readEnd(members?.get('end')?.value),
  };
}

function readEnd(tree: JsonTree | undefined): ScenarioEnd {
  if (!tree) return 'stay';
  const end = ends.find((one) => one === plainOf(tree));
  if (end) return end;
  throw unexpected(tree, 'one of "stay", "repeat" and "success"');
}

/** Reads one step, and how often it is given. */
export function readStep(
  tree: JsonTree,
  rules: ScenarioRules,
  endpoint: string | null,
): { step: Step; times: number } {
  const isShort = tree.kind !== 'object';
  const members = isShort ? new Map<string, JsonMember>() : membersOf(tree, stepMembers, 'a step');
  const written = isShort ? tree : members.get('code')?.value;
  if (!written) throw new JsonFault(tree.where, 'A step needs a "code".');
  const isForced = readFlag(members.get('force')?.value);
  const code = readCode(written, rules, endpoint, isForced);
  const body = members.get('body');
  if (body && code !== null && !carriesBody(Number(statusOf(code)))) {
    throw new JsonFault(body.where, `An HTTP response with ${code} has no body.`);
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
    throw new JsonFault(tree.where, 'Write the code in quotes: a number loses the zero at its end.');
  }
  if (tree.kind !== 'string') throw unexpected(tree, 'a code in quotes, or an object');
  if (tree.value === 'success') return null;
  const parts = parseCode(tree.value);
  if (!parts || parts.status < 200) throw new JsonFault(tree.where, `${quoted(tree.value)} is not a code.`);
  const code = codeText(parts);
  const force = 'To send it anyway, add "force": true.';
  if (isForced) return code;
  if (!choice.isKnown(code)) throw new JsonFault(tree.where, `The API has no code ${code}. ${force}`);
  if (endpoint !== null && !choice.isPossible(code, endpoint)) {
    throw new JsonFault(tree.where, `Endpoint ${endpoint} does not answer with ${code}. ${force}`);
  }
  return code;
}

function readTimes(tree: JsonTree | undefined): number {
  if (!tree) return 1;
  if (tree.kind === 'number' && Number.isInteger(tree.value) && tree.value >= 1 && tree.value <= maxTimes) {
    return tree.value;
  }
  throw unexpected(tree, `a whole number from 1 to ${maxTimes}`);
}

function readFlag(tree: JsonTree | undefined): boolean {
  if (!tree) return false;
  if (tree.kind === 'boolean') return tree.value;
  throw unexpected(tree, 'true or false');
}

function readHeaders(tree: JsonTree | undefined): Record<string, string> {
  if (!tree) return {};
  if (tree.kind !== 'object') throw unexpected(tree, 'an object of header names and values');
  return Object.fromEntries(
    tree.members.map(({ name, where, value }) => {
      if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) {
        throw new JsonFault(where, `${quoted(name)} is not a header name.`);
      }
      if (framing.test(name)) throw new JsonFault(where, `The mock sets ${name} itself.`);
      if (value.kind !== 'string' || !/^[\t\x20-\x7e]*$/.test(value.value)) {
        throw unexpected(value, 'a string of one line, in ASCII');
      }
      return [name, value.value];
    }),
  );
}

/** Header fields that frame a message. */
const framing = /^(?:content-length|transfer-encoding|connection|keep-alive|upgrade|trailer|te)$/i;

function membersOf(tree: JsonTree, names: readonly string[], form: string): Map<string, JsonMember> {
  if (tree.kind !== 'object') throw unexpected(tree, form);
  const other = tree.members.find(({ name }) => !names.includes(name));
  if (other) {
    const known = names.filter((name) => name !== '$schema').map((name) => `"${name}"`);
    throw new JsonFault(other.where, `Expected one of ${known.join(', ')}, got ${quoted(other.name)}.`);
  }
  return new Map(tree.members.map((member) => [member.name, member]));
}

function unexpected(tree: JsonTree, form: string): JsonFault {
  return new JsonFault(tree.where, `Expected ${form}, got ${described(tree)}.`);
}

function described(tree: JsonTree): string {
  if (tree.kind === 'array' || tree.kind === 'object') return `an ${tree.kind}`;
  return tree.kind === 'string' ? quoted(tree.value) : String(tree.value);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
