import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../built/chromium.ts';

const library = fileURLToPath(new URL('../../lib', import.meta.url));
/** Source text, because the browser runs it unchanged. */
const program = `(async () => {
  const { classify, decode } = await import('/index.js');
  const { classifyResponse } = await import('/endpoints.js');
  const { recordOf } = await import('/advice.js');
  const { createMock } = await import('/mock/index.js');
  const mock = createMock({ scenario: ['409.1'] });
  const { checkSignature, sign } = await import('/signature.js');
  const appSecret = 'RCL1EDAYOVHANLL3A51G';
  const request = { method: 'POST', url: 'https://api.rubiq.net/entity' };
  const signed = await sign({ ...request, appSecret, appKey: 32767, issuedAt: '20140408045941' });
  const report = await checkSignature({ ...request, appSecret, signature: signed.value });
  return [
    classify({ status: 403, subCode: '403.25' }).title,
    decode('ApiStatusSubCode: 401.10').length,
    classifyResponse(new Response(null, { status: 404 })).code,
    recordOf('401.9').title,
    signed.token,
    report.firstFailure,
    (await mock.fetch('https://api.rubiq.net/entity/search/1')).headers.get('ApiStatusSubCode'),
    await mock.listen().catch((error) => error.message),
  ];
})()`;

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    if (!url.endsWith('.js')) return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>x');
    return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(library + url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

test('the built library runs in a browser as it is, module by module', async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const results = await page.evaluate(program);
  expect(results).toEqual([
    'No access with this session',
    1,
    '404',
    'Incorrect Token hash',
    'eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=',
    null,
    '409.1',
    'The mock can listen only in Node, Deno, or Bun. Elsewhere, use its fetch.',
  ]);
});
