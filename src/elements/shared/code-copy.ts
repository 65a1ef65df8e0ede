/** Gives each code block a button that copies it; of commands with their output, it copies the commands. */
import { element } from './dom.ts';
import './copy-button.ts';

for (const frame of document.querySelectorAll<HTMLElement>('.code-frame')) {
  const commands = [...frame.querySelectorAll('.command')];
  const copied = commands.length > 0 ? commands : [...frame.querySelectorAll('pre')];
  const text = copied.map((part) => part.textContent).join('');
  frame.prepend(
    element(
      'copy-button',
      { 'data-copy': text.replace(/\n$/, '') },
      element('button', { type: 'button', 'aria-label': 'Copy this code' }, 'Copy'),
      element('span', { role: 'status' }),
    ),
  );
}
