/** The mock on a socket: HTTP/1.1, with a limit for everything that a client may send or keep open. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { problemReply, type Reply } from './reply.ts';

/** How much a client may send, and how long it may take. Times are in milliseconds. */
export interface Limits {
  /** Of all header fields together. Beyond it, node:http answers with 431. */
  readonly headerBytes: number;
  /** Beyond it, the answer is 413. */
  readonly bodyBytes: number;
  /** For the header fields to arrive, and for the whole request. Then node:http answers with 408. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** How long a connection is kept on which nothing happens. */
  readonly keepAliveTimeout: number;
  readonly idleTimeout: number;
  /** More are closed at once. */
  readonly connections: number;
  /** How long answers may still take after `close()`. */
  readonly closeTimeout: number;
}

export const usualLimits: Limits = {
  headerBytes: 16_384,
  bodyBytes: 10_000_000,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  idleTimeout: 70_000,
  connections: 2_000,
  closeTimeout: 2_000,
};

/** A server that can be started and stopped. */
export interface MockServer {
  /** Settles with the address of the socket; rejects with the error of the operating system. */
  listen(port: number, host: string): Promise<AddressInfo>;
  /** Takes no more connections, lets answers end that are on their way, and closes all. */
  close(): Promise<void>;
}

/** How often the times of requests are looked at. */
const checkInterval = 1_000;
/**
 * Makes a server.
 *
 * @param handle Answers a request. It gets the first `keptBytes` of the body.
 */
export function createMockServer(
  handle: (message: IncomingMessage, body: Buffer) => Promise<Reply>,
  limits: Limits,
  keptBytes: number,
): MockServer {
  let closing = false;
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.keepAliveTimeout,
      connectionsCheckingInterval: Math.min(checkInterval, limits.headersTimeout),
    },
    (request, response) => {
      receive(request, response).catch(() => response.destroy());
    },
  );
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idleTimeout);

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A client may go away at any moment; that concerns nobody else.
    request.on('error', () => {});
    response.on('error', () => {});
    const body = await bodyOf(request, limits.bodyBytes, keptBytes);
    if (body === 'aborted') return;
    if (body === 'too-long') {
      const detail = `The mock takes bodies of up to ${limits.bodyBytes} bytes.`;
      // node:http then closes the connection, whatever is still to come.
      response.setHeader('Connection', 'close');
      return send(response, problemReply('body-too-long', detail));
    }
    send(response, await handle(request, body));
  }

  function send(response: ServerResponse, reply: Reply): void {
    if (response.destroyed) return;
    response.statusCode = reply.status;
    for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
    if (closing) response.setHeader('Connection', 'close');
    response.end(reply.body);
  }

  return {
    listen: (port, host) => listening(server, port, host),
    close() {
      closing = true;
      return closed(server, limits.closeTimeout);
    },
  };
}

/** Reads a body to its end, and keeps its beginning. */
function bodyOf(
  request: IncomingMessage,
  mostBytes: number,
  keptBytes: number,
): Promise<Buffer | 'too-long' | 'aborted'> {
  if (Number(request.headers['content-length']) > mostBytes) return Promise.resolve('too-long');
  return new Promise((resolve) => {
    const kept: Buffer[] = [];
    let keptLength = 0;
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > mostBytes) return resolve('too-long');
      if (keptLength >= keptBytes) return;
      // A copy: a part of a chunk would hold the whole of it in memory.
      const part = Buffer.from(chunk.subarray(0, keptBytes - keptLength));
      keptLength += part.length;
      kept.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(kept)));
    request.on('close', () => resolve('aborted'));
  });
}

function listening(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // Too many open files, for one: the next connection may work again.
      server.on('error', () => {});
      resolve(server.address() as AddressInfo);
    });
  });
}

function closed(server: Server, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeout);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** The address that a client on this machine asks. */
export function urlOf({ address, port, family }: AddressInfo): string {
  const isEverywhere = address === '0.0.0.0' || address === '::';
  const host = isEverywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

/** The whole URL of a request, as the client has it. */
export function addressOf({ url = '/', headers, socket }: IncomingMessage, base: string | null): string {
  if (/^https?:\/\//i.test(url)) return url;
  return `${base ?? `http://${headers.host ?? localHost(socket)}`}${url}`;
}

function localHost({ localAddress = 'localhost', localPort = 80 }: Socket): string {
  return `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}
