/** Builds SVG elements. */

const namespace = 'http://www.w3.org/2000/svg';

/** Makes an SVG element with attributes. */
export function svgElement(name: string, attributes: Readonly<Record<string, string>> = {}): SVGElement {
  const made = document.createElementNS(namespace, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
