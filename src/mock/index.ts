/** A mock of the Rubiq REST API, which answers any request with a code of the API. Only Node, Deno, and Bun can listen. */

import { type Code, catalog, type EndpointNumber } from '../catalog/index.ts';
import {
  type Mock as AnyMock,
  type MockedRequest as AnyMockedRequest,
  type MockOptions as AnyMockOptions,
  createMockFor,
} from './mock.ts';
import type { Scenario as AnyScenario, ScenarioStep as AnyStep } from './scenario/scenario.ts';
import { scenarioSchemaFor } from './scenario/scenario-schema.ts';

export type { MockCatalog } from './catalog.ts';
export type { Limits } from './limits.ts';
export {
  createMockFor,
  type Mock as MockOf,
  type MockedRequest as MockedRequestOf,
  type MockOptions as MockOptionsOf,
  type NextAnswer,
} from './mock.ts';
export type {
  AnswerParts,
  Scenario as ScenarioOf,
  ScenarioSequence,
  ScenarioStep as ScenarioStepOf,
} from './scenario/scenario.ts';
export type { ScenarioEnd } from './scenario/step.ts';

/** A mock of the API. */
export type Mock = AnyMock<Code, EndpointNumber>;
/** The settings of a mock. */
export type MockOptions = AnyMockOptions<Code, EndpointNumber>;
/** A request that a mock has answered. */
export type MockedRequest = AnyMockedRequest<Code, EndpointNumber>;
/** Codes in sequence. */
export type Scenario = AnyScenario<Code, EndpointNumber>;
/** A step of a scenario. */
export type ScenarioStep = AnyStep<Code>;

const makeMock = createMockFor(catalog);

/**
 * Creates a mock. A request gets the code that it asks for, with `Prefer: code=403.25` or `?__code=403.25`. If it asks
 * for none, it gets the code of `next()`, or the next code of the scenario, or the success code of its endpoint.
 * Responses have only the bodies that you set, because the bodies of the API are not completely documented.
 *
 * @param options The settings; all are optional.
 * @returns A mock that does not listen yet: call `listen()`, or pass its `fetch` to your client.
 * @throws Where an option is invalid; the message says what is required.
 *
 * @example
 * const mock = createMock();
 * const url = 'http://localhost/entity/id/7/data/1';
 *
 * mock.next('403.23');
 * const refused = await mock.fetch(url);
 * refused.status; // 403
 * refused.headers.get('ApiStatusSubCode'); // '403.23'
 *
 * const again = await mock.fetch(url);
 * again.status; // 200
 * mock.requests[1]?.endpoint; // '1002'
 *
 * const server = createMock({ scenario: ['409.1', 'success'] });
 * const base = await server.listen();
 * const first = await fetch(`${base}/entity/search/1`, { method: 'POST' });
 * const second = await fetch(`${base}/entity/search/1`, { method: 'POST' });
 * await server.close();
 * first.headers.get('ApiStatusSubCode'); // '409.1'
 * second.status; // 200
 */
export function createMock(options?: MockOptions): Mock {
  return makeMock(options);
}

/**
 * The JSON Schema of scenario files: with it, an editor completes codes and endpoints.
 *
 * @example
 * scenarioSchema().title; // 'Scenario of the mock'
 */
export function scenarioSchema(): Readonly<Record<string, unknown>> {
  return scenarioSchemaFor(catalog);
}
