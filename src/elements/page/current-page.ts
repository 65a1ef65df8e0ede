/** Brings the current page of a long sidebar into view. */
const pane = document.querySelector<HTMLElement>('#starlight__sidebar');
const current = pane?.querySelector<HTMLElement>('[aria-current="page"]');

if (pane && current) {
  const { top, bottom } = pane.getBoundingClientRect();
  const place = current.getBoundingClientRect();
  if (place.top < top || place.bottom > bottom) pane.scrollTop += place.top - (top + bottom) / 2;
}
