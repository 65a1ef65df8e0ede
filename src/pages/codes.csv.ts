import type { APIRoute } from 'astro';
import { base } from '../base.ts';
import { entries } from '../site/catalog.ts';
import { codesCsv } from '../site/data-files/csv.ts';
import { textResponse } from '../site/data-files/text-response.ts';

export const GET: APIRoute = ({ site }) =>
  textResponse('text/csv', codesCsv(entries, `${site?.origin ?? ''}${base}`));
