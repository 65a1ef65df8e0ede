import type { PartialResponse } from '../../../src/decoder/assembly/partial-response.ts';

export type Given = Partial<PartialResponse> & { text?: string };

/** A part of a response in a line of 100 characters, of which it has nine. */
export function part(number: number, { text = 'some line', ...given }: Given = {}): PartialResponse {
  return {
    line: { text, start: number * 100, number, column: 1, continued: false, cuts: [] },
    start: number * 100,
    end: number * 100 + 9,
    lastLine: number,
    status: null,
    subCode: null,
    isWeak: false,
    isReported: false,
    request: null,
    pendingRequest: null,
    isMention: false,
    isStatusLine: false,
    ...given,
  };
}
