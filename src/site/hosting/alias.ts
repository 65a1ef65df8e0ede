/** Other spellings of a code's address, each with a page that leads to the real one. */
import { codeSlug, codeUrl, isSubCode } from '../../catalog/code.ts';
import { escapeXml } from '../data-files/xml.ts';
import type { MetaTag } from '../preview-images/tags.ts';

const separators = ['.', '_', '/', ''];

/**
 * The spellings of every sub-code below `/codes/`, with the code they lead to. A spelling that two
 * codes share leads nowhere.
 */
export function aliases(codes: readonly string[]): Map<string, string> {
  const owners = new Map<string, string[]>();
  for (const code of codes) {
    if (!isSubCode(code)) continue;
    for (const separator of separators) {
      const spelling = code.replace('.', separator);
      owners.set(spelling, [...(owners.get(spelling) ?? []), code]);
    }
  }
  const taken = new Set(codes.map(codeSlug));
  return new Map(
    [...owners].flatMap(([spelling, [code, other]]) =>
      code === undefined || other !== undefined || taken.has(spelling) ? [] : [[spelling, code] as const],
    ),
  );
}

/** The paths of aliases. */
export const aliasPattern = /^\/codes\/\d{3}(?:[._/]\d+|\d+)\/?$/;

/** Where a site lives: `base` is put before every address, `site` is its origin where that is known. */
export interface Place {
  readonly base: string;
  readonly site: string | undefined;
}

/**
 * The page that leads from another spelling to the page of the code. Search engines pass it over; `tags` tell programs
 * that show a preview of a link what the page of the code tells them.
 */
export function aliasPage(code: string, { base, site }: Place, tags: readonly MetaTag[] = []): string {
  const url = codeUrl(code, base);
  const canonical = site ? new URL(url, site).href : url;
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    `<title>${code}</title>`,
    '<meta name="robots" content="noindex">',
    // Without an icon of their own, browsers ask for /favicon.ico, which is not there.
    '<link rel="icon" href="data:,">',
    `<meta http-equiv="refresh" content="0;url=${url}">`,
    `<link rel="canonical" href="${canonical}">`,
    ...(tags.length > 0 ? ['<meta name="twitter:card" content="summary_large_image">'] : []),
    ...tags.map(({ attrs }) => `<meta property="${attrs.property}" content="${escapeXml(attrs.content)}">`),
    `</head><body><a href="${url}">${code}</a></body></html>`,
  ].join('');
}
