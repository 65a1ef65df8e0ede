import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { createMock, scenarioSchema } from '../../../src/mock/index.ts';

const validate = new Ajv({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
}).compile(scenarioSchema());

function isTaken(scenario: unknown): boolean {
  try {
    createMock({ scenario: scenario as never });
    return true;
  } catch {
    return false;
  }
}

describe('the schema of scenarios', () => {
  test.each([
    [['403.23', '200', 'success']],
    [{ $schema: './x.json', steps: ['403.23'], end: 'repeat' }],
    [{ endpoints: { '1011': ['409.1', 'success'], '2001': { steps: ['403.9'], end: 'success' } } }],
    [[{ code: '200.1', times: 3, body: { a: 1 }, headers: { A: 'b' } }]],
    [[{ code: '502', force: true }]],
    [{ endpoints: { '1011': [{ code: '201', force: true }] } }],
  ])('takes what the mock takes: %j', (scenario) => {
    expect(validate(scenario), JSON.stringify(validate.errors)).toBe(true);
    expect(isTaken(scenario)).toBe(true);
  });

  test.each([
    [[]],
    [{}],
    ['200'],
    [[401.1]],
    [['401.11']],
    [['502']],
    [[{ code: '502', force: false }]],
    [[{ times: 1 }]],
    [[{ code: '200', times: 0 }]],
    [[{ code: '200', delay: 3 }]],
    [[{ code: '200', headers: { a: 1 } }]],
    [[{ code: '099', force: true }]],
    [{ steps: ['200'], end: 'loop' }],
    [{ end: 'stay', endpoints: { '1011': ['200'] } }],
    [{ endpoints: { '999': ['200'] } }],
    [{ endpoints: { '1011': ['201'] } }],
    [{ endpoints: { '1011': { steps: ['200'], endpoints: {} } } }],
    [{ endpoints: { '1011': { end: 'stay' } } }],
  ])('refuses what the mock refuses: %j', (scenario) => {
    expect(validate(scenario)).toBe(false);
    expect(isTaken(scenario)).toBe(false);
  });
});
