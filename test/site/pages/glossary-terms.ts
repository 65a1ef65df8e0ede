import type { GlossaryTerm } from '../../../src/catalog/record.ts';

const source = { title: 'Words of the turnstile', url: 'https://turnstile.example/words' } as const;

/** Makes a term of an invented glossary. */
export function inventedTerm(id: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return {
    id,
    term: `The ${id}`,
    aliases: [],
    documented: `It is a ${id}.`,
    note: null,
    unknown: null,
    sources: [source],
    links: [id],
    guide: null,
    ...more,
  };
}

/** The glossary of another API. */
export const inventedGlossary: readonly GlossaryTerm[] = [
  inventedTerm('gate', { links: ['gate', 'gateID'], common: true }),
  inventedTerm('gate-pass', { links: ['gate pass'], guide: { title: 'Passes', path: '/guides/passes' } }),
  inventedTerm('visitor', { aliases: ['`guest`'], note: 'It is probably a person.', unknown: 'Who it is.' }),
];
