/** What pages say of signatures: the checks as a table, the mistakes behind a wrong hash, the way to the checker. */

import { codeUrl } from '../../catalog/code.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { StandardCode } from '../../catalog/record.ts';
import { mistakes } from '../../signature/diagnosis/mistakes/index.ts';
import { link, marked, plain, section, table } from './markdown.ts';

/** The address of the signature checker. */
const checker = '/signature';

/** On the page of a code that tells of a signature: how to have it checked. */
export function signatureHint({ code }: StandardCode, { signature }: Catalog): string | null {
  if (!signature?.checks.some((check) => check.code === code || isStatusOf(code, check.code))) return null;
  return marked(
    'advice',
    `**${link('Check your signature', checker)}:** paste the request and see what is wrong with it. Nothing leaves the page. How to sign: ${link('Signing a request', '/guides/signing-a-request')}.`,
  );
}

/** On the page of their status: every check of a signature, and what to look at first. */
export function signatureTable({ code }: StandardCode, { signature, standard }: Catalog): string | null {
  const codes = signature?.checks.filter((check) => isStatusOf(code, check.code)).map((check) => check.code);
  if (!codes || codes.length === 0) return null;
  const records = standard.filter((record) => codes.includes(record.code));
  return section(
    'Signature checks',
    marked(
      'advice',
      table(
        ['Code', 'What was wrong', 'What to look at first'],
        records.map((record) => [
          link(record.code, codeUrl(record.code)),
          plain(record.title),
          record.advice.checkFirst,
        ]),
      ),
    ),
  );
}

/** On the page of a wrong hash: the mistakes that the checker tries. */
export function mistakesTable({ code }: StandardCode, { signature }: Catalog): string | null {
  if (!signature?.checks.some((check) => check.id === 'hash' && check.code === code)) return null;
  return section(
    'Mistakes that lead here',
    marked(
      'advice',
      `The ${link('signature checker', checker)} makes each of these mistakes with your request, and names the one that leads to your token.`,
      table(
        ['What the code does', 'What to do'],
        mistakes.map(({ title, fix }) => [plain(title), plain(fix)]),
      ),
    ),
  );
}

function isStatusOf(status: string, code: string): boolean {
  return code.startsWith(`${status}.`);
}
