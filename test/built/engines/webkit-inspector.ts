import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { type RemoteMessage, RemoteSocket } from './remote-socket.ts';
import { RunningProgram } from './running-program.ts';

interface Request {
  readonly requestId: string;
}

interface Said {
  readonly message: { readonly text: string };
}

interface Evaluated {
  readonly result: { readonly value: string; readonly description?: string };
  readonly wasThrown: boolean;
}

/** The Web Inspector of WebKit: unlike WebDriver, it hears the console, and shows pages as on paper. */
export class WebKitInspector {
  /** The messages of the console. */
  readonly messages: string[] = [];
  readonly #program: RunningProgram;
  /** Requests without an answer so far. */
  readonly #waiting = new Set<unknown>();
  readonly #target = Promise.withResolvers<string>();
  #socket!: RemoteSocket;
  #loaded = Promise.withResolvers<void>();

  private constructor(program: RunningProgram) {
    this.#program = program;
  }

  /** Starts a browser for it, with a page of the site that will be visited: another site gets another inspector. */
  static async start(browser: string, display: string, address: string): Promise<WebKitInspector> {
    const server = `127.0.0.1:${await freePort()}`;
    const environment = { DISPLAY: display, WEBKIT_INSPECTOR_HTTP_SERVER: server };
    const program = new RunningProgram(browser, ['--private', address], environment);
    const path = await program.ready(async () => {
      const list = await fetch(`http://${server}`);
      // Until the page has its title, it may still move to another process.
      return /"targetname">[^<].*?(\/socket\/[\w/]+)/s.exec(await list.text())?.[1];
    });
    const inspector = new WebKitInspector(program);
    await inspector.#connect(`ws://${server}${path}`);
    await inspector.#socket.send('Page.setEmulatedMedia', { media: 'print' });
    // The page was left while it loaded, and may have said so.
    await inspector.go(address);
    inspector.messages.length = 0;
    return inspector;
  }

  /** Opens a page, and waits until it has loaded all that its scripts asked for too. */
  async go(url: string): Promise<void> {
    this.#loaded = Promise.withResolvers();
    await this.#socket.send('Page.navigate', { url });
    await this.#loaded.promise;
    // A script that has arrived may ask for another one only later.
    for (let quiet = 0; quiet < 4; quiet = this.#waiting.size > 0 ? 0 : quiet + 1) await sleep(50);
  }

  async evaluate(expression: string): Promise<string> {
    const { result, wasThrown } = await this.#socket.send<Evaluated>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (wasThrown) throw new Error(result.description);
    return result.value;
  }

  async close(): Promise<void> {
    this.#socket.close();
    await this.#program.end();
  }

  async #connect(address: string): Promise<void> {
    this.#socket = await RemoteSocket.open(address, (event) => this.#hear(event));
    const targetId = await this.#target.promise;
    this.#socket.wrap = (command) => ({
      id: 0,
      method: 'Target.sendMessageToTarget',
      params: { targetId, message: JSON.stringify(command) },
    });
    for (const domain of ['Page', 'Network', 'Console']) await this.#socket.send(`${domain}.enable`);
  }

  #hear({ method, params }: RemoteMessage): void {
    if (method === 'Target.targetCreated')
      this.#target.resolve((params as { targetInfo: { targetId: string } }).targetInfo.targetId);
    if (method === 'Target.dispatchMessageFromTarget')
      this.#socket.receive(JSON.parse((params as { message: string }).message));
    if (method === 'Network.requestWillBeSent') this.#waiting.add((params as Request).requestId);
    if (method === 'Network.loadingFinished' || method === 'Network.loadingFailed')
      this.#waiting.delete((params as Request).requestId);
    if (method === 'Page.loadEventFired') this.#loaded.resolve();
    if (method === 'Console.messageAdded') this.messages.push((params as Said).message.text);
  }
}
