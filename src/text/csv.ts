/** Lines of CSV (RFC 4180), for spreadsheets. */

/** Writes a line, with an apostrophe before values that a spreadsheet would evaluate as a formula. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
