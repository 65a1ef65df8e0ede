import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { programs, provideProgram } from '../servers/program.ts';
import { Engine, type TextZoom } from './engine.ts';
import { type RemoteMessage, RemoteSocket } from './remote-socket.ts';
import { RunningProgram } from './running-program.ts';

/** A test looks at a page while it loads, and opens page after page, so that fonts are still there from the last one. */
const causedByTests = /Layout was forced|preloaded with link preload was not used/;

interface Contexts {
  readonly contexts: readonly { readonly context: string }[];
}

interface Called {
  readonly result: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Firefox without windows, through WebDriver BiDi. */
export class Firefox extends Engine {
  readonly #program: RunningProgram;
  readonly #profile: string;
  /** Messages of the pages' own scripts. */
  readonly #logged: string[] = [];
  #socket!: RemoteSocket;
  #page = '';
  /** The window around the page. */
  #window = '';

  private constructor(program: RunningProgram, profile: string) {
    super();
    this.#program = program;
    this.#profile = profile;
  }

  static async start(): Promise<Firefox> {
    const path = process.env.FIREFOX_PATH || (await provideProgram(programs.firefox));
    const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
    const program = new RunningProgram(path, [
      '--headless',
      '--no-remote',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      ...['--width', '1280', '--height', '900'],
      ...['--profile', profile],
    ]);
    const firefox = new Firefox(program, profile);
    await firefox.#connect(
      await program.ready(() => /BiDi listening on (ws:\S+)/.exec(program.printed)?.[1]),
    );
    return firefox;
  }

  async go(url: string): Promise<void> {
    await this.#socket.send('browsingContext.navigate', { context: this.#page, url, wait: 'complete' });
  }

  async back(): Promise<void> {
    await this.#socket.send('browsingContext.traverseHistory', { context: this.#page, delta: -1 });
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    const element = await this.#find(selector);
    await this.#socket.send('input.setFiles', { context: this.#page, element, files: [path] });
  }

  async screenshot(selector: string): Promise<Buffer> {
    const { data } = await this.#socket.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.#page,
      clip: { type: 'element', element: await this.#find(selector) },
    });
    return Buffer.from(data, 'base64');
  }

  async faultsOf(addresses: readonly string[]): Promise<readonly string[]> {
    for (const address of addresses) await this.go(address);
    const { data } = await this.#socket.send<{ data: string }>('browsingContext.print', {
      context: this.#page,
    });
    const isDocument = Buffer.from(data, 'base64').toString('latin1').startsWith('%PDF');
    return [...(await this.heard()), ...(isDocument ? [] : ['Printing makes no document.'])];
  }

  async heard(): Promise<readonly string[]> {
    const ofBrowser: readonly string[] = JSON.parse(
      await this.inWindow(`() => {
        const messages = Services.console.getMessageArray().map(String);
        Services.console.reset();
        return JSON.stringify(messages.filter((message) => message.includes('"http')));
      }`),
    );
    const ofPages = ofBrowser.filter((message) => !causedByTests.test(message));
    return [...this.#logged.splice(0), ...ofPages];
  }

  async zoomText(factor: TextZoom): Promise<void> {
    await this.inWindow(`() => String((gBrowser.selectedBrowser.textZoom = ${factor}))`);
  }

  /** Calls a function in the window of the browser itself. */
  inWindow(source: string): Promise<string> {
    return this.#callIn(this.#window, source);
  }

  async close(): Promise<void> {
    this.#socket.close();
    await this.#program.end();
    await rm(this.#profile, { recursive: true, force: true });
  }

  protected async perform(actions: readonly object[]): Promise<void> {
    await this.#socket.send('input.performActions', { context: this.#page, actions });
  }

  protected call(source: string): Promise<string> {
    return this.#callIn(this.#page, source);
  }

  async #connect(address: string): Promise<void> {
    this.#socket = await RemoteSocket.open(`${address}/session`, (event) => this.#hear(event));
    await this.#socket.send('session.new', { capabilities: {} });
    await this.#socket.send('session.subscribe', { events: ['log.entryAdded'] });
    this.#page = await this.#firstContext({});
    this.#window = await this.#firstContext({ 'moz:scope': 'chrome' });
  }

  async #firstContext(scope: object): Promise<string> {
    const { contexts } = await this.#socket.send<Contexts>('browsingContext.getTree', scope);
    return contexts[0]?.context ?? '';
  }

  async #find(selector: string): Promise<object | undefined> {
    const { nodes } = await this.#socket.send<{ nodes: readonly object[] }>('browsingContext.locateNodes', {
      context: this.#page,
      locator: { type: 'css', value: selector },
    });
    return nodes[0];
  }

  #hear({ method, params }: RemoteMessage): void {
    if (method === 'log.entryAdded') this.#logged.push((params as { text: string }).text);
  }

  async #callIn(context: string, functionDeclaration: string): Promise<string> {
    const { result, exceptionDetails } = await this.#socket.send<Called>('script.callFunction', {
      target: { context },
      functionDeclaration,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }
}
