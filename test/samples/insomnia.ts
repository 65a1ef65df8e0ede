import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { only } from './postman.ts';
import type { PreparedRequest } from './prepared-request.ts';

const cryptoJs: unknown = createRequire(import.meta.url)('crypto-js');

interface Parameter {
  readonly key: string;
  readonly value: string;
  readonly disabled?: boolean;
}

/** A request of Insomnia, whose query parameters may be in a table next to the URL. */
export interface InsomniaRequest extends PreparedRequest {
  readonly parameters?: readonly Parameter[];
}

/**
 * Runs a pre-request script with the part of the `insomnia` object that it uses, and returns the request that Insomnia
 * then sends. This simulation does what matters to a signature: variables are filled in after the script, and the query
 * of the URL is decoded before it and encoded again after it.
 */
export async function runInInsomnia(
  script: string,
  request: InsomniaRequest,
  variables: Readonly<Record<string, string>>,
): Promise<PreparedRequest> {
  const url = new ScriptUrl(request.url, request.parameters ?? []);
  let headers = [...request.headers];
  const insomnia = {
    variables: {
      get: (name: string) => variables[name],
      replaceIn: (text: string) => fill(text, variables),
    },
    request: {
      method: request.method,
      url,
      upsertHeader: ({ key, value }: { key: string; value: string }) => {
        headers = [...headers.filter(([name]) => name !== key), [key, value]];
      },
    },
  };

  const context = createContext({ insomnia, require: only(cryptoJs), URL });
  await runInContext(`(async () => {\n${script}\n})()`, context);
  const fillIn = (text: string) => fill(text.replaceAll('_.', ''), variables);
  return { method: request.method, url: url.sent(fillIn), headers };
}

/** Fills in variables, and throws for an unknown name. */
function fill(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`attempted to output null or undefined value: ${name}`);
    return value;
  });
}

class ScriptUrl {
  #address = '';
  #parameters: Parameter[] = [];

  constructor(url: string, parameters: readonly Parameter[]) {
    this.update(url);
    this.#parameters.push(...parameters);
  }

  get query() {
    const parameters = this.#parameters;
    return {
      each: (visit: (parameter: Parameter) => void) => parameters.forEach(visit),
      map: <Result>(change: (parameter: Parameter) => Result) => parameters.map(change),
    };
  }

  toStringWithoutQuery(): string {
    return this.#address;
  }

  removeQueryParams(keys: readonly string[]): void {
    this.#parameters = this.#parameters.filter(({ key }) => !keys.includes(key));
  }

  /** Adds the query to the parameters; a URL with a variable in it stays one string. */
  update(url: string): void {
    this.#address = url;
    if (url.includes('{{')) return;
    const parsed = new URL(url);
    for (const [key, value] of parsed.searchParams) this.#parameters.push({ key, value });
    parsed.search = '';
    this.#address = parsed.href;
  }

  sent(fillIn: (text: string) => string): string {
    const encode = (text: string) => encodeURIComponent(fillIn(text));
    const query = this.#parameters
      .filter(({ key, disabled }) => key && !disabled)
      .map(({ key, value }) => `${encode(key)}=${encode(value).replaceAll('%2C', ',')}`);
    const address = fillIn(this.#address);
    if (query.length === 0) return address;
    return `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}`.replaceAll("'", '%27');
  }
}
