/** The tool `explain_code` */
import { catalog } from '../../catalog.ts';
import type { CommandContext } from '../../command-context.ts';
import { explainCommand } from '../../commands/explain.ts';
import { UsageError } from '../../usage-error.ts';
import { createTool, type Tool } from '../tool.ts';

const { code, endpoint } = catalog.api.examples;
const hasEndpoints = catalog.endpoints.length > 0;

/** Makes the tool that explains one code. */
export function explainCode(context: CommandContext): Tool {
  return createTool({
    name: 'explain_code',
    title: 'Explain a code',
    description: `Explains a status code or sub-code of the ${catalog.api.name}: the documented message, who can fix it, whether to retry, and what to check first. The structured result is the verdict. Of a code that is not documented, it explains the status and names similar codes.`,
    parameters: {
      code: { type: 'string', description: `The code, such as ${code}.`, isRequired: true },
      ...(hasEndpoints && {
        endpoint: {
          type: 'string',
          description: `The endpoint that answered, by number (${endpoint}), or by method and path. Some sub-codes have a different meaning in each endpoint.`,
        },
      }),
      full: {
        type: 'boolean',
        description: 'Whether the text also has fixes, likely causes, a sample response, and the sources.',
      },
    },
    run({ code: written = '', endpoint: number, full }) {
      const options = number === undefined ? {} : { endpoint: number };
      const { output: text, errors = '' } = explainCommand([written], { ...options, full }, context);
      if (text === undefined) throw new UsageError(errors);
      const { output: json = '' } = explainCommand([written], { ...options, json: true }, context);
      return { text, structured: JSON.parse(json) };
    },
  });
}
