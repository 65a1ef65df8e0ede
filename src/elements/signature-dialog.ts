/** The signature checker as a dialog, for a request that stands in a text on this page. */
import { part } from './dom.ts';
import type { SignatureCheckerElement } from './signature-checker.ts';
import { type TextSource, textAround } from './text-source.ts';

/** A request and its response are hardly longer than this. */
const reach = { before: 200_000, behind: 50_000 };

/** Opens the dialog. It takes its text from the page that it is on: none of it is stored or put into an address. */
export async function openSignatureDialog(
  dialog: HTMLDialogElement,
  source: TextSource,
  place: { readonly offset: number; readonly line: number },
): Promise<void> {
  await import('./signature-checker.ts');
  const checker = part<SignatureCheckerElement>(dialog, 'signature-checker');
  part(dialog, '[data-close]').onclick = () => dialog.close();
  dialog.onclose = () => void checker.take('', 1);
  dialog.showModal();
  const { text, linesBefore } = await textAround(source, place.offset, reach);
  await checker.take(text, place.line - linesBefore);
}
