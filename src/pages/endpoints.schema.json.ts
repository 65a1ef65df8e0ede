import type { APIRoute } from 'astro';
import { base } from '../base.ts';
import { jsonResponse } from '../site/json-response.ts';
import { endpointsSchema } from '../site/schema.ts';

export const GET: APIRoute = () => jsonResponse(endpointsSchema(base));
