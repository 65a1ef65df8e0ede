import { expect, test } from 'vitest';
import { withDay } from '../../../../src/site/plugins/output/sitemap-days.ts';

const days = new Map([['/codes/403-25', '2026-12-01']] as const);

test.each([
  ['https://status.example/codes/403-25/', '', '2026-12-01'],
  ['https://status.example/docs/codes/403-25', '/docs', '2026-12-01'],
  ['https://status.example/decoder/', '', undefined],
] as const)('%s below %s has the day of its record', (url, base, day) => {
  expect(withDay(days, base)({ url })).toEqual(day ? { url, lastmod: day } : { url });
});
