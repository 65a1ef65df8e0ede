/** Shows the progress of reading a long text. It is announced now and then, not at every change. */

import { formatCount } from '../../text/formatting/format-number.ts';
import { part } from '../shared/dom.ts';

/** A panel with a progress bar and a sentence. */
export interface ProgressPanel {
  /** Begins. The panel appears only if reading takes a while. */
  begin(name: string): void;
  /** `share` is from 0 to 1. */
  show(share: number, found: number): void;
  /** Hides the panel, and returns whether that has removed the focus. */
  end(): boolean;
}

const appearsAfterMs = 150;
const showsEveryMs = 100;
const speaksEveryMs = 10_000;

/** Makes the panel of an element with a `<progress>`, a text and a button. */
export function createProgressPanel(
  panel: HTMLElement,
  { announce }: { readonly announce: (text: string) => void },
): ProgressPanel {
  const bar = part<HTMLProgressElement>(panel, 'progress');
  const text = part(panel, '[data-decoder-progress-text]');
  let name = '';
  let began = 0;
  let shown = 0;
  let spoke = 0;

  return {
    begin(next) {
      name = next;
      began = performance.now();
      shown = 0;
      spoke = began;
      bar.value = 0;
    },
    show(share, found) {
      const now = performance.now();
      if (now - began < appearsAfterMs || now - shown < showsEveryMs) return;
      shown = now;
      if (panel.hidden) {
        panel.hidden = false;
        announce(`Reading ${name}.`);
      }
      const percent = Math.floor(share * 100);
      bar.value = percent;
      text.textContent = `Reading ${name}: ${percent}%, ${formatCount(found, 'response')} so far`;
      if (now - spoke < speaksEveryMs) return;
      spoke = now;
      announce(`${percent}% read, ${formatCount(found, 'response')} so far.`);
    },
    end() {
      const hadFocus = panel.contains(document.activeElement);
      panel.hidden = true;
      return hadFocus;
    },
  };
}
