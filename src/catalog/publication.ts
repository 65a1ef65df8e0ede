/** When this catalog was first published, and the name that feed readers know it by. */
import type { Publication } from './record.ts';

export const publication = {
  date: '2026-11-22',
  id: '81afc284-3207-45af-ba69-29abd256d7d8',
} as const satisfies Publication;
