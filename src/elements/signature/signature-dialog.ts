/** Opens the signature checker as a dialog, for a request in a text on this page. */

import { type TextSource, textAround } from '../decoder/reading/text-source.ts';
import { part } from '../shared/dom.ts';
import type { SignatureCheckerElement } from './signature-checker.ts';

/** Longer than nearly all requests and responses. */
const reach = { before: 200_000, after: 50_000 };

/**
 * Opens the dialog for the request at an offset of a text, or before it. No part of the text is stored or put into an
 * address.
 */
export async function openSignatureDialog(
  dialog: HTMLDialogElement,
  source: TextSource,
  offset: number,
): Promise<void> {
  await import('./signature-checker.ts');
  const checker = part<SignatureCheckerElement>(dialog, 'signature-checker');
  part(dialog, '[data-close]').onclick = () => dialog.close();
  dialog.onclose = () => void checker.take('');
  dialog.showModal();
  const { text, start } = await textAround(source, offset, reach);
  await checker.take(text, offset - start);
}
