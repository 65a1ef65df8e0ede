// APP_KEY=… APP_SECRET=… node node.mjs GET 'https://api.rubiq.net/entity/…'
// With ISSUED_AT set, the header is printed and nothing is sent.
import { createHmac } from 'node:crypto';
import process from 'node:process';

function sign(appKey, appSecret, method, url, issuedAt = utcNow()) {
  const message = `${appKey}${method}${url}${issuedAt}`;
  const token = createHmac('sha256', appSecret).update(message, 'utf8').digest('base64');
  return JSON.stringify({ AppKey: appKey, IssuedAt: issuedAt, Token: token });
}

/** yyyyMMddHHmmss: toISOString() is always UTC and counts 24 hours. */
function utcNow() {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14);
}

const { APP_KEY, APP_SECRET, ISSUED_AT } = process.env;
const [method, address] = process.argv.slice(2);
// fetch() percent-encodes the URL: sign what it sends, query included.
const url = new URL(address).href;
// In the header AppKey is a number, not text.
const signature = sign(Number(APP_KEY), APP_SECRET, method, url, ISSUED_AT);

if (ISSUED_AT) {
  console.log(`Signature: ${signature}`);
} else {
  // A redirect that is followed would repeat this signature for another URL.
  const response = await fetch(url, {
    method,
    headers: { Signature: signature },
    redirect: 'manual',
  });
  console.log(response.status, response.headers.get('ApiStatusSubCode') ?? '');
  console.log(await response.text());
}
