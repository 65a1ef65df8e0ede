import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type { PreparedRequest } from './prepared-request.ts';

const cryptoJs: unknown = createRequire(import.meta.url)('crypto-js');

/**
 * Runs a pre-request script with the part of Postman’s `pm` that it uses, and returns the request that Postman then
 * sends. In this simulation `CryptoJS` is declared already, so that a script cannot declare it again, and `URL` is
 * missing, both as in the sandbox of Newman 6.
 */
export function runInPostman(
  script: string,
  request: PreparedRequest,
  variables: Readonly<Record<string, string>>,
): PreparedRequest {
  let { url } = request;
  let headers = [...request.headers];
  const replaceIn = (text: string) =>
    text.replace(/\{\{(.+?)\}\}/g, (whole, name: string) => variables[name] ?? whole);

  const pm = {
    variables: { get: (name: string) => variables[name], replaceIn },
    request: {
      method: request.method,
      url: {
        toString: () => url,
        update: (changed: string) => {
          url = changed;
        },
      },
      headers: {
        upsert: ({ key, value }: { key: string; value: string }) => {
          headers = headers.filter(([name]) => name.toLowerCase() !== key.toLowerCase());
          headers.push([key, value]);
        },
      },
    },
  };

  const context = createContext({ pm, require: only(cryptoJs) });
  Object.defineProperty(context, 'CryptoJS', { value: cryptoJs });
  runInContext(script, context);
  return { method: request.method, url: encodeUrl(replaceIn(url)), headers };
}

/** Creates the `require` of a sandbox, with the one module that the samples need. */
export function only(module: unknown): (name: string) => unknown {
  return (name) => {
    if (name !== 'crypto-js') throw new Error(`Cannot find module '${name}'`);
    return module;
  };
}

/** Percent-encodes a URL as Postman does when it sends it: what is already encoded stays unchanged. */
function encodeUrl(url: string): string {
  const [, address = '', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  const encode = (text: string) => text.replace(/[^!-~]|["<>]/gu, encodeURIComponent);
  return encode(address).replace(/[`{}]/g, encodeURIComponent) + encode(query).replaceAll("'", '%27');
}
