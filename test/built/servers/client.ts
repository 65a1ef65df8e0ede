import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** The answer of a server. */
export interface Answer {
  readonly status: number;
  readonly fields: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Parts of a request besides the path. */
export interface Asked {
  readonly method?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Asks one server, over connections that it keeps. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** The answer to a path that is sent letter by letter, not in its normal form; redirects are not followed. */
  ask(path: string, { method = 'GET', fields: headers = {} }: Asked = {}): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const options = { host: '127.0.0.1', port: this.#port, agent: this.#agent, path, method, headers };
    const sent = request(options, async (message) => {
      const body = await buffer(message);
      resolve({ status: message.statusCode ?? 0, fields: message.headers, body });
    });
    sent.once('error', reject).end();
    return promise;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The body without its content encoding. */
export function unpacked({ fields, body }: Answer): Buffer {
  if (fields['content-encoding'] === 'br') return brotliDecompressSync(body);
  if (fields['content-encoding'] === 'gzip') return gunzipSync(body);
  return body;
}
