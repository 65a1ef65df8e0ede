/** Keeps the styles of Starlight's components that no page shows, and their colors, out of the site's stylesheet. */
import type { Plugin } from 'vite';

const unused =
  /\/starlight\/.*\/(?:(?:Banner|DraftContentNotice|ContentNotice|EditLink|Hero|LastUpdated|LinkButton|PageSidebar)\.astro\?.*\btype=style\b|asides\.css$)/;

const palettes = /\/starlight\/.*\/style\/(?:props|print)\.css\b/;
const unusedColor = /--sl-(?:hue|color)-(?:orange|green|blue|purple|red)[\w-]*:[^;}]*;/g;

/** Makes the Vite plugin. It leaves each such style empty, and palettes without the colors of these components. */
export function unusedStyles(): Plugin {
  return {
    name: 'unused-styles',
    enforce: 'pre',
    transform: (css, id) => {
      if (unused.test(id)) return { code: '', map: null };
      return palettes.test(id) ? { code: css.replace(unusedColor, ''), map: null } : undefined;
    },
  };
}
