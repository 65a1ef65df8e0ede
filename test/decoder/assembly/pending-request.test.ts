import { describe, expect, test } from 'vitest';
import { createPendingRequest } from '../../../src/decoder/assembly/pending-request.ts';
import type { RequestEvidence } from '../../../src/http/request.ts';
import type { Line } from '../../../src/text/lines.ts';
import { found } from '../decode-text.ts';

const at = (number: number, text = 'a line'): Line => ({
  text,
  start: number * 100,
  number,
  column: 1,
  continued: false,
  cuts: [],
});
const url = '/v1/entity';
const whole: RequestEvidence = { method: 'PUT', url };

/** Adds requests, each with its line and reach. */
function pending(...requests: [RequestEvidence, Line, number?][]) {
  const request = createPendingRequest();
  for (const [one, line, reach = 30] of requests) request.add(one, line, reach);
  return request;
}

describe('the request of a response', () => {
  test('is the last one above, in its line, or within its reach', () => {
    const { requestFor } = pending([whole, at(5), 10]);
    expect([4, 5, 15, 16].map((line) => requestFor(at(line)))).toEqual([null, whole, whole, null]);
    expect([5, 7, 8].map((line) => requestFor(at(line), 2))).toEqual([whole, whole, null]);
    expect(createPendingRequest().requestFor(at(1))).toBeNull();
  });

  test('is forgotten with its method', () => {
    const request = pending([{ method: 'PUT' }, at(1)], [whole, at(2)]);
    request.clear();
    expect(request.requestFor(at(3))).toBeNull();
    request.add({ url }, at(3), 30);
    expect(request.requestFor(at(3))).toEqual({ url });
  });

  test('has the method of up to three lines above', () => {
    const ofMethod = (line: number, given: RequestEvidence) =>
      pending([{ method: 'PUT' }, at(1)], [given, at(line)]).requestFor(at(line));
    expect(ofMethod(4, { url })).toEqual(whole);
    expect(ofMethod(5, { url })).toEqual({ url });
    expect(ofMethod(2, { method: 'GET', url })).toEqual({ method: 'GET', url });
  });

  test('has the method of up to three lines below', () => {
    const ofMethod = (line: number, given: RequestEvidence) =>
      pending([given, at(1)], [{ method: 'PUT' }, at(line)]).requestFor(at(line));
    expect(ofMethod(4, { url })).toEqual(whole);
    expect(ofMethod(5, { url })).toEqual({ url });
    expect(ofMethod(2, { method: 'GET', url })).toEqual({ method: 'GET', url });
    expect(pending([{ method: 'PUT' }, at(1)]).requestFor(at(1))).toBeNull();
  });

  test('begins where its method is', () => {
    const { requestFor } = pending([{ url }, at(1), 10], [{ method: 'PUT' }, at(3)]);
    expect([13, 14].map((line) => requestFor(at(line)))).toEqual([whole, null]);
  });

  test('may be told in two parts', () => {
    const { requestFor } = pending([whole, at(1)], [{ url: `https://api.rubiq.net${url}` }, at(2)]);
    expect(requestFor(at(3))?.method).toBe('PUT');
  });
});

test.each(['PATCH', 'DELETE', 'GET'])('a request with %s comes between', (method) => {
  expect(found(`PUT /v1/entity/id/7/data\n${method} /v1/other\nstatus=403`)).toEqual(['403']);
  expect(found('PUT /v1/entity/id/7/data\nsome words\nstatus=403')).toEqual(['403@1003']);
});

describe('requests that may run at once', () => {
  const other: RequestEvidence = { method: 'GET', url: '/v1/entity/id/7/data' };

  test('have no known response', () => {
    expect(pending([whole, at(1)], [other, at(61)]).requestFor(at(62))).toBeNull();
    expect(pending([whole, at(1)], [other, at(61)]).below(at(1))).toBeNull();
    expect(pending([whole, at(1)], [other, at(61)], [other, at(62)]).requestFor(at(63))).toBeNull();
  });

  test('are near each other, in lines that begin alike', () => {
    expect(pending([whole, at(1)], [other, at(62)]).requestFor(at(63))).toEqual(other);
    expect(pending([whole, at(1, 'one')], [other, at(2, 'two')]).requestFor(at(3))).toEqual(other);
    expect(pending([whole, at(1)], [whole, at(2)]).requestFor(at(3))).toEqual(whole);
  });
});

test('a request below a line is that of no response', () => {
  const { below } = pending([whole, at(5)]);
  expect([4, 5, 6].map((line) => below(at(line)))).toEqual([whole, null, null]);
  expect(createPendingRequest().below(at(0))).toBeNull();
});
