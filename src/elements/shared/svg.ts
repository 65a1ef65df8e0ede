/** Building drawings. */

const namespace = 'http://www.w3.org/2000/svg';

/** Makes an element of an SVG drawing. */
export function svgElement(name: string, attributes: Readonly<Record<string, string>> = {}): SVGElement {
  const made = document.createElementNS(namespace, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
