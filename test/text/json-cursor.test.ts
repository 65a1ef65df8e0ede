import { expect, test } from 'vitest';
import { JsonCursor, MalformedJson } from '../../src/text/json-cursor.ts';

/** Returns the names of an object, with the values as they are written. */
function membersOf(text: string): Record<string, string> {
  const json = new JsonCursor(text);
  const members: Record<string, string> = {};
  json.object((start, end) => {
    const value = json.skip();
    members[text.slice(start, end)] = text.slice(value, json.at);
  });
  return members;
}

test('passes over values of every kind', () => {
  const text = ' { "a" : "x\\"}\\\\" , "b":[1,{"c":"]"}],"d":-1.5E+3,"e":null,"f":{} } ';
  expect(membersOf(text)).toEqual({
    a: '"x\\"}\\\\"',
    b: '[1,{"c":"]"}]',
    d: '-1.5E+3',
    e: 'null',
    f: '{}',
  });
});

test('reads an array element by element, and knows the end of the text', () => {
  const json = new JsonCursor('[1, "b", []] \n');
  const starts: number[] = [];
  json.array(() => starts.push(json.skip()));
  expect(starts).toEqual([1, 4, 9]);
  expect(json.isAtEnd).toBe(true);
});

test('says whether an object or an array is next, after white space', () => {
  const kinds = (text: string) => {
    const json = new JsonCursor(text);
    return [json.isObject, json.isArray];
  };
  expect(kinds(' \n\r\t{}')).toEqual([true, false]);
  expect(kinds(' \n\r\t[]')).toEqual([false, true]);
  expect(kinds('"{["')).toEqual([false, false]);
  expect(kinds('')).toEqual([false, false]);
});

test('is not at the end while a value follows', () => {
  const json = new JsonCursor('1 2 ');
  expect(json.isAtEnd).toBe(false);
  expect([json.skip(), json.at]).toEqual([0, 1]);
  expect(json.isAtEnd).toBe(false);
  expect([json.skip(), json.at]).toEqual([2, 3]);
  expect(json.isAtEnd).toBe(true);
  expect(new JsonCursor('').isAtEnd).toBe(true);
});

test('begins where it is told', () => {
  const json = new JsonCursor('x [7]', 2);
  const starts: number[] = [];
  json.array(() => starts.push(json.skip()));
  expect([starts, json.at]).toEqual([[3], 5]);
});

test.each(['0', '9', '-1.5e+3', '1E5', 'a', 'z', 'true', 'null'])('passes over %s as one literal', (text) => {
  const json = new JsonCursor(`${text},1`);
  expect([json.skip(), json.at]).toEqual([0, text.length]);
});

test.each(['', ' ', ',', ':', '/', '`', '{', '[', '{"a"', '[1', '"', '"a', '"a\\', '"a\\"', '{x', '\u00e9'])(
  'finds no whole value in %j',
  (text) => {
    expect(() => new JsonCursor(text).skip()).toThrow(MalformedJson);
  },
);

test.each(['[1;2]', '[1 2]', '[1', '[', '[1,', '{"a":1}', '{"a";1}'])('refuses the array %j', (text) => {
  const json = new JsonCursor(text);
  expect(() => json.array(() => json.skip())).toThrow(MalformedJson);
});

test('reads two hundred levels, again and again, and no more', () => {
  const nested = (levels: number) => {
    const json = new JsonCursor(`${'['.repeat(levels)}${']'.repeat(levels)}`.repeat(2));
    const read = () => json.array(read);
    read();
    read();
    return json.isAtEnd;
  };
  expect(nested(200)).toBe(true);
  expect(() => nested(201)).toThrow(MalformedJson);
});

test.each([
  '{"a":1',
  '{"a" 1}',
  '{a:1}',
  '{"a":}',
  '{"a":"b',
  '{"a":[1,}',
  '{"a":1]',
  '{"a";1}',
  "{'a':1}",
  '{a":1}',
  '[1]',
  '',
])('refuses %j', (text) => {
  expect(() => membersOf(text)).toThrow(MalformedJson);
});

test('refuses values that are nested too deeply', () => {
  const json = new JsonCursor('['.repeat(100_000));
  const read = () => json.array(read);
  expect(read).toThrow(MalformedJson);
});
