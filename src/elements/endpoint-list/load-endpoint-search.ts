/** Loads the search of endpoints when their filter is first used. */
import { listSearch } from '../shared/load-list-search.ts';
import { adviceFreeReference } from '../shared/site-reference.ts';
import { createEndpointSearch, type EndpointSearch } from './endpoint-filter-model.ts';

/** Returns the search of the endpoints of this site. */
export async function siteEndpointSearch(): Promise<EndpointSearch> {
  const [reference, byWords] = await Promise.all([adviceFreeReference(), listSearch('endpoint')]);
  return createEndpointSearch(reference, byWords);
}
