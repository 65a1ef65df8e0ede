import sax from 'sax';

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

const atom = 'http://www.w3.org/2005/Atom';
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Parses a document that must be well-formed and have only elements of Atom. */
export function readAtom(xml: string): XmlElement {
  const parser = sax.parser(true, { xmlns: true });
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ local, uri, attributes }: sax.QualifiedTag) => {
    if (uri !== atom) throw new Error(`${local} is not an element of Atom`);
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
  if (!feed) throw new Error('the document has no element');
  return feed;
}

/** Finds the children with a name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** Reads the text of the first child with a name. */
export function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}

/** Lists the requirements of RFC 4287 that a feed does not meet. */
export function atomProblems(feed: XmlElement): string[] {
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  const authors = childrenOf(feed, 'author');
  return [
    ...(feed.name === 'feed' ? [] : ['the root is not a feed']),
    ...[feed, ...entries].flatMap(problemsOf),
    ...(authors.some((author) => textOf(author, 'name') !== '') ? [] : ['the feed has no author']),
    ...(linksOf(feed, 'self').length === 1 ? [] : ['the feed does not link to itself']),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two entries have the id ${id}`),
  ];
}

function problemsOf(element: XmlElement): string[] {
  const { name } = element;
  const label = name === 'entry' ? `an entry (${textOf(element, 'title')})` : name;
  const alternates = linksOf(element, 'alternate').map(({ attributes: { type } }) => type);
  return [
    ...['id', 'title', 'updated']
      .filter((one) => childrenOf(element, one).length !== 1 || textOf(element, one) === '')
      .map((one) => `${label} does not have exactly one ${one}`),
    ...(/^urn:uuid:[\da-f-]{36}$/.test(textOf(element, 'id'))
      ? []
      : [`the id of ${label} depends on a host`]),
    ...['updated', 'published']
      .flatMap((one) => childrenOf(element, one))
      .filter(({ text }) => !instant.test(text) || Number.isNaN(Date.parse(text)))
      .map(({ text }) => `${text} is not a time`),
    ...(alternates.length === 1 ? [] : [`${label} does not have exactly one page`]),
    ...(name === 'entry' && childrenOf(element, 'content').length !== 1 ? [`${label} has no content`] : []),
  ];
}

function linksOf(element: XmlElement, rel: string): XmlElement[] {
  return childrenOf(element, 'link').filter(
    ({ attributes }) => attributes.rel === rel && attributes.href !== undefined,
  );
}
