import type { APIRoute, GetStaticPaths } from 'astro';
import { base } from '../../base.ts';
import { sitePages } from '../../site/catalog.ts';
import { textResponse } from '../../site/data-files/text-response.ts';
import { pageMarkdown } from '../../site/pages/writers/markdown-writer.ts';

export const getStaticPaths = (() =>
  sitePages()
    .filter(({ id }) => id.startsWith('codes/'))
    .map((page) => ({
      params: { slug: page.id.slice('codes/'.length) },
      props: { page },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) =>
  textResponse('text/markdown', pageMarkdown(props.page, `${site?.origin ?? ''}${base}`));
