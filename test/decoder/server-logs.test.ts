import { describe, expect, test } from 'vitest';
import { decode } from './decode-text.ts';
import { formats, responses, serverLog, withSubCodes } from './server-logs.ts';

const logged = responses(1_000);

describe('every line of a log is one response', () => {
  test.each(formats)('%s', (format) => {
    const read = decode(serverLog(format, logged)).map(({ status, subCode }) => ({ status, subCode }));
    const hasSubCode = withSubCodes.includes(format);
    expect(read).toEqual(
      logged.map(({ status, subCode }) => ({ status, subCode: hasSubCode ? subCode : null })),
    );
  });
});
