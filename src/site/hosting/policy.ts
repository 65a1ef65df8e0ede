/** Makes the security header fields of every page. */

/**
 * Makes the policy of pages with the inline scripts of these hashes and no others. No script may turn a string into markup
 * or code (Trusted Types); the one exception lets the search load its worker.
 */
export function contentSecurityPolicy(scriptHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    // The search runs WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes.map(hashSource)].join(' '),
    "style-src 'self'",
    // Starlight's table of contents and icons have style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The name of the policy that src/elements/search/trusted-worker.ts makes.
    'trusted-types default',
  ].join('; ');
}

/** Formats a hash as a source of a policy. */
function hashSource(hash: string): string {
  return `'sha256-${hash}'`;
}

/** Makes the name and value of each field. */
export function securityHeaders(scriptHashes: readonly string[]): readonly (readonly [string, string])[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(scriptHashes)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** Extracts the code of every inline script of a page. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ({ 1: text = '' }) => text,
  );
}
