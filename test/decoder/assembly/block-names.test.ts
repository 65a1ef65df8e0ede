import { expect, test } from 'vitest';
import { BracketBlockStart, LineBlockStart } from '../../../src/decoder/assembly/block-names.ts';

test.each([
  ['headers: {', 'headers'],
  ['"headers": {', 'headers'],
  ["'headers' => [", 'headers'],
  ['headers={', 'headers'],
  ['headers = {', 'headers'],
  ['\\"headers\\":{', 'headers'],
  ['Header:map[', 'Header'],
  ['Header: map[', 'Header'],
  ['Request(', 'Request'],
  ['Request {', 'Request'],
  ['a.b-c_$1: {', 'a.b-c_$1'],
  ['x, headers:\t{', 'headers'],
  ['`headers`:[', 'headers'],
  ['["headers"]=>{', 'headers'],
  ['{', null],
  [' {', null],
  [': {', null],
  [', {', null],
  ['1: {', null],
  ['7up {', null],
  ['"a" {', null],
  ['a, {', null],
  ['a  {', 'a'],
  ['a     {', null],
  ['a:  {', 'a'],
  ['a:     {', null],
  ['a === {', null],
  ['"""" : {', null],
  [`${'n'.repeat(90)}: {`, 'n'.repeat(80)],
])('the name before the last bracket of %j is %j', (text, name) => {
  expect(new BracketBlockStart(text, text.length - 1).name()).toBe(name);
});

test.each([
  ['headers: {', 'headers'],
  ['  "headers": [', 'headers'],
  ["'headers' => array(3) (", 'headers'],
  ['headers => {  ', 'headers'],
  ['$headers = {', '$headers'],
  ['(headers: {', 'headers'],
  ['a, headers: [', 'headers'],
  ['|headers: {', 'headers'],
  ['headers: Map(3) {', 'headers'],
  ['headers: std::vector<int> {', 'headers'],
  ['headers:', null],
  ['{', null],
  ['7headers: {', null],
  ['headers={', 'headers'],
  ['headers:\t{', 'headers'],
  ['Request {', 'Request'],
  ['headers => array(12) (', 'headers'],
  ['headers: Map(3){', 'headers'],
  ['headers: {}', null],
  ['headers; {', null],
])('the name at the end of the line %j is %j', (text, name) => {
  expect(new LineBlockStart(text, 0, text.length).name()).toBe(name);
});

test('the name at the end of a line is looked for in its last 200 characters', () => {
  const far = `${' '.repeat(7)}headers: ${'x'.repeat(60)}{`;
  expect(new LineBlockStart(`${far}more`, 0, far.length).name()).toBe('headers');
  expect(new LineBlockStart(`one: {two: {`, 6, 12).name()).toBe('two');
  expect(new LineBlockStart(`headers:\n{`, 9, 10).name()).toBeNull();
  expect(new LineBlockStart(`${'n'.repeat(10)}${' '.repeat(200)}: {`, 0, 213).name()).toBeNull();
});
