/** The words and signs next to a number that make it a code, or keep it from being one, each by itself. */
import { describe, expect, test } from 'vitest';
import { expected, mayBeProse, proseTokens } from '../../../../src/decoder/extractors/prose/prose.ts';
import { vocabulary } from '../../vocabulary.ts';

const codes = (text: string, { hasRequest = false, hasStatus = false } = {}) =>
  proseTokens(text, vocabulary, hasRequest, hasStatus).map(({ value }) => value);

describe('a status is a code', () => {
  test.each([
    ...[
      'error',
      'exception',
      'response',
      'code',
      'status',
      'http',
      'https',
      'sub-code',
      'subcode',
      'get',
      'gets',
    ],
    ...[
      'got',
      'getting',
      'return',
      'returns',
      'returned',
      'answer',
      'answers',
      'answered',
      'responded',
      'received',
    ],
    ...['receive', 'with', 'a', 'an', 'Exception', 'an error code', 'status code of', 'a code'],
  ])('after %j, in a sentence about a failure', (word) => {
    expect(codes(`it failed, ${word} 403 x`)).toEqual(['403']);
  });

  test.each([': ', ':  ', '# ', '  ', ' "', " '", ' (', ' [', ' `', ': "'])(
    'after "error" and %j',
    (sign) => {
      expect(codes(`x error${sign}403 y`)).toEqual(['403']);
    },
  );

  test.each(['we', 'to', 'by', 'errors -', 'error!', 'error     ', 'error of of'])(
    'but not after %j',
    (word) => {
      expect(codes(`it failed, ${word} 403 x`)).toEqual([]);
    },
  );

  test.each([
    ...[
      'error',
      'errors',
      'exception',
      'response',
      'responses',
      'code',
      'codes',
      'status',
      'http',
      'subcode',
    ],
    ...['sub-codes', 'fail', 'fails', 'failed', 'failure', 'denied', 'responds', 'responded'],
    ...['forbidden', 'unauthorized', 'not found', 'bad request'],
  ])('with %j in its sentence', (word) => {
    expect(codes(`get 403 x ${word}`)).toEqual(['403']);
  });

  test.each([
    ['200', ['ok', 'created', 'accepted', 'no content']],
    ['303', ['moved permanently', 'see other', 'not modified', 'temporary redirect', 'permanent redirect']],
    [
      '403',
      [
        ...['bad request', 'unauthorized', 'forbidden', 'not found', 'method not allowed', 'request timeout'],
        ...['conflict', 'precondition failed', 'unsupported media type', 'too many requests', 'client error'],
      ],
    ],
    [
      '503',
      [
        ...['internal server error', 'server error', 'not implemented', 'bad gateway', 'service unavailable'],
        ...['gateway timeout', 'gateway time-out'],
      ],
    ],
  ])('of the first digit of %s next to its reason', (status, reasons) => {
    for (const reason of reasons) {
      expect(codes(`x ${status} ${reason}`), reason).toEqual([status]);
      expect(codes(`x ${status}: (${reason.toUpperCase().replaceAll(' ', '')}`), reason).toEqual([status]);
      expect(codes(`x ${reason} (${status}) y`), reason).toEqual([status]);
    }
  });

  test.each(['"', "'", ')', ']', ',', ' -', ' –', ':'])('next to its reason after %j', (sign) => {
    expect(codes(`x 403${sign} conflict`)).toEqual(['403']);
  });

  test.each([
    'x 403 conflicts',
    'x 403. conflict',
    'x 403 a conflict',
    'x 403    conflict',
    'x conflict a 403 b',
  ])('but not in %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ...[
      'error',
      'erreur',
      'erro',
      'errore',
      'Fehler',
      'fout',
      'fel',
      'fejl',
      'feil',
      'virhe',
      'błąd',
      'blad',
    ],
    ...['chyba', 'hata', 'ошибк', 'エラー', '错误', '錯誤', '오류'],
  ])('in parentheses after %j in any language', (word) => {
    expect(codes(`${word} x : (404) y`)).toEqual(['404']);
    expect(codes(`${word}: (404) y`)).toEqual(['404']);
    expect(codes(`${word} :(404) y`)).toEqual(['404']);
    expect(codes(`x: (404) y`)).toEqual([]);
  });

  test.each(['sent', 'completed', 'finished', 'responded', 'served', 'handled', 'Sent', 'completed with'])(
    'after %j, and before a duration',
    (word) => {
      for (const link of ['in', 'after', 'within'])
        expect(codes(`x ${word} 404 ${link} 3 ms`)).toEqual(['404']);
      if (word === 'responded') return;
      expect(codes(`x ${word} 404 at 3 ms`)).toEqual([]);
      expect(codes(`x ${word} 403.25 in 3 ms`)).toEqual([]);
      expect(codes(`x ${word} to 404 in 3 ms`)).toEqual([]);
      expect(codes(`x ${word} 404 of them in 3 ms`)).toEqual([]);
      expect(codes(`x ${word} 404 in a while`)).toEqual([]);
    },
  );

  test.each([...['when', 'if', 'since', 'from the', 'again', 'whenever', 'as soon']])(
    'after an article, and before %j',
    (word) => {
      for (const article of ['a ', 'an ', 'the ', 'The "', 'a **'])
        expect(codes(`so ${article}409 ${word} we start`)).toEqual(['409']);
      expect(codes(`so a **409** ${word} we start`)).toEqual(['409']);
      expect(codes(`so 409 ${word} we start`)).toEqual([]);
      expect(codes(`so a long 409 ${word} we start`)).toEqual([]);
      expect(codes(`so a 409 parcel ${word} we start`)).toEqual([]);
    },
  );

  test.each([
    ',',
    '.',
    ';',
    ':',
    '!',
    '?',
    ')',
    ' then',
    ' after',
    ' from',
    ' on',
    ' in',
    ' for',
    ' within',
    '',
    '**,',
  ])('after an article, and before the end %j of a clause about programs', (end) => {
    expect(codes(`the api has a 409${end}`)).toEqual(['409']);
    expect(codes(`the cat has a 409${end}`)).toEqual([]);
  });

  test.each([
    '<-- ',
    '  <-- ',
    '<- ',
    '<',
    '1 < ',
    '← ',
    'response x - ',
    'responded x -> ',
    'response > ',
    'reply => ',
    'replied => ',
  ])('after the sign of an answer at the end of its line: %j', (sign) => {
    expect(codes(`${sign}403`)).toEqual(['403']);
    expect(codes(`${sign}403.`)).toEqual(['403']);
    expect(codes(`${sign}403 x`)).toEqual([]);
  });

  test.each(['received x → ', 'answered x - ', 'request a b - '])('after %j', (sign) => {
    expect(codes(`${sign}403`)).toEqual(['403']);
    expect(codes(`${sign}not 403`)).toEqual([]);
  });
});

