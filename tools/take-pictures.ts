/** Takes the screenshots of the README from the built site, in the light and the dark theme. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { serveFolder } from '../bench/site/web-server.ts';
import { launchChromium } from '../test/built/chromium.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const input = `$ curl -i -X DELETE https://api.rubiq.net/entity/id/5
HTTP/1.1 403 Forbidden
ApiStatusSubCode: 403.25

$ curl -i -X POST https://api.rubiq.net/entity
HTTP/1.1 400 Bad Request
ApiStatusSubCode: 400.3
`;

const server = await serveFolder(path('dist'));
const browser = await launchChromium();
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 1060 } });
    await page.goto(`${server.url}/decoder`);
    await page.fill('#decoder-input', input);
    await page.locator('[data-decoder-results] [data-code]').nth(1).waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await sharp(await page.screenshot())
      .png({ palette: true })
      .toFile(path(`docs/images/decoder-${colorScheme}.png`));
  }
} finally {
  await browser.close();
  await server.stop();
}
