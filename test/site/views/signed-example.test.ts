import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createSignatureChecker } from '../../../src/elements/signature/signature-model.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { signedExample } from '../../../src/site/views/signed-example.ts';

test('the documented example is read as a whole, and its signature matches', async () => {
  const { pasted } = signedExample(catalog.signature);
  const checker = createSignatureChecker(createReference(catalog, ''));
  const read = checker?.read(pasted);
  if (!checker || !read) throw new Error('no checker');
  const form = { ...checker.fill(read, 0), base: '', secret: catalog.signature.example.appSecret };
  expect(form).toMatchObject({ method: 'POST', url: catalog.signature.example.url });
  const view = await checker.check(form, read, 0);
  expect(view?.summary).toMatch(/^No check failed: the signature matches the request\./);
});
