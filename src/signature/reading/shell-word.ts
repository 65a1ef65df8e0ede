/** The headers of a command, as its shell hands them over. */

/** A header, and where its option stands. */
export interface HeaderArgument {
  readonly value: string;
  readonly index: number;
}

/** One word of a shell: quoted parts and bare ones, with nothing between them. */
const word = `(?:\\$?"(?:[^"\\\\]|\\\\.){0,4000}"|\\$?'[^']{0,4000}'|\\\\.|[^\\s"'\\\\]){1,4000}`;
const headerArgument = new RegExp(`(?<=\\s)(?:-H|--header)[\\s=]?(${word})`, 'g');
const part = /\$?"((?:[^"\\]|\\.)*)"|\$?'([^']*)'|\\(.)|([^\s"'\\])/g;

/** Every header that a command is given. Quotation marks within quotation marks are lost, as in the shell. */
export function headerArguments(command: string): HeaderArgument[] {
  return [...command.matchAll(headerArgument)].map(({ 1: written = '', index }) => ({
    value: unquoted(written),
    index,
  }));
}

/** The command without them. */
export function withoutHeaderArguments(command: string): string {
  return command.replaceAll(headerArgument, '');
}

function unquoted(written: string): string {
  return written.replaceAll(
    part,
    (_, double?: string, single?: string, escaped?: string, bare?: string) =>
      double?.replaceAll(/\\(.)/g, '$1') ?? single ?? escaped ?? bare ?? '',
  );
}
