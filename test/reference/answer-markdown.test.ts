import { expect, test } from 'vitest';
import { answerMarkdown, item } from '../../src/reference/answer-markdown.ts';

const answer = {
  kind: 'documented',
  code: '403.1',
  status: 403,
  headline: '403.1 *Unknown*',
  notes: ['A <note>.'],
  endpoint: { number: '2001', title: 'Sign in', url: '/endpoints/2001' },
  documented: [{ about: null, message: 'Unknown [login]', quoted: true }],
  message: 'Unknown [login]',
  responsibility: { label: 'Who can fix it', text: 'You' },
  retry: 'After a change',
  advice: { label: 'Check first', text: 'Look at `a*b`.' },
  endUser: null,
  meanings: [],
  url: '/codes/403-1',
  address: '/codes/403-1',
} as const;

test('an answer is a heading, its remarks and a list, in which all text stays text', () => {
  expect(answerMarkdown(answer, 'https://x.example', [item('Seen', 'once')])).toEqual([
    '## 403.1 \\*Unknown\\*',
    'A \\<note\\>.',
    [
      '- Documented: Unknown \\[login\\]',
      '- Endpoint: 2001 Sign in',
      '- Who can fix it: You',
      '- Retry: After a change',
      '- Check first: Look at `a*b`.',
      '- Seen: once',
      '- More: <https://x.example/codes/403-1>',
    ].join('\n'),
  ]);
});
