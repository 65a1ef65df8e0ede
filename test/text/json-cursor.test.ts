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

test.each(['{"a":1', '{"a" 1}', '{a:1}', '{"a":}', '{"a":"b', '{"a":[1,}', '{"a":1]', '[1]', ''])(
  'refuses %j',
  (text) => {
    expect(() => membersOf(text)).toThrow(MalformedJson);
  },
);

test('refuses values that are nested too deeply', () => {
  const json = new JsonCursor('['.repeat(100_000));
  const read = () => json.array(read);
  expect(read).toThrow(MalformedJson);
});
