import type { Page } from '../../../../src/site/pages/page.ts';
import { date, prose, wording } from '../../../../src/site/pages/prose.ts';
import {
  emphasis,
  joined,
  link,
  list,
  pageLink,
  paragraph,
  quotation,
  sample,
  section,
  sections,
  steps,
  strong,
  table,
} from '../../../../src/site/pages/section.ts';

const hostile = '<script>alert("1")</script> | `*b*` & [c](d)';

/** A page with every kind of block and of span, and with text that looks like markup. */
export const hostilePage: Page = {
  id: 'codes/403-25',
  title: hostile,
  description: '',
  searchable: true,
  hero: null,
  quiet: false,
  sections: sections([
    section(
      { id: 'answer', origin: 'documented' },
      quotation(hostile),
      list([wording(hostile), prose(`See \`a|b\` <i>.`)]),
    ),
    null,
    section(
      { id: 'first', title: 'First', origin: 'advice', searchable: false },
      steps([strong('One'), emphasis('two & three')]),
      table(['a | b', '<b>'], [[hostile, prose('`x|y` in 403, 403.25 and 429')]]),
      section({ id: 'inner', title: date('2026-11-22') }, paragraph('below')),
    ),
    section(
      { id: 'second', title: 'Second', searchable: false },
      sample('http', 'GET /<b>\n```\n'),
      paragraph(
        joined([link(hostile, 'https://x.example/?a=1&b="2"'), link('403', '/codes/403')], ', '),
        ' ',
        pageLink('codes', '/codes'),
      ),
    ),
    section({ origin: 'unknown', searchable: false }, paragraph(hostile)),
  ]),
  foot: ['Since ', wording('2 May 2026'), '.'],
};
