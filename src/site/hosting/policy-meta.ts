/** Writes the content security policy into a page, for hosts that do not send its header field. */

/** Directives that browsers ignore in a page, with a warning. */
const onlyInHeader = /^(?:frame-ancestors|report-uri|sandbox)\b/;

/** Adds a policy to a page, before any element that it applies to. */
export function withPolicy(html: string, policy: string): string {
  const directives = policy.split('; ').filter((directive) => !onlyInHeader.test(directive));
  const meta = `<meta http-equiv="content-security-policy" content="${directives.join('; ')}">`;
  // The encoding comes first, since it must be within the first kilobyte.
  return html.replace(/<head[^>]*>(?:\s*<meta charset="[^"]*"\s*\/?>)?/i, (head) => head + meta);
}
