import type { ClassifierCatalog } from '../../src/classifier/catalog.ts';

const slow = { code: '422.30', meaning: 'Slow', title: 'Slow', retry: 'after-delay', fixer: 'api' } as const;

/** The catalog of a different API, which proves that the classifier knows only its catalog. */
export const inventedCatalog = {
  reporting: {
    header: 'X-Reason',
    formerSegments: { gizmo: 'widget' },
    optionalParameter: '{tenant}',
    secrets: ['GizmoKey'],
  },
  standard: [
    { code: '207', title: 'Mixed', message: 'Some parts worked.', retry: 'poll', fixer: 'api' },
    { code: '422', title: 'Not a widget', message: 'The widget is odd.', retry: 'never', fixer: 'caller' },
    { code: '422.7', title: 'Too round', message: 'It rolls.', retry: 'after-change', fixer: 'end-user' },
  ],
  endpoints: [
    {
      number: '7',
      title: 'Make a widget',
      method: 'POST',
      paths: ['/widget/{tenant}'],
      responses: [
        { code: '422', meaning: 'No widget came of it' },
        { ...slow, repeatable: true, outcome: 'expected' },
        { code: '422.1', meaning: 'Red', title: 'Red', retry: 'never', fixer: 'caller' },
        { code: '422.2', meaning: 'Alike', title: 'Alike', retry: 'poll', fixer: 'api' },
      ],
    },
    {
      number: '8',
      title: 'Break a widget',
      method: 'DELETE',
      paths: ['/widget/{id}/{tenant}'],
      responses: [
        { code: '409', meaning: 'Broken already' },
        { ...slow, repeatable: false },
        { code: '422.1', meaning: 'Blue', title: 'Blue', retry: 'after-delay', fixer: 'caller' },
        { code: '422.2', meaning: 'Alike', title: 'Alike', retry: 'poll', fixer: 'api' },
      ],
    },
    { number: '9', title: 'Find a widget', method: 'POST', paths: ['/widget/search'], responses: [] },
  ],
} as const satisfies ClassifierCatalog;
