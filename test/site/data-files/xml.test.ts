import fc from 'fast-check';
import sax from 'sax';
import { expect, test } from 'vitest';
import { element, xmlDocument } from '../../../src/site/data-files/xml.ts';

/** Parses the attribute and the text of a document's only element. */
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

test('any text is read back unchanged', () => {
  const unit = fc.constantFrom('&', '<', '>', '"', "'", ']', 'amp;', '\r', '\n', ' ', 'a', 'é', '😀');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(read(xmlDocument(element('e', { a: text }, text)))).toEqual({ text, attribute: text });
    }),
  );
});

test('characters that XML cannot represent are left out', () => {
  expect(read(xmlDocument(element('e', { a: '' }, 'a\u0000\u0008\uFFFEb\uD800'))).text).toBe('ab');
});

test('an element without content is closed at once', () => {
  expect(element('link', { href: '/a?b&c' }).xml).toBe('<link href="/a?b&amp;c"/>');
});
