/** A key or a button, pressed or released; a pointer that is moved: the actions of WebDriver. */
export type Action = Readonly<Record<string, string | number>>;

/** Keys that write no character, as WebDriver names them. */
export const keys = { control: '\uE009', enter: '\uE007', escape: '\uE00C', tab: '\uE004' } as const;

/** The usual size of text, or one step more. */
export type TextZoom = 1 | 1.2;

/** A browser with one window, used as somebody uses it. Each engine has its own protocol for that. */
export abstract class Engine {
  /** Opens a page, and waits until it is loaded. */
  abstract go(address: string): Promise<void>;
  abstract back(): Promise<void>;
  abstract chooseFile(selector: string, path: string): Promise<void>;
  /** Draws an element as it is on the screen; gives the PNG file. */
  abstract screenshot(selector: string): Promise<Buffer>;
  /** Zooms the text of the page, and nothing else of it. */
  abstract zoomText(factor: TextZoom): Promise<void>;
  /** Opens pages one after the other, and prints; gives all messages of the console, and faults on paper. */
  abstract faultsOf(addresses: readonly string[]): Promise<readonly string[]>;
  /** Gives the messages and errors of the pages since it was last asked. */
  abstract heard(): Promise<readonly string[]>;
  abstract close(): Promise<void>;
  protected abstract perform(sources: readonly object[]): Promise<void>;
  /** Calls a function in the page, which returns a promise of a string. */
  protected abstract call(source: string): Promise<string>;

  /** Runs a function in the page. What it takes and gives is sent as JSON. */
  async run<Values extends readonly unknown[], Result>(
    program: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    const json = await this.call(
      `async () => JSON.stringify({ result: await (${program})(...${JSON.stringify(values)}) })`,
    );
    return JSON.parse(json).result;
  }

  /** Holds keys together, as Control and K. */
  press(...held: readonly string[]): Promise<void> {
    return this.#key([
      ...held.map((value) => ({ type: 'keyDown', value })),
      ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  type(text: string): Promise<void> {
    return this.#key(
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  /** Brings an element into sight, and clicks on its middle. */
  async click(selector: string): Promise<void> {
    const { x, y } = await this.run((selector) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`${selector} is missing`);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    }, selector);
    await this.perform([
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x, y, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  #key(actions: readonly Action[]): Promise<void> {
    return this.perform([{ type: 'key', id: 'keyboard', actions }]);
  }
}
