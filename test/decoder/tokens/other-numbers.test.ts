import { describe, expect, test } from 'vitest';
import { isOtherNumber, otherNumbers } from '../../../src/decoder/tokens/other-numbers.ts';

/** Reads a text with a number between `«` and `»`. */
function isOther(marked: string): boolean {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return isOtherNumber(marked.replace(/[«»]/g, ''), start, end);
}

describe('a number that only looks like a status', () => {
  test('has kinds with names of their own', () => {
    const ids = otherNumbers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('');
  });

  test.each(otherNumbers)('is recognized where it is $id', ({ pattern, example }) => {
    expect(example).toMatch(pattern);
    expect(isOther(example)).toBe(true);
  });

  test.each(otherNumbers)('differs from the status in: $counterexample', ({ counterexample }) => {
    expect(counterexample).toMatch(/«\d{3}(?:\.\d{1,3})?»/);
    expect(isOther(counterexample)).toBe(false);
  });

  test.each([
    // Compared in source code.
    ...['a != «404»', 'a<=«404»', 'a >="«404»', "a == '«404»"],
    // Expected by an assertion.
    ...[
      'toEqual(«404»)',
      'toStrictEqual(«404»)',
      "toHaveProperty('status', «404»)",
      'assertEquals(200, «404»)',
    ],
    ...['assert(«404»)', 'have_http_status(«404»)', 'respond_with(«404»)', 'isEqualTo( «404»)', 'eq(«404»)'],
    ...[
      'eql("«404»")',
      'x.equal(«404»)',
      'x.equals(«404»)',
      'x.is(«404»)',
      "toBe('«404»')",
      'assertStatus(x,«404»)',
    ],
    // Set by a server.
    ...[
      'sendStatus(«404»)',
      'writeHead(«404»)',
      'abort(«404»)',
      'w.WriteHeader(«404»)',
      'http_response_code(«404»)',
    ],
    ...['status( «404»)', 'status("«404»")', 'x status(«404»)'],
    // Returned by source code or configuration.
    ...[
      'return «404»',
      '  return «404»;',
      '{ return «404»}',
      '; return «404» ;',
      ") return «404»'",
      'return «404»"',
    ],
    // A case of a selection.
    ...['case «404»:', '  case «404»', '{ case «404»:', '; case «404»:'],
    // In a mock or a test.
    ...[
      'mock({ a: «403»',
      'mockReply({ status: «403»',
      'stub({ x «403»',
      'stubFor(url, { s: «403»',
      'expect({ a: «403»',
    ],
    ...['jest.fn({ a: «403»', 'vi.fn({ a: «403»', 'Promise.resolve({ a: «403»', 'Promise.reject({ a: «403»'],
    ...[
      'jest.fn(() => ({ status: «403» }))',
      'vi.spyOn(api, name).mockImplementation(async () => ({ status: «403» }))',
      'vi.fn(() => ({ status: «403» }))',
    ],
    ...['new Response(x, { status: «403»', 'new HttpError({ a: «403»', 'new ApiException({ a: «403»'],
    // An argument of a method.
    ...['x.reply(«404»)', 'x.y_z(a, «404»)', 'x.a((b), «404»)', 'x.a1(b(c), d, «404»', 'x.a_(«404»)'],
    ...["nock.get(path('entity'), «404»)"],
    // In the name of a test.
    ...['Status is «200»', 'status should be «204»', 'Status code must be «201»', 'status code equals «200»'],
    ...['status code to be «200»', 'Status code is "«200»"', "Status code is '«200»'"],
    // A step of a scenario.
    ...[
      'Given status «403»',
      'When the status is «403»',
      'And response status code should be «403»',
      'But status «403»',
    ],
    ...[
      '* status «403»',
      '  Then the response status code is «403»',
      '12: Then status «403»',
      '1234:    Then status «403»',
      'Then status should be «403»',
    ],
    // A count of requests.
    ...['«404» 1(2%)', '«404»   123456789(12.34%)', '«404»\t7(100.5%)'],
    // A range of codes.
    ...['«401.1» to 401.9', '«401.1» through 401.9', '«401.1» bis 401.9', '«401.1»–401.9', '«401.1»-401.9'],
    ...['«401.10» to 401.19', '401.10 to «401.19»'],
    ...['401.1 to «401.9»', '401.1 through «401.9»', '401.1 bis «401.9»', '401.1–«401.9»', '401.1-«401.9»'],
    // Times, replies of SMTP, contracts, sizes.
    ...[
      '[st=«402»]',
      '[st=         «402»]',
      '«451» 4.7.1',
      '«554» 5.10.2',
      '«250» 2.0.0 OK',
      '«550»-5.7.26 x',
    ],
    ...[
      'GET («200») /a',
      'HEAD («200») /',
      'POST («200») /a',
      'PUT («200») /a',
      'DELETE («200») /a',
      'PATCH («200») /a',
    ],
    ...[
      '«401» B',
      '«401»B',
      '«401»kB',
      '«401» KB',
      '«401» MB',
      '«401» GiB',
      '«401» iB',
      '«401»-byte',
      '«401» bytes',
    ],
    // Measured errors.
    ...['Train error: «403»', 'training error is «403»', 'test error was «403»', 'Validation error «403»'],
    ...[
      'mean error: «403»',
      'Square error: «403»',
      'squared error: «403»',
      'absolute error «403»',
      'Standard error: "«403»"',
    ],
    ...[
      'relative error «403»',
      'Rounding error: «403»',
      'maximum error: «403»',
      'RMS error: «403»',
      "rms error '«403»'",
    ],
    // Paragraphs.
    ...['USC «404»', 'U.S.C. § «404»', 'StGB §§ «404»', 'BGB § «404»', 'ZPO «404»', 'CFR § «404»'],
  ])('is one in %j', (text) => {
    expect(isOther(text)).toBe(true);
  });

  test.each([
    ...['a = «404»', 'a == x«404»', 'a =>= y «404»', 'a ==  «404»', 'a=="\'«404»'],
    ...['toBe «404»', 'toBeA(«404»)', 'assertThat(f(x) y, «404»)', 'have_status(«404»)', 'x is(«404»)'],
    ...[
      'status: («404»)',
      'writeheader(«404»)',
      'status(x «404»)',
      'statuses(«404»)',
      'status(  «404»)',
      'my_status(«404»)',
    ],
    ...['we return «404»', 'return «404» x', 'returns «404»;', 'return  «404»;', 'return «404.4»;'],
    ...['x case «404»', 'case  «404»', 'cases «404»', 'case: «404»'],
    ...[
      'mock({ a: } «403»',
      'x2mock({ a: «403»',
      "mock('a', { a: «403»",
      'mock(a «403»',
      'new Request({ a: «403»',
    ],
    ...['log.error(status: «403»)', 'log.error(status: "«403»")', "log.error(status: '«403»')"],
    ...['X.Reply(«404»)', 'x.reply («404»)', 'x.reply(a) «404»', 'x.a(b(Status: «404»'],
    ...[
      'Status code is «403»',
      'status code of «200»',
      'Statuscode is «200»',
      'the status: «200»',
      'status is  «200»',
    ],
    ...[
      'If status «403»',
      'Then a status «403»',
      'x Then status «403»',
      'Then statuses «403»',
      'Then status was «403»',
    ],
    ...['«404»1(2%)', '«404» 1(2)', '«404» 1 (2%)', '«404» 1(1234%)', '«404» (2%)', '«404» 1(2.345%)'],
    ...[
      'from «401.1» to 401.9',
      'from 401.1 to «401.9»',
      '«401.1» and 401.9',
      '«401» to 405.1',
      '«401.1» to 401',
      '«401.1»to 401.9',
    ],
    ...[
      '[st «402»]',
      'st=«402»',
      '[st=x«402»]',
      '«451» 7.1',
      '«451» 6.7.1',
      '«451»  4.7.1',
      '«451» 4.7.1234',
      '«150» 2.0.0',
    ],
    ...[
      'GET «200» /a',
      'GET («200») a',
      'GET («2000») /a',
      'BREW («200») /a',
      'GET(«200») /a',
      'GET («200»)/a',
    ],
    ...['«401» Bad', '«401»  B', '«401» bytes=3', '«401» B: x', '«401» kBit', '«401» TB', '«401» bytes2'],
    ...[
      'Error: «403»',
      'fatal error: «403»',
      'test errors: «403»',
      'Test error - «403»',
      'the error was «403»',
      'contest error: «403»',
    ],
    ...['§ «404»', 'CRM «404»', 'BGB §§§ «404»', 'aBGB «404»', 'CFR-«404»', 'USC: «404»'],
  ])('is none in %j', (text) => {
    expect(isOther(text)).toBe(false);
  });

  test('is recognized by what is up to a hundred characters away', () => {
    const apart = (spaces: number) => isOther(`x.reply(${'a'.repeat(spaces)}, «404»)`);
    expect([apart(80), apart(100)]).toEqual([true, false]);
  });
});
