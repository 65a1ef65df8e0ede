/**
 * Calls a function when the browser shows the page again as it was left. Some browsers restore the content of the
 * page then, but not that of its fields.
 *
 * @param signal Ends it.
 */
export function whenRestored(run: () => void, signal: AbortSignal): void {
  window.addEventListener('pageshow', ({ persisted }) => persisted && run(), { signal });
}
