import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readHeaderValue } from '../../../src/signature/checks/header-value.ts';
import { expectLinearTime, timeout } from '../../linear-time.ts';
import { header, token } from '../by-hand.ts';

const members = { AppKey: 32767, IssuedAt: '20140408045941', Token: token };
const right = header();
const lines = JSON.stringify(members, null, 2);
const spaced = right.replaceAll(/[{:,]/g, '$&  ').replaceAll(':', ' :');

/** Values with one fault, which mean the right one. */
const written: readonly [fault: string, text: string][] = [
  ['The name of the header is part of its value.', `Signature: ${right}`],
  ['The name of the header is part of its value.', `Signature=${right}`],
  ['The value is percent-encoded (%7B for a brace).', encodeURIComponent(right)],
  ['The value is encoded in Base64. Only its token should be.', Buffer.from(right).toString('base64')],
  ['The value is encoded in Base64. Only its token should be.', Buffer.from(right).toString('base64url')],
  ['The value is encoded in Base64. Only its token should be.', Buffer.from(lines).toString('base64')],
  ['The value contains HTML entities (&quot;).', right.replaceAll('"', '&quot;')],
  [
    'The value has curly quotation marks. JSON requires straight ones: ".',
    right.replaceAll(/"([^"]*)"/g, '“$1”'),
  ],
  [
    'The value has curly single quotation marks. JSON requires straight double ones: ".',
    right.replaceAll(/"([^"]*)"/g, '‘$1’'),
  ],
  ['The whole value is in quotation marks.', `'${right}'`],
  ['The whole value is in quotation marks.', `"${right}"`],
  ['The whole value is in quotation marks.', `'${spaced}'`],
  ['The quotation marks are escaped with backslashes.', right.replaceAll('"', '\\"')],
  ['The quotation marks are escaped with backslashes.', right.replaceAll('"', '\\\\"')],
  ['The quotation marks are escaped with backslashes.', spaced.replaceAll('"', '\\"')],
  ['The value has single quotation marks. JSON requires double ones: ".', right.replaceAll('"', "'")],
  ['The value contains line breaks or other control characters.', right.replace('eTqyy', 'eTqyy\n')],
  ['Names and values are joined with "=". JSON requires ":".', right.replaceAll('":', '"=')],
  ['Names and values are joined with "=". JSON requires ":".', right.replaceAll('":', '" => ')],
  ['Members are separated by ";" or "&". JSON requires ",".', right.replaceAll(',"', '; "')],
  ['Members are separated by ";" or "&". JSON requires ",".', spaced.replaceAll(',', ';')],
  ['The braces around the value are missing.', right.slice(1, -1)],
  ['The braces around the value are missing.', spaced.slice(1, -1)],
  ['The value is cut off: the first brace is missing.', right.slice(1)],
  ['Names are not in quotation marks.', right.replaceAll(/"(\w+)":/g, '$1: ')],
  ['There is an extra comma before the last brace.', right.replace('}', ',}')],
  ['There is an extra comma before the last brace.', lines.replace('\n}', ',\n}')],
  ['A comma between two members is missing.', right.replaceAll(',', ' ')],
  ['A comma between two members is missing.', spaced.replaceAll(',', ' ')],
  ['A string is not in quotation marks.', right.replace(`"${token}"`, token)],
  ['A string is not in quotation marks.', right.replace(`"${token}"`, `${token} `)],
  ['The value is cut off: the last brace is missing.', right.slice(0, -1)],
];

