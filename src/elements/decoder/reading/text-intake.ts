/** How texts come in other than by typing: pasted, dropped, chosen as files. */
import { part } from '../../shared/dom.ts';
import { fileText, pastedText, type TextSource } from './text-source.ts';

/** A text that is longer takes too long to be laid out in a text field: it is held aside. */
export const longestTyped = 50_000;

/** What a hand types at once is shorter. Longer text may come from a program, and browsers insert it line by line. */
const longestKeystroke = 1_000;

/** Where texts go. */
export interface TextIntake {
  /** Files and long texts. */
  attach(sources: readonly TextSource[]): void;
  /** A text that was dropped beside the text field. */
  write(text: string): void;
}

/**
 * Listens for texts on an element that holds a text field and a file field. All of the element takes
 * what is dropped.
 */
export function takeTexts(root: HTMLElement, { attach, write }: TextIntake): void {
  const field = part<HTMLTextAreaElement>(root, 'textarea');
  const chooser = part<HTMLInputElement>(root, 'input[type="file"]');

  const takeFiles = (event: Event, files: readonly File[]): void => {
    event.preventDefault();
    attach(files.map(fileText));
  };

  /** Takes a text, unless the text field does that as well by itself. */
  const takeText = (event: Event, text: string): void => {
    const isLong = text.length > longestTyped;
    if (!isLong && (text === '' || event.target === field)) return;
    event.preventDefault();
    if (isLong) attach([pastedText(text)]);
    else write(text);
  };

  /** Puts a text where the cursor is, or holds it aside. */
  const put = (text: string): void => {
    if (text.length > longestTyped) {
      attach([pastedText(text)]);
      return;
    }
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const isDropping = (event: DragEvent): boolean => {
    const types = event.dataTransfer?.types ?? [];
    return types.includes('Files') || (types.includes('text/plain') && event.target !== field);
  };

  const clipboard = createClipboard();
  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!clipboardData?.types.includes('text/plain')) {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) takeFiles(event, files);
    } else if (event.isTrusted && clipboard.isOpen()) {
      event.preventDefault();
      void clipboard.read().then(put);
    } else {
      takeText(event, clipboardData.getData('text/plain'));
    }
  };
  field.addEventListener('paste', paste);
  // What is pasted while nothing is being written in is meant for here.
  document.addEventListener('paste', (event) => {
    if (isForElsewhere(event.target)) return;
    paste(event);
    field.focus();
  });

  field.addEventListener('beforeinput', (event) => {
    const text = event.data ?? '';
    const isStroke = event.inputType !== 'insertText' || text.length <= longestKeystroke;
    if (isStroke && text.length <= longestTyped) return;
    event.preventDefault();
    put(text);
  });

  chooser.addEventListener('change', () => {
    const files = [...(chooser.files ?? [])];
    chooser.value = '';
    if (files.length > 0) attach(files.map(fileText));
  });

  for (const type of ['dragenter', 'dragover'] as const) {
    root.addEventListener(type, (event) => {
      if (!isDropping(event)) return;
      event.preventDefault();
      root.toggleAttribute('data-dropping', true);
    });
  }
  root.addEventListener('dragleave', (event) => {
    if (!root.contains(event.relatedTarget as Node | null)) root.removeAttribute('data-dropping');
  });
  root.addEventListener('drop', (event) => {
    root.removeAttribute('data-dropping');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) takeFiles(event, files);
    else takeText(event, event.dataTransfer?.getData('text/plain') ?? '');
  });
}

function isForElsewhere(target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
  return isField || document.querySelector('dialog[open]') !== null;
}

/**
 * The clipboard, for pages that may read it. An event that brings a long text has the browser fetch it in one
 * go, 7 ms for each megabyte; asked for, it comes without holding up the page.
 */
function createClipboard(): { isOpen(): boolean; read(): Promise<string> } {
  let permission: PermissionStatus | null = null;
  const keep = (status: PermissionStatus): void => {
    permission = status;
  };
  void navigator.permissions?.query({ name: 'clipboard-read' as PermissionName }).then(keep, () => {});
  return {
    isOpen: () => permission?.state === 'granted',
    read: () => navigator.clipboard.readText().catch(() => ''),
  };
}
