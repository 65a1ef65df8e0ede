// Insomnia: the pre-request script of a collection, a folder or a request.
// Needs APP_KEY and APP_SECRET in the environment; ISSUED_AT is optional: a time to sign for.
// Turn off "Follow redirects" in the settings of the request: a redirect would repeat this
// signature for another URL. In the path use variables: a :parameter is filled in too late.
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

// The URL still holds its variables, and replaceIn() knows {{ _.name }} only as {{ name }}.
const fill = (text) => insomnia.variables.replaceIn(text.replace(/\{\{\s*_\./g, '{{ '));

const { url } = insomnia.request;
const target = new URL(fill(url.toStringWithoutQuery()));
url.query.each(({ key, value, disabled }) => {
  if (key && !disabled) target.searchParams.append(fill(key), fill(value));
});
// Sign the URL as Insomnia will send it: it percent-encodes the query in this way.
target.search = [...target.searchParams]
  .map((pair) => pair.map(encodeURIComponent).join('='))
  .join('&')
  .replaceAll('%2C', ',');
url.removeQueryParams(url.query.map(({ key }) => key));
url.update(target.href);

const signature = sign(
  Number(insomnia.variables.get('APP_KEY')), // in the header a number, not text
  insomnia.variables.get('APP_SECRET'),
  insomnia.request.method,
  target.href,
  insomnia.variables.get('ISSUED_AT'),
);

// Not addHeader(): two Signature headers are refused with 401.2.
insomnia.request.upsertHeader({ key: 'Signature', value: signature });
