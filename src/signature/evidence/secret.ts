/** The secret as it was given, and as it was meant. */

/** What stands around a secret and does not belong to it. */
export type SecretFault = 'quotation marks' | 'white space';

/** A secret, read as it was meant. */
export interface SecretReading {
  readonly secret: string;
  /** What it was given with. */
  readonly fault: SecretFault | null;
}

/** Takes away what stands around a secret: the white space of a file, the quotation marks of a configuration. */
export function readGivenSecret(given: string): SecretReading {
  const trimmed = given.trim();
  const unquoted = /^(["'])([\s\S]*)\1$/.exec(trimmed)?.[2];
  if (unquoted !== undefined) return { secret: unquoted.trim(), fault: 'quotation marks' };
  return { secret: trimmed, fault: trimmed === given ? null : 'white space' };
}
