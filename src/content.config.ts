import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { guidePartIds } from './site/navigation/guide-parts.ts';
import { docsLoader } from './site/pages/loader.ts';

const extend = z.object({ part: z.enum(guidePartIds).default('understand') });

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend }) }),
};
