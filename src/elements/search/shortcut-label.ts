/** Names shortcuts as the keys of a keyboard are labeled. */

/** Names a key that is pressed together with Ctrl, or with ⌘ on a platform of Apple. */
export function shortcutLabel(key: string, platform: string): string {
  return /^(?:Mac|iP)/.test(platform) ? `⌘${key}` : `Ctrl ${key}`;
}
