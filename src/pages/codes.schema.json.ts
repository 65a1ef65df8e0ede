import type { APIRoute } from 'astro';
import { base } from '../base.ts';
import { jsonResponse } from '../site/json-response.ts';
import { codesSchema } from '../site/schema.ts';

export const GET: APIRoute = () => jsonResponse(codesSchema(base));
