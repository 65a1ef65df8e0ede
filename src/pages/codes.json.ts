import type { APIRoute } from 'astro';
import packageJson from '../../package.json' with { type: 'json' };
import { base } from '../base.ts';
import { catalog, entries } from '../site/catalog.ts';
import { codesData } from '../site/data-files/data.ts';
import { jsonResponse } from '../site/data-files/json-response.ts';

export const GET: APIRoute = () =>
  jsonResponse(codesData({ catalog, entries, base, version: packageJson.version }));
