/** Finds other spellings of a code's address, and makes the pages that redirect from them. */
import { codeSlug, codeUrl, isSubCode } from '../../catalog/code.ts';
import { escapeXml } from '../data-files/xml.ts';
import type { MetaTag } from '../preview-images/tags.ts';

const separators = ['.', '_', '/', ''];

/**
 * Maps the other spellings of every sub-code below `/codes/` to the code. A spelling that two codes share is left out.
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

/** Matches the paths of aliases. */
export const aliasPattern = /^\/codes\/\d{3}(?:[._/]\d+|\d+)\/?$/;

/** The address of a site: `base` is put before every path, `site` is its origin where that is known. */
export interface SiteAddress {
  readonly base: string;
  readonly site: string | undefined;
}

/**
 * Makes the page that redirects from an alias to the page of the code. Search engines do not index it; `tags` give it the
 * same link preview as the page of the code.
 */
export function aliasPage(code: string, { base, site }: SiteAddress, tags: readonly MetaTag[] = []): string {
  const url = codeUrl(code, base);
  const canonical = site ? new URL(url, site).href : url;
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    `<title>${code}</title>`,
    '<meta name="robots" content="noindex">',
    // Without an icon, browsers request /favicon.ico, which does not exist.
    '<link rel="icon" href="data:,">',
    `<meta http-equiv="refresh" content="0;url=${url}">`,
    `<link rel="canonical" href="${canonical}">`,
    ...(tags.length > 0 ? ['<meta name="twitter:card" content="summary_large_image">'] : []),
    ...tags.map(({ attrs }) => `<meta property="${attrs.property}" content="${escapeXml(attrs.content)}">`),
    `</head><body><a href="${url}">${code}</a></body></html>`,
  ].join('');
}
