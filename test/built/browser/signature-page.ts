import type { SitePage } from './site-page.ts';

/** The signature checker, used as somebody does. */
export class SignaturePage {
  readonly site: SitePage;

  constructor(site: SitePage) {
    this.site = site;
  }

  get page() {
    return this.site.page;
  }
  get text() {
    return this.page.locator('#signature-text');
  }
  get secret() {
    return this.page.locator('#signature-secret');
  }
  get summary() {
    return this.page.locator('[data-signature-summary]');
  }
  get clock() {
    return this.page.locator('[data-signature-clock]');
  }
  get results() {
    return this.page.locator('[data-signature-results]');
  }

  field(name: 'method' | 'url' | 'value' | 'time' | 'request') {
    return this.page.locator(`#signature-${name}`);
  }

  check(code: string) {
    return this.page.locator(`[data-signature-checks] [data-code="${code}"]`);
  }

  async summaryText(): Promise<string> {
    return (await this.summary.textContent()) ?? '';
  }

  /** Types a secret, and another one in the moment in which the summary has a text: from here it would be missed. */
  typeSecretWhile(text: string, first: string, second: string): Promise<void> {
    return this.page.evaluate(
      ([text, first, second]) =>
        new Promise<void>((resolve) => {
          const field = document.querySelector<HTMLInputElement>('#signature-secret');
          const summary = document.querySelector('[data-signature-summary]');
          const type = (secret: string) => {
            if (field) field.value = secret;
            field?.dispatchEvent(new Event('input', { bubbles: true }));
          };
          const observer = new MutationObserver(() => {
            if (summary?.textContent !== text) return;
            observer.disconnect();
            type(second);
            resolve();
          });
          if (summary) observer.observe(summary, { childList: true, characterData: true, subtree: true });
          type(first);
        }),
      [text, first, second] as const,
    );
  }

  /** The result of each check, by its code. */
  states(): Promise<Record<string, string>> {
    return this.page
      .locator('[data-signature-checks] [data-code]')
      .evaluateAll((items) =>
        Object.fromEntries(
          (items as HTMLElement[]).map(({ dataset }) => [dataset.code ?? '', dataset.state ?? '']),
        ),
      );
  }

  /** The codes of the checks that are unfolded. */
  opened(): Promise<string[]> {
    return this.page
      .locator('[data-signature-checks] [data-code]:has(> details[open])')
      .evaluateAll((items) => (items as HTMLElement[]).map(({ dataset }) => dataset.code ?? ''));
  }

  /** The id or the text of what has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(
      () => document.activeElement?.id || (document.activeElement?.textContent ?? '').trim(),
    );
  }
}
