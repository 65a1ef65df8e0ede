/** The path that the site lives under, without a slash at its end: empty at the root. */
export const base = import.meta.env.BASE_URL.replace(/\/+$/, '');
