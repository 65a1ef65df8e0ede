import { expect, test } from 'vitest';
import { exampleTexts } from '../../src/catalog/example-texts.ts';
import { catalog } from '../../src/catalog/index.ts';
import { Decoder } from '../../src/elements/decoder/decoder-model.ts';
import { createReference } from '../../src/reference/reference.ts';

const decoder = new Decoder(createReference(catalog, ''));

test.each(exampleTexts)('the example of $label has the codes that it claims', ({ text, codes }) => {
  const view = decoder.decode({ text, status: '', subCode: '', endpoint: '' }).view();
  const answers = [...view.answers, ...view.calm];
  expect(answers.map(({ code }) => code)).toEqual(codes);
  expect(answers.every(({ endpoint }) => endpoint !== null)).toBe(true);
});
