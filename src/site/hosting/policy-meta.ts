/** The content security policy inside of a page, for hosts that send no header fields of ours. */

/** Directives that a browser ignores in a page, and complains of. */
const onlyInHeader = /^(?:frame-ancestors|report-uri|sandbox)\b/;

/** A page that says its policy itself, before anything that the policy is about. */
export function withPolicy(html: string, policy: string): string {
  const directives = policy.split('; ').filter((directive) => !onlyInHeader.test(directive));
  const meta = `<meta http-equiv="content-security-policy" content="${directives.join('; ')}">`;
  // The encoding has to stand within the first kilobyte: it goes first.
  return html.replace(/<head[^>]*>(?:\s*<meta charset="[^"]*"\s*\/?>)?/i, (head) => head + meta);
}
