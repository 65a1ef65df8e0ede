/** The documented example, and how many hashes its diagnosis makes. */
import { vi } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { diagnose } from '../../../src/signature/diagnosis/diagnosis.ts';
import type { MistakeContext } from '../../../src/signature/diagnosis/mistakes/mistake.ts';
import { documentedRecipe } from '../../../src/signature/signing/scheme.ts';
import { issuedAt, method, secret, url } from '../by-hand.ts';

export const recipe = documentedRecipe({ appKey: '32767', method, url, issuedAt, secret });
export const context: MistakeContext = {
  scheme: catalog.signature,
  earlier: [],
  givenUrl: url,
  givenSecret: secret,
};

/** Counts the hashes of a diagnosis. */
export async function hashesFor(given: typeof recipe, wanted: string, about = context): Promise<number> {
  const signed = vi.spyOn(crypto.subtle, 'sign');
  const plain = vi.spyOn(crypto.subtle, 'digest');
  await diagnose(given, wanted, about, true);
  const hashes = signed.mock.calls.length + plain.mock.calls.length;
  signed.mockRestore();
  plain.mockRestore();
  return hashes;
}
