/** Makes the sidebar a menu on narrow windows, which keeps the focus while it is open. */
const sidebar = document.querySelector<HTMLElement>('#starlight__sidebar');
const content = document.querySelector('.main-frame');
const isWide = matchMedia('(min-width: 50rem)');

if (sidebar) {
  const follow = () => {
    sidebar.popover = isWide.matches ? null : 'auto';
  };
  follow();
  isWide.addEventListener('change', follow);
  sidebar.addEventListener('toggle', ({ newState }) =>
    content?.toggleAttribute('inert', newState === 'open'),
  );
}