describe('a value', () => {
  test.each([right, ` ${right}\n`, lines])('that is a JSON object has no faults', (text) => {
    expect(readHeaderValue(text)).toEqual({ members, faults: [], isDouble: false });
  });

  test.each(written)('is read as it was meant, with one fault: %s', (fault, text) => {
    expect(readHeaderValue(text)).toEqual({ members, faults: [fault], isDouble: false });
  });

  test.each(['', ' '])('with leading zeros keeps them, before "%s,"', (space) => {
    const value = readHeaderValue(right.replace('32767', `0032767${space}`));
    expect(value).toEqual({
      members: { ...members, AppKey: '0032767' },
      faults: ['A number has leading zeros.'],
      isDouble: false,
    });
  });

  test('that is cut off keeps the percent signs of its strings', () => {
    const value = readHeaderValue(right.replace(token, 'a%22b').slice(0, -1));
    expect(value.members).toEqual({ ...members, Token: 'a%22b' });
  });

  const twice = 'The value is encoded as JSON twice: the object is inside a string.';
  const quotes = 'The value has single quotation marks. JSON requires double ones: ".';
  const curly = 'The value has curly single quotation marks. JSON requires straight double ones: ".';
  const signs = 'Names and values are joined with "=". JSON requires ":".';
  const name = 'The name of the header is part of its value.';
  const braces = 'The braces around the value are missing.';
  const names = 'Names are not in quotation marks.';
  const comma = 'There is an extra comma before the last brace.';
  const bare = 'A string is not in quotation marks.';
  const cutOff = 'The value is cut off: the last brace is missing.';

  test.each([
    [
      'a map of Java',
      `{AppKey=32767, IssuedAt=20140408045941, Token=${token}}`,
      [signs, names, bare],
      { IssuedAt: 20140408045941 },
    ],
    [
      'a query',
      `AppKey=32767&IssuedAt=20140408045941&Token=${token}`,
      [signs, 'Members are separated by ";" or "&". JSON requires ",".', braces, names, bare],
      { IssuedAt: 20140408045941 },
    ],
    [
      'a token that begins with a digit',
      `{AppKey: 32767, IssuedAt: "20140408045941", Token: 9${token}}`,
      [names, bare],
      { Token: `9${token}` },
    ],
    [
      'names without quotation marks and braces',
      `IssuedAt: "20140408045941", AppKey: 32767, Token: "${token}"`,
      [braces, names],
      {},
    ],
    ['the name of the header, and no braces', `Signature: ${right.slice(1, -1)}`, [name, braces], {}],
    [
      'the name of the header, spaces, and no braces',
      `Signature : ${spaced.slice(3, -1)}`,
      [name, braces],
      {},
    ],
    [
      'the name of the header, and single quotation marks without braces',
      `Signature=${right.slice(1, -1).replaceAll('"', "'").replaceAll(':', '=')}`,
      [name, quotes, signs, braces],
      {},
    ],
    [
      'an object in quotation marks, without any in it',
      `'{AppKey:32767,IssuedAt:20140408045941,Token:${token}}'`,
      ['The whole value is in quotation marks.', names, bare],
      { IssuedAt: 20140408045941 },
    ],
    [
      'a Python dictionary in curly quotes, cut off',
      right.replaceAll('"', '’').slice(0, -1),
      [curly, cutOff],
      {},
    ],
    [
      'lines in single quotes, with a comma too many',
      lines.replaceAll('"', "'").replace('\n}', ',\n}'),
      [quotes, comma],
      {},
    ],
    [
      'two wrappings',
      encodeURIComponent(JSON.stringify(right)),
      ['The value is percent-encoded (%7B for a brace).', twice],
      {},
    ],
    [
      'a value in Base64 that ended with a line break, with a comma too many',
      Buffer.from(`${right.replace('}', ',}')}\n`).toString('base64'),
      ['The value is encoded in Base64. Only its token should be.', comma],
      {},
    ],
  ])('with more than one fault is also read: %s', (_, text, faults, others) => {
    expect(readHeaderValue(text)).toEqual({ members: { ...members, ...others }, faults, isDouble: false });
  });

  test.each([
    ['{', {}],
    ['{"AppKey"', {}],
    ['{"AppKey": ', {}],
    ['{"AppKey":327', { AppKey: 327 }],
    ['{"AppKey":32767, "Iss', { AppKey: 32767 }],
    ['{"AppKey":32767,"IssuedAt" :', { AppKey: 32767 }],
    ['{"AppKey":32767,"IssuedAt":"', { AppKey: 32767, IssuedAt: '' }],
    ['{"AppKey":32767,"Note":"a, \\"b\\""', { AppKey: 32767, Note: 'a, "b"' }],
    ['{"Note":"{\\"a\\":1}"', { Note: '{"a":1}' }],
    [right.slice(0, -20), { ...members, Token: token.slice(0, -18) }],
  ])('that is cut off has the members before: %s', (text, before) => {
    expect(readHeaderValue(text)).toEqual({ members: before, faults: [cutOff], isDouble: false });
  });

  test('may be cut off anywhere', () => {
    for (let length = 1; length < right.length; length++) {
      expect(readHeaderValue(right.slice(0, length)).faults).toEqual([cutOff]);
    }
  });

  test('with what looks like a fault in a string has none', () => {
    const note = "a “b” 'c' &quot; {d: 0123, e=f;} ,}";
    expect(readHeaderValue(header({ note }))).toEqual({
      members: { ...members, note },
      faults: [],
      isDouble: false,
    });
  });

  test('without quotation marks keeps numbers of any length', () => {
    const text = `{"AppKey":123456789,"IssuedAt":"20140408045941","Token":${token}}`;
    expect(readHeaderValue(text).members).toEqual({ ...members, AppKey: 123456789 });
  });

  test.each([
    [JSON.stringify(right), twice],
    [JSON.stringify(JSON.stringify(right)), twice],
    [`[${right}]`, 'The value is an array, not an object. Remove the brackets.'],
    [`[${right},${right}]`, 'The value is an array, not an object. Remove the brackets.'],
  ])('that wraps the object has its members: %s', (text, fault) => {
    expect(readHeaderValue(text)).toEqual({ members, faults: [fault], isDouble: false });
  });

  test.each([
    ['[]', 'The value is an array, not an object. Remove the brackets.'],
    ['null', 'The value is null, not an object.'],
    ['5', 'The value is a number, not an object.'],
    ['true', 'The value is a boolean, not an object.'],
    ['"abc"', 'The value is a JSON string, not an object.'],
    [JSON.stringify('"abc"'), 'The value is a JSON string, not an object.'],
    ['"5"', 'The value is a JSON string, not an object.'],
    [
      '[object Object]',
      'The value is the name of an object, not its JSON. Serialize the object, for example with JSON.stringify().',
    ],
    ...['Signature: [object Object]', '[object Object], undefined'].map((text) => [
      text,
      `The value is not JSON, but a string of ${text.length} characters. Create it with a JSON function, for example JSON.stringify().`,
    ]),
    [
      '32767:eTqyykFcR5kN2',
      'The value is not JSON, but a string of 19 characters. Create it with a JSON function, for example JSON.stringify().',
    ],
    ['%7B%', 'The value is not JSON: “%7B%”. Create it with a JSON function, for example JSON.stringify().'],
  ])('without an object has no members: %s', (text, fault) => {
    expect(readHeaderValue(text)).toEqual({ members: null, faults: [fault], isDouble: false });
  });

  test('may have 10,000 characters', () => {
    const AppKey = 'x'.repeat(10_000 - '{"AppKey":""}'.length);
    expect(readHeaderValue(JSON.stringify({ AppKey }))).toMatchObject({ members: { AppKey }, faults: [] });
  });

  test('that is very long is not read', () => {
    const { members, faults } = readHeaderValue(`{"AppKey":"${'x'.repeat(10_000)}"}`);
    expect(members).toBeNull();
    expect(faults).toEqual(['The value has 10013 characters, too many for a signature; one has about 120.']);
  });
});

