import { request } from 'node:http';

/** A request of an HTTP client with a user interface, before or after its script has run. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Sends a request byte for byte, without the changes that `fetch` makes to a URL, and returns the status. */
export function sendAsIs({ method, url, headers }: PreparedRequest): Promise<number> {
  const { hostname, port, origin } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path: url.slice(origin.length) });
    for (const [name, value] of headers) outgoing.appendHeader(name, value);
    outgoing.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
    outgoing.end();
  });
}
