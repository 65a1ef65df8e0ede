import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as openapiFetch from 'openapi-fetch';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { evaluate } from '../package/example.ts';
import { typeErrors } from '../package/type-check.ts';

let text: string;

beforeAll(async () => {
  const response = await fetch(`${inject('site')}/openapi.json`, { redirect: 'error' });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    expect.stringMatching(/^application\/json/),
  ]);
  text = await response.text();
});

/** A validator by JSON Schema. */
async function schemaProblems(document: string): Promise<unknown[]> {
  const { valid, errors } = await new Validator().validate(JSON.parse(document));
  return valid ? [] : [errors].flat();
}

/** A validator by rules of its own, which also look at references, parameters and names. */
async function ruleProblems(document: string): Promise<string[]> {
  const config = await createConfig({
    extends: ['recommended'],
    // The license of an API that is not ours is not known to us.
    rules: { 'info-license': 'off' },
  });
  const problems = await lintFromString({ source: document, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** The document with one change. */
function changed(change: (document: Changeable) => void): string {
  const document = JSON.parse(text) as Changeable;
  change(document);
  return JSON.stringify(document);
}

interface Changeable {
  info: { version?: string };
  paths: Record<string, Record<string, { operationId: string; parameters?: unknown[]; responses: object }>>;
}

const post = (document: Changeable) =>
  document.paths['/entity/{contract-id}']?.post as { parameters?: unknown[] };

describe('/openapi.json', () => {
  test('is OpenAPI 3.1 of this version, valid for two independent validators', async () => {
    expect(JSON.parse(text)).toMatchObject({ openapi: '3.1.0', info: { version: packageJson.version } });
    expect(await schemaProblems(text)).toEqual([]);
    expect(await ruleProblems(text)).toEqual([]);
  });

  test('would not be, with a mistake', async () => {
    const noVersion = changed(({ info }) => {
      delete info.version;
    });
    const noParameter = changed((document) => {
      delete post(document).parameters;
    });
    const noComponents = changed((document) => {
      Object.assign(document, { components: {} });
    });
    expect(await schemaProblems(noVersion)).not.toEqual([]);
    expect(await ruleProblems(noVersion)).not.toEqual([]);
    expect(await ruleProblems(noParameter)).toEqual([expect.stringContaining('contract-id')]);
    expect(await ruleProblems(noComponents)).not.toEqual([]);
  });
});

describe('a TypeScript client that is generated from it', () => {
  let types: string;
  let api: Server;

  beforeAll(async () => {
    types = astToString(await openapiTypeScript(JSON.parse(text)));
    api = createServer((request, response) => {
      const signed = request.headers.signature !== undefined;
      response.writeHead(signed ? 403 : 401, { ApiStatusSubCode: signed ? '403.25' : '401.1' });
      response.end('{}');
    });
    await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening));
  });

  afterAll(() => api.close());

  /** A module next to the generated types. */
  const clientWith = (lines: string) => `
    import createClient from 'openapi-fetch';
    import type { components, operations, paths } from './example-0.ts';

    type SubCodes<R> = R extends { headers: { ApiStatusSubCode?: infer S } } ? NonNullable<S> : never;
    export type Refused = SubCodes<components['responses']['Status403']>;
    export type Rejected = SubCodes<operations['endpoint1001ByContractId']['responses'][400]>;

    export async function create(baseUrl: string, headers: Record<string, string>): Promise<string | null> {
      const client = createClient<paths>({ baseUrl, headers });
      const { response } = await client.POST('/entity/{contract-id}', {
        params: { path: { 'contract-id': '7' } },
        body: { name: 'Ada' },
      });
      return response.headers.get('ApiStatusSubCode');
    }

    ${lines}
  `;

  /** Checks clients by their names, in one program: its libraries take longer than they. */
  const errorsOf = (clients: Readonly<Record<string, string>>) =>
    typeErrors(
      new Map([
        ['the generated types', types],
        ...Object.entries(clients).map(([name, lines]) => [name, clientWith(lines)] as const),
      ]),
    );

  test('compiles, and knows the sub-codes of each endpoint and status', () => {
    const lines = `
      export const refused: Refused[] = ['403.21', '403.22', '403.23', '403.25', '403.30'];
      export const rejected = (code: Rejected): string => {
        switch (code) {
          case '400.3': return 'not a number';
          case '400.4': case '400.5': return 'not unique';
          default: return code satisfies never;
        }
      };
    `;
    expect(errorsOf({ 'the client': lines })).toEqual([]);
  });

  test('does not compile with a sub-code, a path or a parameter that the endpoint does not have', () => {
    const errors = errorsOf({
      'a status': "export const wrong: Refused = '403.24';",
      'an endpoint': "export const wrong: Rejected = '400.1';",
      'a path': "export const wrong: keyof paths = '/entity/nowhere';",
      'a parameter':
        "export const call = createClient<paths>().GET('/access/token/generate', { params: { path: { a: 1 } } });",
    });
    expect(errors).toEqual([
      expect.stringMatching(/^a status, .*403\.24/),
      expect.stringMatching(/^an endpoint, .*400\.1/),
      expect.stringMatching(/^a path, /),
      expect.stringMatching(/^a parameter, /),
    ]);
  });

  test('asks and reads the sub-code', async () => {
    const modules = { 'openapi-fetch': { __esModule: true, ...openapiFetch } };
    const { create } = await evaluate(clientWith(''), modules);
    const ask = create as (baseUrl: string, headers: Record<string, string>) => Promise<string | null>;
    const url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
    expect(await ask(url, {})).toBe('401.1');
    expect(await ask(url, { Signature: '{}' })).toBe('403.25');
  });
});
