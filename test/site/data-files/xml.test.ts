import fc from 'fast-check';
import sax from 'sax';
import { expect, test } from 'vitest';
import { element, xmlDocument } from '../../../src/site/data-files/xml.ts';

/** What a parser reads of the attribute and the text of a document's only element. */
function read(xml: string): { text: string; attribute: string | undefined } {
  const parser = sax.parser(true);
  const seen = { text: '', attribute: undefined as string | undefined };
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ attributes }) => {
    seen.text = '';
    seen.attribute = String(attributes.a);
  };
  let isWithin = true;
  parser.ontext = (text) => {
    if (isWithin) seen.text += text;
  };
  parser.onclosetag = () => {
    isWithin = false;
  };
  parser.write(xml).close();
  return seen;
}

test('whatever a text holds is read back', () => {
  const unit = fc.constantFrom('&', '<', '>', '"', "'", ']', 'amp;', '\r', '\n', ' ', 'a', 'é', '😀');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(read(xmlDocument(element('e', { a: text }, text)))).toEqual({ text, attribute: text });
    }),
  );
});

test('what XML has no way to say is left out', () => {
  expect(read(xmlDocument(element('e', { a: '' }, 'a\u0000\u0008\uFFFEb\uD800'))).text).toBe('ab');
});

test('an element without content is closed at once', () => {
  expect(element('link', { href: '/a?b&c' }).xml).toBe('<link href="/a?b&amp;c"/>');
});
