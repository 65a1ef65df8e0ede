import { expect, test } from 'vitest';
import { systemErrorText } from '../../src/cli/system-error.ts';

test.each([
  [
    Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    'there is no space left',
  ],
  [Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' }), 'EIO: i/o error, write'],
  [Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR' }), 'the file is cut off'],
  [new Error('the disk is on fire'), 'the disk is on fire'],
  ['text', 'text'],
  [
    Object.assign(new Error('ELOOP: too many links, open \u{1b}[2J'), { code: 'ELOOP' }),
    'ELOOP: too many links, open \u{fffd}[2J',
  ],
])('explains %s', (error, expected) => {
  expect(systemErrorText(error)).toBe(expected);
});
