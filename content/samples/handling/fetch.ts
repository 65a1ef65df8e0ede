import { type Access, Attempts } from './attempts.ts';

/** Sends a request with fetch. What is not a success throws an ApiStatusError. */
export async function call(method: string, url: string, access: Access, body?: string) {
  const attempts = new Attempts(method, url, access);
  for (;;) {
    const headers = await access.headersFor(method, url);
    const init: RequestInit = { method, headers, body: body ?? null };
    // A redirect that is followed would repeat this signature for another URL.
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const failure = attempts.failureOf(response);
    if (!failure) return response;
    await attempts.waitAfter(failure);
    await response.body?.cancel(); // frees the connection
  }
}
