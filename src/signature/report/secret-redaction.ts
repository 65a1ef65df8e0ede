/** Redacts the secret in the result of a check. */
import type { CheckResult } from './report.ts';

/** A shorter secret may occur anywhere by chance; redacting it would tear sentences apart. */
const shortestRedacted = 8;

/** Makes the function that replaces a secret with its name: a report may be shown to others. */
export function createSecretRedaction(secret: string | null, name: string): (text: string) => string {
  return (text) =>
    secret === null || secret.length < shortestRedacted ? text : text.replaceAll(secret, `(the ${name})`);
}

/** Redacts the secret in the finding of a check and in the value that was found. */
export function withoutSecret(result: CheckResult, redact: (text: string) => string): CheckResult {
  const { finding, found } = result;
  return { ...result, finding: redact(finding), found: found === null ? null : redact(found) };
}
