// For workers and internal tools only. An AppSecret must never be in a public page, where
// everybody can read it: see the guide "JavaScript tokens and the SDK".

export async function sign(appKey, appSecret, method, url, issuedAt = utcNow()) {
  const utf8 = new TextEncoder();
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  // crypto.subtle exists on https: pages and on localhost.
  const key = await crypto.subtle.importKey('raw', utf8.encode(appSecret), hmac, false, ['sign']);
  const message = utf8.encode(`${appKey}${method}${url}${issuedAt}`);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
  const token = btoa(String.fromCharCode(...bytes));
  // In the header AppKey is a number, not text.
  return JSON.stringify({ AppKey: Number(appKey), IssuedAt: issuedAt, Token: token });
}

/** yyyyMMddHHmmss: toISOString() is always UTC and counts 24 hours. */
function utcNow() {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14);
}

export async function send(appKey, appSecret, method, address) {
  // A redirect that is followed would repeat this signature for another URL. A browser does not
  // tell where it leads either: such a response has the type "opaqueredirect" and the status 0.
  const request = new Request(address, { method, redirect: 'manual' });
  // The browser resolves and percent-encodes the URL: sign what it sends, query included.
  request.headers.set('Signature', await sign(appKey, appSecret, request.method, request.url));
  return fetch(request);
}
