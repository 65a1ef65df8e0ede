import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeaderValue } from '../../../src/signature/checks/header-value.ts';
import { header, token } from '../by-hand.ts';

const members = { AppKey: 32767, IssuedAt: '20140408045941', Token: token };
const right = header();

/** Texts that were meant as the right one, each with the fault that is told. */
const written: readonly [fault: string, text: string][] = [
  ['The name of the header stands in its value.', `Signature: ${right}`],
  ['It is encoded as part of a URL (%7B for a brace).', encodeURIComponent(right)],
  ['It is encoded in base64. Only the token within it is.', Buffer.from(right).toString('base64')],
  ['It is encoded in base64. Only the token within it is.', Buffer.from(right).toString('base64url')],
  ['It holds HTML entities (&quot;).', right.replaceAll('"', '&quot;')],
  ['It has curly quotation marks. JSON takes straight ones: ".', right.replaceAll(/"([^"]*)"/g, '“$1”')],
  [
    'It has curly single quotation marks. JSON takes straight double ones: ".',
    right.replaceAll(/"([^"]*)"/g, '‘$1’'),
  ],
  ['The whole of it stands in quotation marks.', `'${right}'`],
  ['The whole of it stands in quotation marks.', `"${right}"`],
  ['Its quotation marks are escaped with backslashes.', right.replaceAll('"', '\\"')],
  ['It has single quotation marks. JSON takes double ones: ".', right.replaceAll('"', "'")],
  ['It holds line breaks or other control characters.', right.replace('eTqyy', 'eTqyy\n')],
  ['Names and values are joined with "=". JSON takes ":".', right.replaceAll('":', '"=')],
  ['Names and values are joined with "=". JSON takes ":".', right.replaceAll('":', '" => ')],
  ['Members are parted by ";" or "&". JSON takes ",".', right.replaceAll(',"', '; "')],
  ['The braces around it are missing.', right.slice(1, -1)],
  ['Names stand without quotation marks.', right.replaceAll(/"(\w+)":/g, '$1: ')],
  ['There is a comma too much before the last brace.', right.replace('}', ',}')],
  [
    'There is a comma too much before the last brace.',
    JSON.stringify(members, null, 2).replace('\n}', ',\n}'),
  ],
  ['A comma between two members is missing.', right.replaceAll(',', ' ')],
  ['A text stands without quotation marks.', right.replace(`"${token}"`, token)],
  ['It is cut off: the last brace is missing.', right.slice(0, -1)],
];

