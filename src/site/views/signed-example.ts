import type { SignatureScheme } from '../../catalog/record.ts';

/** The documented signed request as texts. */
export interface SignedExample {
  /** The request as a curl command, as somebody may paste it. */
  readonly pasted: string;
  /** Its first lines as curl prints them, with the token cut off. */
  readonly placeholder: string;
}

/** Writes the documented request of a scheme. */
export function signedExample({ header, appKey, issuedAt, token, example }: SignatureScheme): SignedExample {
  const { host, pathname } = new URL(example.url);
  const value = (text: string) =>
    JSON.stringify({ [appKey]: example.appKey, [issuedAt]: example.issuedAt, [token]: text });
  return {
    pasted: `curl -X ${example.method} '${example.url}' \\\n  -H '${header}: ${value(example.token)}'`,
    placeholder: `> ${example.method} ${pathname} HTTP/1.1\n> Host: ${host}\n> ${header}: ${value('…')}`,
  };
}
