/** Writes the head of a page: its trail, its title, its answer and its actions. */
import { originPlaceholder } from '../../../reference/ticket.ts';
import type { Hero } from '../page.ts';
import { element, escapeText, ignored, inlineHtml, type PageContext } from './inline-html.ts';

/** The sections of a head as HTML. */
export interface HeroContent {
  readonly answer: string;
  /** The sections among which a reader picks one; empty where there is one meaning. */
  readonly meanings: string;
}

/** Writes the head around the sections that are placed in it. */
export function heroHtml(hero: Hero, content: HeroContent, page: PageContext): string {
  const { code, title, tone, choices } = hero;
  const heading = element(
    'h1',
    { id: '_top' },
    `${element('span', { class: 'hero-code' }, escapeText(code))} ${element('span', {}, escapeText(title))}`,
  );
  const answer = choices.length === 0 ? content.answer : pickerHtml(choices, content);
  const inner = [trailHtml(hero, page), heading, answer, actionsHtml(hero, page)].join('\n');
  return element('div', { class: 'hero', 'data-status': tone }, inner);
}

function trailHtml({ trail }: Hero, page: PageContext): string {
  const items = trail.map((step) => element('li', {}, inlineHtml(step, page))).join('');
  return element('nav', { class: 'trail', 'aria-label': 'Breadcrumb', ...ignored }, element('ol', {}, items));
}

/**
 * Lets a reader pick an endpoint, to see only what the code means there. The field is hidden until a script can use it;
 * the question before it is part of the content.
 */
function pickerHtml(choices: Hero['choices'], content: HeroContent): string {
  const options = choices.map(({ number, title }) =>
    element('option', { value: number }, escapeText(`${number} ${title}`)),
  );
  const all = element('option', { value: '' }, 'Not known: show every meaning');
  const select = element(
    'select',
    { 'aria-label': 'Which endpoint did you call?', autocomplete: 'off' },
    `${all}${options.join('')}`,
  );
  const form = element('form', { hidden: '', ...ignored }, select);
  return element(
    'meaning-picker',
    {},
    [content.answer, form, element('div', { class: 'meanings' }, content.meanings)].join('\n'),
  );
}

function actionsHtml({ action, code, summary }: Hero, { base, own }: PageContext): string {
  const address = `${base}${own}`;
  const items = [
    copyButton('Copy code', { 'data-copy': code }),
    copyButton('Copy as Markdown', { 'data-copy-from': `${address}.md` }),
    element('a', { href: `${address}.md` }, 'View as Markdown'),
    element('a', { href: `${address}.json` }, 'View as JSON'),
  ];
  const list = element('ul', {}, items.map((item) => element('li', {}, item)).join(''));
  const parts = [
    action === null
      ? ''
      : element('a', { class: 'primary-action', href: `${base}${action.path}` }, escapeText(action.text)),
    copyButton('Copy summary', {
      'data-copy': summary.replaceAll(originPlaceholder, `${originPlaceholder}${base}`),
    }),
    copyButton('Copy link', { 'data-copy': address }),
    element('details', { class: 'menu' }, `${element('summary', {}, 'More')}${list}`),
  ];
  return element('div', { class: 'actions', ...ignored }, parts.join('\n'));
}

/** Writes a button that is hidden until a script can use it. */
function copyButton(label: string, content: Readonly<Record<string, string>>): string {
  const button = element('button', { type: 'button' }, label);
  return element(
    'copy-button',
    { ...content, hidden: '' },
    `${button}${element('span', { role: 'status' }, '')}`,
  );
}
