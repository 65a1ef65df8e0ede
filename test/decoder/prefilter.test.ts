import { describe, expect, test } from 'vitest';
import { createPrefilter, relevance, rememberingLast } from '../../src/decoder/prefilter.ts';

const prefilter = createPrefilter(['403', '403.25', '404', '500', '500.100', '777']);
const { nothing, number, anything } = relevance;
const relevanceOf = (text: string) => prefilter.relevanceIn(text, 0, text.length);

describe('a line may contain', () => {
  test.each([
    ...['status', 'Status', 'STATUS', 'the statuses', 'code', 'CODE', 'decoder', 'actual', 'Actual'],
    ...['url', 'uri', 'a url:', 'URL', 'Uri', 'URI', 'expected', 'Expected', 'method', 'METHOD', 'Method'],
    ...['POST', 'PUT', 'PATCH', 'POx', 'Path', 'path', 'path:', 'GET', 'DELETE', 'postData', 'Body', 'aBody'],
    ...[
      '--data',
      '--Data',
      '-d x',
      "-d'x'",
      '-d"x"',
      '--json x',
      'HTTP',
      'HEAD',
      'HT',
      'a://b',
      '"/v',
      "'/v",
    ],
    ...['1 code', '12"/v', '`/v', '403.25', ' 403-25', '403_25', '500.100', '403.25 x', '403.0'],
  ])('anything: %j', (text) => {
    expect(relevanceOf(text)).toBe(anything);
    expect(relevanceOf(`some words, ${text}`)).toBe(anything);
  });

  test.each(['403', ' 404 ', '429', '777', 'in 403.', '403 12', '403, then', '(403)', '403-', '403=1'])(
    'a number: %j',
    (text) => {
      expect(relevanceOf(text)).toBe(number);
    },
  );

  test.each([
    ...[
      '',
      'some words',
      'stat us',
      'cod',
      'curly',
      'urls',
      'uric',
      'ur',
      'paths',
      'pat',
      'get',
      'post',
      'put',
    ],
    ...[
      'deletes',
      'DEx',
      'Data',
      'body',
      '-x',
      '--x',
      '-dx',
      '-d',
      'http',
      'head',
      ':/',
      '//',
      '"/',
      '"v',
      '/v',
    ],
    ...['éèü', '40', '4031', 'x403', '403x', '1.403', '_403', '403.26', '403:1', '403/2', '403,3', '403.251'],
    ...['700', '099', '403a', 'exp', 'act', 'meth', 'tacos', '403.2', 'Ex 1', 'GOT', 'Bx', 'mother'],
    ...[
      'st.tus',
      'c.de',
      'c.ual',
      'carl',
      'x.ected',
      'm.thod',
      'p.th',
      'P.th',
      'PX',
      'PaX',
      'GXT',
      'DXL',
      'GEX',
      'tDx',
      '/d4',
    ],
    ...['DaX', 'BoX', 'B.dy', 'HX', 'URX', 'UXL', 'UXI', ':x/', '"xv', '403-26', '403_26', '-json', '+json'],
  ])('nothing: %j', (text) => {
    expect(relevanceOf(text)).toBe(nothing);
  });

  test('what is between two indices, and nothing else', () => {
    const text = 'status 403 code';
    expect(prefilter.relevanceIn(text, 0, 15)).toBe(anything);
    expect(prefilter.relevanceIn(text, 7, 10)).toBe(number);
    expect(prefilter.relevanceIn(text, 7, 11)).toBe(number);
    expect(prefilter.relevanceIn(text, 2, 7)).toBe(nothing);
    expect(prefilter.relevanceIn('4035', 0, 3)).toBe(nothing);
    expect(prefilter.relevanceIn('403', 0, 2)).toBe(nothing);
  });
});

