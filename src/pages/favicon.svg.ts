import type { APIRoute } from 'astro';
import { catalog } from '../site/catalog.ts';
import { markFile } from '../site/mark.ts';

export const GET: APIRoute = () =>
  new Response(markFile(catalog.publication.title), { headers: { 'content-type': 'image/svg+xml' } });
