import type { APIRoute } from 'astro';
import { base } from '../base.ts';
import { catalog, sitePages } from '../site/catalog.ts';
import { llmsFullText } from '../site/data-files/llms.ts';
import { textResponse } from '../site/data-files/text-response.ts';

export const GET: APIRoute = ({ site }) =>
  textResponse('text/plain', llmsFullText(catalog, sitePages(), `${site?.origin ?? ''}${base}`));
