/** This site's reference, loaded once, when an element first needs it. */
import { createReference, type Reference } from './reference.ts';

let loading: Promise<Reference> | null = null;

/** The path that the site lives under, without a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/+$/, '');

/** Loads the catalog in short; later calls give the same one. */
export function siteReference(): Promise<Reference> {
  loading ??= import('virtual:compact-catalog').then(({ default: catalog }) =>
    createReference(catalog, base),
  );
  return loading;
}
