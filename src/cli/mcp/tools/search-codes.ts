/** The tool `search_codes` */
import { catalog } from '../../catalog.ts';
import type { CommandContext } from '../../command-context.ts';
import { searchCommand } from '../../commands/search.ts';
import { createTool, type Tool } from '../tool.ts';

/** Makes the tool that finds codes and endpoints by words. */
export function searchCodes(context: CommandContext): Tool {
  return createTool({
    name: 'search_codes',
    title: 'Search codes and endpoints',
    description: `Finds codes and endpoints of the ${catalog.api.name} by their titles, by documented messages, and by the words that people use for them. The structured result has \`results\`, best first.`,
    parameters: {
      query: { type: 'string', description: 'Words, in any order.', isRequired: true },
      limit: { type: 'integer', description: 'The maximum number of results; by default, 5.' },
    },
    run({ query = '', limit }) {
      const { output: text, errors } = searchCommand([query], { limit }, context);
      const { output: json = '[]' } = searchCommand([query], { limit, json: true }, context);
      return { text: text ?? errors ?? '', structured: { results: JSON.parse(json) } };
    },
  });
}