describe('a value', () => {
  test.each([right, ` ${right}\n`, JSON.stringify(members, null, 2)])(
    'that is a JSON object has no faults',
    (text) => {
      expect(readHeaderValue(text)).toEqual({ members, faults: [], isDouble: false });
    },
  );

  test.each(written)('is read as it was meant, with one fault: %s', (fault, text) => {
    expect(readHeaderValue(text)).toEqual({ members, faults: [fault], isDouble: false });
  });

  test('has a case for every fault that can be mended', () => {
    const source = readFileSync(
      new URL('../../../src/signature/checks/header-value.ts', import.meta.url),
      'utf8',
    );
    const faults = [...source.matchAll(/^ {4}fault: '(.+)',$/gm)].map(([, fault]) => fault);
    const made = new Set([...written.map(([fault]) => fault), 'A number has leading zeros.']);
    expect(faults.length).toBeGreaterThan(15);
    expect([...made].toSorted()).toEqual(faults.toSorted());
  });

  test('with leading zeros keeps them', () => {
    const reading = readHeaderValue(right.replace('32767', '0032767'));
    expect(reading).toEqual({
      members: { ...members, AppKey: '0032767' },
      faults: ['A number has leading zeros.'],
      isDouble: false,
    });
  });

  test.each([
    ['a map of Java', `{AppKey=32767, IssuedAt=20140408045941, Token=${token}}`],
    ['a query', `AppKey=32767&IssuedAt=20140408045941&Token=${token}`],
    ['a token that begins with a digit', `{AppKey: 32767, IssuedAt: "20140408045941", Token: 9${token}}`],
    ['a Python dictionary in curly quotes, cut off', right.replaceAll('"', '’').slice(0, -1)],
    ['two wrappings', JSON.stringify(encodeURIComponent(right)).slice(1, -1)],
  ])('with more than one fault is read as well: %s', (_, text) => {
    const reading = readHeaderValue(text);
    expect(reading.faults).not.toEqual([]);
    expect(reading.members).toHaveProperty('AppKey', 32767);
    expect(String(reading.members?.Token)).toContain(token);
  });

  test('that is cut off within the token keeps what is left of it', () => {
    const { members, faults } = readHeaderValue(right.slice(0, -20));
    expect(faults).toEqual(['It is cut off: the last brace is missing.']);
    expect(token.startsWith(String(members?.Token))).toBe(true);
  });

  test.each([
    [JSON.stringify(right), 'It was turned into JSON twice: the object stands in a text.'],
    [`[${right}]`, 'It is an array. Documented is an object: leave out the brackets.'],
    [`[${right},${right}]`, 'It is an array. Documented is an object: leave out the brackets.'],
  ])('that holds the object holds its members: %s', (text, fault) => {
    expect(readHeaderValue(text)).toEqual({ members, faults: [fault], isDouble: false });
  });

  test.each([
    ['[]', 'It is an array. Documented is an object: leave out the brackets.'],
    ['null', 'It is null, not an object.'],
    ['5', 'It is a number, not an object.'],
    ['true', 'It is a boolean, not an object.'],
    ['"abc"', 'It is a text in quotation marks, not an object.'],
    [
      '[object Object]',
      'It is the name of an object, not its JSON: turn the object into text, for example with JSON.stringify().',
    ],
    [
      '32767:eTqyykFcR5kN2',
      'It is no JSON but this: “3276… (19 characters)”. Let a JSON function make it, for example JSON.stringify().',
    ],
    ['%7B%', 'It is no JSON but this: “%7B%”. Let a JSON function make it, for example JSON.stringify().'],
  ])('that holds no object has no members: %s', (text, fault) => {
    expect(readHeaderValue(text)).toEqual({ members: null, faults: [fault], isDouble: false });
  });

  test('that is very long is not read', () => {
    const { members, faults } = readHeaderValue(`{"AppKey":"${'x'.repeat(10_000)}"}`);
    expect(members).toBeNull();
    expect(faults).toEqual(['It has 10013 characters: that is no signature. One has about 120.']);
  });
});

describe('two values in one', () => {
  test.each([`${right}, ${right}`, `${right},${right}`, `${right}; ${right}`, `${right}${right}`])(
    'are seen, and the first is read',
    (text) => expect(readHeaderValue(text)).toEqual({ members, faults: [], isDouble: true }),
  );

  test('are seen with faults, too', () => {
    const single = right.replaceAll('"', "'");
    expect(readHeaderValue(`${single}, ${single}`)).toEqual({
      members,
      faults: ['It has single quotation marks. JSON takes double ones: ".'],
      isDouble: true,
    });
  });

  test('are not seen in a text within one value', () => {
    const text = JSON.stringify({ ...members, note: '},{' });
    expect(readHeaderValue(text).isDouble).toBe(false);
  });
});

describe('whatever the value', () => {
  const pieces = [...`{}[]"'“‘\\,;:&=%+0a \n`, 'AppKey', '&quot;', '=>', 'eyJ', '%7B', token];

  test('it is read, or a fault says why not', () => {
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

  test.each(pieces)('100 kB of %j take no time, and 10 kB little, whatever stands before it', (piece) => {
    const started = performance.now();
    for (const start of starts) {
      readHeaderValue((start + piece.repeat(Math.ceil(100_000 / piece.length))).slice(0, 100_000));
      for (const end of ['', '}', 'x}']) {
        const text = (start + piece.repeat(Math.ceil(10_000 / piece.length))).slice(0, 9_990);
        readHeaderValue(text + end);
      }
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
