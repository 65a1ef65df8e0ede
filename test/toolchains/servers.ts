/** Web frameworks that log with pino, and the recipes on the newest major version of their clients. */
import { type Check, expectText, runFile, write } from './workspace.ts';

const failing = `import { ApiStatusError, classify, toProblem } from 'api-status-codes';
export const fail = () => { throw new ApiStatusError(classify({ status: 403, subCode: '403.25' })); };
export const problemOf = (error) => JSON.stringify(toProblem(error.verdict, 'https://status.example'));
export const lines = [];
export const log = { write: (line) => void lines.push(line) };
export async function tried(url) {
  const response = await fetch(url);
  console.log(response.status, response.headers.get('Content-Type'), await response.text());
  await new Promise((resolve) => setTimeout(resolve, 100));
  console.log(JSON.stringify(lines.map((line) => JSON.parse(line)).find(({ err }) => err)?.err));
}
`;

const express = `import express from 'express';
import { pinoHttp } from 'pino-http';
import { fail, log, problemOf, tried } from './failing.js';
const app = express();
app.use(pinoHttp({}, log));
app.get('/', fail);
app.use((error, request, response, _next) => {
  request.log.error(error);
  response.status(502).type('application/problem+json').send(problemOf(error));
});
const server = app.listen(0, async () => {
  await tried('http://127.0.0.1:' + server.address().port + '/');
  server.close();
});
`;

const fastify = `import { fastify } from 'fastify';
import { fail, log, problemOf, tried } from './failing.js';
const app = fastify({ logger: { stream: log } });
app.get('/', fail);
app.setErrorHandler((error, request, reply) => {
  request.log.error(error);
  reply.code(502).type('application/problem+json').send(problemOf(error));
});
await tried(await app.listen({ port: 0, host: '127.0.0.1' }) + '/');
await app.close();
`;

/** The use of each recipe: an expression whose value is the status of the second attempt. */
const uses: Readonly<Record<string, string>> = {
  fetch: '(await recipe.apiClient(access)(url)).status',
  axios: '(await recipe.apiClient(access).get(url)).status',
  ky: '(await recipe.apiClient(access)(url)).status',
  got: '(await recipe.apiClient(access)(url)).statusCode',
  undici:
    "await import('undici').then(({ Agent, request }) => request(url, { dispatcher: new Agent().compose(recipe.apiErrors(access)) })).then(({ statusCode }) => statusCode)",
};

export const checks: readonly Check[] = [
  ...Object.entries({ Express: express, Fastify: fastify }).map(([name, code]) => ({
    name: `${name} with pino`,
    async run() {
      write('failing.js', failing);
      write(`${name.toLowerCase()}.js`, code);
      const output = await runFile(`${name.toLowerCase()}.js`);
      expectText(output, '502 application/problem+json');
      expectText(output, '"type":"https://status.example/codes/403-25"');
      expectText(output.split('\n').at(-2) ?? output, '403.25');
      return '';
    },
  })),
  ...Object.entries(uses).map(([name, use]) => ({
    name: `the recipe for ${name}`,
    async run() {
      write(
        `use-${name}.mjs`,
        `import { createMock } from 'api-status-codes/mock';
import * as recipe from './recipes/${name}.ts';
const mock = createMock({ scenario: ['403.23', '200'] });
const url = (await mock.listen()) && mock.url + '/entity/id/7/data';
let signedIn = 0;
const access = { headersFor: async () => ({ ApiSessionKey: 'x' }), signIn: async () => void signedIn++ };
console.log('status', ${use}, 'signed in', signedIn, mock.requests.map(({ code }) => code).join());
await mock.close();
process.exit();
`,
      );
      expectText(await runFile(`use-${name}.mjs`), 'status 200 signed in 1 403.23,200');
      return '';
    },
  })),
];
