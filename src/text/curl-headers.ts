/** The headers of a command, as its shell hands them over. */
import { shellWord } from './shell-words.ts';

/** A header, and where its option stands. */
export interface HeaderArgument {
  readonly value: string;
  readonly index: number;
}

/** Every header that a command is given. Quotation marks within quotation marks are lost, as in the shell. */
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
