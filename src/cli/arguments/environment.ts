/** The environment variables that the command line reads. */

/** The variables of the environment, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that names the site for every call. */
export const siteVariable = 'API_STATUS_CODES_SITE';

/** The variable that holds the secret, unless an option names another. */
export const secretVariable = 'APP_SECRET';

/** The places that the secret is read from, for messages. */
export const secretPlaces = `into the variable ${secretVariable}, or into a file that --secret-file names`;
