/** The steps of a scenario, after reading. */

import type { CodeChoice } from '../code-choice.ts';

/** The continuation after the last step: the same step, the first step, or the success of the endpoint. */
export type ScenarioEnd = 'stay' | 'repeat' | 'success';

/** A step that was read. */
export interface Step {
  /** `null` for the endpoint's success. */
  readonly code: string | null;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly isForced: boolean;
}

/** Steps, and what follows the last one. */
export interface Sequence {
  readonly steps: readonly { readonly step: Step; readonly times: number }[];
  readonly end: ScenarioEnd;
}

/** The rules that a scenario is checked against. */
export interface ScenarioRules {
  readonly choice: CodeChoice;
  readonly endpoints: ReadonlySet<string>;
}
