/** What the built site holds of other people's work, and under which licences. */

/** A package with the text of its licence. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** Its licence as an SPDX expression. */
  readonly license: string;
  readonly text: string;
}

/** Packages of which the built site holds something that no bundle of scripts tells of. */
export const unbundledPackages = [
  // Layout, styles, icons and inline scripts.
  '@astrojs/starlight',
  // The search.
  'pagefind',
  // What bundling adds to scripts.
  'vite',
  'rolldown',
  'astro',
] as const;

/** The package that a module belongs to: none for a module of our own. */
export function packageOf(module: string): string | null {
  return /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1]?.replace('\\', '/') ?? null;
}

/** The licence of a package itself, where its file goes on to what its tools are made of. */
export function ofItself(text: string): string {
  return text.replace(/^# Licenses of bundled dependencies$[\s\S]*/m, '');
}

/** The file that the site serves: what it is made of, each with its licence. */
export function licensesText(own: LicensedPackage, packages: readonly LicensedPackage[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    'This site holds work of these packages. Each stands here with its licence.',
    ...[own, ...sorted].map(
      ({ name, version, license, text }) =>
        `${'='.repeat(72)}\n${name} ${version} (${license})\n\n${text.trim()}`,
    ),
    '',
  ].join('\n\n');
}
