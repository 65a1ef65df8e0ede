/** This site's reference, loaded once, when an element first needs it. */

import { base } from '../../base.ts';
import { unpack, withAdvice } from '../../catalog/dataset.ts';
import { createReference, type Reference } from '../../reference/reference.ts';

let full: Promise<Reference> | null = null;
let adviceFree: Promise<Reference> | null = null;

/** Loads what is shipped of the catalog; later calls give the same reference. */
export function siteReference(): Promise<Reference> {
  full ??= Promise.all([import('virtual:catalog/dataset'), import('virtual:catalog/advice')]).then(
    ([{ default: dataset }, { default: advice }]) =>
      createReference(withAdvice(unpack(dataset), advice), base),
  );
  return full;
}

/** The same, for those who show no advice: it is half of what there is to load. */
export function adviceFreeReference(): Promise<Reference> {
  adviceFree ??=
    full ??
    import('virtual:catalog/dataset').then(({ default: dataset }) => createReference(unpack(dataset), base));
  return adviceFree;
}
