import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import process from 'node:process';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';
import { programs, provideProgram } from '../servers/program.ts';
import { Engine, type TextZoom } from './engine.ts';
import { RunningProgram } from './running-program.ts';
import { WebKitInspector } from './webkit-inspector.ts';

const usualPlaces = ['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/lib/webkit2gtk-4.*/MiniBrowser'];
/** The screen has no graphics card: to imitate one takes several times as long. */
const plainDrawing = { WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
/** The title of the window begins so. */
const windowName = String.raw`^\[Automation\]`;
/** WebDriver names an element so. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKit through WebDriver, on a screen that nobody sees. */
export class WebKit extends Engine {
  readonly #browser: string;
  readonly #display: string;
  readonly #programs: readonly RunningProgram[];
  readonly #heard: string[] = [];
  #session: string;

  private constructor(browser: string, display: string, programs: readonly RunningProgram[], driver: string) {
    super();
    this.#browser = browser;
    this.#display = display;
    this.#programs = programs;
    this.#session = driver;
  }

  static async start(): Promise<WebKit> {
    const driver = await provideProgram(programs.webkitDriver);
    const browser = process.env.WEBKIT_PATH || globSync(usualPlaces)[0];
    if (!browser) throw new Error('WebKit’s MiniBrowser was not found. Name it in WEBKIT_PATH.');
    const options = ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
    const screen = new RunningProgram(await provideProgram(programs.xvfb), options);
    const display = `:${await screen.ready(() => /^(\d+)\n/.exec(screen.printed)?.[1])}`;
    const port = await freePort();
    const program = new RunningProgram(driver, [`--port=${port}`], { ...plainDrawing, DISPLAY: display });
    const address = `http://127.0.0.1:${port}`;
    await program.ready(async () => (await fetch(`${address}/status`)).ok);
    const webkit = new WebKit(browser, display, [program, screen], address);
    await webkit.#open();
    return webkit;
  }

  async go(url: string): Promise<void> {
    this.#heard.push(...(await this.#takeMessages()));
    await this.#send('POST', '/url', { url });
    await this.run(keepMessages);
  }

  async heard(): Promise<readonly string[]> {
    return [...this.#heard.splice(0), ...(await this.#takeMessages())];
  }

  async back(): Promise<void> {
    await this.#send('POST', '/back', {});
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    await this.#send('POST', `${await this.#find(selector)}/value`, { text: path });
  }

  async screenshot(selector: string): Promise<Buffer> {
    return Buffer.from(String(await this.#send('GET', `${await this.#find(selector)}/screenshot`)), 'base64');
  }

  /** The driver does not zoom, nor do its keys reach the window around the page: they are pressed on the screen. */
  async zoomText(factor: TextZoom): Promise<void> {
    const press = await provideProgram(programs.xdotool);
    const window = ['search', '--name', windowName, 'windowfocus', '--sync'];
    await promisify(execFile)(press, [...window, 'key', factor === 1 ? 'ctrl+0' : 'ctrl+plus'], {
      env: { ...process.env, DISPLAY: this.#display },
    });
  }

  async faultsOf(addresses: readonly string[]): Promise<readonly string[]> {
    const inspector = await WebKitInspector.start(this.#browser, this.#display, addresses[0] ?? '');
    try {
      const cut: string[] = [];
      for (const address of addresses) {
        await inspector.go(address);
        const wrappers = await inspector.evaluate(`(${wrappersOfLines})().join()`);
        if (wrappers !== '') cut.push(`${address}: ${wrappers}`);
      }
      return [...inspector.messages, ...cut];
    } finally {
      await inspector.close();
    }
  }

  async close(): Promise<void> {
    await this.#send('DELETE', '');
    for (const program of this.#programs) await program.end();
  }

  protected async perform(actions: readonly object[]): Promise<void> {
    await this.#send('POST', '/actions', { actions });
  }

  protected async call(source: string): Promise<string> {
    const script = `const answer = arguments[0]; (${source})().then(answer, (error) => answer('!' + error))`;
    const answer = String(await this.#send('POST', '/execute/async', { script, args: [] }));
    if (answer.startsWith('!')) throw new Error(answer);
    return answer;
  }

  #takeMessages(): Promise<readonly string[]> {
    return this.run(() => (window as { messages?: string[] }).messages?.splice(0) ?? []);
  }

  async #open(): Promise<void> {
    const options = { binary: this.#browser, args: ['--automation', '--zoom-text-only=TRUE'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = (await this.#send('POST', '/session', { capabilities })) as { sessionId: string };
    this.#session += `/session/${sessionId}`;
    await this.#send('POST', '/window/rect', { x: 0, y: 0, width: 1280, height: 900 });
  }

  /** The path of an element in requests. */
  async #find(selector: string): Promise<string> {
    const element = await this.#send('POST', '/element', { using: 'css selector', value: selector });
    return `/element/${(element as Record<string, string>)[elementKey]}`;
  }

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.#session + path, { method, body: body ? JSON.stringify(body) : null });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
    return value;
  }
}

/**
 * Names long elements that lay out their content as a grid or in a row: WebKit cuts a line in two where a page ends
 * within one.
 */
function wrappersOfLines(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body :has(p, li, pre, td)')]
    .filter((one) => one.offsetHeight > 400 && /grid|flex/.test(getComputedStyle(one).display))
    .map(({ localName, className }) => `${localName}.${className}`);
}

/** Keeps what goes wrong on a page once it is loaded: WebDriver does not hear the console. */
function keepMessages(): void {
  const messages: string[] = [];
  Object.assign(window, { messages });
  for (const level of ['warn', 'error'] as const)
    console[level] = (...values) => void messages.push(values.join(' '));
  window.addEventListener('error', ({ message }) => messages.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => messages.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    messages.push(violatedDirective),
  );
}
