import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived, with the faults of its signature. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path and the query, byte for byte. */
  readonly target: string;
  readonly faults: readonly string[];
}

/**
 * A local server that checks signatures as the documentation describes them. It answers a correctly signed request with
 * a redirect, which a sample must not follow, and any other with 401.
 */
export class ApiServer {
  readonly #received: ReceivedRequest[] = [];
  readonly #files: ReadonlyMap<string, string>;
  readonly #server: Server;
  readonly #appSecret: string;

  private constructor(appSecret: string, files: ReadonlyMap<string, string>) {
    this.#appSecret = appSecret;
    this.#files = files;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Starts a server; a browser may load `files` from the same origin, by path. */
  static async start(appSecret: string, files: ReadonlyMap<string, string> = new Map()): Promise<ApiServer> {
    const server = new ApiServer(appSecret, files);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Returns the requests that arrived since the last call. */
  takeReceived(): readonly ReceivedRequest[] {
    return this.#received.splice(0);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const target = request.url ?? '';
    const file = this.#files.get(target);
    if (file) {
      const type = target.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(file);
      return;
    }
    if (target === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const received = { method: request.method ?? '', target, faults: this.#faultsOf(request) };
    this.#received.push(received);
    if (received.faults.length === 0) response.writeHead(303, { Location: '/moved' }).end();
    else response.writeHead(401, { ApiStatusSubCode: '401.9' }).end();
  }

  #faultsOf(request: IncomingMessage): readonly string[] {
    const headers = request.headersDistinct.signature ?? [];
    if (headers.length !== 1) return [`${headers.length} Signature headers`];
    const { AppKey, IssuedAt, Token, ...rest } = JSON.parse(headers[0] ?? '') as Record<string, unknown>;
    const message = `${AppKey}${request.method}${this.origin}${request.url}${IssuedAt}`;
    const expected = createHmac('sha256', this.#appSecret).update(message).digest('base64');
    const faults: string[] = [];
    if (typeof AppKey !== 'number') faults.push('AppKey is not a number');
    if (!isNow(IssuedAt)) faults.push(`IssuedAt is ${IssuedAt}`);
    if (Token !== expected) faults.push('Token is of a different message or secret');
    if (Object.keys(rest).length > 0) faults.push(`unknown: ${Object.keys(rest)}`);
    return faults;
  }
}

/** Whether this is the current time in UTC, `yyyyMMddHHmmss`, within a minute. */
function isNow(issuedAt: unknown): boolean {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;
  if (typeof issuedAt !== 'string' || !digits.test(issuedAt)) return false;
  const time = Date.parse(issuedAt.replace(digits, '$1-$2-$3T$4:$5:$6Z'));
  return Math.abs(Date.now() - time) < 60_000;
}
