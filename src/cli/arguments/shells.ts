/** The shells that have completions. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** A shell that has completions. */
export type Shell = (typeof shells)[number];
