/** Mistakes in the query of the signed URL. */
import { nameOf, parametersOf, queryOf } from '../../../../http/url.ts';
import type { RecipeMistake } from '../mistake.ts';
import { changed } from './changed-url.ts';

/** Each omitted parameter is tried with every other mistake. */
const mostLeftOut = 30;

export const queryMistakes: readonly RecipeMistake[] = [
  {
    id: 'query-left-out',
    part: 'query',
    title: 'The query is missing from the signed URL.',
    cause:
      'The parameters are passed to the HTTP client separately from the URL; it adds them after signing.',
    fix: 'Add the parameters to the URL before you sign it.',
    variants: ({ url }) => changed(url, ({ query }) => (query === '' ? [] : [{ query: '' }])),
  },
  {
    id: 'parameter-left-out',
    part: 'query',
    title: 'A parameter of the URL is missing from the signed URL.',
    cause: 'An interceptor adds it after signing.',
    fix: 'Add every parameter before you sign.',
    variants: ({ url }, { scheme }) =>
      changed(url, (parts) => {
        const parameters = parametersOf(parts);
        const without = (kept: (parameter: string) => boolean) => ({
          query: queryOf(parameters.filter(kept)),
        });
        const names = new Set(scheme.parameters.map((name) => name.toLowerCase()));
        if (parameters.length < 2) return [];
        return [
          without((parameter) => !names.has(nameOf(parameter).toLowerCase())),
          ...parameters.slice(0, mostLeftOut).map((left) => without((parameter) => parameter !== left)),
        ];
      }),
  },
  {
    id: 'parameters-in-another-order',
    part: 'query',
    title: 'The parameters are in a different order in the signed URL.',
    cause: 'The parameters are sorted, or come from an unordered map.',
    fix: 'Build the query once, and sign and send the same string.',
    variants: ({ url }) =>
      changed(url, (parts) => {
        const parameters = parametersOf(parts);
        return [parameters.toSorted(), parameters.toSorted().toReversed(), parameters.toReversed()].map(
          (order) => ({ query: queryOf(order) }),
        );
      }),
  },
  {
    id: 'question-mark-left',
    part: 'query',
    title: 'The signed URL ends in a question mark, but the URL that is sent does not.',
    cause: 'An empty query is added after the path.',
    fix: 'Add the question mark only if there are parameters.',
    variants: ({ url }) => changed(url, ({ query }) => (query === '' ? [{ query: '?' }] : [])),
  },
];
