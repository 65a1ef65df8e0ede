/** Reads the headers of a `curl` command. */
import { shellWord } from './shell-words.ts';

/** A header, and the index of its option. */
export interface HeaderArgument {
  readonly value: string;
  readonly index: number;
}

/** Returns every header of a command. Quotation marks within quotation marks are lost, as in the shell. */
export function headerArguments(command: string): HeaderArgument[] {
  const option = /(?<=\s)(?:-H|--header)(?:[\s=]|(?=["'$]))/g;
  const headers: HeaderArgument[] = [];
  for (let found = option.exec(command); found; found = option.exec(command)) {
    const { value, end } = shellWord(command, option.lastIndex);
    headers.push({ value, index: found.index });
    option.lastIndex = end;
  }
  return headers;
}
