/** Lists the packages that the built site contains, with their licenses. */

/** A package with the text of its license. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** The license as an SPDX expression. */
  readonly license: string;
  readonly text: string;
}

/** Packages in the built site that the bundles of its scripts do not list. */
export const unbundledPackages = [
  // Layout, styles, icons and inline scripts.
  '@astrojs/starlight',
  // The fonts.
  '@fontsource/ibm-plex-sans',
  '@fontsource/ibm-plex-mono',
  // The search.
  'pagefind',
  // The code that bundling adds to scripts.
  'vite',
  'rolldown',
  'astro',
] as const;

/** Finds the package that a module belongs to; `null` for a module of this project. */
export function packageOf(module: string): string | null {
  return /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1]?.replace('\\', '/') ?? null;
}

/** Keeps the license of the package itself, without those of its bundled dependencies. */
export function ownLicense(text: string): string {
  return text.replace(/^# Licenses of bundled dependencies$[\s\S]*/m, '');
}

/** Makes the license file of the site. */
export function licensesText(own: LicensedPackage, packages: readonly LicensedPackage[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    'This site contains code and fonts from these packages. The license of each follows.',
    ...[own, ...sorted].map(
      ({ name, version, license, text }) =>
        `${'='.repeat(72)}\n${name} ${version} (${license})\n\n${text.trim()}`,
    ),
    '',
  ].join('\n\n');
}
