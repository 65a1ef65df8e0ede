/** A message of a protocol that controls a browser: the answer to a command, or an event. */
export interface RemoteMessage {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
  readonly message?: string;
}

/** Sends the commands of such a protocol through a WebSocket, and hands on its events. */
export class RemoteSocket {
  /** Wraps each command, where the protocol lies within another one. */
  wrap: (command: object) => object = (command) => command;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #listen: (event: RemoteMessage) => void;
  #sent = 0;

  private constructor(socket: WebSocket, listen: (event: RemoteMessage) => void) {
    this.#socket = socket;
    this.#listen = listen;
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values())
        reject(new Error('The browser has closed the connection.'));
    });
    socket.addEventListener('message', ({ data }) => this.receive(JSON.parse(String(data))));
  }

  static async open(address: string, listen: (event: RemoteMessage) => void): Promise<RemoteSocket> {
    const socket = new WebSocket(address);
    const remote = new RemoteSocket(socket, listen);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`${address} does not answer.`)), {
        once: true,
      });
    });
    return remote;
  }

  /** Sends a command, and waits for its answer. */
  send<Result>(method: string, params: object = {}): Promise<Result> {
    this.#sent += 1;
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#sent, answer);
    this.#socket.send(JSON.stringify(this.wrap({ id: this.#sent, method, params })));
    return answer.promise as Promise<Result>;
  }

  receive(message: RemoteMessage): void {
    const { id = 0, error, result } = message;
    const waiting = this.#waiting.get(id);
    if (!waiting) {
      this.#listen(message);
      return;
    }
    this.#waiting.delete(id);
    if (error === undefined) waiting.resolve(result);
    else waiting.reject(new Error(`${JSON.stringify(error)} ${message.message ?? ''}`));
  }

  close(): void {
    this.#socket.close();
  }
}
