import type { APIRoute, GetStaticPaths } from 'astro';
import { base } from '../../base.ts';
import { codeSlug } from '../../catalog/code.ts';
import { catalog, entries } from '../../site/catalog.ts';
import { createCodeData } from '../../site/data-files/data.ts';
import { jsonResponse } from '../../site/data-files/json-response.ts';

export const getStaticPaths = (() =>
  [...entries.keys()].map((code) => ({
    params: { slug: codeSlug(code) },
    props: { code },
  }))) satisfies GetStaticPaths;

const codeData = createCodeData({ catalog, entries, base });

export const GET: APIRoute = ({ props }) => jsonResponse(codeData(props.code));
