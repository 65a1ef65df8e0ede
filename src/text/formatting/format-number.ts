/** Formats numbers for people. */

/** Formats `5,213` by hand, because a browser loads its number formats on first use, which takes noticeable time. */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Formats `1 response`, `5,213 responses`. */
export function formatCount(count: number, thing: string): string {
  return `${formatNumber(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** Formats `3.2 MB`, `14 kB`, `90 bytes`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return formatCount(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`;
  const [whole, tenth] = (bytes / 1_000_000).toFixed(1).split('.');
  return `${formatNumber(Number(whole))}.${tenth} MB`;
}
