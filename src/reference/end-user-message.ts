import type { Advice } from '../catalog/record.ts';

/**
 * The sentence that an end user may be shown; `null` where none fits. It is that of the standard list: an endpoint with
 * advice of its own may have another cause.
 *
 * @param record The code in the standard list.
 * @param row The row of the endpoint that answered.
 */
export function endUserMessageOf(
  record: { readonly advice?: Pick<Advice, 'endUser'> } | null | undefined,
  row: { readonly advice?: string } | undefined,
): string | null {
  return row?.advice ? null : (record?.advice?.endUser ?? null);
}
