/** Serves alias pages in development; a build writes them as files. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { base } from '../../base.ts';
import { entries } from '../catalog.ts';
import { textResponse } from '../data-files/text-response.ts';
import { aliases, aliasPage } from './alias.ts';

export const prerender = true;

export const getStaticPaths = (() =>
  [...aliases([...entries.keys()])].map(([alias, code]) => ({
    params: { alias },
    props: { code },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) =>
  textResponse('text/html', aliasPage(props.code, { base, site: site?.href }));
