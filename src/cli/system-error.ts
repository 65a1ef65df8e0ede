/** Errors of the operating system and of gzip, in words. */
import { printable } from './output/terminal/printable.ts';

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['EISDIR', 'it is a directory; name a file'],
  ['EACCES', 'you do not have permission'],
  ['EPERM', 'you do not have permission'],
  ['ENOSPC', 'there is no space left'],
  ['Z_BUF_ERROR', 'the file is cut off'],
  ['Z_DATA_ERROR', 'its gzip data is damaged'],
]);

/** Explains why a file or a stream failed; an error without a known code keeps its own message. */
export function systemErrorText(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return reasons.get(code) ?? printable(message);
}
