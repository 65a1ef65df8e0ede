/** This site's reference, loaded once, when an element first needs it. */
import { base } from './base.ts';
import { createReference, type Reference } from './reference.ts';

let loading: Promise<Reference> | null = null;

/** Loads the catalog in short; later calls give the same one. */
export function siteReference(): Promise<Reference> {
  loading ??= import('virtual:compact-catalog').then(({ default: catalog }) =>
    createReference(catalog, base),
  );
  return loading;
}
