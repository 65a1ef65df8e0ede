/** The tool `list_endpoints` */
import { endpointUrl } from '../../../catalog/code.ts';
import type { Endpoint } from '../../../catalog/record.ts';
import { catalog } from '../../catalog.ts';
import type { CommandContext } from '../../command-context.ts';
import { createTool, type Tool } from '../tool.ts';

/** Makes the tool that lists the endpoints with the codes of each. */
export function listEndpoints({ reference: { base } }: CommandContext): Tool {
  return createTool({
    name: 'list_endpoints',
    title: 'List the endpoints',
    description: `Lists the endpoints of the ${catalog.api.name} with number, title, method, paths, and the codes that each documents. The structured result has \`endpoints\`.`,
    parameters: {
      query: {
        type: 'string',
        description:
          'Only endpoints that have each of these words in their number, title, method, paths, or codes.',
      },
    },
    run({ query = '' }) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const found = catalog.endpoints.filter((endpoint) => words.every((word) => hasWord(endpoint, word)));
      const lines = found.map(
        ({ number, title, method, paths }) =>
          `${number} ${title}${method ? `: ${method} ${paths.join(', ')}` : ''}`,
      );
      return {
        text: lines.join('\n') || 'No endpoint has all of these words. Use fewer words, or search_codes.',
        structured: {
          endpoints: found.map(({ number, title, method, paths, responses }) => ({
            number,
            title,
            method,
            paths,
            codes: responses.map(({ code }) => code),
            url: endpointUrl(number, base),
          })),
        },
      };
    },
  });
}

function hasWord({ number, title, method, paths, responses }: Endpoint, word: string): boolean {
  const text = [number, title, method, ...paths].join(' ').toLowerCase();
  return text.includes(word) || responses.some(({ code }) => code === word);
}
