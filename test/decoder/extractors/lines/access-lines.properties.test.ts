import fc from 'fast-check';
import { test } from 'vitest';
import { lengthOfHead } from '../../../../src/decoder/extractors/source-code.ts';
import { isSameByLine } from '../../properties.ts';
import { responses, serverLog } from '../../server-logs.ts';

const lines = [
  ...serverLog('common', responses(12)).trimEnd().split('\n'),
  ...serverLog('combined', responses(12, 7)).trimEnd().split('\n'),
  ...serverLog('combined with a sub-code', responses(4)).trimEnd().split('\n'),
  '10.0.0.1 - - [22/Nov/2026:08:00:00 +0000] "GET /v1/entity HTTP/1.1" 403 2 "-" "client status=401"',
  '10.0.0.1 - - [22/Nov/2026:08:00:00 +0000] "GET /v1/entity HTTP/1.1" 403 2 "-" "error 403.25"',
  '10.0.0.1 - 403 [22/Nov/2026:08:00:00 +0000] "GET /codes/403-25 HTTP/1.1" 200 2',
];
const others = [
  'ApiStatusSubCode: 403.25',
  '  ApiStatusSubCode: 401.10',
  'HTTP/1.1 403 Forbidden',
  '',
  'GET /v1/entity',
  'we get a 403 error',
  '{"status":403,',
  '}',
  'status,url',
  'a line',
];

/** The beginning of a text is read in one piece, however it arrives. */
const head = 'a line\n'.repeat(lengthOfHead / 5);

test('a line within a run is read as it is by itself', () => {
  const text = fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 6 }) },
        fc.constantFrom(...others).map((line) => [line]),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.flat());
  fc.assert(
    fc.property(text, fc.constantFrom('\n', '\r\n'), (all, lineBreak) => {
      isSameByLine(
        head,
        all.map((line) => line + lineBreak),
      );
    }),
    { numRuns: 1_000 },
  );
});
