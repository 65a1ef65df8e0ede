import { expect } from 'vitest';
import type { SitePage } from './site-page.ts';

/** A file as a test gives it to the decoder. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
  /** How often the text occurs in it; once by default. */
  readonly times?: number;
}

/** The decoder, used as somebody does. */
export class DecoderPage {
  readonly site: SitePage;

  constructor(site: SitePage) {
    this.site = site;
  }

  get page() {
    return this.site.page;
  }
  get summary() {
    return this.page.locator('[data-decoder-summary]');
  }
  get announcement() {
    return this.page.locator('[data-decoder-announcement]');
  }
  get attachments() {
    return this.page.locator('[data-decoder-attachments] li');
  }
  get overview() {
    return this.page.locator('[data-decoder-overview]');
  }
  get progress() {
    return this.page.locator('[data-decoder-progress]');
  }
  get cancel() {
    return this.page.getByRole('button', { name: 'Cancel', exact: true });
  }
  get results() {
    return this.page.locator('[data-decoder-results]');
  }

  async summaryText(): Promise<string> {
    return (await this.summary.textContent()) ?? '';
  }

  /** Drops files, or a text, on the element that a selector names. */
  async drop(given: readonly GivenFile[] | string, on = 'code-decoder'): Promise<void> {
    await this.page.evaluate(
      ([given, on]) => {
        const dataTransfer = new DataTransfer();
        if (typeof given === 'string') dataTransfer.setData('text/plain', given);
        else {
          for (const { name, text, times = 1 } of given) {
            dataTransfer.items.add(new File(Array<string>(times).fill(text), name));
          }
        }
        const settings = { dataTransfer, bubbles: true, cancelable: true };
        const target = document.querySelector(on);
        for (const type of ['dragenter', 'dragover', 'drop'])
          target?.dispatchEvent(new DragEvent(type, settings));
      },
      [given, on] as const,
    );
  }

  /** Pastes as the keyboard does; the page needs the permission to use the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.site.decoderInput.focus();
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  /** Copies the ticket, and gives what lies in the clipboard then. */
  async copyTicket(): Promise<string> {
    await this.page.getByRole('button', { name: 'Copy for a ticket' }).click();
    await this.page.locator('[data-decoder-ticket][data-copied]').waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The label of what has the focus, or its id. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return 'nothing';
      return (
        activeElement.id ||
        activeElement.getAttribute('aria-label') ||
        (activeElement.textContent ?? '').trim()
      );
    });
  }
}

/** Waits until a reading is as expected; reading a long text takes its time. */
export function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read);
}

/** Permissions for tests of the clipboard. */
export const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** A log with times, in which an expired session is sent again and again; `lines` of it. */
export function exampleLog(lines: number): string {
  const codes = ['403.23', '401.24', '401.24', '401.24', '401.24', '404.2', '200', '403.25', '403.99', '502'];
  return Array.from({ length: lines }, (_, i) => {
    const code = codes[i % codes.length] ?? '';
    const [status] = code.split('.');
    const time = new Date(Date.UTC(2026, 10, 22, 2, 13, 44) + i * 1_000).toISOString();
    const subCode = code.includes('.') ? ` ApiStatusSubCode=${code}` : '';
    return `${time} INFO request=${i} ApiSessionKey=s3cr3t-${i} status=${status}${subCode} took=${(i * 7) % 90}ms\n`;
  }).join('');
}
