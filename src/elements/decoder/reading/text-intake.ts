/** Takes texts that are pasted, dropped or chosen as files. */
import { part } from '../../shared/dom.ts';
import { fileText, pastedText, type TextSource } from './text-source.ts';

/** The length up to which a text is put into the text field: a longer one would take too long to lay out. */
export const longestTyped = 50_000;

/** The length from which inserted text comes from a program. Browsers insert it slowly, line by line. */
const longestKeystroke = 1_000;

const unreadableDrop = 'This browser does not let pages read dropped files. Choose the file instead.';

/** The receiver of texts. */
export interface TextReceiver {
  /** Takes files and long texts. */
  attach(sources: readonly TextSource[]): void;
  /** Takes a text that was dropped next to the text field. */
  write(text: string): void;
  /** Says why a text was not taken. */
  explain(message: string): void;
}

/** Listens for texts on an element with a text field and a file field. Texts can be dropped anywhere on it. */
export function takeTexts(root: HTMLElement, receiver: TextReceiver): void {
  const intake = new TextIntake(root, receiver);
  intake.listenToPaste();
  intake.listenToInput();
  intake.listenToChooser();
  intake.listenToDrop();
}

class TextIntake {
  readonly #root: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #receiver: TextReceiver;
  readonly #clipboard = createClipboard();

  constructor(root: HTMLElement, receiver: TextReceiver) {
    this.#root = root;
    this.#field = part(root, 'textarea');
    this.#receiver = receiver;
  }

  listenToPaste(): void {
    this.#field.addEventListener('paste', (event) => this.#paste(event));
    // A paste outside of any field is meant for the decoder.
    document.addEventListener('paste', (event) => {
      if (isForElsewhere(event.target)) return;
      this.#paste(event);
      this.#field.focus();
    });
  }

  listenToInput(): void {
    this.#field.addEventListener('beforeinput', (event) => {
      const text = event.data ?? '';
      const isKeystroke = event.inputType !== 'insertText' || text.length <= longestKeystroke;
      if (isKeystroke && text.length <= longestTyped) return;
      event.preventDefault();
      this.#insert(text);
    });
  }

  listenToChooser(): void {
    const chooser = part<HTMLInputElement>(this.#root, 'input[type="file"]');
    chooser.addEventListener('change', () => {
      const files = [...(chooser.files ?? [])];
      chooser.value = '';
      if (files.length > 0) this.#receiver.attach(files.map(fileText));
    });
  }

  listenToDrop(): void {
    const root = this.#root;
    for (const type of ['dragenter', 'dragover'] as const) {
      root.addEventListener(type, (event) => {
        if (!this.#isDroppable(event)) return;
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
      if (files.length > 0) this.#takeFiles(event, files);
      else if (isAddressOnly(event)) {
        event.preventDefault();
        this.#receiver.explain(unreadableDrop);
      } else this.#takeText(event, event.dataTransfer?.getData('text/plain') ?? '');
    });
  }

  #paste(event: ClipboardEvent): void {
    const { clipboardData } = event;
    const files = [...(clipboardData?.files ?? [])];
    // A text that a program copied without its type has none in WebKit.
    if (files.length > 0 && !clipboardData?.types.includes('text/plain')) {
      this.#takeFiles(event, files);
    } else if (event.isTrusted && this.#clipboard.isReadable()) {
      event.preventDefault();
      void this.#clipboard.read().then((text) => this.#insert(text));
    } else {
      this.#takeText(event, clipboardData?.getData('text/plain') ?? '');
    }
  }

  #takeFiles(event: Event, files: readonly File[]): void {
    event.preventDefault();
    this.#receiver.attach(files.map(fileText));
  }

  /** Takes a text, unless the browser itself puts it into the text field. */
  #takeText(event: Event, text: string): void {
    const isLong = text.length > longestTyped;
    if (!isLong && (text === '' || event.target === this.#field)) return;
    event.preventDefault();
    if (isLong) this.#receiver.attach([pastedText(text)]);
    else this.#receiver.write(text);
  }

  /** Inserts a text at the cursor, or attaches it if it is long. */
  #insert(text: string): void {
    if (text.length > longestTyped) {
      this.#receiver.attach([pastedText(text)]);
      return;
    }
    const field = this.#field;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #isDroppable(event: DragEvent): boolean {
    const types = event.dataTransfer?.types ?? [];
    return (
      types.includes('Files') ||
      isAddressOnly(event) ||
      (types.includes('text/plain') && event.target !== this.#field)
    );
  }
}

/** Tells a file that WebKit on Linux keeps to itself: it would insert its address, or leave the page for it. */
function isAddressOnly({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return types.includes('text/uri-list') && !types.includes('text/plain') && !types.includes('Files');
}

function isForElsewhere(target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
  return isField || document.querySelector('dialog[open]') !== null;
}

/**
 * Reads the clipboard where the page has the permission. The text of a paste event would block the page for 7 ms per
 * megabyte; reading the clipboard does not.
 */
function createClipboard(): { isReadable(): boolean; read(): Promise<string> } {
  let permission: PermissionStatus | null = null;
  const keep = (status: PermissionStatus): void => {
    permission = status;
  };
  void navigator.permissions?.query({ name: 'clipboard-read' as PermissionName }).then(keep, () => {});
  return {
    isReadable: () => permission?.state === 'granted',
    read: () => navigator.clipboard.readText().catch(() => ''),
  };
}
