/** Separates a secret from the white space and quotation marks around it. */

/** Characters around a secret that do not belong to it. */
export type SecretFault = 'quotation marks' | 'white space';

/** A secret, and what was removed from around it. */
export interface GivenSecret {
  readonly secret: string;
  readonly fault: SecretFault | null;
}

/** Removes what surrounds a secret: the white space of a file, the quotation marks of a configuration. */
export function readGivenSecret(given: string): GivenSecret {
  const trimmed = given.trim();
  const unquoted = /^(["'])([\s\S]*)\1$/.exec(trimmed)?.[2];
  if (unquoted !== undefined) return { secret: unquoted.trim(), fault: 'quotation marks' };
  return { secret: trimmed, fault: trimmed === given ? null : 'white space' };
}
