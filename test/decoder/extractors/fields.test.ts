import { describe, expect, test } from 'vitest';
import { createPendingRequest } from '../../../src/decoder/assembly/pending-request.ts';
import type { Candidate } from '../../../src/decoder/candidate.ts';
import { createFieldExtractor } from '../../../src/decoder/extractors/fields.ts';
import type { LineResponse } from '../../../src/decoder/extractors/lines/line-runs.ts';
import { partOf } from '../../../src/text/lines.ts';
import { linesOf } from '../../text/lines-of.ts';
import { found, spans } from '../decode-text.ts';
import { vocabulary } from '../vocabulary.ts';

describe('a field by itself', () => {
  test.each([
    'ApiStatusSubCode: 401.10',
    'apistatussubcode:401.10',
    'APISTATUSSUBCODE : 401.10',
    'Api-Status-Sub-Code: 401.10',
    'ApiStatusSubCode=401.10',
    'ApiStatusSubCode="401.10"',
    'ApiStatusSubCode: <401.10>',
    'ApiStatusSubCode -> 401.10',
    'ApiStatusSubCode => 401.10',
    'ApiStatusSubCode 401.10',
    'ApiStatusSubCode\t401.10',
    'ApiStatusSubCode: 401-10',
    'ApiStatusSubCode: 401.10, 401.10',
    'ApiStatusSubCode: 401.10; path=/',
    '| ApiStatusSubCode | 401.10 |',
    '- `ApiStatusSubCode`: `401.10`',
    '**ApiStatusSubCode:** 401.10',
    '<ApiStatusSubCode>401.10</ApiStatusSubCode>',
    '{"ApiStatusSubCode":"401.10"}',
    '{\\"ApiStatusSubCode\\":\\"401.10\\"}',
    "{ 'apistatussubcode': [ '401.10' ] }",
    'response.headers.ApiStatusSubCode = 401.10',
    'status=401 subCode=401.10',
    'status=401 subCode=10',
    'subcode 10 status 401',
    '"status": 401, "subStatus": 10',
    'sc-status=401 sc-substatus=10',
    'status\t401\napistatussubcode\t401.10',
    ':status: 401\napistatussubcode: 401.10',
    '401 with ApiStatusSubCode: 10',
    'We get 401 with sub-code 10',
    'HTTP 401, ApiStatusSubCode 401.10',
    'status=401.10',
    'error_code: 401.10',
    'Status Code: 401 Unauthorized\nDate: today\nApiStatusSubCode: 401.10',
    'HTTP/1.1 401 Unauthorized ApiStatusSubCode: 401.10',
    'HTTP/1.1 401 Unauthorized\\r\\nApiStatusSubCode: 401.10\\r\\n',
  ])('%j is 401.10', (text) => {
    expect(found(text)).toEqual(['401.10']);
  });

  test.each([
    ['status=403', '403'],
    ['http status: 403', '403'],
    ['"statusCode": 403', '403'],
    ['Request failed with status code 403', '403'],
    ['HTTPError: Response code 403 (Forbidden)', '403'],
    ['errorCode=403', '403'],
    ['{"status":{"statusCode":404,"statusText":"Not found"},"data":null}', '404'],
    ['{\n  "status": {\n    "statusCode": 404\n  }\n}', '404'],
    ['status=403 ApiStatusSubCode=401.10', '401.10'],
    ['{"status":403,"headers":[{"name":"ApiStatusSubCode","value":"403.25"}]}', '403.25'],
    ['{"key":"ApiStatusSubCode","value":"403.25"}', '403.25'],
    ['{\\"name\\":\\"apistatussubcode\\",\\"value\\":\\"403.25\\"}', '403.25'],
    ['"status": 403,\n{\n  "name": "ApiStatusSubCode",\n  "value": "403.25"\n}', '403.25'],
    ['{"status":403,"headers":[{"name":"Age","value":"25"}]}', '403'],
  ])('%j is %s', (text, code) => {
    expect(found(text)).toEqual([code]);
  });
});

