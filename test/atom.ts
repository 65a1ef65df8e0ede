import sax from 'sax';

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text. */
  readonly text: string;
}

const atom = 'http://www.w3.org/2005/Atom';
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Reads a document with a parser that takes nothing that is not well-formed. Every element has to be of Atom. */
export function readAtom(xml: string): XmlElement {
  const parser = sax.parser(true, { xmlns: true });
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ local, uri, attributes }: sax.QualifiedTag) => {
    if (uri !== atom) throw new Error(`${local} is not of Atom`);
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element = { name: local, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(xml).close();
  const [feed] = root.children;
  if (!feed) throw new Error('there is no element');
  return feed;
}

/** The children with a name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The text of the only child with a name. */
export function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}

/** What RFC 4287 asks for and a feed does not have. */
export function atomProblems(feed: XmlElement): string[] {
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  const authors = childrenOf(feed, 'author');
  return [
    ...(feed.name === 'feed' ? [] : ['it is no feed']),
    ...[feed, ...entries].flatMap(problemsOf),
    ...(authors.some((author) => textOf(author, 'name') !== '') ? [] : ['nobody wrote it']),
    ...(linksOf(feed, 'self').length === 1 ? [] : ['it does not link itself']),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two entries are ${id}`),
  ];
}

function problemsOf(element: XmlElement): string[] {
  const { name } = element;
  const of = name === 'entry' ? `an entry (${textOf(element, 'title')})` : name;
  const alternates = linksOf(element, 'alternate').map(({ attributes: { type } }) => type);
  return [
    ...['id', 'title', 'updated']
      .filter((one) => childrenOf(element, one).length !== 1 || textOf(element, one) === '')
      .map((one) => `${of} has not one ${one}`),
    ...(/^urn:uuid:[\da-f-]{36}$/.test(textOf(element, 'id')) ? [] : [`the id of ${of} depends on a host`]),
    ...['updated', 'published']
      .flatMap((one) => childrenOf(element, one))
      .filter(({ text }) => !instant.test(text) || Number.isNaN(Date.parse(text)))
      .map(({ text }) => `${text} is no time`),
    ...(alternates.length === 1 ? [] : [`${of} has not one page`]),
    ...(name === 'entry' && childrenOf(element, 'content').length !== 1 ? [`${of} says nothing`] : []),
  ];
}

function linksOf(element: XmlElement, rel: string): XmlElement[] {
  return childrenOf(element, 'link').filter(
    ({ attributes }) => attributes.rel === rel && attributes.href !== undefined,
  );
}
