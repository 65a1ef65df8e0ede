/** Where the pages are: the site that stands before every address. */
import { UsageError } from '../exit-status.ts';

/** The variables of the environment, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that names the site for every call. */
export const siteVariable = 'API_STATUS_CODES_SITE';

/**
 * The site that the option names, else the variable; `null` where neither does. An empty variable counts
 * as not set.
 */
export function siteFrom(option: string | undefined, environment: Environment): string | null {
  if (option !== undefined) return siteUrl(option, '--site');
  const variable = environment[siteVariable];
  return variable ? siteUrl(variable, siteVariable) : null;
}

/** A path can be put behind origin and path alone, so a URL may have nothing else. */
function siteUrl(written: string, source: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === url.origin + url.pathname) return url.href;
  throw new UsageError(
    `${source} takes an http or https URL of host and path alone, such as https://status.example.`,
  );
}
