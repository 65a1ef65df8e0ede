/**
 * Loads every font of the page at once. Otherwise the browser requests a font when a text first needs it, so that pasting
 * a text could cause a request.
 */
export function loadFonts(): void {
  for (const font of document.fonts) font.load().catch(() => {});
}
