import type { APIRoute } from 'astro';
import { base } from '../base.ts';
import { catalog, entries } from '../site/catalog.ts';
import { atomFeed } from '../site/data-files/feed.ts';
import { textResponse } from '../site/data-files/text-response.ts';

export const GET: APIRoute = ({ site }) =>
  textResponse('application/atom+xml', atomFeed({ catalog, entries, base: `${site?.origin ?? ''}${base}` }));
