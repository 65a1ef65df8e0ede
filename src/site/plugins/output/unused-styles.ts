/** Keeps the styles of Starlight's components that no page shows, and their colors, out of the site's stylesheet. */
import type { Plugin } from 'vite';

const unused =
  /\/starlight\/.*\/(?:(?:Banner|DraftContentNotice|ContentNotice|EditLink|Hero|LastUpdated|LinkButton|PageSidebar)\.astro\?.*\btype=style\b|asides\.css$)/;

/** The note in the footer that names the framework, and classes that no element of a page has. */
const notes = /\/starlight\/.*\/(?:Footer\.astro\?.*\btype=style\b|style\/util\.css\b)/;
const unusedRule = /[^{};]*(?:\.kudos|\.(?:rtl|md|light|dark)\\:[a-z-]+)[^{}]*\{[^{}]*\}/g;
const palettes = /\/starlight\/.*\/style\/(?:props|print)\.css\b/;
/** Colors of those components, and properties that no rule reads. */
const unusedProperty =
  /--sl-(?:(?:hue|color)-(?:orange|green|blue|purple|red)[\w-]*|color-(?:gray-1|hairline-light|bg-accent|backdrop-overlay)|text-(?:2xs|6xl|body|body-sm)|nav-pad-y|nav-gap|sidebar-pad-x|menu-button-size):[^;}]*;/g;

/** Makes the Vite plugin. It leaves each such style empty, and palettes without the colors of these components. */
export function unusedStyles(): Plugin {
  return {
    name: 'unused-styles',
    enforce: 'pre',
    transform: (css, id) => {
      if (unused.test(id)) return { code: '', map: null };
      if (notes.test(id)) return { code: css.replace(unusedRule, ''), map: null };
      return palettes.test(id) ? { code: css.replace(unusedProperty, ''), map: null } : undefined;
    },
  };
}
