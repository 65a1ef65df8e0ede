import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { expect, inject } from 'vitest';

/** A page of the site in a real browser, as somebody uses it. */
export class SitePage {
  /** Requests of the browser since `forgetRequests`. */
  readonly requests: string[] = [];
  /** Errors of scripts and of the console. */
  readonly errors: string[] = [];
  /** Warnings of the console. */
  readonly warnings: string[] = [];
  /** Requests that were answered with an error, or not at all. */
  readonly failedRequests: string[] = [];
  /** Requests to any other host. */
  readonly foreignRequests: string[] = [];
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
    page.on('request', (request: Request) => {
      this.requests.push(request.url());
      if (!request.url().startsWith(`${inject('site')}/`)) this.foreignRequests.push(request.url());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${message.text()} ${message.location().url}`.trim());
      if (message.type() === 'warning') this.warnings.push(message.text());
    });
    page.on('requestfailed', (request) => {
      // Going on to another page ends what the last one still asked for.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.failedRequests.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.failedRequests.push(`${response.status()} ${response.url()}`);
    });
  }

  static async open(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<SitePage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const site = new SitePage(await context.newPage());
    await site.go(path);
    return site;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${inject('site')}${path}`);
  }

  /** The path, the query and the fragment. */
  get address(): string {
    return this.page.url().slice(inject('site').length);
  }

  /** Shows the page in light or dark, as it is, and waits until it is shown so. */
  async switchScheme(colorScheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
    await this.page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
  }

  forgetRequests(): void {
    this.requests.length = 0;
  }

  async openSearch(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect.poll(() => this.searchField.isVisible()).toBe(true);
  }

  get searchField() {
    return this.page.locator('dialog[open] input');
  }

  get searchResults() {
    return this.page.locator('[data-search-results] a');
  }

  /** Waits until the search has loaded all that it needs, and has announced what it found. */
  async searchSettled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForTimeout(1_000);
  }

  /** The address of the result that the search field points at; `null` where it points at none. */
  pointedResult(): Promise<string | null> {
    return this.searchField.evaluate((field) => {
      const id = field.getAttribute('aria-activedescendant');
      return id === null ? null : (document.getElementById(id)?.getAttribute('href') ?? null);
    });
  }

  get decoderInput() {
    return this.page.locator('#decoder-input');
  }

  get findings() {
    return this.page.locator('[data-decoder-results] [data-code]');
  }

  /** The codes that the decoder shows, in order. */
  codes(): Promise<(string | null)[]> {
    return this.findings.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-code')));
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
