/**
 * The security header fields, written out.
 *
 * @param hashes The hashes of the inline scripts, in the order of the policy.
 */
export function securityFields(hashes: readonly string[]): (readonly [name: string, value: string])[] {
  const scripts = hashes.map((hash) => ` 'sha256-${hash}'`).join('');
  return [
    [
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'${scripts}; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default`,
    ],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ];
}
