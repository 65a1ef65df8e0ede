import { platform } from './platform.ts';
import { sentUrl } from './url.ts';

/**
 * Returns the URL as the platform's `URL` class writes it, ready to be sent; `null` where it is not valid. A relative URL
 * is only valid with a base.
 */
export function normalizedUrl(url: string, base?: string): string | null {
  const { URL } = platform;
  try {
    return URL ? sentUrl(new URL(url, base).href) : null;
  } catch {
    return null;
  }
}
