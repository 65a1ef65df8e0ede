import { expect, test } from 'vitest';
import { unusedStyles } from '../../../../src/site/plugins/output/unused-styles.ts';

const folder = '/site/node_modules/@astrojs/starlight/dist';

function transformed(id: string, css = 'a {}'): unknown {
  const { transform } = unusedStyles();
  return typeof transform === 'function' ? transform.call({} as never, css, id) : undefined;
}

test.each([
  `${folder}/components/Hero.astro?astro&type=style&index=0&lang.css`,
  `${folder}/user-components/LinkButton.astro?astro&type=style&index=0&lang.css`,
  `${folder}/style/asides.css`,
])('%s is left empty', (id) => {
  expect(transformed(id)).toEqual({ code: '', map: null });
});

test.each([
  `${folder}/components/Hero.astro`,
  `${folder}/components/TableOfContents.astro?astro&type=style&index=0&lang.css`,
  `${folder}/style/markdown.css`,
  '/site/src/site/styles/pages/hero.css',
])('%s is left to others', (id) => {
  expect(transformed(id)).toBeUndefined();
});

test('the footer loses the note that names the framework only', () => {
  expect(
    transformed(
      `${folder}/components/Footer.astro?astro&type=style&index=0&lang.css`,
      '@layer a { footer {} .kudos svg { gap: 0; } .meta {} }',
    ),
  ).toEqual({ code: '@layer a { footer {} .meta {} }', map: null });
});

test.each([`${folder}/style/props.css`, `${folder}/style/print.css?transform-only`])(
  '%s loses the colors of unused components only',
  (id) => {
    const css =
      'a {--sl-hue-red: 339;--sl-color-red-low: hsl(var(--sl-hue-red), 39%, 22%);--sl-color-text: #fff;}';
    expect(transformed(id, css)).toEqual({ code: 'a {--sl-color-text: #fff;}', map: null });
  },
);