describe('two values in one', () => {
  test.each([
    `${right}, ${right}`,
    `${right} , ${right}`,
    ` ${right}, ${right}`,
    `${right},${right}`,
    `${right}; ${right}`,
    `${right}${right}`,
  ])('are recognized, and the first is read', (text) =>
    expect(readHeaderValue(text)).toEqual({ members, faults: [], isDouble: true }),
  );

  test('are recognized with faults, too', () => {
    const single = right.replaceAll('"', "'");
    expect(readHeaderValue(`${single}, ${single}`)).toEqual({
      members,
      faults: ['The value has single quotation marks. JSON requires double ones: ".'],
      isDouble: true,
    });
  });

  test('are not recognized in an array', () => {
    const single = right.replaceAll('"', "'");
    expect(readHeaderValue(`[${single},${single}]`)).toMatchObject({ members, isDouble: false });
  });

  test('are not recognized in a string within one value', () => {
    const text = JSON.stringify({ ...members, note: '},{' });
    expect(readHeaderValue(text).isDouble).toBe(false);
  });
});

describe('any value', () => {
  const pieces = [...`{}[]"'“‘\\,;:&=%+0a \n`, 'AppKey', '&quot;', '=>', 'eyJ', '%7B', token];

  test('is read, or a fault says why not', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((found) => found.join('')),
    );
    const property = fc.property(text, (value) => {
      const { members, faults } = readHeaderValue(value);
      if (members === null) expect(faults).not.toEqual([]);
      for (const fault of faults) expect(fault).toMatch(/^[A-Z].*\.$/s);
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  const starts = [
    '',
    '{',
    '{"',
    "{'",
    '{\\"',
    '{a',
    '{"a":',
    '{a=',
    'a:',
    '"',
    '[',
    'eyJ',
    '%7b',
    '{"a":0',
    '{}',
  ];

  test.each(pieces)('with many %j takes time in proportion to its length', { timeout }, (piece) => {
    const values = (length: number) =>
      starts.flatMap((start) => {
        const text = (start + piece.repeat(Math.ceil(length / piece.length))).slice(0, length - 2);
        return [text, `${text}}`, `${text}x}`];
      });
    expectLinearTime((length) => {
      const written = values(length);
      return () => written.map(readHeaderValue);
    }, 2_400);
  });

  test('of more than 10,000 characters is not parsed', () => {
    const parse = vi.spyOn(JSON, 'parse');
    for (const piece of pieces) readHeaderValue(`x${piece.repeat(10_000)}x`);
    expect(parse).not.toHaveBeenCalled();
  });
});
