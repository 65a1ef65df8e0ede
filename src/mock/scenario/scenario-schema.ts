/** Describes scenario files by a JSON Schema, for completion and checks in editors. */
import type { MockCatalog } from '../catalog.ts';
import { createCodeChoice } from '../code-choice.ts';

/** Makes the schema of the scenarios of one API. */
export function scenarioSchemaFor(catalog: MockCatalog): Readonly<Record<string, unknown>> {
  const choice = createCodeChoice(catalog);
  const known = new Set([null, ...catalog.endpoints.map(({ number }) => number)].flatMap(choice.of));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Scenario of the mock',
    description: 'Codes that the mock returns, in sequence.',
    anyOf: [
      stepsOf([...known]),
      {
        type: 'object',
        properties: {
          $schema: { type: 'string' },
          steps: {
            ...stepsOf([...known]),
            description: 'For requests to all endpoints without steps of their own.',
          },
          end,
          endpoints: {
            type: 'object',
            description: 'For requests to one endpoint: its number, and its steps.',
            properties: Object.fromEntries(
              catalog.endpoints.map(({ number, title }) => [number, ownSteps(choice.of(number), title)]),
            ),
            additionalProperties: false,
          },
        },
        anyOf: [{ required: ['steps'] }, { required: ['endpoints'] }],
        dependencies: { end: ['steps'] },
        additionalProperties: false,
      },
    ],
  };
}

const end = {
  enum: ['stay', 'repeat', 'success'],
  default: 'stay',
  description: 'What follows the last step: the same step, the first step, or the success of the endpoint.',
};

function ownSteps(codes: readonly string[], title: string) {
  const steps = stepsOf(codes);
  return {
    title,
    anyOf: [
      steps,
      { type: 'object', properties: { steps, end }, required: ['steps'], additionalProperties: false },
    ],
  };
}

function stepsOf(codes: readonly string[]) {
  const code = { enum: ['success', ...codes] };
  const parts = {
    times: { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'How often the step is used.' },
    body: { description: 'Sent as JSON. Without it, the response has no body.' },
    headers: { type: 'object', additionalProperties: { type: 'string' } },
  };
  return {
    type: 'array',
    minItems: 1,
    items: {
      anyOf: [
        code,
        {
          type: 'object',
          properties: { code, force: { const: false }, ...parts },
          required: ['code'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: {
            code: { type: 'string', pattern: '^[2-5]\\d\\d(?:\\.\\d{1,3})?$' },
            force: { const: true, description: 'Sends the code even if the endpoint never returns it.' },
            ...parts,
          },
          required: ['code', 'force'],
          additionalProperties: false,
        },
      ],
    },
  };
}
