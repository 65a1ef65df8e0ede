/** The site whose address begins every link. */
import { UsageError } from '../usage-error.ts';
import { type Environment, siteVariable } from './environment.ts';

/**
 * Reads the site from the option, else from the variable; `null` where neither names one. An empty variable
 * counts as not set.
 */
export function siteFrom(option: string | undefined, environment: Environment): string | null {
  if (option !== undefined) return siteUrl(option, '--site');
  const variable = environment[siteVariable];
  return variable ? siteUrl(variable, siteVariable) : null;
}

/** Allows origin and path alone, because the path of a page is appended to the URL. */
function siteUrl(written: string, source: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === url.origin + url.pathname) return url.href;
  throw new UsageError(
    `${source} must be an http or https URL with only a host and a path, such as https://status.example.`,
  );
}
