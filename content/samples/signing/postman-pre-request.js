// Postman: the pre-request script of a collection, a folder or a request.
// Needs the variables APP_KEY and APP_SECRET; ISSUED_AT is optional: a time to sign for.
// Turn off "Automatically follow redirects" in the settings of the request: a redirect would
// repeat this signature for another URL.
const { HmacSHA256, enc } = require('crypto-js');

function sign(appKey, appSecret, method, url, issuedAt = utcNow()) {
  const digest = HmacSHA256(`${appKey}${method}${url}${issuedAt}`, appSecret);
  const token = enc.Base64.stringify(digest);
  return JSON.stringify({ AppKey: appKey, IssuedAt: issuedAt, Token: token });
}

/** yyyyMMddHHmmss: toISOString() is always UTC and counts 24 hours. */
function utcNow() {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14);
}

// The URL still holds its {{variables}} and is not percent-encoded: sign it as it will be sent.
const url = pm.variables
  .replaceIn(pm.request.url.toString())
  .replace(/[^!-~]|["'<>]/gu, (found) => encodeURIComponent(found).replace("'", '%27'));
pm.request.url.update(url);

const signature = sign(
  Number(pm.variables.get('APP_KEY')), // in the header a number, not text
  pm.variables.get('APP_SECRET'),
  pm.request.method,
  url,
  pm.variables.get('ISSUED_AT'),
);

// upsert, not add: two Signature headers are refused with 401.2.
pm.request.headers.upsert({ key: 'Signature', value: signature });
