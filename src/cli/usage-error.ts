/** Wrong use of the command line; the message says how to correct it. */
export class UsageError extends Error {}

/** The line that follows the message of a {@link UsageError}. */
export const helpHint = 'Try: api-status-codes --help\n';
