/** The environment variables that the command line reads. */
import { catalog } from '../catalog.ts';

/** The variables of the environment, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that names the site for every call. */
export const siteVariable = 'API_STATUS_CODES_SITE';

/** The variable that holds the secret, unless an option names another. */
export const secretVariable = 'APP_SECRET';

/** Each variable, with its meaning. */
export const variables: readonly (readonly [name: string, meaning: string])[] = [
  [siteVariable, 'the site that has the pages of the codes'],
  ...(catalog.signature ? [[secretVariable, `the ${catalog.signature.secret}`] as const] : []),
  ['NO_COLOR', 'turns off colors, which are used only on a terminal'],
  ['FORCE_COLOR', 'turns on colors everywhere, unless `NO_COLOR` turns them off'],
];

/** The places that the secret is read from, for messages. */
export const secretPlaces = `into the variable ${secretVariable}, or into a file that --secret-file names`;