describe('a text is quiet', () => {
  const quiet = 'one\ntwo\n';
  const quietUntil = (text: string, from = 0) => prefilter.createQuietText().quietUntil(text, from);

  test.each([
    ...[
      'status',
      'STATUS',
      'code',
      'CODE',
      'Body',
      'postData',
      'method',
      'METHOD',
      'url',
      'uri',
      'URL',
      'URI',
    ],
    ...[
      'path',
      'PATH',
      'POST',
      'PUT',
      'PATCH',
      'expected',
      'actual',
      'GET',
      'DELETE',
      'HTTP',
      'HEAD',
      'a://b',
      '"/v',
    ],
    ...["'/v", '`/v', 'x --data', 'x -d x', "x -d'x'", '403', '599', '403.25', '500.100', 'x 429 x', '200'],
  ])('up to the line with %j', (text) => {
    expect(quietUntil(`${quiet}${text}\n${quiet}`)).toBe(quiet.length);
    expect(quietUntil(`${text}\n${quiet}`)).toBe(0);
  });

  test.each(['some words', '4031', 'x403', '1.403', '403x', '403.26', '199', '600', '403.251', 'x -dx'])(
    'across a line with %j',
    (text) => {
      const whole = `${quiet}${text}\n${quiet}`;
      expect(quietUntil(whole)).toBe(whole.length);
    },
  );

  test('up to the line before one that is empty, indented, or ends in another way', () => {
    expect(quietUntil('one\n\ntwo\n')).toBe(4);
    expect(quietUntil('one\n two\n')).toBe(4);
    expect(quietUntil('one\n\ttwo\n')).toBe(4);
    expect(quietUntil('one\n\rtwo\n')).toBe(4);
    expect(quietUntil('one\ntwo\rthree\nfour\n')).toBe(4);
    expect(quietUntil('one\r\ntwo\r\n')).toBe(10);
    for (const text of [' one\ntwo\n', '\tone\ntwo\n', '\none\n', '\rone\n', '\r\none\n'])
      expect(quietUntil(text)).toBe(0);
  });

  test('up to its last line break', () => {
    expect(quietUntil('one\ntwo')).toBe(4);
    expect(quietUntil('one')).toBe(0);
    expect(quietUntil('')).toBe(0);
    expect(quietUntil('one\ntwo\nthree\n', 4)).toBe(14);
    expect(quietUntil('one\ntwo\rstatus\n', 8)).toBe(8);
  });

  test('in each of several texts, wherever it is asked', () => {
    const search = prefilter.createQuietText();
    expect(search.quietUntil('one\ncode\ntwo\nthree\n', 0)).toBe(4);
    expect(search.quietUntil('one\ncode\ntwo\nthree\n', 4)).toBe(4);
    expect(search.quietUntil('one\ncode\ntwo\nthree\n', 9)).toBe(19);
    expect(search.quietUntil('one\ncode\ntwo\nthree\n', 0)).toBe(4);
    expect(search.quietUntil('two\nstatus\n', 0)).toBe(4);
    expect(search.quietUntil('two\nstatus\n', 0)).toBe(4);
  });

  test('where no code has a sub-number', () => {
    expect(createPrefilter(['403']).createQuietText().quietUntil('one\n403.25\ntwo\n', 0)).toBe(15);
    expect(createPrefilter(['403']).createQuietText().quietUntil('one\n403\ntwo\n', 0)).toBe(4);
    expect(createPrefilter(['403']).relevanceIn('403.25', 0, 6)).toBe(nothing);
  });
});

test('what was looked at last is remembered', () => {
  const asked: string[] = [];
  const relevanceIn = rememberingLast((text, from, to) => {
    asked.push(`${text} ${from} ${to}`);
    return text === 'a' ? number : anything;
  });
  expect(relevanceIn('a', 0, 1)).toBe(number);
  expect(relevanceIn('a', 0, 1)).toBe(number);
  expect(asked).toEqual(['a 0 1']);
  expect(relevanceIn('b', 0, 1)).toBe(anything);
  relevanceIn('b', 1, 1);
  relevanceIn('b', 1, 2);
  relevanceIn('b', 1, 2);
  expect(relevanceIn('a', 1, 2)).toBe(number);
  expect(asked).toEqual(['a 0 1', 'b 0 1', 'b 1 1', 'b 1 2', 'a 1 2']);
});
