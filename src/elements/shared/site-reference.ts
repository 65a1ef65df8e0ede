/** This site's reference, loaded once, when an element first needs it. */

import { base } from '../../base.ts';
import { unpack } from '../../catalog/packed.ts';
import { createReference, type Reference } from '../../reference/reference.ts';

let withAdvice: Promise<Reference> | null = null;
let withoutAdvice: Promise<Reference> | null = null;

/** Loads the catalog in short; later calls give the same one. */
export function siteReference(): Promise<Reference> {
  withAdvice ??= Promise.all([
    import('virtual:compact-catalog/catalog'),
    import('virtual:compact-catalog/advice'),
  ]).then(([{ default: catalog }, { default: advice }]) => createReference(unpack(catalog, advice), base));
  return withAdvice;
}

/** The same, for those who show no advice: it is half of what there is to load. */
export function adviceFreeReference(): Promise<Reference> {
  withoutAdvice ??=
    withAdvice ??
    import('virtual:compact-catalog/catalog').then(({ default: catalog }) =>
      createReference(unpack(catalog, null), base),
    );
  return withoutAdvice;
}