describe('a status next to a request is a code', () => {
  const next = (text: string) => codes(text, { hasRequest: true });

  test.each([
    ...[
      '-> ',
      '->',
      '->   ',
      '=> ',
      '<- ',
      '<-- ',
      '→ ',
      '/a: ',
      '/v1/entity: ',
      ') ',
      'failed: ',
      'errors: ',
      'response: ',
    ],
    ...[
      'answer: ',
      'result: ',
      'reply: ',
      'failed ',
      'fails ',
      'refused ',
      'rejected ',
      'returned ',
      'returns ',
    ],
    ...[
      'answered ',
      'got ',
      'gets ',
      'gave ',
      'gives ',
      'with ',
      'was ',
      'is ',
      'gave me ',
      'gave us a ',
      'is an ',
      '-> "',
      '-> (',
    ],
  ])('after %j', (sign) => {
    expect(next(`x ${sign}404 y`)).toEqual(['404']);
  });

  test.each(['- ', 'then ', 'to ', 'a: ', '->    '])('but not after %j', (sign) => {
    expect(next(`x ${sign}404 y`)).toEqual([]);
  });

  test('where the request follows', () => {
    expect(next('x 404 GET /a')).toEqual(['404']);
    expect(next('x 404: "PUT /a"')).toEqual(['404']);
    expect(next('x 404, DELETE "https://a.example"')).toEqual(['404']);
    expect(next('x 404 GET(/a)')).toEqual(['404']);
    expect(next('x 403.25 GET /a')).toEqual([]);
    expect(next('error 403.25 GET /a')).toEqual(['403.25']);
    expect(next('x 404 GET a')).toEqual([]);
    expect(next('x 404 y GET /a')).toEqual([]);
    expect(codes('x 404 GET /a', { hasRequest: true, hasStatus: true })).toEqual([]);
  });

  test('in a column of a log', () => {
    const log = (text: string) => next(`${text} "GET /a HTTP/1.1"`);
    expect(log('x y 403 328 -')).toEqual(['403']);
    expect(log('x y 403 - -')).toEqual(['403']);
    expect(log('x y 403 3280000000000 -')).toEqual([]);
    expect(log('| 403 |')).toEqual(['403']);
    expect(log('│ 403 │')).toEqual(['403']);
    expect(log('x [403] y')).toEqual(['403']);
    expect(log('x - 403 12B y')).toEqual(['403']);
    expect(log('x y 403 z')).toEqual([]);
    expect(log('x 403 | y')).toEqual([]);
    expect(log('| 403 x | y')).toEqual([]);
    expect(next('| 403.25 | 1.4ms')).toEqual([]);
    expect(next('"GET /a HTTP/1.1" from x | 403')).toEqual(['403']);
    expect(next('"GET /a HTTP/1.1" from x 403 328')).toEqual(['403']);
    expect(next('| 403 403.25 | 1.4ms')).toEqual(['403.25']);
    expect(next('| 403 | 1.4s')).toEqual(['403']);
    expect(next('1.4ms | 403        GET /a')).toEqual(['403']);
    expect(log('x y 999 328 -')).toEqual([]);
    expect(next('| 403 | 1.4ms')).toEqual(['403']);
    expect(next('| 403 | 909.52µs')).toEqual(['403']);
    expect(next('| 403 | 2 sec')).toEqual(['403']);
    expect(next('| 403 | 2 h')).toEqual([]);
    expect(codes('| 403 | 1.4ms')).toEqual([]);
    expect(codes('| 403 | 1.4ms', { hasRequest: true, hasStatus: true })).toEqual([]);
  });
});

