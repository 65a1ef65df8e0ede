import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { base } from '../base.ts';
import { catalog, codeIndex } from '../site/catalog.ts';
import { llmsText } from '../site/data-files/llms.ts';
import { textResponse } from '../site/data-files/text-response.ts';

const guides = (await getCollection('docs', ({ id }) => id.startsWith('guides/')))
  .sort((a, b) => (a.data.sidebar.order ?? 0) - (b.data.sidebar.order ?? 0))
  .map(({ id, data }) => ({ id, title: data.title, description: data.description ?? '' }));

export const GET: APIRoute = ({ site }) =>
  textResponse(
    'text/plain',
    llmsText({ catalog, index: codeIndex, guides, base: `${site?.origin ?? ''}${base}` }),
  );
