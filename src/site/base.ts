/** Where the site lives. */

/** The path that every address starts with, without a slash at its end: empty at the root. */
export const base = import.meta.env.BASE_URL.replace(/\/+$/, '');
