/** The signature checker as a dialog, for a request that stands in a text on this page. */

import { type TextSource, textAround } from '../decoder/reading/text-source.ts';
import { part } from '../shared/dom.ts';
import type { SignatureCheckerElement } from './signature-checker.ts';

/** A request and its response are hardly longer than this. */
const reach = { before: 200_000, behind: 50_000 };

/**
 * Opens the dialog for the request that stands at a place of a text or above it. The text comes from the page that it
 * is on: none of it is stored or put into an address.
 */
export async function openSignatureDialog(
  dialog: HTMLDialogElement,
  source: TextSource,
  place: number,
): Promise<void> {
  await import('./signature-checker.ts');
  const checker = part<SignatureCheckerElement>(dialog, 'signature-checker');
  part(dialog, '[data-close]').onclick = () => dialog.close();
  dialog.onclose = () => void checker.take('');
  dialog.showModal();
  const { text, start } = await textAround(source, place, reach);
  await checker.take(text, place - start);
}
