/** The header fields that every page is to be served with: what it may load, and what others may do with it. */

/**
 * The policy of pages that hold these inline scripts, told by their hashes, and no others. Nothing on a page may make
 * markup or code of a text (Trusted Types); the one policy there is lets the search load its worker.
 */
export function contentSecurityPolicy(scriptHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    // The search compiles WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes.map(hashSource)].join(' '),
    "style-src 'self'",
    // The table of contents and the icons, which are Starlight’s, have style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The name of the policy that src/elements/search/trusted-worker.ts makes.
    'trusted-types default',
  ].join('; ');
}

/** A hash as a policy names it. */
function hashSource(hash: string): string {
  return `'sha256-${hash}'`;
}

/** Name and value of each field. */
export function securityHeaders(scriptHashes: readonly string[]): readonly (readonly [string, string])[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(scriptHashes)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** The text of every inline script of a page. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ({ 1: text = '' }) => text,
  );
}
