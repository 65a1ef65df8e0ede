import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One response of the server. */
export interface Answer {
  readonly status: number;
  readonly subCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as it arrived. */
export interface Arrival {
  readonly method: string;
  readonly target: string;
  readonly body: string;
  /** Every value of the field, so that a value that was added instead of replaced is noticed. */
  readonly signatures: readonly string[];
  readonly session: string | undefined;
  /** The time of arrival in milliseconds. */
  readonly time: number;
}

/** A local server that sends the given responses in order, and repeats the last one. */
export class ScriptedServer {
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));
  #arrivals: Arrival[] = [];
  #answers: Answer[] = [];

  /** The origin at which it listens, or listened. */
  origin = '';

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Discards the recorded requests, and sends these responses from now on. */
  play(answers: readonly Answer[]): void {
    this.#arrivals = [];
    this.#answers = [...answers];
  }

  get arrivals(): readonly Arrival[] {
    return this.#arrivals;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const time = performance.now();
    const { signature = [], apisessionkey = [] } = request.headersDistinct;
    const body = await text(request);
    const { method = '', url: target = '' } = request;
    this.#arrivals.push({ method, target, body, signatures: signature, session: apisessionkey[0], time });
    const { status, subCode, headers } = (
      this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0]
    ) as Answer;
    response.writeHead(status, {
      ...headers,
      ...(subCode === undefined ? {} : { ApiStatusSubCode: subCode }),
    });
    response.end(status === 204 ? undefined : `answer ${this.#arrivals.length}`);
  }
}
