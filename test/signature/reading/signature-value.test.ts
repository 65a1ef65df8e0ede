import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createLoneValueReader, createValueFinder } from '../../../src/signature/reading/signature-value.ts';

const valuesIn = createValueFinder('Signature');
const found = (line: string) => valuesIn(line, line).map(({ value }) => value);
const value = '{"a":[1],"b":2}';
const other = '{"c":3}';

describe('a header line', () => {
  test.each([
    [`Signature: ${value}`, value],
    [`signature:${value} `, value],
    [`> SIGNATURE: ${value}`, value],
    [`  Signature: '${value}'`, value],
    [`  Signature: '${value}',`, value],
    [`Signature: '${value}',`, value],
    [`Signature: \`${value}\`;`, value],
    ['Signature:', ''],
    [`Signature:  '${value}'`, `'${value}'`],
    ['SIGNATURE: none at all', 'none at all'],
  ])('has its value: %s', (line, text) => {
    expect(found(line)).toEqual([text]);
  });

  test.each([
    `'${value}'`,
    ` '${value}'`,
    `x'${value}',`,
    `'${value}',x`,
    `'${value}'x`,
    `'${value}' ,`,
    'x [Array]',
  ])('keeps the fault of its value: %s', (text) => {
    expect(found(`Signature:${text}`)).toEqual([text.trim()]);
    expect(found(` Signature:${text}`)).toEqual([text.trim()]);
  });

  test.each([`x'${value}',`, `'${value}',x`, `'${value}'x`])(
    'of an object keeps what is next to its value: %s',
    (text) => {
      expect(found(`  Signature: ${text}`)).toEqual([text]);
    },
  );

  test.each(['[Array]', ' [Array]', '[Object: null]', '[Getter/Setter]', '[ '])(
    'has no value where a program prints %s',
    (text) => {
      expect(found(`Signature: ${text}`)).toEqual([]);
    },
  );
});

test('the argument of a command is a value', () => {
  for (const name of ['Signature: ', 'signature:', 'Signature;'])
    expect(found(`curl -H '${name}${value}' https://a.example`)).toEqual([value]);
  expect(found("curl -H 'signature: none at all' https://a.example")).toEqual(['none at all']);
});

describe('a value within a line', () => {
  test.each([
    ['of an object', `at {"Signature":${value}}`],
    ['of a map in Go', `at map[Signature:[${value}]]`],
    ['of a map in Java', `at {Signature=[${value}]}`],
    ['of a pair', `at {"name":"Signature","value":"${value}"}`],
    ['before another object', `at "Signature": ${value}, ${other}`],
  ])('is found: %s', (_, line) => {
    expect(found(line)).toEqual([value]);
  });

  test.each([`at "Signature": [${other}]`, `at "Signature": [${other}] map[A:b]`])(
    'keeps the brackets that are its fault: %s',
    (line) => {
      expect(found(line)).toEqual([`[${other}]`]);
    },
  );

  test.each([
    [`'${value}','${other}'`],
    [`'${value}' , '${other}'`],
    [`'${value}', ${other}`],
    [`"'${value}'", "'${other}'"`],
  ])('is each of a list: %s', (list) => {
    expect(found(`at "Signature": [${list}]`)).toEqual([value, other]);
  });

  test.each([[`'${value}'x,'${other}'`], [`'${value}',x'${other}'`], [`'${value}' '${other}'`]])(
    'is the first alone where no list follows: %s',
    (list) => {
      expect(found(`at "Signature": [${list}]`)).toEqual([value]);
    },
  );
});

describe('a text that is one value', () => {
  const scheme = catalog.signature;
  const read = createLoneValueReader(scheme);
  const lone = (length: number) => `{"${scheme.appKey}":"${'x'.repeat(length - scheme.appKey.length - 7)}"}`;

  test.each([
    ['alone', '', ''],
    ['after its name', `${scheme.header}: `, ''],
    ['after its name in capitals', ` ${scheme.header.toUpperCase()} :\n`, '\n'],
  ])('is read: %s', (_, before, after) => {
    expect(read(`${before}${lone(60)}${after}`)).toBe(lone(60));
  });

  test.each([scheme.appKey, scheme.issuedAt, scheme.token])(
    'is known by its member %s, however it is written',
    (name) => {
      for (const spelled of [name, name.toLowerCase(), name.toUpperCase()])
        expect(read(`{"${spelled}":"x"}`)).toBe(`{"${spelled}":"x"}`);
    },
  );

  test('has less than 4,000 characters', () => {
    expect(read(lone(3_999))).toBe(lone(3_999));
    expect(read(lone(4_000))).toBeNull();
  });

  test.each([
    ['has none of its members', '{"a":1}'],
    ['begins with a word', `see ${lone(60)}`],
    ['has a URL', `{"${scheme.appKey}":"x","url":"/v1"}`],
    ['has a URL, in capitals', `{"${scheme.appKey}":"x","URL":"/v1"}`],
    ['has the header again', `{"${scheme.appKey}":"x","${scheme.header.toLowerCase()}":"y"}`],
  ])('is none where it %s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});
