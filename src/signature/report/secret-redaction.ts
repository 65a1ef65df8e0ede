/** Takes a secret out of what is told of a check. */
import type { CheckResult } from './report.ts';

/** A shorter secret may stand anywhere by chance: to hide it would tear the text apart. */
const shortestHidden = 8;

/** Takes a secret out of a text: a report may be shown to others. */
export function hiding(secret: string | null, name: string): (text: string) => string {
  const hidden = secret ?? '';
  return (text) => (hidden.length < shortestHidden ? text : text.replaceAll(hidden, `(the ${name})`));
}

export function withoutSecret(result: CheckResult, hide: (text: string) => string): CheckResult {
  const { finding, found } = result;
  return { ...result, finding: hide(finding), found: found === null ? null : hide(found) };
}
