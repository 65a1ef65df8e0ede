/** Why a file or a stream failed, in words. */

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['EISDIR', 'it is a directory; name a file'],
  ['EACCES', 'you lack the permission'],
  ['EPERM', 'you lack the permission'],
  ['ENOSPC', 'no space is left'],
  ['Z_BUF_ERROR', 'its gzip data ends too early'],
  ['Z_DATA_ERROR', 'its gzip data is damaged'],
]);

/** The reason of an error of the operating system or of unpacking; of any other, its own message. */
export function reason(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return reasons.get(code) ?? message;
}
