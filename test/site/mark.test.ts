import { expect, test } from 'vitest';
import { mark, markFile } from '../../src/site/mark.ts';

test('the icon has the shapes of the mark, and a title', () => {
  const file = markFile('Codes');
  expect(file).toContain('<title>Codes</title>');
  for (const shape of [mark.bars, mark.subCode]) expect(file).toContain(`d="${shape}"`);
});

test('every shape is inside the square', () => {
  const coordinates = [mark.bars, mark.subCode].flatMap((path) =>
    [...path.matchAll(/M([\d.]+) ([\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]),
  );
  expect(coordinates.length).toBeGreaterThan(4);
  for (const one of coordinates) expect(one).toBeLessThan(mark.size);
});
