/** The mock on a socket: HTTP/1.1, with limits for everything that a client may send or keep open. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Limits } from './limits.ts';
import { problemReply, type Reply } from './reply/reply.ts';

/** A server that can be started and stopped. */
export interface MockServer {
  /** Settles with the address of the socket; rejects with the error of the operating system. */
  listen(port: number, host: string): Promise<AddressInfo>;
  /** Accepts no more connections, finishes responses that have begun, and closes all connections. */
  close(): Promise<void>;
}

/** The interval in which timeouts are checked. */
const checkInterval = 1_000;

/**
 * Makes a server.
 *
 * @param handle Answers a request, with the first `keptBytes` of its body.
 */
export function createMockServer(
  handle: (message: IncomingMessage, body: Buffer) => Promise<Reply>,
  limits: Limits,
  keptBytes: number,
): MockServer {
  let closing = false;
  const server = nodeHttp().createServer(
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
    // A client may disconnect at any time; the server must not fail.
    request.on('error', () => {});
    response.on('error', () => {});
    const body = await bodyOf(request, limits.bodyBytes, keptBytes);
    if (body === 'aborted') return;
    if (body === 'too-long') {
      const detail = `The mock accepts bodies of up to ${limits.bodyBytes} bytes.`;
      // node:http then closes the connection without reading the rest.
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

/** Loads the module only where it is needed, and without an import, which a bundler for browsers could not resolve. */
function nodeHttp(): typeof import('node:http') {
  const http = globalThis.process?.getBuiltinModule?.('node:http');
  if (!http) throw new Error('The mock can listen only in Node, Deno, or Bun. Elsewhere, use its fetch.');
  return http;
}

/** Reads a whole body, and keeps its beginning. */
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
      // A copy: a view would keep the whole chunk in memory.
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
      // For example, too many open files: the next connection may succeed.
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

/** Returns the URL for a client on this machine. */
export function urlOf({ address, port, family }: AddressInfo): string {
  const isEverywhere = address === '0.0.0.0' || address === '::';
  const host = isEverywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

/** Returns the complete URL that a client used. */
export function addressOf({ url = '/', headers, socket }: IncomingMessage, base: string | null): string {
  if (/^https?:\/\//i.test(url)) return url;
  return `${base ?? `http://${headers.host ?? localHost(socket)}`}${url}`;
}

function localHost({ localAddress = 'localhost', localPort = 80 }: Socket): string {
  return `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}
