/** The formats of `decode`. */
export const findingsFormats = ['text', 'json', 'jsonl', 'csv', 'markdown', 'github'] as const;

/** A value of `--format`. */
export type FindingsFormat = (typeof findingsFormats)[number];

/** Recognizes the name of a format. */
export function isFindingsFormat(written: string): written is FindingsFormat {
  return findingsFormats.some((format) => format === written);
}
