/** Starts and stops the server of a mock. */
import { type Limits, usualLimits } from './limits.ts';
import type { Reply } from './reply/reply.ts';
import { addressOf, createMockServer, type MockServer, urlOf } from './server.ts';

/** A request with its body, as it was received. */
export interface ReceivedRequest {
  readonly method: string;
  readonly target: string;
  readonly address: string;
  readonly headers: unknown;
  readonly body: Uint8Array;
  /** Reads the header fields; called only where the request is kept. */
  readonly fields: () => Record<string, string>;
}

/** The part of a mock that listens. */
export interface Listener {
  listen(address?: { readonly port?: number; readonly host?: string }): Promise<string>;
  close(): Promise<void>;
  /** Throws where it does not listen. */
  readonly url: string;
}

/** The settings of a mock that concern its server. */
export interface ListenerOptions {
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Creates the listener of a mock.
 *
 * @param base The URL that clients sign; `null` for the one that they use.
 * @param keptBytes The length of the body that is passed on.
 */
export function createListener(
  options: ListenerOptions,
  base: string | null,
  answer: (received: ReceivedRequest) => Promise<Reply>,
  keptBytes: number,
): Listener {
  let server: MockServer | null = null;
  let url: string | null = null;
  const limits = { ...usualLimits, ...options.limits };

  return {
    async listen({ port = options.port ?? 0, host = options.host ?? '127.0.0.1' } = {}) {
      if (server) throw new Error('The mock is already listening.');
      const created = createMockServer(
        (message, body) =>
          answer({
            method: message.method ?? '',
            target: message.url ?? '/',
            address: addressOf(message, base),
            headers: message.rawHeaders,
            body,
            fields: () => joinedFields(message.rawHeaders),
          }),
        limits,
        keptBytes,
      );
      server = created;
      try {
        url = urlOf(await created.listen(port, host));
      } catch (error) {
        server = null;
        throw error;
      }
      return url;
    },
    async close() {
      const closing = server;
      server = null;
      url = null;
      await closing?.close();
    },
    get url() {
      if (url === null) throw new Error('The mock is not listening. Call listen() first, and await it.');
      return url;
    },
  };
}

/** Converts names and values in turn to an object with names in lower case. */
function joinedFields(raw: readonly string[]): Record<string, string> {
  const fields = new Map<string, string>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] as string).toLowerCase();
    const before = fields.get(name);
    fields.set(name, before === undefined ? (raw[i + 1] as string) : `${before}, ${raw[i + 1]}`);
  }
  return Object.fromEntries(fields);
}
