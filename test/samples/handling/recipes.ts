import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as axios from 'axios';
import * as got from 'got';
import * as ky from 'ky';
import * as undici from 'undici';
import * as client from '../../../src/client.ts';
import * as main from '../../../src/index.ts';
import { evaluate } from '../../package/example.ts';

/** The folder of the recipes. */
export const folder = fileURLToPath(new URL('../../../content/samples/handling/', import.meta.url));

/** The names of all recipes. */
export const recipeFiles: readonly string[] = readdirSync(folder).sort();

/** Reads the source of a recipe, as the guide shows it. */
export function recipeText(file: string): string {
  return readFileSync(folder + file, 'utf8');
}

/** The functions that an application provides to a recipe. */
export interface Access {
  headersFor(method: string, url: string): Promise<Record<string, string>>;
  signIn(): Promise<void>;
  renewToken?(): Promise<void>;
}

/** Sends a request with a recipe, and returns the status and the body of the response. */
export type Send = (
  method: string,
  url: string,
  access: Access,
  body?: string,
) => Promise<readonly [status: number, body: string]>;

const clients = {
  axios,
  got,
  ky,
  undici,
  'api-status-codes': main,
  'api-status-codes/client': client,
};
const policy = await evaluate(recipeText('policy.ts'), clients);

// biome-ignore lint/suspicious/noExplicitAny: another test checks the types of the recipes
async function exported(file: string, name: string): Promise<any> {
  return (await evaluate(recipeText(file), { ...clients, './policy.ts': policy }))[name];
}

const fetchClient = await exported('fetch.ts', 'apiClient');
const axiosClient = await exported('axios.ts', 'apiClient');
const kyClient = await exported('ky.ts', 'apiClient');
const gotClient = await exported('got.ts', 'apiClient');
const apiErrors = await exported('undici.ts', 'apiErrors');
const agent = new undici.Agent();

/** Lists the callbacks that undici's interceptor calls for one request. */
export async function undiciCallbacks(origin: string, path: string, access: Access): Promise<string[]> {
  const dispatcher = agent.compose(apiErrors(access));
  const calls: string[] = [];
  return new Promise((resolve) => {
    const note = (name: string) => () => void calls.push(name);
    const end = (name: string) => () => resolve([...calls, name]);
    dispatcher.dispatch(
      { origin, path, method: 'GET' },
      {
        onResponseStart: note('start'),
        onResponseData: note('data'),
        onResponseEnd: end('end'),
        onResponseError: end('error'),
      },
    );
  });
}

/** Each recipe in JavaScript, used as the guide describes. */
export const recipes: Readonly<Record<string, Send>> = {
  'fetch.ts': async (method, url, access, body) => {
    const response: Response = await fetchClient(access)(url, { method, body: body ?? null });
    return [response.status, await response.text()];
  },
  'axios.ts': async (method, url, access, body) => {
    const client = axiosClient(access, { baseURL: new URL(url).origin, responseType: 'text' });
    const { pathname, search } = new URL(url);
    const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const response = await client.request({ method, url: pathname + search, data: body, headers });
    return [response.status, response.data];
  },
  'ky.ts': async (method, url, access, body) => {
    const response: Response = await kyClient(access)(url, {
      method,
      ...(body === undefined ? {} : { body }),
    });
    return [response.status, await response.text()];
  },
  'got.ts': async (method, url, access, body) => {
    const response = await gotClient(access)(url, { method, ...(body === undefined ? {} : { body }) });
    return [response.statusCode, response.body];
  },
  'undici.ts': async (method, url, access, body = undefined) => {
    const dispatcher = agent.compose(apiErrors(access));
    const response = await undici.request(url, { method: method as 'GET', body: body ?? null, dispatcher });
    return [response.statusCode, await response.body.text()];
  },
};
