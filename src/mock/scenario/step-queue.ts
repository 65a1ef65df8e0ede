/** Gives each request its step: first from the queue, then from the scenario. */

import { createScenario, stepOf } from './scenario.ts';
import type { ScenarioRules, Step } from './step.ts';

const mostQueued = 100_000;

/** The steps of a mock. */
export interface StepQueue {
  /** Takes the step of the next request to an endpoint; `null` where there is none. */
  take(endpoint: string | null): Step | null;
  /** Adds a step for the next request; to one endpoint, or to any. */
  add(endpoint: string | null, step: unknown): void;
  /** Empties the queue, and restarts the scenario. */
  reset(): void;
}

/** Creates the queue of a mock, which is empty. */
export function createStepQueue(scenario: unknown, rules: ScenarioRules): StepQueue {
  const run = scenario === undefined ? null : createScenario(scenario, rules);
  const queue: { step: Step; endpoint: string | null }[] = [];
  return {
    take(endpoint) {
      const at = queue.findIndex((one) => one.endpoint === null || one.endpoint === endpoint);
      const queued = at === -1 ? undefined : queue.splice(at, 1)[0];
      return queued?.step ?? run?.next(endpoint) ?? null;
    },
    add(endpoint, step) {
      if (endpoint !== null && !rules.endpoints.has(endpoint)) {
        throw new TypeError(`There is no endpoint ${JSON.stringify(endpoint)}.`);
      }
      if (queue.length >= mostQueued) throw new RangeError(`${mostQueued} answers are already queued.`);
      queue.push({ step: stepOf(step, rules, endpoint), endpoint });
    },
    reset() {
      queue.length = 0;
      run?.restart();
    },
  };
}