describe('a line of a log', () => {
  test.each([
    [
      '2026-11-22T15:13:45Z ERROR POST https://api.rubiq.net/v1/entity/12 status=400 ApiStatusSubCode=400.3 (403 ms)',
      '400.3@1001',
    ],
    [
      '{"req":{"method":"POST","url":"/v1/entity/12"},"res":{"statusCode":400,"headers":{"apistatussubcode":"400.3"}}}',
      '400.3@1001',
    ],
    [
      'Request URL: https://api.rubiq.net/v1/entity/12\nRequest Method: POST\nStatus Code: 400 Bad Request\nRemote Address: 10.0.0.1:443\napistatussubcode: 400.3',
      '400.3@1001',
    ],
    [
      'AxiosError: Request failed with status code 403\n  status: 403,\n  headers: { apistatussubcode: "403.25" }',
      '403.25',
    ],
  ])('%j is %s', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  test('each line with a status of its own is a response', () => {
    const text = 'a status=403 subCode=403.25\nb status=403\nc status=401 subCode=401.10';
    expect(found(text)).toEqual(['403.25', '403', '401.10']);
    expect(spans(text)).toEqual(['status=403 subCode=403.25', 'status=403', 'status=401 subCode=401.10']);
  });

  test('a sub-code line belongs to the status line before it only where they agree', () => {
    expect(found('status=403\nApiStatusSubCode: 403.25')).toEqual(['403.25']);
    expect(found('status=403\nApiStatusSubCode: 401.10')).toEqual(['403', '401.10']);
  });
});

describe('the rest of a line', () => {
  test.each([
    [
      'error 502 from proxy, then HTTP 403 (403.25), and "ApiStatusSubCode":"401.10"',
      ['502', '403.25', '401.10'],
    ],
    ['status=403 then error 401.10', ['403', '401.10']],
    ['error 401.10 before status=403', ['401.10', '403']],
    ['ApiStatusSubCode=401.10 before subCode=403.25 and error 404.1', ['401.10', '403.25', '404.1']],
  ])('is read too: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['status=403 (403.25)', 'status=403 (403.25'],
    ['ERROR 403.25 status=403 path=/x', '403.25 status=403'],
    ['HTTP 403 forbidden, subCode=403.25', '403 forbidden, subCode=403.25'],
  ])('may complete the same response: %j', (text, span) => {
    expect(found(text)).toEqual(['403.25']);
    expect(spans(text)).toEqual([span]);
  });

  test('in another line belongs to another response', () => {
    expect(found('status=403\nand then 403.25 came')).toEqual(['403', '403.25']);
    expect(found('ApiStatusSubCode: 403.25\n\nHTTP/1.1 403 Forbidden')).toEqual(['403.25', '403']);
  });

  test('has no code that is alone in it', () => {
    expect(found('| status | 403 | 200 |')).toEqual(['403']);
    expect(found('status=403 200')).toEqual(['403']);
  });
});

test.each([
  'ApiStatusSubCode',
  'ApiStatusSubCode:',
  'ApiStatusSubCode: 25',
  'ApiStatusSubCode: banana',
  'status=',
  'status=4031',
  'status=40',
  'status=999',
  'status: 2 of 403',
  'exit status 255',
  'port: 403',
  'id=403.25',
  'zip_code: 40310',
  'Content-Length: 403',
  'duration=403.25s',
  `${'x'.repeat(200)}=403`,
])('%j is no code', (text) => {
  expect(found(text)).toEqual([]);
});

/** Creates an extractor, and notes what it reports and learns. */
function createExtractor() {
  const candidates: Candidate[] = [];
  const learned: string[] = [];
  const extractor = createFieldExtractor({
    vocabulary,
    pendingRequest: createPendingRequest(),
    report: (candidate) => candidates.push(candidate),
    learn: (line) => learned.push(line.text),
  });
  return { extractor, candidates, learned };
}

/** The status, the sub-code and the request of a response. */
function inShort({ status, subCode, request }: Candidate): string {
  return [status, subCode, request?.method, request?.url].filter((part) => part !== undefined).join(' ');
}

/** Reads the lines of a text, each by this extractor alone. */
function read(text: string) {
  const { extractor, candidates, learned } = createExtractor();
  for (const line of linesOf(text)) extractor.read(line);
  extractor.end();
  return { candidates, learned };
}

const responses = (text: string) => read(text).candidates.map(inShort);
const places = (text: string) => read(text).candidates.map(({ start, end }) => text.slice(start, end));

describe('brackets', () => {
  test.each([
    ['{"status":403,"error":{"status":403,"subCode":"403.25"}}', ['403 403.25']],
    ['Response(status=403, error=Error(status=403, subCode=403.25))', ['403 403.25']],
    ['map[status:403 error:map[status:403 subCode:403.25]]', ['403 403.25']],
    ['[{"status":403},{"status":403}]', ['403', '403']],
    ['((status=403), (status=403))', ['403', '403']],
    ['[[status=403], [status=403]]', ['403', '403']],
  ])('show what belongs to one response: %j has %j', (text, expected) => {
    expect(responses(text)).toEqual(expected);
  });

  test.each(['', '] '])('end with their line where they are not closed (after %j)', (before) => {
    const field = 'ApiStatusSubCode: 403.25';
    expect(places(`${before}headers: [${field}, ${field}\n\nstatus: 403\nsubCode: 403.21`)).toEqual([
      `${field}, ${field}`,
      'status: 403\nsubCode: 403.21',
    ]);
  });
});

describe('indentation', () => {
  test.each(['  ', '\t', ' \t'])('shows what belongs to one response (%j)', (indent) => {
    const lines = ['status: 401', 'subCode: 403.21'];
    expect(responses(lines.join('\n'))).toEqual(['401', '403.21']);
    expect(responses(['a:', ...lines.map((line) => indent + line)].join('\n'))).toEqual(['401 403.21']);
  });

  test('ends a response', () => {
    expect(responses('a:\n  status: 401\nsubCode: 403.21')).toEqual(['401', '403.21']);
    expect(responses('- a:\n    status: 403\n- b:\n    status: 403')).toEqual(['403', '403']);
    expect(found('a:\n  status: 401\nb:\n  subCode: 403.21')).toEqual(['401', '403.21']);
  });

  test.each([
    ['- ', 2],
    ['* ', 2],
    ['• ', 2],
    ['1. ', 2],
    ['12) ', 2],
    ['', 1],
    ['1 ', 1],
    ['a) ', 1],
    ['a - ', 1],
    ['-', 1],
  ])('joins mentions of one code, except in the items of a list: after %j there are %d', (mark, count) => {
    for (const indent of ['  ', '    ']) {
      const item = `${indent}${mark}we get a 403 error`;
      expect(responses(`Calls:\n${item}\n${item}`)).toEqual(Array.from({ length: count }, () => '403'));
    }
  });
});

describe('an empty line', () => {
  test.each(['', '  '])('may begin another record: %j', (empty) => {
    const record = 'status: 403\nsubCode: 403.21';
    expect(places(`subCode: 403.25\n${empty}\n${record}`)).toEqual(['subCode: 403.25', record]);
    expect(found(`{\n  "status": 401,\n${empty}\n  "headers": { "ApiStatusSubCode": "403.21" }`)).toEqual([
      '403.21',
    ]);
  });

  test.each(['', '  '])('that is passed over may do so too: %j', (empty) => {
    const text = `subCode: 403.25\n${empty}\nstatus: 403\nsubCode: 403.21`;
    const { extractor, candidates } = createExtractor();
    const [first, second, ...others] = linesOf(text);
    if (first) extractor.read(first);
    if (second) extractor.passOver(text, second.start, second.start + empty.length);
    for (const line of others) extractor.read(line);
    extractor.end();
    expect(candidates.map(inShort)).toEqual(['403.25', '403 403.21']);
  });
});

describe('a long line', () => {
  const padding = `"padding":"${'x '.repeat(2_500)}",`;
  const items = `"items":[${'{"name":"x"},'.repeat(800)}{}],`;

  test.each([
    ['a response', `{"status":403,${padding}${padding}"subCode":"403.25"}`, ['403 403.25']],
    ['a response around others', `{"status":403,${items}"subCode":"401.10"}`, ['403 401.10']],
    ['two responses', `[{"status":403},${padding}${padding}{"status":403}]`, ['403', '403']],
    [
      'two responses, the second in its last part',
      `[{"status":403,${padding}${padding}"a":1},{"subCode":"401.10"}]`,
      ['403', '401.10'],
    ],
    [
      'a response, and another below it',
      `{"status":403,${padding}${padding}"subCode":"403.25"}\n{"status":404}`,
      ['403 403.25', '404'],
    ],
  ])('with %s is read in parts', (_, text, expected) => {
    expect(responses(text)).toEqual(expected);
  });

  test('is passed over with all its parts', () => {
    const text = `Expected:\n{"status":403,${padding}${padding}"subCode":"403.25"}\nActual:\n{"status":404}`;
    expect(responses(text)).toEqual(['404']);
    expect(found(text)).toEqual(['404']);
  });

  test('is not passed over for what begins a later part', () => {
    const text = `- Expected\n+ Received\n+ {"status":403,"lines":"${'- '.repeat(5_000)}","subCode":"403.25"}`;
    expect(responses(text)).toEqual(['403 403.25']);
  });

  test.each([
    ['in it', ['[{"status":403,"items":[', '{"name":"x"}]},', '{"subCode":"401.10"}]'], ['403', '401.10']],
    [
      'right after it',
      ['{"status":403,"items":{"name":', '"x"', '},"status":403,"more":{},"subCode":"403.25"}'],
      ['403 403.25'],
    ],
  ])('has a part without evidence, with brackets %s', (_, [first = '', second = '', last = ''], expected) => {
    const text = first + second + last;
    const to = first.length + second.length;
    const { extractor, candidates } = createExtractor();
    for (const line of linesOf(text)) {
      extractor.read(partOf(line, 0, first.length, true));
      extractor.passPart(text, first.length, to);
      extractor.read(partOf(line, to, text.length, false));
    }
    extractor.end();
    expect(candidates.map(inShort)).toEqual(expected);
  });
});

describe('a name at the end of a line', () => {
  test.each([
    ['ApiStatusSubCode:\n\n\n403.25', ['403.25']],
    ['ApiStatusSubCode:\n\n\n\n403.25', ['403 403.25']],
    ['ApiStatusSubCode:\nx\n403', ['403']],
    ['status_code:\nbanana\nsubCode: 403.25', ['403.25']],
    ['Request URL\nhttp://api.example/v1/entity\n403 Forbidden', ['403 http://api.example/v1/entity']],
  ])('is that of a value at most three lines below: %j has %j', (text, expected) => {
    expect(responses(text)).toEqual(expected);
  });

  test('is not that of a line with a field of its own', () => {
    expect(places('ApiStatusSubCode:\n403.25 status=403')).toEqual(['403.25 status=403']);
  });

  test('keeps the lines below from being passed over until its value is found', () => {
    const { extractor } = createExtractor();
    const idle = linesOf('a\nApiStatusSubCode:\n"\n401.10\nurl:\nbanana\nurl:\n=> "/*"').map((line) => {
      extractor.read(line);
      return extractor.isIdle;
    });
    expect(idle).toEqual([true, false, false, true, false, true, false, true]);
  });
});

describe('a code alone in its line', () => {
  test.each([
    ['status: 404\nSome("404.4")', ['404 404.4']],
    ['status: 404\n\nSome("404.4")', ['404 404.4']],
    ['status: 404\n\n\nSome("404.4")', ['404']],
    ['status: 404\nSome("403.4")', ['404']],
    ['Some("404.4")', []],
  ])('completes the status above: %j has %j', (text, expected) => {
    expect(responses(text)).toEqual(expected);
  });
});

describe('a number with the name "code"', () => {
  test.each([
    ['code: 401 Unauthorized', false],
    ['code: 504 gateway timeout', false],
    ['code: 504 Gateway Time-out', false],
    ['code: 401', true],
    ['code: 504 gateway', true],
    ['url: /v1/x\n403', false],
    ['url: /v1/x\n  403 ', false],
    ['url: /v1/x\n403 {', true],
    ['url: /v1/x\n("403', true],
    ['url: /v1/x\n\n403', true],
    ['403', true],
  ])(
    'is a status only with its reason, or printed below a request: %j needs more: %s',
    (text, isUnconfirmed) => {
      expect(read(text).candidates.map((candidate) => candidate.isUnconfirmed)).toEqual([isUnconfirmed]);
    },
  );
});

describe('a request above', () => {
  const entity = 'POST /v1/entity';
  const filler = (count: number) => 'x\n'.repeat(count);

  test.each([
    [`${entity}\nstatus: 403\nstatus: 404`, [`403 ${entity}`, '404']],
    [`${entity}\ncode: 403\nstatus: 404`, [`403 ${entity}`, `404 ${entity}`]],
    [`${entity}\nsubCode: 401.10\nstatus: 403`, [`401.10 ${entity}`, `403 ${entity}`]],
    [`${entity}\nsubCode: 401.10\nstatus: 403\nstatus: 404`, [`401.10 ${entity}`, `403 ${entity}`, '404']],
  ])('is that of the first status below: %j has %j', (text, expected) => {
    expect(responses(text)).toEqual(expected);
  });

  test('is at most thirty lines above', () => {
    const begin = `${entity}\nsubCode: 401.10\n`;
    expect(responses(`${begin}${filler(28)}status: 403`)).toContain(`403 ${entity}`);
    expect(responses(`${begin}${filler(29)}status: 403`)).toContain('403');
  });

  test.each([
    `We call ${entity} every day`,
    `We call ${entity} every day. `,
    `We call ${entity} at no time!  `,
    `We ask: ${entity} or not?`,
    `This is what we do since the last release of the service, and it did work before: ${entity} every day`,
  ])('in a sentence is at most eight lines above: %j', (sentence) => {
    expect(responses(`${sentence}\nsubCode: 401.10\n${filler(6)}status: 403`)).toContain(`403 ${entity}`);
    expect(responses(`${sentence}\nsubCode: 401.10\n${filler(7)}status: 403`)).toContain('403');
  });

  test.each([
    entity,
    `12:00:01 We call ${entity} every day`,
    `${entity} a day`,
    `${entity} as x`,
    `${entity} every 12`,
    `${entity} on my 12`,
    `${entity} every day;`,
    `${entity} with token ${'abcdefgh'.repeat(10)}`,
    `every day: ${entity}`,
  ])('that is no sentence may be further above: %j', (line) => {
    expect(responses(`${line}\nsubCode: 401.10\n${filler(7)}status: 403`)).toContain(`403 ${entity}`);
  });
});

describe('a field that begins its line', () => {
  test.each(['', '- ', '  - "', '<b>', 'the ', 'the  last ', '| '])(
    'continues the one above: %j',
    (before) => {
      expect(responses(`subCode: 403.25\n${before}status: 403`)).toEqual(['403 403.25']);
    },
  );

  test.each(['12 ', 'a: ', '(response) ', 'in the last ', '| x | ', '12:00:01 '])(
    'is not one after %j',
    (before) => {
      expect(responses(`subCode: 403.25\n${before}status: 403`)).toEqual(['403.25', '403']);
    },
  );

  test('may be a status alone, but not a whole line of a log', () => {
    expect(responses('subCode: 403.25\n403 Forbidden')).toEqual(['403 403.25']);
    expect(responses('subCode: 403.25\nwe got 403 Forbidden')).toEqual(['403.25', '403']);
    expect(responses('{"subCode":"403.25"}\n{"status":403}')).toEqual(['403.25', '403']);
  });
});

describe('a request that begins its line', () => {
  const entity = 'POST /v1/entity';

  test.each([
    '',
    '- ',
    '- > ',
    'the ',
    'the  http ',
    'request: ',
    'request=',
    'x-request.line = "',
    'call: the ',
    '"',
  ])('is that of the response above: %j', (before) => {
    expect(responses(`status: 403\n${before}${entity}`)).toEqual([`403 ${entity}`]);
  });

  test.each(['12 ', 'log 12 ', 'curl -X ', 'the last http ', '12:00:01 '])(
    'is not one after %j',
    (before) => {
      expect(responses(`status: 403\n${before}${entity}`)).toEqual(['403']);
    },
  );
});

test.each([
  ['12:00:01 POST /v1/entity -> 403', true],
  ['  12:00:01 POST /v1/entity -> 403', true],
  ['POST /v1/entity -> 403', false],
  ['12:00:01 POST /v1/entity -> 403 url:', false],
  ['a:\n  12:00:01 POST /v1/entity -> 403', false],
  ['status: 403\nsubCode: 403.25', false],
  ['some words', false],
])('the layout of a line that is a response of its own is learned: %j %s', (text, isLearned) => {
  expect(read(text).learned).toEqual(isLearned ? [text] : []);
});

describe('a line of a test report', () => {
  test.each([
    ['- Expected\n- status: 403\n+ status: 404', ['404']],
    ['a.js:12:28\n 11| status: 403\n   | status: 404\nstatus: 401', ['401']],
    ['a.js:12:28\nx\n 11| status: 403', ['403']],
  ])('is passed over: %j has %j', (text, expected) => {
    expect(responses(text)).toEqual(expected);
  });

  test('is known by the line above, also where that has no evidence', () => {
    const source = '     10| reply({ status: 403 });\n';
    expect(found(`x\n ❯ accounts.test.js:12:28\n${source}`)).toEqual([]);
    expect(found(`x\n ❯ accounts.test.js:12:28\nx\n${source}`)).toEqual(['403']);
  });
});

describe('a line that is known to be a response', () => {
  const request = { method: 'POST', url: '/v1/entity' };
  const entity = '403 POST /v1/entity';
  const responseIn = (text: string, given: Partial<LineResponse> = {}): LineResponse => ({
    ...{ text, start: text.indexOf('403'), end: text.indexOf('403') + 3, status: 403, request },
    ...{ isStatusLine: false, layout: { strings: [] }, ...given },
  });
  /** Reads the lines of a text, but takes those with a request. */
  function taken(text: string, given: Partial<LineResponse> = {}) {
    const { extractor, candidates } = createExtractor();
    for (const line of linesOf(text)) {
      const isResponse = line.text.includes('/v1/entity 403');
      if (!isResponse || !extractor.take(line, responseIn(line.text, given))) extractor.read(line);
    }
    extractor.end();
    return candidates.map(inShort);
  }

  test('is reported with its place', () => {
    const { extractor, candidates } = createExtractor();
    const text = 'a\n12:00:01 POST /v1/entity 403 403.25';
    const line = linesOf(text)[1];
    expect(extractor.open).toBe(Number.POSITIVE_INFINITY);
    expect(line && extractor.take(line, responseIn(line.text, { subCode: '403.25' }))).toBe(true);
    expect(extractor.open).toBe(text.indexOf('403'));
    extractor.end();
    expect(candidates).toEqual([
      {
        ...{ line, start: text.indexOf('403'), end: text.indexOf('403') + 3 },
        ...{ status: 403, subCode: '403.25', request, isMention: false, isUnconfirmed: false },
      },
    ]);
  });

  test.each([
    ['12:00:01 POST /v1/entity 403\n12:00:02 POST /v1/entity 403', [entity, entity]],
    ['status: 200\n12:00:01 POST /v1/entity 403', ['200', entity]],
    ['status: 200\nstatus: {\n  text: x\n12:00:01 POST /v1/entity 403', ['200', entity]],
    ['- Expected\n- POST /v1/entity 403', []],
    ['a.js:12:28\n12:00:01 POST /v1/entity 403\n 11| status: 404', [entity, '404']],
  ])('is one of its own: %j has %j', (text, expected) => {
    expect(taken(text)).toEqual(expected);
  });

  test('is left to the other extractors where a test report has it', () => {
    const { extractor } = createExtractor();
    const [legend, line] = linesOf('- Expected\n- POST /v1/entity 403');
    if (legend) extractor.read(legend);
    expect(line && extractor.take(line, responseIn(line.text))).toBe(false);
  });

  test('leaves no request to the lines below', () => {
    const text = 'POST /v1/entity/search\n12:00:01 POST /v1/entity 403\nstatus: 404';
    expect(taken(text)).toEqual([entity, '404']);
  });

  test('may have the form of a status line', () => {
    const text = 'HTTP/1.1 403 POST /v1/entity 403\nHTTP/1.1 403 Forbidden';
    expect(taken(text, { isStatusLine: true })).toEqual([entity, '403']);
    expect(taken(text)).toEqual([entity]);
  });
});