describe('a number is no code', () => {
  test.each([
    ...[
      'rate',
      'ratio',
      'price',
      'cost',
      'costs',
      'amount',
      'total',
      'average',
      'sum',
      'balance',
      'score',
      'size',
    ],
    ...[
      'length',
      'duration',
      'time',
      'version',
      'line',
      'page',
      'row',
      'order',
      'area',
      'zip',
      'section',
      'chapter',
    ],
    ...[
      'invoice',
      'ticket',
      'exit',
      'exited with',
      'line of',
      'size is',
      'total was',
      'exit code',
      'exit status',
    ],
  ])('after %j', (word) => {
    for (const sign of [' ', ': ', ' : ', '=', '": "']) {
      expect(codes(`an error, ${word}${sign}403 Forbidden`)).toEqual([]);
      expect(codes(`an error, ${word}${sign}403.25 x`)).toEqual([]);
    }
  });

  test.each([
    ...[
      'Rn',
      'Art',
      'Abs',
      'Ziff',
      'Kap',
      'lit',
      'cf',
      'vgl',
      'S',
      'p',
      'pp',
      'm/z',
      'limit',
      'metric',
      'model',
    ],
    ...[
      'parcel',
      'batch',
      'threshold',
      'max',
      'min',
      'pressure',
      'target',
      'ver',
      'v',
      'release',
      'build',
      'driver',
    ],
    ...[
      'revision',
      'rev',
      'chrome',
      'firefox',
      'safari',
      'edge',
      'paid',
      'pay',
      'owe',
      'owes',
      'charge',
      'charged',
    ],
    ...[
      'fee',
      'tax',
      'discount',
      'spent',
      'earned',
      'refund',
      'bill',
      'took',
      'takes',
      'value',
      'level',
      'weight',
    ],
    ...[
      'height',
      'width',
      'depth',
      'distance',
      'speed',
      'temperature',
      'latitude',
      'longitude',
      'lat',
      'lon',
      'lng',
    ],
    ...['x', 'y', 'z', 'figure', 'fig', 'table', 'room', 'no', 'nr', 'EUR', 'USD', 'GBP', 'CHF', 'JPY'],
  ])('with a fraction after %j', (word) => {
    for (const sign of [' ', '. ', ': ', ':"', ' is ', ' was ', ' of '])
      expect(codes(`the api, ${word}${sign}403.25 it`), sign).toEqual([]);
  });

  test.each([
    ...[
      'upgraded a from 401.10 to ',
      'updated a to ',
      'bumped a from ',
      '2 * ',
      '2*',
      '"a": ',
      "'a' : ",
      '$',
      '€ ',
      '£',
      '¥',
      '§ ',
      '± ',
    ],
    ...['≈', '~', '×', '^', '= ', '= "', '3’', "3'"],
  ])('with a fraction after %j in a sentence about programs', (before) => {
    expect(codes(`the api ${before}403.25 it`)).toEqual([]);
  });

  test.each([
    '.txt',
    '/x',
    ':x',
    ':*',
    ' + 2',
    '*3',
    ' × 4',
    ' ^2',
    ' =5',
    ', 12.5 kg',
    '; 1.5, 2.5 m',
    ', 12.5',
    ' 12.5',
    ', 12.55 in all',
    ', 12.5 in all',
  ])('with a fraction before %j in a sentence about programs', (after) => {
    expect(codes(`the api has 403.25${after}`)).toEqual([]);
  });

  test.each([
    ...[
      '(403.25, 12',
      '(403.25,-12',
      '[403.25, -12',
      '12, 403.25)',
      '12,403.25]',
      '"403.25"',
      '12 403.25',
      '12.5, 403.25',
      '12.55, 403.25',
      '12.5 403.25',
    ],
  ])('in %j', (text) => {
    expect(codes(`the api has${text.startsWith('"') ? ' "a" : ' : ' '}${text} x`)).toEqual([]);
  });

  test.each([
    ['404 == 412', []],
    ['error 404 != 412', []],
    ['error 404 >= 412', []],
    ['error 404 < 412', []],
    ['error 404*412', []],
    ['error 404 of 412', []],
    ['error 404 of all', ['404']],
    ['error 404 for GET /a HTTP/1.1', ['404']],
    ['SIP/2.0 client: error 404', ['404']],
    ['SIP/2.0 404 Not Found', []],
    ['RTSP/1.0 404 Not Found', []],
    ['ICAP/1.0 404 Not Found', []],
    ['x 404 Not found   12', []],
    ['error 404 HTTP/1.1', []],
    ['error a=404', []],
    ['error a="404', []],
    ['error 100 x', []],
    ['error 203 x', []],
    ['error "203"', []],
    ['with 203 error', ['203']],
    ['an error with 203', ['203']],
    ['200 created accounts', []],
    ['200 ok', ['200']],
    ['200 accepted', ['200']],
    ['a  404  b error', []],
    ['a\t404\tb error', []],
    ['error 404   b', ['404']],
    ['403  Forbidden', []],
    ['error    404', []],
    ['error    404 ', []],
    ['409 Conflict is not ok for us', ['409']],
    ['error code=403.25', ['403.25']],
    ['Fehler: (404) in Chrome 403.25', ['404']],
    ['the api gave us a 403.25.txt', []],
    ['error 403.26.txt', []],
    ['403.25 and a 401.10, so', ['403.25', '401.10']],
  ])('%j has %j', (text, found) => {
    expect(codes(text)).toEqual(found);
  });
});

