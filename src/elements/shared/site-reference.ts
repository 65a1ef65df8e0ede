/** Loads the reference of this site when an element first needs it. */

import { base } from '../../base.ts';
import { unpack, withAdvice } from '../../catalog/dataset.ts';
import { createReference, type Reference } from '../../reference/reference.ts';

let full: Promise<Reference> | null = null;
let adviceFree: Promise<Reference> | null = null;

/** Returns the reference with advice, which is loaded once. */
export function siteReference(): Promise<Reference> {
  full ??= Promise.all([import('virtual:catalog/dataset'), import('virtual:catalog/advice')]).then(
    ([{ default: dataset }, { default: advice }]) =>
      createReference(withAdvice(unpack(dataset), advice), base),
  );
  return full;
}

/** Returns the reference without advice, which makes up half of what is loaded. */
export function adviceFreeReference(): Promise<Reference> {
  adviceFree ??=
    full ??
    import('virtual:catalog/dataset').then(({ default: dataset }) => createReference(unpack(dataset), base));
  return adviceFree;
}
