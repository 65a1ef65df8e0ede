import { expect, test } from 'vitest';
import { reason } from '../../../src/cli/input/failure.ts';

test.each([
  [
    Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    'no space is left',
  ],
  [Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' }), 'EIO: i/o error, write'],
  [
    Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR' }),
    'its gzip data ends too early',
  ],
  [new Error('the disk is on fire'), 'the disk is on fire'],
  ['text', 'text'],
])('names the reason of %s', (error, expected) => {
  expect(reason(error)).toBe(expected);
});
