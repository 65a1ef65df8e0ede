/** Lists the HTML bytes of the pages of codes as rows of the table. */
import { join } from 'node:path';
import { codeUrl } from '../../src/catalog/code.ts';
import type { BothSites, BuiltSite } from './both-sites.ts';
import { atMost, note, type Row } from './table.ts';
import { weightOf } from './weight.ts';

const limit = 6_000;

/** Measures one page, and all pages of codes. */
export function htmlRows({ ours, plain }: BothSites, example: string, codes: readonly string[]): Row[] {
  const weigh = (site: BuiltSite, list: readonly string[]) =>
    weightOf(list.map((code) => join(site.outDir, codeUrl(code), 'index.html')));
  const [all, allPlain] = [weigh(ours, codes), weigh(plain, codes)];
  return [
    atMost('HTML', weigh(ours, [example]).max, limit, weigh(plain, [example]).max),
    note(`HTML, mean of ${codes.length} pages of codes`, Math.round(all.mean), Math.round(allPlain.mean)),
    note(`HTML, largest of ${codes.length} pages of codes`, all.max, allPlain.max),
  ];
}
