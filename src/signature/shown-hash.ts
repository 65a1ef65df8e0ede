/** What was hashed, to be looked at: without the values of secret parameters, which are part of the URL. */
import type { SignatureScheme } from '../catalog/record.ts';
import { hidden } from '../classifier/mask.ts';
import { firstDifference } from './difference.ts';
import type { HashReading } from './report.ts';

/** The two texts, and where they part. */
export interface ShownHash {
  readonly documented: string;
  readonly signed: string | null;
  /** The index of the first character that differs, in both; `null` where nothing that is shown differs. */
  readonly difference: number | null;
}

/** Hides the values of parameters that the scheme calls secret, in both texts. */
export function shownHash(hash: HashReading, { parameters }: SignatureScheme): ShownHash {
  // The time follows right behind the URL.
  const secret = new RegExp(`[?&](?:${parameters.join('|')})=([^&#]+?)(?=[&#]|\\d{14}$|$)`, 'gi');
  const values = [...hash.documented.matchAll(secret)].flatMap(({ 1: value }) => value ?? []);
  const shown = (text: string) => values.reduce((masked, value) => masked.replaceAll(value, hidden), text);
  const documented = shown(hash.documented);
  const signed = hash.signed === null ? null : shown(hash.signed);
  return { documented, signed, difference: signed === null ? null : firstDifference(documented, signed) };
}
