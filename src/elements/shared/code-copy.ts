/** Gives each code block a button that copies it. */
import { element } from './dom.ts';
import './copy-button.ts';

for (const frame of document.querySelectorAll<HTMLElement>('.code-frame')) {
  const text = frame.querySelector('pre')?.textContent ?? '';
  const name = frame.closest('figure')?.querySelector('figcaption')?.textContent;
  frame.append(
    element(
      'copy-button',
      { 'data-copy': text },
      element('button', { type: 'button', 'aria-label': `Copy ${name ?? 'this code'}` }, 'Copy'),
      element('span', { role: 'status' }),
    ),
  );
}
