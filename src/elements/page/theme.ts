/** Names the themes that a visitor can choose, and the order in which one button goes through them. */

const names = { auto: 'automatic', light: 'light', dark: 'dark' };

export type Theme = keyof typeof names;

const order: readonly Theme[] = ['auto', 'light', 'dark'];

/** Reads a theme as the browser stores it: automatic unless light or dark was chosen. */
export function themeOf(stored: string | null): Theme {
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** Returns the theme that the button switches to. */
export function nextTheme(theme: Theme): Theme {
  return order[(order.indexOf(theme) + 1) % order.length] as Theme;
}

/** Names the button: the theme, and what a click changes it to. */
export function themeLabel(theme: Theme): string {
  return `Theme: ${names[theme]}. Switch to ${names[nextTheme(theme)]}.`;
}