describe('a code with a fraction', () => {
  test.each([
    ...[
      'errors',
      'exception',
      'response',
      'code',
      'status',
      'http',
      'sub-code',
      'subcode',
      'fail',
      'fails',
      'failing',
      'denied',
      'refused',
    ],
    ...[
      'rejected',
      'responds',
      'forbidden',
      'unauthorized',
      'not found',
      'bad request',
      'api',
      'endpoint',
      'request',
      'requests',
    ],
    ...[
      'call',
      'logs',
      'throw',
      'throws',
      'return',
      'returning',
      'receive',
      'received',
      'mean',
      'means',
      'comes',
      'came',
      'what is',
    ],
    ...[
      "what's",
      'get',
      'gets',
      'getting',
      'got',
      'see',
      'seen',
      'answer',
      'answered',
      'Fehler',
      'Fehlercode',
      'Antwort',
      'Antworten',
      'erreur',
      'errore',
    ],
    ...[
      'erro',
      'código',
      'réponse',
      'reponse',
      'respuesta',
      'foutcode',
      'fout',
      'błąd',
      'kod',
      'fel',
      'fejl',
      'virhe',
      'hata',
      'Ошибка',
      'код',
      'кода',
      'кодом',
    ],
  ])('is read with %j in its sentence', (word) => {
    expect(codes(`so ${word} then 403.25 it`)).toEqual(['403.25']);
    expect(codes(`so 403.25 it ${word} b`)).toEqual(['403.25']);
  });

  test.each([
    'apis',
    'calling',
    'logged',
    'meaning',
    'saw',
    'gotten',
    'what',
    'codex',
    'statuses',
    'requested',
    'кодировка',
    'штрихкод',
  ])('is not read with %j in its sentence', (word) => {
    expect(codes(`so ${word} then 403.25 it`)).toEqual([]);
  });

  test('is read after an article, at the end of a clause', () => {
    for (const end of [',', '.', ' then', ' when', ' again', ' since', ' on', ' in', ' if', ' as soon', ''])
      expect(codes(`so a 403.25${end}`), end).toEqual(['403.25']);
    expect(codes('so a 403.25 parcel')).toEqual([]);
    expect(codes('so 403.25,')).toEqual([]);
  });

  test.each([
    'HTTP',
    'HTTP status',
    'HTTP error',
    'http code',
    'status code',
    'error codes',
    'sub-code',
    'http status',
    'subcode',
    'error',
    'errors',
  ])('that the catalog lacks is read only directly after %j', (word) => {
    for (const sign of [' ', ': ', ' "', ' ('])
      expect(codes(`so ${word}${sign}403.26 it`), sign).toEqual(['403.26']);
    expect(codes(`so ${word} is 403.26 it`)).toEqual([]);
    expect(codes(`so ${word} 200.26 it`)).toEqual([]);
    expect(codes(`so ${word} 499.26 it`)).toEqual([]);
    expect(codes(`so ${word} 403-26 it`)).toEqual([]);
  });

  test.each([
    'the api answered (403.25) at 10, 12',
    'the api failed (403.25, Forbidden)',
    'the api gave up (12, then 403.25)',
    'the api gave (12, 403.25 then)',
    'the api says "403.25" now',
    'the api sent "a": "b", then "403.25" to us',
    '"error": "403.25 is it"',
  ])('is read although a number or a string is near: %j', (text) => {
    expect(codes(text)).toEqual(['403.25']);
  });

  test('may begin with 1, where the catalog has it', () => {
    const isCode = (code: string) => code === '103.1';
    expect(proseTokens('error 103.1', { ...vocabulary, isCode }, false, false)).toHaveLength(1);
  });

  test('may be one of a list, in a sentence without other signs', () => {
    expect(codes('403.25, 401.10')).toEqual(['403.25', '401.10']);
    expect(codes('it was 403.25 and 401.10')).toEqual(['403.25', '401.10']);
    for (const sign of ['7', '>', '=', '}', ')', ';', ':', '\\', '/', '|']) {
      expect(codes(`so ${sign} it 403.25 and 401.10`), sign).toEqual([]);
      expect(codes(`403.25 ${sign} it 401.10`), sign).toEqual([]);
      expect(codes(`403.25 and 401.10 so ${sign}`), sign).toEqual([]);
    }
    expect(codes('403.25 and 401.99')).toEqual([]);
  });
});

