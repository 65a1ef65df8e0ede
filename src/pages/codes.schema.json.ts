import type { APIRoute } from 'astro';
import { base } from '../base.ts';
import { catalog } from '../site/catalog.ts';
import { jsonResponse } from '../site/data-files/json-response.ts';
import { codesSchema } from '../site/data-files/schema.ts';

export const GET: APIRoute = () => jsonResponse(codesSchema(base, catalog));
