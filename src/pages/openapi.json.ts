import type { APIRoute } from 'astro';
import packageJson from '../../package.json' with { type: 'json' };
import { base } from '../base.ts';
import { catalog, entries } from '../site/catalog.ts';
import { jsonResponse } from '../site/data-files/json-response.ts';
import { openApi } from '../site/data-files/openapi/index.ts';

export const GET: APIRoute = ({ site }) =>
  jsonResponse(
    openApi({
      catalog,
      entries,
      base: `${site?.origin ?? ''}${base}`,
      version: packageJson.version,
    }),
  );