describe('a number at the beginning of its line', () => {
  const kinds = (text: string) =>
    proseTokens(text, vocabulary, false, false).map(({ kind, isMention }) => [kind, isMention]);

  test.each(['403 {', '403{', '403 [', '403(', '403 <', '403', '403  ', '"403 {'])(
    'is a code with what follows: %j',
    (text) => {
      expect(kinds(text)).toEqual([['code', false]]);
    },
  );

  test.each(['x 403 {', '403 x', '403  {', '403 }'])('is none: %j', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('is a mention in a sentence, and with a request none', () => {
    expect(kinds('error 403')).toEqual([['status', true]]);
    expect(kinds('error 403.25')).toEqual([['sub-code', true]]);
    expect(kinds('403 (Forbidden)')).toEqual([['status', true]]);
    expect(proseTokens('error 403', vocabulary, true, false)[0]?.isMention).toBe(false);
  });
});

test.each([
  ...['filter status=', 'where a = ', 'cond x ', 'having b ', 'select a, '],
  ...['expected ', 'expect status ', 'it expects a status of '],
])('after %j, a status is expected', (before) => {
  expect(expected.test(before)).toBe(true);
});

test.each([
  ...[
    'filters ',
    'where. A ',
    'unexpected ',
    'expected 200 but ',
    'expected 200, got ',
    'expects it. Actual ',
    'expect it was ',
  ],
  ...[`where ${'x'.repeat(61)}`, `expect ${'x'.repeat(41)}`],
])('after %j, none is', (before) => {
  expect(expected.test(before)).toBe(false);
});

test.each([
  ...[
    'x: (404)',
    'an error',
    'Forbidden',
    'see other',
    'the api',
    'a 403 x',
    'when',
    'if',
    'since',
    'again',
    'whenever',
  ],
  ...[
    'as soon',
    'sent',
    'completed',
    'finished',
    'served',
    'handled',
    '<- x',
    '<= x',
    '← x',
    '403',
    '"403"',
    '(403) x',
    '1 <',
  ],
])('%j has a word next to which a number may be a status', (text) => {
  expect(mayBeProse(text)).toBe(true);
});

test.each([
  '',
  'some words',
  'x 403 y',
  'x: (304)',
  'a 4034',
  'then',
  'x403',
  '4031',
  '1<',
  'presented',
  'x < y',
])('%j has none', (text) => {
  expect(mayBeProse(text)).toBe(false);
});
