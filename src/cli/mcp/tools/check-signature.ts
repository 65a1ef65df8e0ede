/** The tool `check_signature` */
import type { SignatureScheme } from '../../../catalog/record.ts';
import type { OptionsOf } from '../../arguments/command-options.ts';
import { secretPlaces } from '../../arguments/environment.ts';
import type { CommandContext } from '../../command-context.ts';
import { examineSignature, noRequest } from '../../commands/check-signature.ts';
import { signatureReport } from '../../output/signature-report.ts';
import type { System } from '../../system.ts';
import { UsageError } from '../../usage-error.ts';
import { withText } from '../memory.ts';
import { createTool, type Tool } from '../tool.ts';

/**
 * Makes the tool that checks a signature.
 *
 * @param options Name the place of the secret, which is never an argument of a call.
 */
export function checkSignature(
  { header, secret, serverTime: timeHeader, token }: SignatureScheme,
  context: CommandContext,
  options: OptionsOf<'mcp'>,
  { open, environment }: Pick<System, 'open' | 'environment'>,
): Tool {
  return createTool({
    name: 'check_signature',
    title: 'Check a signature',
    description: `Says which checks the ${header} header of a request fails, and why. If the hash is wrong, it tries common mistakes and names the one that produces the given ${token}. The structured result has the request, each check, and the mistakes. The ${secret} is not a parameter: whoever starts the server puts it ${secretPlaces}. Without it, the hash is not checked. The result has neither the secret nor values that may be secret, such as those in the query.`,
    parameters: {
      text: {
        type: 'string',
        description:
          'A text that contains the request: the output of curl -v, a HAR file, a curl command, code, or a log.',
      },
      signature: { type: 'string', description: `The value of the ${header} header.` },
      method: { type: 'string', description: 'The method that was sent.' },
      url: { type: 'string', description: 'The whole URL that was sent, with its query.' },
      serverTime: { type: 'string', description: `The ${timeHeader} header of the response.` },
      baseUrl: { type: 'string', description: 'The beginning of the URL, if the text has only its path.' },
      request: {
        type: 'integer',
        description:
          'The number of the request to check, where the first in the text is 1; by default, the last one with a signature.',
      },
    },
    async run({ text, signature, method, url, serverTime, baseUrl, request }) {
      if (text === undefined && signature === undefined) {
        throw new UsageError('check_signature requires `text`, or `signature`, `method` and `url`.');
      }
      const given = { signature, method, url, request, 'server-time': serverTime, 'base-url': baseUrl };
      const system = { open: withText(text ?? '', open), environment };
      const operands = text === undefined ? [] : ['-'];
      const examined = await examineSignature(operands, { ...options, ...given }, context, system);
      if (examined === null) throw new UsageError(noRequest());
      const { redacted, notes } = examined;
      return { text: [signatureReport(redacted, context), ...notes].join('\n'), structured: redacted };
    },
  });
}
