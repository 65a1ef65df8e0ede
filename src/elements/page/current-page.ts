/** Scrolls a long sidebar to the current page. */
const pane = document.querySelector<HTMLElement>('#starlight__sidebar');
const current = pane?.querySelector<HTMLElement>('[aria-current="page"]');

if (pane && current) {
  const { top, bottom } = pane.getBoundingClientRect();
  const entry = current.getBoundingClientRect();
  if (entry.top < top || entry.bottom > bottom) pane.scrollTop += entry.top - (top + bottom) / 2;
}
