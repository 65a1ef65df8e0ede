/** Finds the parameters of a request that a program prints apart from its URL: `params: { notify: 1 }`. */
import { queryOf } from '../../http/url.ts';

/** Matches an object of parameters. */
export const parameterObject = /(?<![\w-])params["']?\s?:\s{0,4}\{[^{}]{1,2000}\}/g;

const parameter =
  /\s*["'`]?([\w.$-]{1,100})["'`]?\s?:\s?(?:"([^"\\]*)"|'([^'\\]*)'|(-?[\d.]{1,30}|true|false))\s*(?:,|$)/y;

/** Returns the query that each object of parameters becomes; none where a value is not a string, number or boolean. */
export function parametersIn(text: string): { readonly query: string; readonly index: number }[] {
  return [...text.matchAll(parameterObject)].flatMap(({ 0: object, index }) => {
    const content = object.slice(object.indexOf('{') + 1, -1).trimEnd();
    const parameters: string[] = [];
    parameter.lastIndex = 0;
    while (parameter.lastIndex < content.length) {
      const match = parameter.exec(content);
      if (match === null) return [];
      const [, name = '', ...values] = match;
      parameters.push(`${encoded(name)}=${encoded(values.join(''))}`);
    }
    return [{ query: queryOf(parameters), index }];
  });
}

/** Encodes as axios does, the client that prints parameters so. */
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:3A|24|2C)/g, decodeURIComponent)
    .replaceAll('%20', '+');
}
