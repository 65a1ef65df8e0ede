/** The tool `decode_text` */
import { catalog } from '../../catalog.ts';
import type { CommandContext } from '../../command-context.ts';
import { decodeCommand } from '../../commands/decode.ts';
import { textCollector, withText } from '../memory.ts';
import { createTool, type Tool } from '../tool.ts';

/** More findings are counted: a client has only limited room for a result. */
const mostFindings = 100;

const hasEndpoints = catalog.endpoints.length > 0;

/** Makes the tool that finds the codes in a text. */
export function decodeText(context: CommandContext): Tool {
  return createTool({
    name: 'decode_text',
    title: 'Decode a response or a log',
    description: `Finds every code of the ${catalog.api.name} in a response, the output of curl, a HAR file, a log, or any other text, and explains each. The structured result has \`total\` and \`findings\`, in order of appearance, with line and column; of more than ${mostFindings}, it has the first ${mostFindings}, and the text counts all. The result has nothing of the text but what was recognized.`,
    parameters: {
      text: { type: 'string', description: 'The text.', isRequired: true },
      errors: { type: 'boolean', description: 'Whether to leave out successes and expected answers.' },
      ...(hasEndpoints && {
        endpoint: {
          type: 'string',
          description: 'Only responses of this endpoint, by number, or by method and path.',
        },
      }),
    },
    async run({ text = '', errors, endpoint }) {
      const filter = { errors, ...(endpoint !== undefined && { endpoint }) };
      const decoded = async (options: Parameters<typeof decodeCommand>[1]) => {
        const output = textCollector();
        const system = { open: withText(text, noFile), output, errors: output, now: () => 0 };
        await decodeCommand([], { ...filter, ...options }, context, system);
        return output.text();
      };
      const lines = (await decoded({ format: 'jsonl' })).split('\n').filter((line) => line.startsWith('{'));
      return {
        text: await decoded(lines.length > mostFindings ? { summary: true } : {}),
        structured: {
          total: lines.length,
          findings: lines.slice(0, mostFindings).map((line) => JSON.parse(line)),
        },
      };
    },
  });
}

async function noFile(): Promise<never> {
  throw new Error('Only the text is read.');
}
