/** Plays the steps of a scenario, from a test or a file. */

import { readJson } from './json-reader.ts';
import { jsonTreeOf } from './json-tree.ts';
import { readScenario, readStep } from './scenario-reader.ts';
import type { ScenarioEnd, ScenarioRules, Sequence, Step } from './step.ts';

/** The parts of a response besides its code. */
export interface AnswerParts {
  /** Sent as JSON. By default there is no body, because those of the API are not known here. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sends the code even if the endpoint never returns it. */
  readonly force?: boolean | undefined;
}

/** A step of a scenario: a code, or `success` for the success of the endpoint. */
export type ScenarioStep<Code extends string = string> =
  | Code
  | 'success'
  | (AnswerParts & { readonly code: Code | 'success'; readonly times?: number | undefined });

/** Steps, and what follows the last one. */
export interface ScenarioSequence<Code extends string = string> {
  readonly steps: readonly ScenarioStep<Code>[];
  /** By default, `stay`. */
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

/** A scenario that is being played. */
export interface ScenarioRun {
  /** Takes the step of the next request to an endpoint; `null` where the scenario has none for it. */
  next(endpoint: string | null): Step | null;
  /** Starts again from the first step. */
  restart(): void;
}

const success: Step = { code: null, body: null, headers: {}, isForced: false };

/**
 * Reads a scenario from a value, or from the text of a file.
 *
 * @throws {JsonFault} Where it is invalid; the message begins with line and column, or with a path.
 */
export function createScenario(given: unknown, rules: ScenarioRules): ScenarioRun {
  const tree = typeof given === 'string' ? readJson(given) : jsonTreeOf(given);
  const { shared, own } = readScenario(tree, rules);
  const sharedPlayer = shared ? playerOf(shared) : null;
  const players = new Map([...own].map(([number, sequence]) => [number, playerOf(sequence)]));
  return {
    next: (endpoint) => (players.get(endpoint ?? '') ?? sharedPlayer)?.next() ?? null,
    restart() {
      for (const player of [sharedPlayer, ...players.values()]) player?.restart();
    },
  };
}

/** Reads one step from a value. */
export function stepOf(given: unknown, rules: ScenarioRules, endpoint: string | null): Step {
  return readStep(jsonTreeOf(given), rules, endpoint).step;
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
