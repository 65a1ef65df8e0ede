/** What a URL class makes of an address. */
import { sentUrl } from './url.ts';

/** What this module needs of the world around it. */
interface Platform {
  readonly URL?: new (url: string) => { readonly href: string };
}

const platform = globalThis as unknown as Platform;

/** The URL as the class of the platform writes it, ready to be sent; `null` where there is none. */
export function normalizedUrl(url: string): string | null {
  const { URL } = platform;
  try {
    return URL ? sentUrl(new URL(url).href) : null;
  } catch {
    return null;
  }
}
