import type { APIRoute } from 'astro';
import { base } from '../base.ts';
import { catalog, entries } from '../site/catalog.ts';
import { llmsText } from '../site/data-files/llms.ts';
import { textResponse } from '../site/data-files/text-response.ts';
import { guides, manuals } from '../site/navigation/written-pages.ts';

export const GET: APIRoute = ({ site }) =>
  textResponse(
    'text/plain',
    llmsText({ catalog, entries, guides, manuals, base: `${site?.origin ?? ''}${base}` }),
  );
