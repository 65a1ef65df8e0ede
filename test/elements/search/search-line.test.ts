import { expect, test } from 'vitest';
import { lineOf } from '../../../src/elements/search/search-line.ts';
import type { SearchHit } from '../../../src/reference/search/search.ts';

const hit: SearchHit = {
  kind: 'code',
  id: '403.6',
  title: 'Address rejected',
  text: 'The address is rejected.',
  distinction: 'The gate',
  responsibility: { label: 'Who can fix it', text: 'You' },
  retry: 'After a change',
  url: '/codes/403-6',
};

test.each([
  [hit, '403.6 Address rejected', 'The address is rejected. Who can fix it: You. Retry: After a change'],
  [
    { ...hit, kind: 'endpoint', id: '17', responsibility: null, retry: null, text: '' },
    'Endpoint 17 Address rejected',
    '',
  ],
  [
    { ...hit, kind: 'guide', responsibility: null, retry: null },
    'Address rejected',
    'The address is rejected',
  ],
] as const)('a result is a line with a name and a detail: %#', (one, label, detail) => {
  expect(lineOf(one)).toEqual({ label, detail, url: hit.url });
});
