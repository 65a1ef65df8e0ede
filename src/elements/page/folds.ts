/** Opens the folded section that a link leads to, and every one for printing. */
const folds = 'details.fold';

function openTarget(fragment: string): void {
  const id = decodeURIComponent(fragment.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  let fold = target?.closest<HTMLDetailsElement>(folds);
  if (!target || !fold) return;
  for (; fold; fold = fold.parentElement?.closest<HTMLDetailsElement>(folds)) fold.open = true;
  target.scrollIntoView();
}

/** Opens all sections until the page is printed. */
function openForPrint(): void {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>(`${folds}:not([open])`)];
  for (const fold of closed) fold.open = true;
  window.addEventListener(
    'afterprint',
    () => {
      for (const fold of closed) fold.open = false;
    },
    { once: true },
  );
}

if (document.querySelector(folds)) {
  openTarget(location.hash);
  window.addEventListener('hashchange', () => openTarget(location.hash));
  // A second click on the same link does not change the address.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link) openTarget(link.hash);
  });
  window.addEventListener('beforeprint', openForPrint);
}
